package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the lessons, to be broken. */
record LessonCopy(Path folder) {
  static final String DORA = "2.1-dhcp-dora";
  static final int FALLS_SHORT = 1;
  static final int UNREADABLE = 2;
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

  /** A copy whose index has one lesson, so that nothing else is checked. */
  static LessonCopy withOneLesson(Path folder) throws IOException {
    String index =
        """
        {
          "schema": 1,
          "scenarios": ["home-basic"],
          "chapters": [
            {"chapter": 2, "lessons": ["2.1-dhcp-dora"]}
          ]
        }
        """;
    Files.writeString(in(folder).folder.resolve("index.json"), index);
    return new LessonCopy(folder);
  }

  /** Takes a file away. */
  LessonCopy without(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  /** Saves a file as an old Korean editor does. */
  LessonCopy inEucKr(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, Files.readString(path).getBytes("EUC-KR"));
    return this;
  }

  /** Fails unless the check of these lessons ends so and says this below its table. */
  void checkSays(int code, String en, String ko) {
    for (String language : List.of("en", "ko")) {
      Cli cli = run("check", "--lang", language);
      List<String> said = new ArrayList<>(cli.lines());
      said.subList(0, Math.min(2, said.size())).clear();
      said.add(cli.err());
      String plain = String.join("\n", said).replace(folder + "/", "").strip();
      assertEquals(language.equals("en") ? en : ko, plain);
      assertEquals(code, cli.code());
    }
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
