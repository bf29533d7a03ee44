package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.device.FactSpec;
import fivedoors.scenario.Lab;
import fivedoors.scenario.ScenarioValidator;
import fivedoors.testing.TestJson;
import fivedoors.trace.EventFields;
import fivedoors.trace.EventType;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lessons/README.md says is tried as it is written. */
class ReadmeTest {
  private static final String ID = "2.9-arp-first";

  private final String readme = TestJson.lessonFile("README.md");

  /** The first JSON block after the file's name at the start of a line. */
  private String block(String file) {
    int name = readme.indexOf("\n`" + file + "`");
    int from = readme.indexOf("```json\n", name) + 8;
    assertTrue(name > 0 && from > name, file);
    return readme.substring(from, readme.indexOf("\n```", from));
  }

  @Test
  void theLessonWrittenThereIsCompleteAndPassesTheCheck() {
    Library.Source source =
        path ->
            path.startsWith(ID + "/")
                ? block(path.substring(ID.length() + 1))
                : TestJson.lessonFile(path);
    LessonBundle bundle = new Library(new TestJson(), source).lesson(ID);
    assertEquals(List.of(), LessonCheck.check(bundle).findings());
  }

  @Test
  void everyEventFieldFactPanelAndIconIsListed() {
    List<String> missing = new ArrayList<>();
    for (EventType type : EventType.values()) {
      need("`" + type.name() + "`", missing);
    }
    for (String field : EventFields.OWN) {
      need(field, missing);
    }
    Lab lab = TestLessons.dora().lab(TraceSink.OFF);
    for (String path : lab.paths()) {
      FactSpec spec = lab.spec(path);
      String name = spec.name().replaceAll("^programs\\.[a-z]+\\.", "programs.NAME.");
      name = name.replaceAll("^firewall\\.rule\\..*", "firewall.rule.NAME");
      need(spec.settable() ? "**" + name + "**" : name, missing);
    }
    Targets.PANELS.forEach(p -> need(p, missing));
    LessonValidator.QUIZ_KINDS.forEach(k -> need("`" + k + "`", missing));
    ScenarioValidator.ICONS.forEach(i -> need(i, missing));
    assertEquals(List.of(), missing);
  }

  private void need(String text, List<String> missing) {
    if (!readme.contains(text)) {
      missing.add(text);
    }
  }
}
