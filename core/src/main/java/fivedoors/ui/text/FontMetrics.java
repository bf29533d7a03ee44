package fivedoors.ui.text;

/**
 * The measures of the three faces, in one table for both platforms. They are the figures of the
 * font files' own tables (hhea; for D2Coding OS/2 win, since its hhea is tighter than its glyphs),
 * in units of 1/2048 of the pixel size. Asking the platform instead would give two answers:
 * FreeType and browsers round line heights differently.
 */
public final class FontMetrics {
  /** Units in one pixel size ("em"), the resolution of every figure here. */
  public static final int UNITS = 2048;

  private FontMetrics() {}

  /** Pixels from the base line up to the top of the line, rounded up. */
  public static int above(Face face, int px) {
    return up(face == Face.MONO ? 1849 : 1950, px);
  }

  /** Pixels from the base line down to the bottom of the line, rounded up. */
  public static int below(Face face, int px) {
    return up(face == Face.MONO ? 526 : 494, px);
  }

  /** Height of a capital letter in pixels, rounded to the nearest. */
  public static int capHeight(Face face, int px) {
    return nearest(face == Face.MONO ? 1421 : 1448, px);
  }

  /** Height of a small x in pixels, rounded to the nearest. */
  public static int xHeight(Face face, int px) {
    return nearest(face == Face.MONO ? 1077 : 1086, px);
  }

  /**
   * How far the pen moves for a character, in whole pixels. Whole, because glyphs drawn at
   * fractions of a pixel are blurred. In the fixed-width face the cell is rounded once and Hangul
   * takes two cells; rounding each width by itself would break the columns at odd sizes.
   *
   * @param units the width the font file states ({@link GlyphPainter#advanceUnits})
   */
  public static int advance(Face face, int px, int units) {
    if (face != Face.MONO) {
      return nearest(units, px);
    }
    int cell = (px + 1) / 2;
    return units > UNITS * 3 / 4 ? 2 * cell : cell;
  }

  private static int nearest(int units, int px) {
    return Math.floorDiv(2 * units * px + UNITS, 2 * UNITS);
  }

  private static int up(int units, int px) {
    return Math.floorDiv(units * px + UNITS - 1, UNITS);
  }
}
