package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.utils.IntMap;

/**
 * The pieces that shapes are put together from, in their quarter of the sheet: a white spot,
 * quarters of discs and rings, the cross sections of lines, and the marks. A piece is painted,
 * white with soft edges, the first time it is needed at its size, so that edges are smooth without
 * multisampling.
 */
final class ShapeSheet {
  private static final int SIZE = Sheet.PART;
  private static final int GAP = 2;
  private static final int SAMPLES = 4;

  private static final int QUARTER = 1;
  private static final int STRIP = 2;
  private static final int MARK = 3;

  private final Texture texture;
  private final TextureRegion white;
  private final IntMap<TextureRegion> pieces = new IntMap<>();
  private int x = GAP;
  private int y = GAP;
  private int rowHeight;

  ShapeSheet(Sheet sheet) {
    texture = sheet.texture();
    Pixmap spot = new Pixmap(8, 8, Pixmap.Format.RGBA8888);
    spot.setColor(Color.WHITE);
    spot.fill();
    TextureRegion region = place(spot);
    white = new TextureRegion(texture, region.getRegionX() + 3, region.getRegionY() + 3, 2, 2);
  }

  Texture texture() {
    return texture;
  }

  TextureRegion white() {
    return white;
  }

  /**
   * The upper right quarter of a disc, or of a ring where {@code thickness} is not 0.
   *
   * @param radius in physical pixels, at least 1
   * @param thickness in quarters of a physical pixel
   */
  TextureRegion quarter(int radius, int thickness) {
    int key = (QUARTER << 28) | (radius << 12) | Math.min(thickness, 4095);
    TextureRegion r = pieces.get(key);
    if (r == null) {
      float inner = thickness == 0 ? -2 : radius - thickness / 4f;
      // One pixel more towards the inside, which is not part of the piece: where pieces meet
      // between two
      // pixels the texture is read there too, and would fade if it were empty.
      Pixmap p = new Pixmap(radius + 1, radius + 1, Pixmap.Format.RGBA8888);
      p.setBlending(Pixmap.Blending.None);
      for (int py = 0; py <= radius; py++) {
        for (int px = 0; px <= radius; px++) {
          double dx = Math.max(0, px - .5);
          double dy = Math.max(0, radius - py - .5);
          double d = Math.sqrt(dx * dx + dy * dy);
          dot(p, px, py, clamp(radius - d + .5) * clamp(d - inner + .5));
        }
      }
      r = keep(key, p);
      r.setRegion(r.getRegionX() + 1, r.getRegionY(), radius, radius);
    }
    return r;
  }

  /**
   * The cross section of a line {@code quarters} / 4 physical pixels wide; one pixel of rim each
   * side.
   */
  TextureRegion strip(int quarters) {
    int key = (STRIP << 28) | Math.min(quarters, 4095);
    TextureRegion r = pieces.get(key);
    if (r == null) {
      float half = Math.min(quarters, 1600) / 8f;
      int height = (int) Math.ceil(half * 2) + 2;
      Pixmap p = new Pixmap(4, height, Pixmap.Format.RGBA8888);
      p.setBlending(Pixmap.Blending.None);
      for (int py = 0; py < height; py++) {
        double d = Math.abs(py + .5 - height / 2.0);
        double coverage = Math.min(clamp(half - d + .5), 2 * half);
        for (int px = 0; px < 4; px++) {
          dot(p, px, py, coverage);
        }
      }
      TextureRegion whole = keep(key, p);
      // Sampled in the middle of its length, so that nothing fades towards the ends.
      whole.setRegion(whole.getRegionX() + 1, whole.getRegionY(), 2, height);
      r = whole;
    }
    return r;
  }

  /** A mark at a size in physical pixels. */
  TextureRegion mark(Mark mark, int size) {
    int px = Math.max(4, Math.min(256, size));
    int key = (MARK << 28) | (mark.ordinal() << 12) | px;
    TextureRegion r = pieces.get(key);
    if (r == null) {
      Pixmap p = new Pixmap(px, px, Pixmap.Format.RGBA8888);
      p.setBlending(Pixmap.Blending.None);
      for (int py = 0; py < px; py++) {
        for (int qx = 0; qx < px; qx++) {
          dot(p, qx, py, coverage(mark, px, qx, py));
        }
      }
      r = keep(key, p);
    }
    return r;
  }

  private static double coverage(Mark mark, int size, int px, int py) {
    int hits = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      float sx = px + (i % SAMPLES + .5f) / SAMPLES;
      float sy = py + (i / SAMPLES + .5f) / SAMPLES;
      if (mark.covers(sx / size, 1 - sy / size)) {
        hits++;
      }
    }
    return hits / (double) (SAMPLES * SAMPLES);
  }

  private static void dot(Pixmap p, int x, int y, double coverage) {
    p.drawPixel(x, y, 0xFFFFFF00 | Math.max(Sheet.FAINTEST, (int) Math.round(coverage * 255)));
  }

  private static double clamp(double v) {
    return Math.max(0, Math.min(1, v));
  }

  private TextureRegion keep(int key, Pixmap pixmap) {
    TextureRegion r = place(pixmap);
    pieces.put(key, r);
    return r;
  }

  private TextureRegion place(Pixmap pixmap) {
    int w = pixmap.getWidth();
    int h = pixmap.getHeight();
    if (x + w + GAP > SIZE) {
      x = GAP;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    if (y + h + GAP > SIZE) {
      // Full after long zooming: start over on top. The pieces in use are painted again at once.
      pieces.clear();
      x = 16;
      y = GAP;
      rowHeight = 8;
    }
    texture.draw(pixmap, x, y);
    TextureRegion r = new TextureRegion(texture, x, y, w, h);
    pixmap.dispose();
    x += w + GAP;
    rowHeight = Math.max(rowHeight, h);
    return r;
  }
}
