package fivedoors.desktop.window;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fivedoors.lesson.LessonAction;
import fivedoors.play.Session;
import fivedoors.ui.App;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.mirror.MirrorDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole program on a screen that shows nothing: hands press where things are drawn, keys come
 * in as in a window, and a test reads where everything is.
 */
final class UnseenApp {
  /** Seconds between two pictures. */
  static final float FRAME = 1 / 60f;

  private static final ObjectMapper JSON = new ObjectMapper();

  final BlankScreen screen = BlankScreen.open();
  final UnseenDesktop desktop = new UnseenDesktop();
  final App app;

  /** What was last shown as meaning. */
  MirrorDocument mirror;

  /** Something that can be pressed, in logical pixels from the top left. */
  record Target(String id, boolean enabled, float x, float y, float width, float height) {}

  /** Opens the program on a screen of that size, with its first lesson. */
  UnseenApp(int width, int height) {
    desktop.mirror((document, events) -> mirror = document);
    screen.size(width, height);
    screen.delta(FRAME);
    app = new App(desktop);
    app.create();
    size(width, height);
  }

  /** Takes another size, as when somebody drags the window's edge. */
  void size(int width, int height) {
    screen.size(width, height);
    app.resize(width, height);
    settle();
  }

  /** Draws pictures until nothing is built anew any more. */
  void settle() {
    int version;
    do {
      version = app.state().version();
      app.render();
      app.render();
    } while (version != app.state().version());
  }

  /** Draws so many pictures. */
  void frames(int count) {
    for (int i = 0; i < count; i++) {
      app.render();
    }
  }

  /** Opens a lesson at its first step. */
  void open(String lesson) {
    app.state().panel(null);
    LessonLoader.load(
        desktop,
        lesson,
        (pack, problem) -> app.state().guide(new Guide(pack, Session.DESKTOP_TRACE)));
    settle();
  }

  /** Goes to a step as if all before it were done. */
  void skipTo(String step) {
    guide().act(new LessonAction.SkipTo(step));
    settle();
  }

  Guide guide() {
    return app.state().guide();
  }

  /** Does what the button of that name does, and draws. */
  void press(String action) {
    app.press(action);
    settle();
  }

  /** Strikes a key. */
  void key(int key) {
    screen.hands().keyDown(key);
    screen.hands().keyUp(key);
  }

  /** Touches the screen at a place in logical pixels from the top left, and lets go at once. */
  void tap(float x, float y) {
    tap(x, y, 0);
  }

  /** The same, and so many pictures are drawn before it lets go. */
  void tap(float x, float y, int pictures) {
    int px = Math.round(x * app.density());
    int py = Math.round(y * app.density());
    screen.touched(true);
    screen.hands().touchDown(px, py, 0, 0);
    frames(pictures);
    screen.hands().touchUp(px, py, 0, 0);
    screen.touched(false);
  }

  /** Touches the middle of something that can be pressed. */
  void tap(String id) {
    Target t = target(id);
    tap(t.x + t.width / 2, t.y + t.height / 2);
  }

  /** The thing of that name that can be pressed; fails if there is none. */
  Target target(String id) {
    for (Target t : targets()) {
      if (t.id.equals(id)) {
        return t;
      }
    }
    throw new AssertionError("nothing to press is called " + id);
  }

  /** Everything that can be pressed now. */
  List<Target> targets() {
    List<Target> out = new ArrayList<>();
    JsonNode probe = probe(false);
    for (JsonNode a : probe.get("actions")) {
      out.add(
          new Target(
              a.get("id").asText(),
              a.get("enabled").asBoolean(),
              place(a, "x"),
              place(a, "y"),
              place(a, "width"),
              place(a, "height")));
    }
    return out;
  }

  /** What is on screen. */
  JsonNode probe(boolean withTexts) {
    try {
      return JSON.readTree(app.probe(withTexts));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Each thing that Tab visits, in its order. */
  List<String> focusOrder() {
    app.tabFromStart();
    List<String> out = new ArrayList<>();
    while (app.tab(1)) {
      out.add(probe(false).get("focus").asText());
    }
    return out;
  }

  private float place(JsonNode box, String name) {
    return (float) box.get(name).asDouble() / app.density();
  }
}
