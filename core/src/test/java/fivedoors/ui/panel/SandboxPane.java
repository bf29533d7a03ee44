package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertNull;

import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.UnseenScreen;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.guide.Workbench;
import fivedoors.ui.input.Keyboard;
import fivedoors.ui.model.UiState;
import java.util.LinkedHashMap;
import java.util.Map;

/** Free play without a screen: what its pane shows, and a hand with a keyboard and a disk. */
abstract class SandboxPane implements UnseenPlatform, UnseenScreen {
  private static final long MEMORY = 1 << 26;

  final Map<String, String> store = new LinkedHashMap<>();
  UiState state;
  Desk desk;
  Contents contents;
  Controller controller;
  Workbench bench;
  private Keyboard keyboard;
  private String focused;

  /** Starts the program, as for the first time or after a kill, and goes to free play. */
  final void start() {
    state = new UiState("ko");
    desk = new Desk(state);
    contents = new Contents(desk);
    controller = new Controller(desk, new ScreenActions(desk, contents, () -> {}));
    keyboard = new Keyboard(this, controller);
    bench = new Workbench(this, state, MEMORY);
    desk.bench = bench;
    desk.openLesson = this::open;
    controller.activate("sandbox");
  }

  private void open(String id) {
    LessonLoader.load(
        this,
        id,
        (pack, problem) -> {
          assertNull(problem);
          state.guide(bench.open(pack));
        });
  }

  /** Everything that can be read in the pane. */
  final String shown() {
    return contents.lessonBody() + "\n" + contents.lessonFoot();
  }

  /** The value of a fact now. */
  final String fact(String path) {
    return state.guide().runner().world().get(path);
  }

  /** Lets the story run for so many simulated seconds. */
  final void pass(int seconds) {
    var session = state.guide().session();
    session.seek(session.engineTime() + seconds * 1_000_000_000L);
  }

  final void press(int key) {
    keyboard.keyDown(key);
    keyboard.keyUp(key);
  }

  final void press(int key, int... held) {
    for (int k : held) {
      keyboard.keyDown(k);
    }
    press(key);
    for (int k : held) {
      keyboard.keyUp(k);
    }
  }

  /** Gives the focus to something, for the next keys; null takes it away. */
  final void focus(String id) {
    focused = id;
  }

  // ---- what a screen and a platform answer

  @Override
  public String focused() {
    return focused;
  }

  @Override
  public boolean arrow(String id, int dx, int dy) {
    String nudge = SandboxEdits.arrow(id, dx, dy);
    if (nudge != null) {
      controller.activate(nudge);
    }
    return nudge != null;
  }

  @Override
  public String stored(String key) {
    return store.get(key);
  }

  @Override
  public boolean store(String key, String value) {
    store.put(key, value);
    return true;
  }

  @Override
  public String setAside(String key) {
    String place = UnseenPlatform.super.setAside(key);
    if (place != null) {
      store.remove(key);
    }
    return place;
  }
}
