package fivedoors.ui.theme;

import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.utils.Disposable;
import com.badlogic.gdx.utils.IntMap;
import fivedoors.ui.Platform;
import fivedoors.ui.text.FontMetrics;
import fivedoors.ui.text.GlyphPages;
import fivedoors.ui.text.LiveFont;

/**
 * The fonts in use. A font measures in logical pixels, and its glyphs are painted at the physical
 * size they appear at, so that text is sharp at every scale.
 */
public final class Fonts implements Disposable {
  private final Platform platform;
  private final GlyphPages pages;
  private final IntMap<BitmapFont> made = new IntMap<>();
  private float density;

  /**
   * No fonts yet.
   *
   * @param density physical pixels in a logical one
   * @param glyphs where the first glyphs go
   */
  public Fonts(Platform platform, float density, TextureRegion glyphs) {
    this.platform = platform;
    pages = new GlyphPages(glyphs);
    this.density = density;
  }

  /** Physical pixels in one logical pixel. */
  public float density() {
    return density;
  }

  /** Changes the density; fonts got before keep theirs. */
  public void density(float pixelsPerUnit) {
    density = pixelsPerUnit;
  }

  /** The font of a style at the density of the panels. */
  public BitmapFont get(TextStyle style) {
    return get(style, density);
  }

  /** The font of a style for a picture drawn at {@code pixelsPerUnit}, as on the zoomed stage. */
  public BitmapFont get(TextStyle style, float pixelsPerUnit) {
    int px = Math.max(6, Math.min(300, Math.round(style.size * pixelsPerUnit)));
    // Fonts of the same pixels differ only in what a unit is; hundredths are fine enough for that.
    int key = (style.face.ordinal() * 512 + px) * 4096 + Math.round(pixelsPerUnit * 100);
    BitmapFont font = made.get(key);
    if (font == null) {
      font = LiveFont.of(platform.painter(style.face, px), pages, style.face, px);
      font.setUseIntegerPositions(false);
      font.getData().setScale(1 / pixelsPerUnit);
      made.put(key, font);
    }
    return font;
  }

  /** How far a style's text reaches above its base line, in logical pixels. */
  public static float above(TextStyle style) {
    return FontMetrics.above(style.face, style.size);
  }

  /** The height of a capital letter of a style, in logical pixels. */
  public static float capHeight(TextStyle style) {
    return FontMetrics.capHeight(style.face, style.size);
  }

  @Override
  public void dispose() {
    for (BitmapFont font : made.values()) {
      font.dispose();
    }
    made.clear();
    pages.dispose();
  }
}
