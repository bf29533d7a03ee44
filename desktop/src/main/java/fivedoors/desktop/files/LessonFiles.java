package fivedoors.desktop.files;

import fivedoors.desktop.cli.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of lessons, on disk or inside the program. */
public final class LessonFiles {
  private static final Path USUAL = Path.of("lessons");
  private static final String INSIDE = "/lessons/";

  /** Null stands for the copy inside the program. */
  private final Path folder;

  private LessonFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder asked for; without one, {@code ./lessons} if it holds lessons, else the program's
   * own.
   *
   * @param asked what --lessons says, or null
   */
  public static LessonFiles find(Path asked) {
    if (asked != null) {
      if (!Files.isDirectory(asked)) {
        throw new UserError("error.lessons.missing", asked);
      }
      return new LessonFiles(asked);
    }
    return Files.isRegularFile(USUAL.resolve("index.json")) ? new LessonFiles(USUAL) : inside();
  }

  /** The copy inside the program. */
  public static LessonFiles inside() {
    return new LessonFiles(null);
  }

  /** The folder on disk, or null for the copy inside the program. */
  public Path folder() {
    return folder;
  }

  /** How a file of it is called in messages. */
  public String label(String name) {
    return folder == null ? "lessons/" + name : folder.resolve(name).toString();
  }

  /** Whether it holds that file. */
  public boolean has(String name) {
    if (folder != null) {
      return Files.isRegularFile(folder.resolve(name));
    }
    return LessonFiles.class.getResource(INSIDE + name) != null;
  }

  /** The text of a file, such as {@code scenarios/home-basic.json}. */
  public String read(String name) {
    if (folder != null) {
      return SafeFiles.read(folder.resolve(name));
    }
    try (InputStream in = LessonFiles.class.getResourceAsStream(INSIDE + name)) {
      if (in == null) {
        throw new UserError("error.file.missing", label(name));
      }
      return SafeFiles.text(in.readAllBytes(), label(name));
    } catch (IOException e) {
      throw new UserError("error.file.read", label(name), e.getMessage());
    }
  }
}
