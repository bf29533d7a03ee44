package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.desktop.files.Lessons;
import fivedoors.lesson.LessonAction;
import fivedoors.ui.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is to be pressed is large enough: for a finger on a phone, for a mouse in a window.
 * Asked for in every step of every lesson, in every instrument, in free play and on the pages.
 */
class FingerTargetsTest {
  private static final List<String> INSTRUMENTS =
      List.of(
          "panel-inspector",
          "panel-tables",
          "panel-device",
          "panel-terminal",
          "panel-browser",
          "panel-why",
          "help",
          "menu",
          "course",
          "licences",
          "teacher");

  private final Map<String, String> small = new LinkedHashMap<>();
  private UnseenApp app;
  private float least;
  private int measured;

  @ParameterizedTest
  @CsvSource({"390,844,44,1", "360,740,44,4", "1280,720,32,1", "1024,768,32,4"})
  void everythingToPressIsLargeEnough(int width, int height, float size, int everyLesson) {
    least = size;
    app = new UnseenApp(width, height);
    app.screen.delta(1);
    Lessons lessons = new Lessons(app.desktop.lessons());
    int turn = 0;
    for (String id : lessons.index().lessons()) {
      if (turn++ % everyLesson > 0) {
        continue;
      }
      app.open(id);
      List<LessonAction> script = lessons.lesson(id).solution().right().get(0).script();
      for (int i = 0; i < script.size(); i++) {
        look(id + " after " + i);
        app.guide().act(script.get(i));
        if (app.guide().runner().goal() != null) {
          app.guide().jump();
        }
      }
      instruments(id + " at its end");
    }
    shots();
    StringBuilder out = new StringBuilder();
    small.forEach((what, where) -> out.append(what).append("   ").append(where).append('\n'));
    assertEquals("", out.toString());
    assertTrue(measured > 1000, "only " + measured + " were measured");
  }

  /**
   * The pictures of {@code shots} show all that lessons do not: free play, windows, admin pages.
   */
  private void shots() {
    ShotLessons files = new ShotLessons(app.desktop.lessons());
    for (Shot shot : Shot.all()) {
      app.app.state().factor(1);
      app.app.state().panel(null);
      app.app.state().sheet(Regions.Sheet.HALF);
      for (int i = 0; i < 4; i++) {
        app.app.press("close");
      }
      app.app.state().guide(files.open(shot));
      app.app.render();
      new ShotPlayer(app.app, files.script(shot)).play(shot);
      if (app.app.state().factor() == 1) {
        look(shot.name());
      }
    }
  }

  private void instruments(String where) {
    for (String instrument : INSTRUMENTS) {
      app.press(instrument);
      look(where + " " + instrument);
      if (!instrument.startsWith("panel-")) {
        app.press(instrument);
      }
    }
    app.app.state().panel(null);
  }

  private void look(String where) {
    app.settle();
    for (UnseenApp.Target t : app.targets()) {
      measured++;
      if (t.width() < least - 0.1f || t.height() < least - 0.1f) {
        String kind = t.id().replaceAll("[:/].*", ":…");
        small.putIfAbsent(
            kind,
            t.id()
                + " "
                + t.width()
                + " x "
                + t.height()
                + " at "
                + t.x()
                + ","
                + t.y()
                + " "
                + where);
      }
    }
  }
}
