package fivedoors.ui.text;

import com.badlogic.gdx.graphics.Pixmap;

/**
 * Paints single characters of one face at one pixel size. How it is done is the platform's business
 * (FreeType, or a browser canvas); where the character ends up is not: every measure that affects
 * layout comes from {@link FontMetrics}, so that both platforms break the same lines.
 */
public interface GlyphPainter {
  /**
   * The unhinted advance width the font file states for the character.
   *
   * @return the width in 1/{@link FontMetrics#UNITS} of the pixel size
   */
  int advanceUnits(char c);

  /**
   * Paints the character white on transparent.
   *
   * @param width width of the result in pixels
   * @param height height of the result in pixels
   * @param x where the pen starts, in pixels from the left edge
   * @param baseline where the base line is, in pixels from the top edge
   * @return an RGBA8888 pixmap, white everywhere with the shape in its alpha; the caller disposes
   *     of it
   */
  Pixmap paint(char c, int width, int height, int x, int baseline);
}
