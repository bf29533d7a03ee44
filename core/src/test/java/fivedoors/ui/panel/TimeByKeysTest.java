package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.lesson.LessonAction;
import fivedoors.play.Moment;
import fivedoors.play.Playback;
import fivedoors.play.Session;
import fivedoors.testing.TestJson;
import fivedoors.ui.UnseenScreen;
import fivedoors.ui.input.Actions;
import fivedoors.ui.input.Keyboard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time stops at once, goes to any place, and neither its speed nor a new start changes a thing. */
class TimeByKeysTest extends LessonPane implements UnseenScreen {
  private static final float FRAME = 1 / 60f;

  private final Keyboard keyboard = new Keyboard(this, controller);

  static List<String> lessons() {
    return new TestJson().index(TestJson.lessonFile("index.json"), "index.json").lessons();
  }

  @Override
  public String focused() {
    return null;
  }

  private Session session() {
    return state.guide().session();
  }

  /** A page is opened in the free step of the first lesson. */
  private void aPageOnItsWay() {
    open("0.1-first-packet");
    skipTo("f1");
    controller.activate("try:phone");
    frames(10);
    assertTrue(state.guide().playback().playing());
  }

  private void frames(int count) {
    for (int i = 0; i < count; i++) {
      state.guide().update(FRAME);
    }
  }

  private void press(int key) {
    keyboard.keyDown(key);
    keyboard.keyUp(key);
  }

  @Test
  void spaceStopsTimeBeforeTheNextPictureAndSaysSo() {
    aPageOnItsWay();
    for (int i = 0; i < 20 && state.guide().playback().playing(); i++) {
      frames(7);
      press(Keys.SPACE);
      assertFalse(state.guide().playback().playing());
      Moment stopped = session().moment();
      frames(1);
      assertEquals(stopped, session().moment());
      frames(30);
      assertEquals(stopped, session().moment());
      assertEquals("멈춰 있음", ClockText.pace(contents.words(), 0));
      press(Keys.SPACE);
      assertTrue(state.guide().playback().playing());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.13, 0.35, 0.5, 0.77, 0.96, 1})
  void anyPlaceOfTheStripShowsWhatWasShownWhenItWasPlayed(double part) {
    aPageOnItsWay();
    List<Double> places = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < 600 && state.guide().playback().playing(); i++) {
      frames(1);
      places.add(state.guide().playback().story());
      shown.add(session().hash());
    }
    assertTrue(shown.size() > 200, "only " + shown.size() + " pictures");
    int at = (int) Math.round(part * (shown.size() - 1));
    controller.input("scrub", Double.toString(places.get(0)));
    controller.input("scrub", Double.toString(places.get(at)));
    assertEquals(shown.get(at), session().hash(), "at " + places.get(at));
    controller.input("scrub", Double.toString(places.get(shown.size() - 1)));
    controller.input("scrub", Double.toString(places.get(at)));
    assertEquals(shown.get(at), session().hash(), "coming back to " + places.get(at));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void aStepOrALessonBegunAgainHasTheSameAddressesPortsAndLetters(String lesson) {
    open(lesson);
    List<LessonAction> script =
        new TestJson()
            .solution(TestJson.lessonFile(lesson + "/solution.json"), lesson)
            .right()
            .get(0)
            .script();
    String first = played(script);
    controller.activate(Actions.RESTART_LESSON);
    assertEquals(first, played(script));
    controller.activate(Actions.RESTART_STEP);
    controller.activate(Actions.RESTART_LESSON);
    assertEquals(first, played(script));
  }

  /** The tables, letters and events of a lesson, step by step, as its right script runs. */
  private String played(List<LessonAction> script) {
    StringBuilder out = new StringBuilder();
    for (LessonAction action : script) {
      state.guide().act(action);
      if (state.guide().runner().goal() != null) {
        state.guide().jump();
      }
      out.append(session().hash()).append(' ').append(session().trace().size()).append('\n');
    }
    return out.toString();
  }

  /** A tab that was hidden for ten minutes, or a machine that slept. */
  @Test
  void tenMinutesAwayAreNotPlayedInOnePicture() {
    aPageOnItsWay();
    state.guide().playback().speedIndex(Playback.speeds().length / 2 - 1);
    assertEquals(1, state.guide().playback().speed());
    double before = state.guide().playback().story();
    int said = state.guide().runner().said().size();
    state.guide().update(600);
    assertTrue(state.guide().playback().story() - before <= 0.25, "a quarter of a second at most");
    assertEquals(said, state.guide().runner().said().size());
    press(Keys.SPACE);
    Moment stopped = session().moment();
    state.guide().update(600);
    assertEquals(stopped, session().moment());
  }
}
