package fivedoors.desktop.window;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.g2d.freetype.FreeType;
import fivedoors.ui.text.FontMetrics;
import fivedoors.ui.text.GlyphPainter;

/** Paints glyphs with FreeType, unhinted, as a browser does. */
final class FreeTypePainter implements GlyphPainter {
  private static final int UNHINTED = FreeType.FT_LOAD_NO_HINTING | FreeType.FT_LOAD_NO_BITMAP;

  private final FreeType.Face face;
  private final int px;

  /**
   * A painter at one size.
   *
   * @param face shared between painters, so the size is set before each use
   * @param px pixel size in physical pixels
   */
  FreeTypePainter(FreeType.Face face, int px) {
    this.face = face;
    this.px = px;
  }

  @Override
  public int advanceUnits(char c) {
    // At this size one pixel is one unit; FreeType counts in 1/64 pixel.
    load(c, FontMetrics.UNITS);
    return Math.round(face.getGlyph().getMetrics().getHoriAdvance() / 64f);
  }

  @Override
  public Pixmap paint(char c, int width, int height, int x, int baseline) {
    Pixmap out = new Pixmap(width, height, Pixmap.Format.RGBA8888);
    out.setBlending(Pixmap.Blending.None);
    out.setColor(1, 1, 1, 0);
    out.fill();
    load(c, px);
    FreeType.GlyphSlot slot = face.getGlyph();
    slot.renderGlyph(FreeType.FT_RENDER_MODE_NORMAL);
    FreeType.Bitmap bitmap = slot.getBitmap();
    if (bitmap.getWidth() > 0 && bitmap.getRows() > 0) {
      Pixmap shape = bitmap.getPixmap(Pixmap.Format.RGBA8888, Color.WHITE, 1f);
      out.drawPixmap(shape, x + slot.getBitmapLeft(), baseline - slot.getBitmapTop());
      shape.dispose();
    }
    return out;
  }

  private void load(char c, int size) {
    face.setPixelSizes(0, size);
    face.loadChar(c, UNHINTED);
  }
}
