package fivedoors.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the lessons, to be broken. */
record LessonCopy(Path folder) {
  static final String DORA = "2.1-dhcp-dora";
  private static final Path ORIGINAL = Path.of("..", "lessons");

  static LessonCopy in(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(ORIGINAL)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        Path to = folder.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return new LessonCopy(folder);
  }

  /** Replaces a text that must stand there exactly as given. */
  LessonCopy replace(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(before)) {
      throw new IllegalStateException(file + " does not hold: " + before);
    }
    int at = text.indexOf(before);
    Files.writeString(path, text.substring(0, at) + after + text.substring(at + before.length()));
    return this;
  }

  Cli run(String... command) {
    String[] line = new String[command.length + 2];
    System.arraycopy(command, 0, line, 0, command.length);
    line[command.length] = "--lessons";
    line[command.length + 1] = folder.toString();
    return Cli.run(line);
  }
}
