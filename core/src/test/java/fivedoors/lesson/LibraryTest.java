package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Lab;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.testing.TestJson;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenarios laid over others, and what is said when a file is missing. */
class LibraryTest {
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Library library =
      new Library(
          new TestJson(),
          path -> files.containsKey(path) ? files.get(path) : TestJson.lessonFile(path));

  private void scenario(String id, String rest) {
    files.put("scenarios/" + id + ".json", "{\"schema\":1,\"id\":\"" + id + "\"," + rest + "}");
  }

  @Test
  void aDerivedScenarioAddsNodesLinksAndChanges() {
    scenario(
        "with-printer",
        """
        "base":"home-basic",
        "nodes":[{"type":"host","name":"printer","mac":"02:00:5e:00:00:15","address":{"type":"dhcp"},
                  "labels":{"ko":"프린터","en":"Printer"}}],
        "links":[{"from":"printer.eth0","to":"router.lan4"}],
        "changes":[{"type":"set","path":"router.dhcp.first","value":"192.168.0.10"}]""");
    scenario(
        "without-laptop",
        """
        "base":"with-printer",
        "changes":[{"type":"set","path":"laptop.link","value":"down"}]""");
    ScenarioDoc doc = library.scenario("without-laptop");
    assertEquals("without-laptop", doc.id());
    Lab lab = Lab.of(doc, 1, TraceSink.OFF, "x");
    lab.simulation().runUntil(20_000_000_000L);
    assertEquals("192.168.0.10", lab.get("printer.ip"), "the base's change comes first");
    assertEquals("", lab.get("laptop.ip"));
    Words ko = library.words("ko");
    assertEquals("프린터", ko.node("printer", lab.node("printer").labels()));
    assertEquals("노트북", ko.node("laptop", lab.node("laptop").labels()));
    assertEquals("thing", ko.node("thing", Map.of()));
  }

  @Test
  void aNodeOfTheSameNameTakesThePlaceOfTheBases() {
    String nas =
        "{\"type\":\"host\",\"name\":\"nas\",\"mac\":\"02:00:5e:00:00:13\",\"address\":{\"type\":\"static\","
            + "\"ip\":\"192.168.0.77\",\"prefix\":24,\"gateway\":\"192.168.0.1\"}}";
    scenario("other-nas", "\"base\":\"home-basic\",\"nodes\":[" + nas + "]");
    ScenarioDoc doc = library.scenario("other-nas");
    assertEquals(library.scenario("home-basic").nodes().size(), doc.nodes().size());
    Lab lab = Lab.of(doc, 1, TraceSink.OFF, "x");
    lab.simulation().runUntil(1_000_000_000L);
    assertEquals("192.168.0.77", lab.get("nas.ip"));
    scenario("two-nas", "\"base\":\"home-basic\",\"nodes\":[" + nas + "," + nas + "]");
    assertEquals("duplicateName", problem(() -> library.scenario("two-nas")));
  }

  @Test
  void basesThatGoRoundInACircleAreRefused() {
    scenario("a", "\"base\":\"b\"");
    scenario("b", "\"base\":\"a\"");
    assertEquals("baseCircle", problem(() -> library.scenario("a")));
  }

  @Test
  void aMissingFileIsNamed() {
    BadDocumentException e =
        assertThrows(BadDocumentException.class, () -> library.lesson("9.9-nothing"));
    assertEquals("9.9-nothing/lesson.json", e.problems().get(0).file());
    assertEquals("noFile", e.problems().get(0).code());
  }

  @Test
  void theFilesOfALessonAreKnownBeforeItIsRead() {
    assertEquals(4, Library.files("2.1-dhcp-dora").size());
    List<String> common = new ArrayList<>(List.of("words/ko.json", "words/en.json"));
    library.index().scenarios().forEach(s -> common.add("scenarios/" + s + ".json"));
    assertEquals(common, Library.commonFiles(library.index()));
    assertTrue(common.contains("scenarios/home-basic.json"));
  }

  private static String problem(Runnable reading) {
    BadDocumentException e = assertThrows(BadDocumentException.class, reading::run);
    return e.problems().get(0).code();
  }
}
