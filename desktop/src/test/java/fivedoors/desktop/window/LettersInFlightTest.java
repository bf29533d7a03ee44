package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.desktop.files.Lessons;
import fivedoors.lesson.LessonAction;
import fivedoors.ui.model.Selection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter that is on its way is picked by the first press, whether time runs or not. */
class LettersInFlightTest {
  /** A finger is down for a tenth of a second. */
  private static final int PRESS = 6;

  /** So far from the middle a finger may hit, in logical pixels. */
  private static final float OFF = 20;

  private UnseenApp app;
  private int picked;

  @ParameterizedTest
  @CsvSource({"2.1-dhcp-dora,1280,720", "0.1-first-packet,390,844", "3.2-napt,1920,1080"})
  void oneTapPicksIt(String lesson, int width, int height) {
    app = new UnseenApp(width, height);
    List<LessonAction> script =
        new Lessons(app.desktop.lessons()).lesson(lesson).solution().right().get(0).script();
    app.open(lesson);
    for (LessonAction action : script) {
      app.guide().act(action);
      if (app.guide().runner().goal() != null) {
        watch();
        app.guide().jump();
      }
    }
    assertTrue(picked >= 10, "only " + picked + " letters were pressed");
  }

  private void watch() {
    app.guide().play(true);
    for (int turn = 0; turn < 15 && app.guide().playback().playing(); turn++) {
      app.frames(9);
      pressOne(turn);
    }
  }

  private void pressOne(int turn) {
    List<String> letters =
        app.app.stageView().targets().stream().filter(id -> id.startsWith("letter:")).toList();
    if (letters.isEmpty()) {
      return;
    }
    String id = letters.get(turn % letters.size());
    Rectangle place = new Rectangle();
    app.app.stageView().bounds(id, place);
    float x = place.x + place.width / 2;
    float y = place.y + place.height / 2;
    if (!app.app.regions().stage.contains(x, y)) {
      return;
    }
    Selection selection = app.app.state().selection;
    app.app.stageView().pick(id);
    int wanted = selection.frame();
    selection.clear();
    boolean paused = turn % 3 == 2;
    app.guide().play(!paused);
    // Not quite its middle, where no other letter is nearer.
    float off = letters.size() == 1 ? turn % 2 * OFF : 0;
    app.tap(x + off, app.screen.height() / app.app.density() - y, PRESS);
    assertEquals(wanted, selection.frame(), () -> id + " of " + letters + " at " + place);
    picked++;
    selection.clear();
    app.app.state().panel(null);
    app.settle();
    app.guide().play(true);
  }
}
