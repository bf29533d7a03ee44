package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import fivedoors.scenario.SandboxDoc;
import fivedoors.testing.TestJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that cannot be opened says in a sentence why not, and what to do. */
class SandboxFileTest {
  private static final String WHOLE =
      "{\"schema\":1,\"seed\":3,\"scenario\":{\"schema\":1,\"id\":\"mine\",\"base\":\"sandbox\"}}";

  private final Library library = TestLessons.shipped();

  private SandboxDoc read(String text) {
    return SandboxFile.read(new TestJson(), library, text, "mine.json");
  }

  private Problem refused(String code, String text) {
    BadDocumentException e = assertThrows(BadDocumentException.class, () -> read(text), text);
    Problem p = e.problems().get(0);
    assertEquals(code, p.code(), text);
    for (String language : List.of("ko", "en")) {
      String sentence = library.words(language).problem(p);
      assertFalse(sentence.startsWith("[") || sentence.contains("{"), sentence);
    }
    return p;
  }

  @Test
  void aScenarioMayNameItsBase() {
    SandboxDoc doc = read(WHOLE);
    assertEquals(4, doc.scenario().nodes().size());
    assertEquals(List.of(), doc.problems("mine.json"));
  }

  @Test
  void aFileOfANewerProgramIsToldAsSuchWhateverElseIsInIt() {
    refused("newerSandbox", WHOLE.replace("{\"schema\":1,\"seed\"", "{\"schema\":2,\"seed\""));
    refused("newerSandbox", "{\"new\":{\"schema\":1,\"x\":\"}\"},\"schema\" : 17, \"?\":[]}");
    refused("newerSandbox", "{\"a\":\"\\\"schema\\\":1\",\"schema\":12345678901}");
  }

  @Test
  void whatIsNoSuchFileIsToldAtOnce() {
    refused("json", "");
    refused("json", "hello");
    refused("json", "{");
    refused("json", "{\"schema\":");
    refused("json", "{\"schema");
    refused("json", WHOLE.replace("\"seed\"", "\"seeds\""));
    refused("json", "{\"schema\":1,\"seed\":3}");
    refused("noFile", WHOLE.replace("sandbox", "nowhere"));
    refused("sandboxTooBig", " ".repeat(4_000_001));
    for (int i = 0; i < WHOLE.length(); i++) {
      refused("json", WHOLE.substring(0, i));
    }
  }
}
