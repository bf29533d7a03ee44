package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.TextureRegion;

/**
 * Draws shapes into the batch: rectangles with round corners, lines, arcs and marks. Lengths are in
 * the units of whoever draws, y up; nothing is allocated once the pieces of a size exist. The
 * caller has begun the batch.
 */
public final class Shapes {
  private final CrispBatch batch;
  private final ShapeSheet sheet;
  private final float[] v = new float[20];
  private float pixels = 1;
  private float alpha = 1;
  private Watch watch;

  /** Shapes drawn with that batch, from their part of {@code all}. */
  public Shapes(CrispBatch batch, Sheet all) {
    this.batch = batch;
    sheet = new ShapeSheet(all);
  }

  /** Sets how many physical pixels one unit is from now on; it decides how wide soft edges are. */
  public void pixels(float perUnit) {
    pixels = perUnit;
  }

  /** Physical pixels in one unit. */
  public float pixels() {
    return pixels;
  }

  /** Everything drawn from now on is this opaque, 0 to 1. Set it back to 1. */
  public void alpha(float opacity) {
    alpha = opacity;
  }

  /** How opaque things are drawn. */
  public float alpha() {
    return alpha;
  }

  /** Who sees what is drawn, or null. */
  public void watch(Watch watcher) {
    watch = watcher;
  }

  /** Says that a line of text is drawn; see {@link Watch#text}. */
  public void said(String text, float x, float y, float width, float em) {
    if (watch != null && alpha > 0.1f) {
      watch.text(text, x, y, width, em);
    }
  }

  private void hides(float x, float y, float w, float h, Color color) {
    if (watch != null && color.a * alpha > 0.9f) {
      watch.ground(x, y, w, h);
    }
  }

  /** A filled rectangle. */
  public void rect(float x, float y, float w, float h, Color color) {
    hides(x, y, w, h, color);
    plain(x, y, w, h, color);
  }

  private void plain(float x, float y, float w, float h, Color color) {
    TextureRegion r = sheet.white();
    put(x, y, x + w, y + h, r.getU(), r.getV(), r.getU2(), r.getV2(), color(color));
  }

  /** A filled rectangle with round corners. */
  public void round(float x, float y, float w, float h, float radius, Color color) {
    float rad = Math.min(radius, Math.min(w, h) / 2);
    int px = Math.round(rad * pixels);
    if (px < 1) {
      rect(x, y, w, h, color);
      return;
    }
    hides(x, y, w, h, color);
    corners(x, y, w, h, rad, sheet.quarter(px, 0), color);
    plain(x + rad, y, w - 2 * rad, h, color);
    plain(x, y + rad, rad, h - 2 * rad, color);
    plain(x + w - rad, y + rad, rad, h - 2 * rad, color);
  }

  /** The outline of a rectangle with round corners, inside its edge. */
  public void outline(float x, float y, float w, float h, float radius, float width, Color color) {
    float rad = Math.max(width, Math.min(radius, Math.min(w, h) / 2));
    int px = Math.max(1, Math.round(rad * pixels));
    corners(x, y, w, h, rad, sheet.quarter(px, Math.max(1, Math.round(width * pixels * 4))), color);
    plain(x + rad, y, w - 2 * rad, width, color);
    plain(x + rad, y + h - width, w - 2 * rad, width, color);
    plain(x, y + rad, width, h - 2 * rad, color);
    plain(x + w - width, y + rad, width, h - 2 * rad, color);
  }

  /** A card: a filled rectangle with round corners and a border. */
  public void card(
      float x, float y, float w, float h, float radius, Color fill, float border, Color edge) {
    round(x, y, w, h, radius, fill);
    if (border > 0) {
      outline(x, y, w, h, radius, border, edge);
    }
  }

  private void corners(
      float x, float y, float w, float h, float rad, TextureRegion q, Color color) {
    float c = color(color);
    float u = q.getU();
    float u2 = q.getU2();
    float top = q.getV();
    float bottom = q.getV2();
    put(x + w - rad, y + h - rad, x + w, y + h, u, bottom, u2, top, c);
    put(x, y + h - rad, x + rad, y + h, u2, bottom, u, top, c);
    put(x, y, x + rad, y + rad, u2, top, u, bottom, c);
    put(x + w - rad, y, x + w, y + rad, u, top, u2, bottom, c);
  }

  /** A straight line with square ends. */
  public void line(float x1, float y1, float x2, float y2, float width, Color color) {
    float dx = x2 - x1;
    float dy = y2 - y1;
    float length = (float) Math.sqrt(dx * dx + dy * dy);
    if (length < 1e-4f) {
      return;
    }
    TextureRegion r = sheet.strip(Math.max(1, Math.round(width * pixels * 4)));
    float half = r.getRegionHeight() / 2f / pixels;
    float nx = -dy / length * half;
    float ny = dx / length * half;
    vertex(0, x1 + nx, y1 + ny, r.getU(), r.getV());
    vertex(5, x2 + nx, y2 + ny, r.getU2(), r.getV());
    vertex(10, x2 - nx, y2 - ny, r.getU2(), r.getV2());
    vertex(15, x1 - nx, y1 - ny, r.getU(), r.getV2());
    flush(color(color));
  }

