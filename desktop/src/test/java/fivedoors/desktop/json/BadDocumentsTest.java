package fivedoors.desktop.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import fivedoors.desktop.files.SafeFiles;
import fivedoors.lesson.JsonReader;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every bad document of the table is refused with the right problem at the right place. */
class BadDocumentsTest {
  private static final Path TABLE =
      Path.of("..", "core", "src", "test", "resources", "bad-documents", "bad-documents.json");

  private static final List<Words> WORDS = List.of(words("ko"), words("en"));

  /**
   * A row of core's {@code bad-documents.json}; the browser's reader is tested with the same table.
   */
  record Case(
      @JsonProperty("name") String name,
      @JsonProperty("kind") String kind,
      @JsonProperty("text") String text,
      @JsonProperty("code") String code,
      @JsonProperty("path") String path,
      @JsonProperty("line") int line,
      @JsonProperty("column") int column,
      @JsonProperty("toleratedInBrowser") boolean toleratedInBrowser) {}

  @TestFactory
  Stream<DynamicTest> isRefusedWithItsPlace() throws Exception {
    Case[] cases = new ObjectMapper().readValue(TABLE.toFile(), Case[].class);
    return Stream.of(cases).map(c -> DynamicTest.dynamicTest(c.name, () -> check(c)));
  }

  private static void check(Case c) {
    BadDocumentException e = assertThrows(BadDocumentException.class, () -> read(c));
    assertEquals(1, e.problems().size());
    Problem p = e.problems().get(0);
    assertEquals(
        List.of("f.json", c.code, c.path, c.line, c.column),
        List.of(p.file(), p.code(), p.path(), p.line(), p.column()),
        () -> c.text + "\n" + p);
    for (Words words : WORDS) {
      String sentence = words.problem(p);
      assertFalse(sentence.startsWith("[problem"), sentence);
      assertFalse(sentence.matches(".*\\{[0-9]}.*"), sentence);
    }
  }

  private static Words words(String language) {
    Path file = Path.of("..", "lessons", "words", language + ".json");
    return new Words(language, new StrictReader().words(SafeFiles.read(file), file.toString()));
  }

  private static Object read(Case c) {
    JsonReader json = new StrictReader();
    return switch (c.kind) {
      case "scenario" -> json.scenario(c.text, "f.json");
      case "command" -> json.command(c.text, "f.json");
      case "lesson" -> json.lesson(c.text, "f.json");
      case "sandbox" -> json.sandbox(c.text, "f.json");
      case "solution" -> json.solution(c.text, "f.json");
      case "index" -> json.index(c.text, "f.json");
      case "words" -> json.words(c.text, "f.json");
      default -> throw new IllegalArgumentException(c.kind);
    };
  }
}
