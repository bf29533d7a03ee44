package fivedoors.testing;

import com.badlogic.gdx.Input.Keys;
import fivedoors.ui.input.Actions;
import fivedoors.ui.input.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who presses, drags, scrolls and types without any sense, the same for the same seed. */
public final class Monkey {
  private static final int[] OTHER_KEYS = {
    Keys.TAB, Keys.ENTER, Keys.ESCAPE, Keys.UP, Keys.DOWN, Keys.BACKSPACE, Keys.SPACE
  };

  private static final String[] TEXTS = {
    "192.168.0.4", "8081", "80a", "-1", "65536", "ipconfig", "ping 8.8.8.8", "값없음", "<&>", " "
  };

  /** Sizes of the screen, in pixels: all those that the layouts were made for. */
  private static final int[][] SIZES = {{1280, 720}, {1024, 768}, {768, 800}, {390, 844}};

  private final Random random;
  private final List<Shortcut> keys = new ArrayList<>();

  /** A monkey of that seed. */
  public Monkey(int seed) {
    random = new Random(seed);
    for (Actions.Action action : Actions.all()) {
      keys.addAll(action.keys());
    }
    for (int key : OTHER_KEYS) {
      keys.add(Shortcut.of(key));
    }
  }

  /** The middle of something that can be pressed, in pixels from the top left. */
  public record Target(int x, int y) {}

  /** One thing it does. */
  public sealed interface Deed {
    /** Presses at a place and lets go at another, which may be the same. */
    record Press(int x, int y, int toX, int toY) implements Deed {}

    /** Turns the wheel there. */
    record Wheel(int x, int y, int notches) implements Deed {}

    /** Presses a key. */
    record Key(Shortcut key) implements Deed {}

    /** Types a text wherever the keyboard is. */
    record Text(String text) implements Deed {}

    /** Gives the window another size, in pixels. */
    record Size(int width, int height) implements Deed {}
  }

  /**
   * What it does next.
   *
   * @param targets what can be pressed now
   */
  public Deed next(List<Target> targets, int width, int height) {
    int what = random.nextInt(100);
    if (what < 50 && !targets.isEmpty()) {
      Target t = targets.get(random.nextInt(targets.size()));
      return new Deed.Press(t.x(), t.y(), t.x(), t.y());
    }
    int x = random.nextInt(width);
    int y = random.nextInt(height);
    if (what < 60) {
      return new Deed.Press(x, y, x, y);
    } else if (what < 68) {
      return new Deed.Press(x, y, random.nextInt(width), random.nextInt(height));
    } else if (what < 75) {
      return new Deed.Wheel(x, y, random.nextInt(5) - 2);
    } else if (what < 90) {
      return new Deed.Key(keys.get(random.nextInt(keys.size())));
    } else if (what < 98) {
      return new Deed.Text(TEXTS[random.nextInt(TEXTS.length)]);
    }
    int[] size = SIZES[random.nextInt(SIZES.length)];
    return new Deed.Size(size[0], size[1]);
  }
}
