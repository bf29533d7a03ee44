package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.BitmapFontCache;

/** One line of text that remembers its glyphs: drawing it elsewhere only moves them. */
final class TextLine {
  private final BitmapFontCache cache;
  private final String text;
  private final float em;
  private final float capHeight;
  private final float width;
  private final Color drawn = new Color();

  /** A line of that text; {@code em} is the size of its type in units. */
  TextLine(BitmapFont font, String text, float em) {
    this.text = text;
    this.em = em;
    cache = new BitmapFontCache(font, false);
    cache.setColor(Color.WHITE);
    drawn.set(Color.WHITE);
    width = cache.setText(text, 0, 0).width;
    capHeight = font.getData().capHeight;
  }

  float width() {
    return width;
  }

  void draw(Shapes shapes, Color color, float x, float y) {
    float alpha = color.a * shapes.alpha();
    if (color.r != drawn.r || color.g != drawn.g || color.b != drawn.b || alpha != drawn.a) {
      drawn.set(color.r, color.g, color.b, alpha);
      cache.setColors(drawn);
    }
    // The cache has its origin at the top of the capitals.
    cache.setPosition(x, y + capHeight);
    cache.draw(shapes.batch());
    shapes.said(text, x, y, width, em);
  }
}
