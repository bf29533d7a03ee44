package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.BitmapFontCache;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.Fonts;
import fivedoors.ui.theme.Look;
import fivedoors.ui.theme.TextStyle;

/**
 * One line of text of a widget: it is laid out again only when its text changes, and drawing it
 * elsewhere only moves it. Its place is the left end of the base line.
 */
final class TextLine {
  private final TextStyle style;
  private final Color color = new Color();
  private BitmapFontCache cache;
  private BitmapFont font;
  private String text = "";
  private float width;

  TextLine(TextStyle style) {
    this.style = style;
  }

  String text() {
    return text;
  }

  /** The width in logical pixels, as of the last {@link #set}. */
  float width() {
    return width;
  }

  TextStyle style() {
    return style;
  }

  float capHeight() {
    return Fonts.capHeight(style);
  }

  /** Sets text and colour; cheap if nothing changed. */
  TextLine set(Look look, String newText, Color newColor) {
    BitmapFont wanted = look.fonts.get(style);
    boolean same = wanted == font && newText.equals(text);
    if (same && newColor.equals(color)) {
      return this;
    }
    color.set(newColor);
    if (same) {
      cache.setColors(newColor);
      return this;
    }
    if (wanted != font) {
      font = wanted;
      cache = new BitmapFontCache(wanted, false);
    }
    text = newText;
    cache.setColor(newColor);
    width = cache.setText(newText, 0, 0).width;
    return this;
  }

  void draw(Shapes shapes, float x, float y) {
    if (cache == null || text.isEmpty()) {
      return;
    }
    // The cache lays text out below its y, at the height of a capital.
    cache.setPosition(x, y + font.getData().capHeight);
    if (shapes.alpha() < 1) {
      cache.draw(shapes.batch(), shapes.alpha());
    } else {
      cache.draw(shapes.batch());
    }
    shapes.said(text, x, y, width, style.size);
  }

  void drawCentered(Shapes shapes, float x, float y) {
    draw(shapes, x - width / 2, y);
  }

  void drawRight(Shapes shapes, float x, float y) {
    draw(shapes, x - width, y);
  }
}
