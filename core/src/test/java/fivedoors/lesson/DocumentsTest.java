package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Command;
import fivedoors.scenario.TimedCommand;
import fivedoors.testing.TestJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record forms that databind and the browser's mapper share. */
class DocumentsTest {
  private static final String ONE_STEP =
      """
      {"schema":1,"id":"x","rev":1,"chapter":1,"order":1,"minutes":2,"level":"beginner",
       "scenario":{"base":"home-basic","seed":1},
       "steps":[{"type":"narrate","id":"s1"}%s],"complete":[],"stars":[]}""";

  private final JsonReader json = new TestJson();

  @Test
  void partsThatAreNotWrittenAreEmptyNeverNull() {
    LessonDoc lesson = json.lesson(ONE_STEP.formatted(""), "x");
    assertEquals(List.of(), lesson.requires());
    assertEquals(List.of(), lesson.steps().get(0).highlight());
    assertEquals(0, lesson.scenario().startNs());
  }

  @Test
  void unionsAreToldByTheirType() {
    TimedCommand c =
        json.command(
            "{\"atMs\":5,\"command\":{\"type\":\"set\",\"path\":\"laptop.link\",\"value\":\"up\"}}",
            "x");
    assertEquals(5_000_000L, c.timeNs());
    assertEquals("set laptop.link up", c.command().text());
    assertEquals("laptop", c.command().node());
    assertEquals(
        new LessonAction.Next(),
        json.solution(
                "{\"right\":[{\"name\":\"a\",\"script\":[{\"type\":\"next\"}]}],\"wrong\":[]}", "x")
            .right()
            .get(0)
            .script()
            .get(0));
    assertEquals("laptop.renew", new Command.Renew("laptop").permit());
  }

  @Test
  void aStepTypeThatIsNotBuiltYetIsRefused() {
    BadDocumentException e =
        assertThrows(
            BadDocumentException.class,
            () -> json.lesson(ONE_STEP.formatted(",{\"type\":\"compare\",\"id\":\"n1\"}"), "x"));
    assertTrue(e.problems().get(0).toString().contains("compare"), e.getMessage());
  }

  @Test
  void unknownAndMissingPropertiesAreRefused() {
    assertThrows(
        BadDocumentException.class,
        () -> json.command("{\"atMs\":5,\"command\":{\"type\":\"ping\",\"node\":\"a\"}}", "x"));
    assertThrows(
        BadDocumentException.class,
        () -> json.lesson(ONE_STEP.formatted("").replace("\"rev\"", "\"rex\""), "x"));
  }
}
