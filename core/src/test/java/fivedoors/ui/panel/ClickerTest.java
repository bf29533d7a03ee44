package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Step;
import fivedoors.play.Playback;
import fivedoors.testing.TestJson;
import fivedoors.ui.input.Actions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole lesson can be shown to a class with the two keys of a clicker. */
class ClickerTest extends LessonPane {
  static List<String> lessons() {
    return new TestJson().index(TestJson.lessonFile("index.json"), "index.json").lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void pageDownAloneLeadsFromTheFirstStepToTheLast(String lesson) {
    open(lesson);
    state.guide().playback().speedIndex(Playback.speeds().length - 1);
    Set<String> seen = new HashSet<>();
    int presses = 0;
    while (!(state.guide().runner().step() instanceof Step.Free)) {
      seen.add(state.guide().runner().step().id());
      assertTrue(++presses < 120, () -> lesson + " stays at " + seen);
      contents.lessonBody();
      String id = Actions.of(Keys.PAGE_DOWN, false, false).id();
      Step before = state.guide().runner().step();
      boolean asked = state.guide().runner().phase() == Phase.ASKING;
      controller.activate(id);
      boolean left = state.guide().runner().step() != before;
      assertFalse(asked && left && presses == 1, "a guess is asked for before it is passed over");
      for (int i = 0; i < 4_000 && state.guide().playback().playing(); i++) {
        state.guide().update(0.05f);
      }
    }
    assertEquals(state.guide().pack().lesson().steps().size() - 1, seen.size());
    controller.activate(Actions.BACK);
    assertFalse(state.guide().runner().step() instanceof Step.Free);
  }
}
