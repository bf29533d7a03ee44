package fivedoors.desktop.cli;

import fivedoors.desktop.files.ProgressFile;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where progress is kept. */
final class ProgressOption {
  @Option(names = "--progress", paramLabel = "FILE", descriptionKey = "option.progress")
  private Path file;

  /** The file asked for, or the usual one of this system. */
  ProgressFile file() {
    if (file == null) {
      Path home = Path.of(System.getProperty("user.home"));
      return new ProgressFile(
          ProgressFile.usual(System.getProperty("os.name"), home, System.getenv()));
    }
    if (Files.isDirectory(file)) {
      throw new UserError("error.file.directory", file);
    }
    return new ProgressFile(file);
  }
}
