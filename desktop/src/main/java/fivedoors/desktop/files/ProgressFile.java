package fivedoors.desktop.files;

import fivedoors.desktop.cli.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the desktop keeps what a person has done: a file that is replaced as a whole. */
public final class ProgressFile {
  private static final String NAME = "progress.json";

  private final Path file;

  /** Kept in that file. */
  public ProgressFile(Path file) {
    this.file = file;
  }

  /**
   * The usual place on this system.
   *
   * @param system {@code os.name}
   * @param home the person's folder
   * @param environment the environment's variables
   */
  public static Path usual(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      String data = environment.get("APPDATA");
      Path folder = set(data) ? Path.of(data) : home.resolve("AppData").resolve("Roaming");
      return folder.resolve("Five Doors").resolve(NAME);
    } else if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Five Doors").resolve(NAME);
    }
    String data = environment.get("XDG_DATA_HOME");
    Path folder = set(data) ? Path.of(data) : home.resolve(".local/share");
    return folder.resolve("five-doors").resolve(NAME);
  }

  /**
   * A file beside this one for something else that is kept: {@code progress-sandbox.json} beside
   * {@code progress.json}.
   *
   * @param part what it is for
   */
  public ProgressFile beside(String part) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    return new ProgressFile(file.resolveSibling(stem + "-" + part + ending));
  }

  private static boolean set(String value) {
    return value != null && !value.isEmpty();
  }

  /** What is stored; null if nothing is, and a text that is no progress if it cannot be read. */
  public String read() {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return SafeFiles.read(file);
    } catch (UserError e) {
      return "";
    }
  }

  /** Replaces what is stored; answers false if that failed, and then the old is still there. */
  public boolean write(String text) {
    try {
      SafeFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      return true;
    } catch (UserError e) {
      return false;
    }
  }

  /** Moves the file to a free name beside it; answers that name, or null if it could not. */
  public String setAside() {
    for (int i = 1; i < 100; i++) {
      Path free = file.resolveSibling(file.getFileName() + ".broken-" + i);
      if (!Files.exists(free)) {
        try {
          Files.move(file, free);
          return free.toString();
        } catch (IOException e) {
          return null;
        }
      }
    }
    return null;
  }
}
