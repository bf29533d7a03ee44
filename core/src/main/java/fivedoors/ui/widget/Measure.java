package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.BitmapFont.BitmapFontData;
import com.badlogic.gdx.graphics.g2d.BitmapFont.Glyph;
import fivedoors.ui.theme.Fonts;
import fivedoors.ui.theme.TextStyle;

/** Widths of text. The fonts have no kerning, so a width is the sum of its characters'. */
final class Measure {
  private Measure() {}

  /** The width of the text in logical pixels. */
  static float width(Fonts fonts, TextStyle style, String text) {
    return width(fonts.get(style), text, 0, text.length());
  }

  private static float width(BitmapFont font, String text, int from, int to) {
    BitmapFontData data = font.getData();
    float sum = 0;
    for (int i = from; i < to; i++) {
      Glyph glyph = data.getGlyph(text.charAt(i));
      if (glyph != null) {
        sum += glyph.xadvance * data.scaleX;
      }
    }
    return sum;
  }

  /**
   * How many characters of the text fit into {@code width}; at least 1 unless the text is empty.
   */
  static int fitting(Fonts fonts, TextStyle style, String text, float width) {
    BitmapFont font = fonts.get(style);
    int n = Math.min(1, text.length());
    while (n < text.length() && width(font, text, 0, n + 1) <= width) {
      n++;
    }
    return n;
  }
}
