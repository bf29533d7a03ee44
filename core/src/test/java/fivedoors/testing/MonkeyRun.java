package fivedoors.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.badlogic.gdx.Input.Keys;
import com.fasterxml.jackson.databind.JsonNode;
import fivedoors.ui.input.Actions;
import fivedoors.ui.input.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lets a monkey at the program, and then sees whether a person can go on with it. */
public final class MonkeyRun {
  /** Things to do in about twenty seconds, drawing included. */
  public static final int SHORT = 160;

  /** Things to do in about five minutes. */
  public static final int LONG = 6_000;

  /** Things it does in one frame. */
  private static final int AT_ONCE = 2;

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int PATIENCE = 400;
  private static final String FIRST = "0.1-first-packet";
  private static final String STEP = "p1";

  private final Device device;
  private int width = WIDTH;
  private int height = HEIGHT;
  private Monkey.Deed last;

  /** The program on a screen, with what a person's hands do. */
  public interface Device {
    /** The screen as {@link fivedoors.ui.probe.ScreenProbe} tells it. */
    JsonNode state();

    /** Does something by the events of a real keyboard or pointer. */
    void perform(Monkey.Deed deed);

    /** Lets a frame pass, then does that before the next one. */
    void then(Runnable work);

    /** What went wrong so far, as the program or its platform logged it. */
    List<String> errors();
  }

  private MonkeyRun(Device device) {
    this.device = device;
  }

  /** Lets the monkey of that seed do so many things, then opens the first lesson by pointer. */
  public static void of(Device device, int seed, int deeds) {
    MonkeyRun run = new MonkeyRun(device);
    Monkey monkey = new Monkey(seed);
    for (int i = 0; i < deeds; i += AT_ONCE) {
      device.then(
          () -> {
            for (int k = 0; k < AT_ONCE; k++) {
              run.act(monkey);
            }
          });
      assertEquals(List.of(), device.errors(), "after deed " + i + ", " + run.last);
    }
    run.usable();
  }

  private void act(Monkey monkey) {
    last = monkey.next(targets(), width, height);
    if (last instanceof Monkey.Deed.Size size) {
      width = size.width();
      height = size.height();
    }
    device.perform(last);
  }

  private List<Monkey.Target> targets() {
    List<Monkey.Target> all = new ArrayList<>();
    for (JsonNode a : device.state().path("actions")) {
      if (a.get("enabled").asBoolean()) {
        Monkey.Target t = middle(a);
        if (t.x() >= 0 && t.x() < width && t.y() >= 0 && t.y() < height) {
          all.add(t);
        }
      }
    }
    return all;
  }

  private static Monkey.Target middle(JsonNode action) {
    return new Monkey.Target(
        (int) (action.get("x").asDouble() + action.get("width").asDouble() / 2),
        (int) (action.get("y").asDouble() + action.get("height").asDouble() / 2));
  }

  /** The way back to the beginning is always there, and the lesson there can be begun. */
  private void usable() {
    then(new Monkey.Deed.Size(WIDTH, HEIGHT));
    for (int i = 0; i < 4; i++) {
      then(new Monkey.Deed.Key(Shortcut.of(Keys.ESCAPE)));
    }
    then(new Monkey.Deed.Key(Shortcut.ctrl(Keys.NUM_0)));
    press(Actions.MENU);
    press(Actions.COURSE);
    press("open:" + FIRST);
    await("the first lesson at its beginning", s -> begun(s) && find(s, Actions.MENU) != null);
    assertEquals(List.of(), device.errors());
  }

  private static boolean begun(JsonNode s) {
    return s.path("lesson").asText().equals(FIRST) && s.path("step").asText().equals(STEP);
  }

  private void then(Monkey.Deed deed) {
    device.then(() -> device.perform(deed));
  }

  private void press(String id) {
    await(id, s -> find(s, id) != null);
    device.then(
        () -> {
          Monkey.Target at = middle(find(device.state(), id));
          device.perform(new Monkey.Deed.Press(at.x(), at.y(), at.x(), at.y()));
        });
  }

  private void await(String what, Predicate<JsonNode> wanted) {
    JsonNode[] state = new JsonNode[1];
    for (int i = 0; i < PATIENCE; i++) {
      device.then(() -> state[0] = device.state());
      if (wanted.test(state[0])) {
        return;
      }
    }
    throw new AssertionError("no " + what + "; the screen says " + state[0]);
  }

  private static JsonNode find(JsonNode state, String id) {
    for (JsonNode a : state.path("actions")) {
      if (a.get("id").asText().equals(id) && a.get("enabled").asBoolean()) {
        return a;
      }
    }
    return null;
  }
}