  /** A dashed line; {@code phase} moves the dashes along it. */
  public void dashed(
      float x1,
      float y1,
      float x2,
      float y2,
      float width,
      float dash,
      float gap,
      float phase,
      Color color) {
    float dx = x2 - x1;
    float dy = y2 - y1;
    float length = (float) Math.sqrt(dx * dx + dy * dy);
    float step = dash + gap;
    for (float at = phase % step - step; at < length; at += step) {
      float from = Math.max(0, at);
      float to = Math.min(length, at + dash);
      if (to > from) {
        line(
            x1 + dx * from / length,
            y1 + dy * from / length,
            x1 + dx * to / length,
            y1 + dy * to / length,
            width,
            color);
      }
    }
  }

  /** A dashed outline of a rectangle. */
  public void dashedRect(
      float x, float y, float w, float h, float width, float dash, float gap, Color color) {
    float in = width / 2;
    dashed(x, y + h - in, x + w, y + h - in, width, dash, gap, 0, color);
    dashed(x + w - in, y + h, x + w - in, y, width, dash, gap, 0, color);
    dashed(x + w, y + in, x, y + in, width, dash, gap, 0, color);
    dashed(x + in, y, x + in, y + h, width, dash, gap, 0, color);
  }

  /** An arc around a point, from one angle to another in degrees, counter-clockwise. */
  public void arc(
      float cx, float cy, float radius, float from, float to, float width, Color color) {
    int parts =
        Math.max(4, Math.min(96, (int) (Math.abs(to - from) / 360 * (12 + radius * pixels))));
    double px = cx + radius * Math.cos(Math.toRadians(from));
    double py = cy + radius * Math.sin(Math.toRadians(from));
    for (int i = 1; i <= parts; i++) {
      double a = Math.toRadians(from + (to - from) * i / parts);
      double x = cx + radius * Math.cos(a);
      double y = cy + radius * Math.sin(a);
      line((float) px, (float) py, (float) x, (float) y, width, color);
      px = x;
      py = y;
    }
  }

  /** A filled circle. */
  public void disc(float cx, float cy, float radius, Color color) {
    int px = Math.max(1, Math.round(radius * pixels));
    corners(cx - radius, cy - radius, 2 * radius, 2 * radius, radius, sheet.quarter(px, 0), color);
  }

  /** The outline of a circle, inside its edge. */
  public void ring(float cx, float cy, float radius, float width, Color color) {
    int px = Math.max(1, Math.round(radius * pixels));
    TextureRegion q = sheet.quarter(Math.min(px, 400), Math.max(1, Math.round(width * pixels * 4)));
    corners(cx - radius, cy - radius, 2 * radius, 2 * radius, radius, q, color);
  }

  /** A filled triangle. Its edges are not softened. */
  public void triangle(float x1, float y1, float x2, float y2, float x3, float y3, Color color) {
    quad(x1, y1, x2, y2, x3, y3, x3, y3, color);
  }

  /** A filled quadrilateral, corners in order. Its edges are not softened. */
  public void quad(
      float x1, float y1, float x2, float y2, float x3, float y3, float x4, float y4, Color color) {
    TextureRegion r = sheet.white();
    float u = (r.getU() + r.getU2()) / 2;
    float w = (r.getV() + r.getV2()) / 2;
    vertex(0, x1, y1, u, w);
    vertex(5, x2, y2, u, w);
    vertex(10, x3, y3, u, w);
    vertex(15, x4, y4, u, w);
    flush(color(color));
  }

  /** Diagonal lines over a rectangle, {@code step} apart, clipped to it. */
  public void hatch(float x, float y, float w, float h, float step, float width, Color color) {
    // Lines y = x + k: fixed to the origin, so that neighbouring rectangles continue each other.
    float first = (float) Math.ceil((y - (x + w)) / step) * step;
    for (float k = first; k < y + h - x; k += step) {
      float x1 = Math.max(x, y - k);
      float x2 = Math.min(x + w, y + h - k);
      if (x2 > x1) {
        line(x1, x1 + k, x2, x2 + k, width, color);
      }
    }
  }

  /** A mark of {@code size} around a point. */
  public void mark(Mark mark, float cx, float cy, float size, Color color) {
    TextureRegion r = sheet.mark(mark, Math.round(size * pixels));
    float half = size / 2;
    put(
        cx - half,
        cy - half,
        cx + half,
        cy + half,
        r.getU(),
        r.getV2(),
        r.getU2(),
        r.getV(),
        color(color));
  }

  /** A picture of another texture, such as an icon, in one colour. */
  public void icon(TextureRegion icon, float x, float y, float size, Color color) {
    batch.setColor(color.r, color.g, color.b, color.a * alpha);
    batch.draw(icon, x, y, size, size);
  }

  /** The batch that is drawn into. */
  public CrispBatch batch() {
    return batch;
  }

  private float color(Color c) {
    return Color.toFloatBits(c.r, c.g, c.b, c.a * alpha);
  }

  private void put(
      float x1, float y1, float x2, float y2, float u1, float v1, float u2, float v2, float c) {
    vertex(0, x1, y1, u1, v1);
    vertex(5, x1, y2, u1, v2);
    vertex(10, x2, y2, u2, v2);
    vertex(15, x2, y1, u2, v1);
    flush(c);
  }

  private void vertex(int at, float x, float y, float u, float w) {
    v[at] = x;
    v[at + 1] = y;
    v[at + 3] = u;
    v[at + 4] = w;
  }

  private void flush(float c) {
    v[2] = c;
    v[7] = c;
    v[12] = c;
    v[17] = c;
    batch.shape(sheet.texture(), v);
  }
}
