package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.desktop.files.Lessons;
import fivedoors.lesson.LessonAction;
import fivedoors.play.Session;
import fivedoors.ui.App;
import fivedoors.ui.Regions;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.model.UiState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * In every step of every lesson, in every instrument and in every picture that {@code shots} takes,
 * in both languages and on screens of all kinds, each text can be read: nothing is cut off,
 * covered, drawn over something else, or without a shape in the fonts.
 */
class EveryTextTest {
  private record Screen(int width, int height, float factor) {}

  private static final List<Screen> SCREENS =
      List.of(
          new Screen(1280, 720, 1),
          new Screen(1024, 768, 1),
          new Screen(768, 1024, 1),
          new Screen(390, 844, 1),
          new Screen(1920, 1080, 1),
          new Screen(1280, 720, 1.5f),
          new Screen(3840, 2160, 0.8f));

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

  /** On a stage as small as this a letter that can be read has to lie over something. */
  private static final float NARROW = 600;

  private static final float LOW = 420;

  /** So many such covers there may be in all; what is covered is a device behind a letter. */
  private static final int COVERS = 80;

  private final Map<String, String> flaws = new LinkedHashMap<>();
  private final Map<String, String> covers = new LinkedHashMap<>();
  private BlankScreen screen;
  private UnseenDesktop desktop;
  private Lessons lessons;
  private App app;
  private Ink ink;
  private int pictures;
  private int turn;

  @BeforeEach
  void start() {
    screen = BlankScreen.open();
    screen.size(1280, 720);
    desktop = new UnseenDesktop();
    lessons = new Lessons(desktop.lessons());
    app = new App(desktop);
    app.create();
    app.resize(1280, 720);
    app.render();
    ink = new Ink(app.batch());
    app.watch(ink);
  }

  @Test
  void everyStepOfEveryLesson() {
    for (String id : lessons.index().lessons()) {
      open(id);
      Guide guide = app.state().guide();
      List<LessonAction> script = lessons.lesson(id).solution().right().get(0).script();
      for (int i = 0; i <= script.size(); i++) {
        String where = id + " after " + i + " actions";
        look(SCREENS.get(0), "ko", where);
        look(SCREENS.get(0), "en", where);
        look(another(), "ko", where);
        look(another(), "en", where);
        if (i < script.size()) {
          guide.act(script.get(i));
          if (guide.runner().goal() != null) {
            guide.jump();
          }
        }
      }
    }
    verdict();
  }

  @Test
  void everyInstrumentInEveryLesson() {
    for (String id : lessons.index().lessons()) {
      open(id);
      Guide guide = app.state().guide();
      List<LessonAction> script = lessons.lesson(id).solution().right().get(0).script();
      for (int i = 0; i < script.size(); i++) {
        guide.act(script.get(i));
        if (guide.runner().goal() != null) {
          guide.jump();
        }
        if (i == script.size() / 2) {
          instruments(id);
        }
      }
      instruments(id + " at its end");
    }
    verdict();
  }

  private void instruments(String where) {
    for (String instrument : INSTRUMENTS) {
      app.render();
      app.press(instrument);
      look(SCREENS.get(turn % SCREENS.size()), "ko", where + " " + instrument);
      look(another(), "en", where + " " + instrument);
      if (!instrument.startsWith("panel-")) {
        app.press(instrument);
      }
    }
    app.state().panel(null);
  }

  @Test
  void everyPictureThatIsTaken() {
    ShotLessons files = new ShotLessons(desktop.lessons());
    for (Shot shot : Shot.all()) {
      UiState state = app.state();
      state.language("ko");
      state.factor(1);
      state.panel(null);
      state.reducedMotion(false);
      state.sheet(Regions.Sheet.HALF);
      for (int i = 0; i < 4; i++) {
        app.press("close");
      }
      state.guide(files.open(shot));
      app.render();
      new ShotPlayer(app, files.script(shot)).play(shot);
      for (Screen s : SCREENS) {
        look(s, turn++ % 2 == 0 ? "ko" : "en", shot.name());
      }
      look(SCREENS.get(0), "ko", shot.name());
      look(SCREENS.get(0), "en", shot.name());
    }
    verdict();
  }

  private void open(String lesson) {
    app.state().panel(null);
    LessonLoader.load(
        desktop,
        lesson,
        (pack, problem) -> app.state().guide(new Guide(pack, Session.DESKTOP_TRACE)));
  }

  private Screen another() {
    return SCREENS.get(1 + turn++ % (SCREENS.size() - 1));
  }

  /** Draws what there is on that screen and notes what is wrong with it. */
  private void look(Screen s, String language, String where) {
    UiState state = app.state();
    if (!state.language().equals(language)) {
      state.language(language);
    }
    if (state.factor() != s.factor) {
      state.factor(s.factor);
    }
    if (screen.width() != s.width || screen.height() != s.height) {
      screen.size(s.width, s.height);
      app.resize(s.width, s.height);
    }
    int version;
    do {
      // A step may open an instrument, which the next picture has.
      version = state.version();
      app.render();
      ink.begin(app.regions().stage, app.density(), s.width, s.height);
      app.render();
    } while (version != state.version());
    pictures++;
    Rectangle stage = app.regions().stage;
    boolean small = stage.width < NARROW || stage.height < LOW;
    String at = where + " " + language + " " + s.width + "x" + s.height + " " + s.factor;
    for (String text : ink.seen()) {
      // What the other language is called stands there in its own letters.
      if (language.equals("en") && text.replace("한국어", "").matches(".*[가-힣].*")) {
        flaws.putIfAbsent("Korean in English: '" + text + "'", at);
      }
    }
    for (Ink.Flaw flaw : ink.flaws()) {
      (flaw.covered() && small ? covers : flaws).putIfAbsent(flaw.text(), at);
    }
  }

  private void verdict() {
    StringBuilder out = new StringBuilder();
    flaws.forEach((flaw, at) -> out.append(flaw).append("   ").append(at).append('\n'));
    assertEquals("", out.toString());
    assertEquals(Set.of(), desktop.missing());
    assertTrue(covers.size() <= COVERS, () -> covers.size() + " covers: " + covers);
    assertTrue(pictures > 300, "only " + pictures + " pictures were looked at");
  }
}
