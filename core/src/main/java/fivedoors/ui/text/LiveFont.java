package fivedoors.ui.text;

import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.BitmapFont.BitmapFontData;
import com.badlogic.gdx.graphics.g2d.BitmapFont.Glyph;

/**
 * A font whose glyphs are painted when they are first asked for. Korean alone has 11,172 syllables:
 * painting them ahead would cost megabytes for each size, and still leave something out.
 *
 * <p>There is no kerning and there are no ligatures, so the width of a text is the sum of the
 * widths of its characters on every platform.
 */
public final class LiveFont extends BitmapFontData {
  private static final char FIRST_PRINTABLE = ' ';

  private final GlyphPainter painter;
  private final GlyphPages pages;
  private final Face face;
  private final int px;
  private final int margin;

  private LiveFont(GlyphPainter painter, GlyphPages pages, Face face, int px) {
    this.painter = painter;
    this.pages = pages;
    this.face = face;
    this.px = px;
    // Some strokes reach beyond the advance width; without room they would be cut off.
    margin = 2 + px / 10;
    // GlyphLayout would otherwise count the margin of the first and the last glyph as text.
    padLeft = margin;
    padRight = margin;
    int above = FontMetrics.above(face, px);
    capHeight = FontMetrics.capHeight(face, px);
    xHeight = FontMetrics.xHeight(face, px);
    ascent = above - capHeight;
    descent = -FontMetrics.below(face, px);
    lineHeight = above + FontMetrics.below(face, px);
    down = -lineHeight;
    Glyph space = new Glyph();
    space.id = FIRST_PRINTABLE;
    space.xadvance = FontMetrics.advance(face, px, painter.advanceUnits(FIRST_PRINTABLE));
    spaceXadvance = space.xadvance;
    setGlyph(FIRST_PRINTABLE, space);
  }

  /**
   * A font that draws with the painter's glyphs, at whole pixels.
   *
   * @param pages where the glyphs are kept; shared by all fonts, and disposed of by its owner, not
   *     by the font
   * @param px pixel size, the "em", in physical pixels; 1 to 400
   */
  public static BitmapFont of(GlyphPainter painter, GlyphPages pages, Face face, int px) {
    if (px < 1 || px > 400) {
      throw new IllegalArgumentException("pixel size of a font: expected 1 to 400, got " + px);
    }
    LiveFont data = new LiveFont(painter, pages, face, px);
    BitmapFont font = new BitmapFont(data, pages.regions(), true);
    font.setOwnsTexture(false);
    return font;
  }

  @Override
  public Glyph getGlyph(char c) {
    Glyph known = super.getGlyph(c);
    return known != null || c < FIRST_PRINTABLE ? known : paint(c);
  }

  private Glyph paint(char c) {
    int above = FontMetrics.above(face, px);
    Glyph glyph = new Glyph();
    glyph.id = c;
    glyph.xadvance = FontMetrics.advance(face, px, painter.advanceUnits(c));
    int width = glyph.xadvance + 2 * margin;
    int height = above + FontMetrics.below(face, px) + 2;
    Pixmap pixmap = painter.paint(c, width, height, margin, above + 1);
    pages.add(pixmap, glyph);
    pixmap.dispose();
    glyph.xoffset = -margin;
    glyph.yoffset = -height + 1;
    setGlyph(c, glyph);
    setGlyphRegion(glyph, pages.regions().get(glyph.page));
    return glyph;
  }
}
