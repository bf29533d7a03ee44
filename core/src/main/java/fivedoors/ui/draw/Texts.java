package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.utils.ObjectMap;
import fivedoors.ui.theme.Fonts;
import fivedoors.ui.theme.TextStyle;

/**
 * Draws single lines of text by their content and remembers how each was laid out. Views may simply
 * ask for the same lines again and again; nothing is allocated for one that was drawn before.
 */
public final class Texts {
  /** So many lines are remembered of each style; then the memory starts over. */
  private static final int LIMIT = 400;

  private final Shapes shapes;
  private final Fonts fonts;
  private final float pixels;
  private final ObjectMap<TextStyle, ObjectMap<String, TextLine>> lines = new ObjectMap<>();

  /** Lines for a picture drawn at {@code pixelsPerUnit}. */
  public Texts(Shapes shapes, Fonts fonts, float pixelsPerUnit) {
    this.shapes = shapes;
    this.fonts = fonts;
    this.pixels = pixelsPerUnit;
    for (TextStyle style : TextStyle.values()) {
      lines.put(style, new ObjectMap<>());
    }
  }

  /** Physical pixels in one unit. */
  public float pixels() {
    return pixels;
  }

  /** The width of a line in units. */
  public float width(TextStyle style, String text) {
    return line(style, text).width();
  }

  /** Draws with the left end of the base line at x, y; answers the width. */
  public float left(TextStyle style, String text, Color color, float x, float y) {
    TextLine line = line(style, text);
    line.draw(shapes, color, x, y);
    return line.width();
  }

  /** Draws with the middle of the base line at x, y. */
  public void center(TextStyle style, String text, Color color, float x, float y) {
    TextLine line = line(style, text);
    line.draw(shapes, color, x - line.width() / 2, y);
  }

  /** Draws with the right end of the base line at x, y. */
  public void right(TextStyle style, String text, Color color, float x, float y) {
    TextLine line = line(style, text);
    line.draw(shapes, color, x - line.width(), y);
  }

  /** Where the base line is if capitals are to be centred on {@code middle}. */
  public static float base(TextStyle style, float middle) {
    return middle - Fonts.capHeight(style) / 2;
  }

  private TextLine line(TextStyle style, String text) {
    ObjectMap<String, TextLine> known = lines.get(style);
    TextLine line = known.get(text);
    if (line == null) {
      if (known.size >= LIMIT) {
        known.clear();
      }
      line = new TextLine(fonts.get(style, pixels), text);
      known.put(text, line);
    }
    return line;
  }
}
