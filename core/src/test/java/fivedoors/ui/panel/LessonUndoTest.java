package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Hint;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Step;
import fivedoors.testing.TestJson;
import fivedoors.ui.input.Actions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a lesson, what was done can be taken back, also what "do it for me" did, to try it alone. */
class LessonUndoTest extends LessonPane {
  private String hash() {
    return state.guide().session().hash();
  }

  static List<String> lessons() {
    return new TestJson().index(TestJson.lessonFile("index.json"), "index.json").lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void whatWasDoneForMeIsTakenBack(String lesson) {
    open(lesson);
    int tasks = 0;
    for (Step step : state.guide().pack().lesson().steps()) {
      if (!(step instanceof Step.Task)) {
        continue;
      }
      skipTo(step.id());
      controller.activate(Actions.RESTART_STEP);
      String before = hash();
      Hint hint = null;
      while (!(hint instanceof Hint.Do)) {
        hint = state.guide().runner().nextHint();
        controller.activate(Actions.HINT);
      }
      assertNotEquals(before, hash(), step.id());
      controller.activate(Actions.UNDO);
      assertEquals(before, hash(), lesson + " " + step.id());
      assertEquals(Phase.ACTING, phase(), step.id());
      assertTrue(desk.toast().contains("직접"), desk.toast());
      tasks++;
    }
    assertTrue(tasks > 0, "a lesson without a task");
  }

  @Test
  void nothingIsTakenBackWhereNothingWasDone() {
    open("0.1-first-packet");
    String before = hash();
    controller.activate(Actions.UNDO);
    assertEquals(before, hash());
    skipTo("t2");
    controller.activate("offer:card");
    assertEquals(Phase.SATISFIED, phase());
    controller.activate(Actions.NEXT);
    controller.activate(Actions.UNDO);
    assertEquals("t3", state.guide().runner().step().id(), "the step before is not this one's");
    assertTrue(desk.toast().contains("되돌릴 것이 없어요"), desk.toast());
  }
}
