package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.utils.ObjectMap;
import fivedoors.ui.theme.Fonts;
import fivedoors.ui.theme.TextStyle;
import java.util.Arrays;

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
  private String[] drawn = new String[128];
  private float[] places = new float[128 * 4];
  private int count;

  /** Whether somebody wants to know what was drawn; else nothing is kept of it. */
  private boolean kept;

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

  /**
   * Forgets what was drawn, and keeps what is from now on; called at the beginning of a picture.
   */
  public void begin() {
    kept = true;
    count = 0;
  }

  /** How many lines were drawn in this picture. */
  public int drawn() {
    return count;
  }

  /** The text of a drawn line. */
  public String drawnText(int i) {
    return drawn[i];
  }

  /** A drawn line's left end (0), base line (1), width (2) and height of capitals (3), in units. */
  public float drawnPlace(int i, int what) {
    return places[4 * i + what];
  }

  private void draw(TextStyle style, TextLine line, String text, Color color, float x, float y) {
    line.draw(shapes, color, x, y);
    if (!kept) {
      return;
    }
    if (count == drawn.length) {
      drawn = Arrays.copyOf(drawn, 2 * count);
      places = Arrays.copyOf(places, 8 * count);
    }
    drawn[count] = text;
    places[4 * count] = x;
    places[4 * count + 1] = y;
    places[4 * count + 2] = line.width();
    places[4 * count + 3] = Fonts.capHeight(style);
    count++;
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
    draw(style, line, text, color, x, y);
    return line.width();
  }

  /** Draws with the middle of the base line at x, y. */
  public void center(TextStyle style, String text, Color color, float x, float y) {
    TextLine line = line(style, text);
    draw(style, line, text, color, x - line.width() / 2, y);
  }

  /** Draws with the right end of the base line at x, y. */
  public void right(TextStyle style, String text, Color color, float x, float y) {
    TextLine line = line(style, text);
    draw(style, line, text, color, x - line.width(), y);
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
      line = new TextLine(fonts.get(style, pixels), text, style.size);
      known.put(text, line);
    }
    return line;
  }
}
