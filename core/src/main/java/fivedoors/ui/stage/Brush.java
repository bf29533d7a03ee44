package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Matrix4;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.draw.Texts;
import fivedoors.ui.theme.Icons;
import fivedoors.ui.theme.Look;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** What the painters of the stage draw with, at the zoom of this picture. */
final class Brush {
  final Theme theme;
  final Shapes shapes;
  final Icons icons;
  private final Look look;
  private final Matrix4 world = new Matrix4();
  private final Matrix4 letter = new Matrix4();
  private Texts grownTexts;
  private Texts stageTexts;
  Texts texts;

  /** Seconds since the stage was opened, for pulses. */
  float clock;

  /** Whether nothing may move by itself. */
  boolean still;

  /** How large cards and letters are drawn, so that their text stays readable when zoomed out. */
  float grow = 1;

  Brush(Look look) {
    this.look = look;
    theme = look.theme;
    shapes = look.shapes;
    icons = look.icons;
    texts = new Texts(shapes, look.fonts, look.density);
  }

  /** Sets the zoom; text is laid out anew only when it really changed. */
  void zoom(float zoom) {
    float pixels = Math.max(0.1f, Math.round(look.density * zoom * 20) / 20f);
    if (texts.pixels() != pixels) {
      texts = new Texts(shapes, look.fonts, pixels);
    }
    shapes.pixels(look.density * zoom);
  }

  /** From now on 0, 0 is at x, y, and everything is {@link #grow} times as large: for letters. */
  void grown(float x, float y) {
    shapes.batch().flush();
    world.set(shapes.batch().getTransformMatrix());
    letter.set(world).translate(x, y, 0).scale(grow, grow, 1);
    shapes.batch().setTransformMatrix(letter);
    shapes.pixels(shapes.pixels() * grow);
    float pixels = Math.round(shapes.pixels() * 20) / 20f;
    if (grownTexts == null || grownTexts.pixels() != pixels) {
      grownTexts = new Texts(shapes, look.fonts, pixels);
    }
    stageTexts = texts;
    texts = grownTexts;
  }

  /** Ends {@link #grown}. */
  void asBefore() {
    shapes.batch().flush();
    shapes.batch().setTransformMatrix(world);
    shapes.pixels(shapes.pixels() / grow);
    texts = stageTexts;
  }

  /** Back to the scale of the panels. */
  void done() {
    shapes.pixels(look.density);
    shapes.alpha(1);
  }

  /** A line whose capitals are centred on {@code middle}. */
  float left(TextStyle style, String text, Color color, float x, float middle) {
    return texts.left(style, text, color, x, Texts.base(style, middle));
  }

  /** A centred line whose capitals are centred on {@code middle}. */
  void center(TextStyle style, String text, Color color, float x, float middle) {
    texts.center(style, text, color, x, Texts.base(style, middle));
  }

  /** A line that ends at x, whose capitals are centred on {@code middle}. */
  void right(TextStyle style, String text, Color color, float x, float middle) {
    texts.right(style, text, color, x, Texts.base(style, middle));
  }

  /** The width of a line. */
  float width(TextStyle style, String text) {
    return texts.width(style, text);
  }

  /** A number that swings between 0 and 1 in 1.2 seconds; 1 where nothing may move. */
  float pulse() {
    return still ? 1 : 0.5f + 0.5f * (float) Math.sin(clock * Math.PI * 2 / 1.2);
  }
}
