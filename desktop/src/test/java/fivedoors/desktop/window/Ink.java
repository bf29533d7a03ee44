package fivedoors.desktop.window;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.utils.ScissorStack;
import fivedoors.ui.draw.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that one picture is made of, in the order in which it was drawn, and what is wrong
 * with it: a text that is cut off, sticks out of what it stands on, is half covered, or stands over
 * another.
 */
final class Ink implements Watch {
  /** Measures are whole pixels of type; less than this is nothing to see. */
  private static final float HAIR = 2;

  /** Grounds of at least this size are cards; smaller ones are marks and parts of letters. */
  private static final float CARD = 40;

  private record Said(String text, Rectangle box, Rectangle seen, boolean stage, int order) {}

  private record Ground(Rectangle seen, boolean stage, int order) {}

  /**
   * Something wrong with a picture.
   *
   * @param covered whether a text of the stage is covered by something else of the stage
   */
  record Flaw(String text, boolean covered) {}

  private final Batch batch;
  private final Rectangle screen = new Rectangle();
  private final Rectangle stage = new Rectangle();
  private final List<Said> texts = new ArrayList<>();
  private final List<Ground> grounds = new ArrayList<>();
  private float density = 1;
  private int order;

  Ink(Batch batch) {
    this.batch = batch;
  }

  /**
   * A new picture.
   *
   * @param stageAt where the stage is, in logical pixels
   * @param pixels pixels of the screen in one of these
   */
  void begin(Rectangle stageAt, float pixels, int width, int height) {
    screen.set(0, 0, width / pixels, height / pixels);
    stage.set(stageAt);
    density = pixels;
    texts.clear();
    grounds.clear();
    order = 0;
  }

  @Override
  public void text(String text, float x, float y, float width, float em) {
    if (text.isBlank()) {
      return;
    }
    // From a little below the base line to the height of capitals: what ink there is.
    Rectangle box = place(x, y - em * 0.1f, width, em * 0.85f);
    texts.add(new Said(text, box, seen(box), onStage(), order++));
  }

  @Override
  public void ground(float x, float y, float width, float height) {
    Rectangle box = place(x, y, width, height);
    if (box.width > 3 && box.height > 3) {
      grounds.add(new Ground(seen(box), onStage(), order++));
    }
  }

  private Rectangle place(float x, float y, float w, float h) {
    float[] m = batch.getTransformMatrix().val;
    return new Rectangle(
        x * m[Matrix4.M00] + m[Matrix4.M03],
        y * m[Matrix4.M11] + m[Matrix4.M13],
        w * m[Matrix4.M00],
        h * m[Matrix4.M11]);
  }

  private Rectangle clip() {
    Rectangle s = ScissorStack.peekScissors();
    return s == null
        ? null
        : new Rectangle(s.x / density, s.y / density, s.width / density, s.height / density);
  }

  private boolean onStage() {
    Rectangle c = clip();
    return c != null && Math.abs(c.x - stage.x) < 2 && Math.abs(c.width - stage.width) < 2;
  }

  private Rectangle seen(Rectangle box) {
    Rectangle c = clip();
    return c == null ? box : common(box, c);
  }

  private static Rectangle common(Rectangle a, Rectangle b) {
    float x = Math.max(a.x, b.x);
    float y = Math.max(a.y, b.y);
    float right = Math.min(a.x + a.width, b.x + b.width);
    float top = Math.min(a.y + a.height, b.y + b.height);
    return new Rectangle(x, y, Math.max(0, right - x), Math.max(0, top - y));
  }

  private static boolean touch(Rectangle a, Rectangle b) {
    Rectangle c = common(a, b);
    return c.width > HAIR && c.height > HAIR;
  }

  private static boolean holds(Rectangle out, Rectangle in, float room) {
    return in.x >= out.x - room
        && in.y >= out.y - room
        && in.x + in.width <= out.x + out.width + room
        && in.y + in.height <= out.y + out.height + room;
  }

  // ---- what is wrong

  /** The texts that can be seen. */
  List<String> seen() {
    List<String> out = new ArrayList<>();
    for (Said t : texts) {
      if (t.seen.width >= HAIR && t.seen.height >= HAIR) {
        out.add(t.text);
      }
    }
    return out;
  }

  /** What is wrong with the picture, a line each. */
  List<Flaw> flaws() {
    List<Flaw> out = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Said t = texts.get(i);
      if (t.seen.width < HAIR || t.seen.height < HAIR) {
        continue;
      }
      cut(t, out);
      ground(t, out);
      covered(t, out);
      for (int k = i + 1; k < texts.size(); k++) {
        over(t, texts.get(k), out);
      }
    }
    return out;
  }

  /** A panel scrolls up and down and never sideways; the stage shows a part of the world. */
  private void cut(Said t, List<Flaw> out) {
    if (!holds(screen, t.seen, 1)) {
      out.add(new Flaw("leaves the screen: " + say(t), false));
    } else if (!t.stage && t.box.width - t.seen.width > 1) {
      out.add(new Flaw("cut off: " + say(t), false));
    }
  }

  /** What a text stands on holds all of it. */
  private void ground(Said t, List<Flaw> out) {
    float x = t.seen.x + t.seen.width / 2;
    float y = t.seen.y + t.seen.height / 2;
    Ground under = null;
    for (Ground g : grounds) {
      boolean most = common(g.seen, t.seen).width > t.seen.width * 0.7f;
      boolean marker = g.seen.x + g.seen.width < t.seen.x + t.seen.width - 3 && t.stage;
      if (g.order < t.order && most && !marker && g.seen.contains(x, y)) {
        under = g;
      }
    }
    if (under != null && !holds(under.seen, t.seen, 1.5f)) {
      out.add(new Flaw("sticks out of its ground: " + say(t) + " of " + at(under.seen), false));
    }
  }

  /** What is drawn later leaves it alone; panels may lie over the stage. */
  private void covered(Said t, List<Flaw> out) {
    for (Ground g : grounds) {
      if (g.order < t.order || t.stage && !g.stage || !touch(t.seen, g.seen)) {
        continue;
      }
      boolean whole = holds(g.seen, t.seen, 1);
      if (whole && g.seen.height <= CARD) {
        // Something else is written in its place, as when a letter is rewritten.
        return;
      }
      if (!whole || (g.seen.width > CARD && g.seen.height > CARD)) {
        out.add(
            new Flaw(
                (whole ? "hidden: " : "half covered: ") + say(t) + " by " + at(g.seen), t.stage));
        return;
      }
    }
  }

  private void over(Said a, Said b, List<Flaw> out) {
    if (a.stage && !b.stage || !touch(a.seen, b.seen)) {
      return;
    }
    Rectangle both = common(a.seen, b.seen);
    for (Ground g : grounds) {
      if (g.order > a.order && g.order < b.order && holds(g.seen, both, 1)) {
        return;
      }
    }
    out.add(new Flaw("stands over another: " + say(b) + " over " + say(a), false));
  }

  private static String say(Said t) {
    return (t.stage ? "[stage] " : "") + "'" + t.text + "' " + at(t.box);
  }

  private static String at(Rectangle r) {
    return String.format(Locale.ROOT, "(%.0f,%.0f %.0fx%.0f)", r.x, r.y, r.width, r.height);
  }
}
