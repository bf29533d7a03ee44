package fivedoors.desktop.files;

import fivedoors.desktop.cli.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of files that a person has saved to keep or to give away; none is overwritten. */
public final class OwnFiles {
  /** A list of more would be no help. */
  private static final int SHOWN = 20;

  private static final String ENDING = ".json";

  private final Path folder;

  /** That folder; it is made when something is saved. */
  public OwnFiles(Path folder) {
    this.folder = folder;
  }

  /** The usual one, in the person's own folder. */
  public static OwnFiles usual(Path home) {
    return new OwnFiles(home.resolve("Five Doors"));
  }

  /** Where it is. */
  public String place() {
    return folder.toString();
  }

  /**
   * Writes a text under that name, or with a number where there is such a file.
   *
   * @return the whole path, or null if it could not be written
   */
  public String keep(String name, String text) {
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - 5) : name;
    try {
      SafeFiles.makeFolder(folder);
      for (int i = 1; i < 1_000; i++) {
        Path file = folder.resolve(stem + (i == 1 ? "" : "-" + i) + ENDING);
        if (!Files.exists(file)) {
          SafeFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
          return file.toString();
        }
      }
      return null;
    } catch (UserError e) {
      return null;
    }
  }

  /** The names of the files in it, the newest first. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(f -> f.getFileName().toString().endsWith(ENDING)).forEach(files::add);
    } catch (IOException e) {
      return List.of();
    }
    Comparator<Path> age = Comparator.comparing(OwnFiles::changed);
    files.sort(age.reversed().thenComparing(Path::getFileName));
    return files.stream().limit(SHOWN).map(f -> f.getFileName().toString()).toList();
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /** The text of a file in it; null if it cannot be read. */
  public String read(String name) {
    return read(folder.resolve(name));
  }

  /** The text of any file; null if it cannot be read. */
  public static String read(Path file) {
    try {
      return SafeFiles.read(file);
    } catch (UserError e) {
      return null;
    }
  }
}
