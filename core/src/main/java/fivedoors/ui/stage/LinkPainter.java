package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** Draws cables, Wi-Fi and the trails of letters. */
final class LinkPainter {
  private static final float WAVE = 14;

  private final Brush brush;
  private final Shapes s;
  private final Theme t;

  LinkPainter(Brush brush) {
    this.brush = brush;
    s = brush.shapes;
    t = brush.theme;
  }

  /** A link from its end 0 to its end 1. */
  void link(float[] p, boolean wireless, boolean up) {
    if (wireless) {
      wifi(p, up);
    } else {
      cable(p, up);
    }
    if (!up) {
      float x = p[0] + (p[2] - p[0]) * 0.5f;
      float y = p[1] + (p[3] - p[1]) * 0.5f;
      s.disc(x, y, 12, t.panel);
      s.ring(x, y, 12, 2, t.err);
      s.mark(Mark.CROSS, x, y, 13, t.err);
    }
  }

  private void cable(float[] p, boolean up) {
    if (up) {
      s.line(p[0], p[1], p[2], p[3], 4, t.ink2);
      plug(p[0], p[1], p[2], p[3]);
      plug(p[2], p[3], p[0], p[1]);
      return;
    }
    // Pulled out: two ends with a gap between them.
    part(p, 0, 0.36f);
    part(p, 0.64f, 1);
  }

  private void part(float[] p, float from, float to) {
    float dx = p[2] - p[0];
    float dy = p[3] - p[1];
    s.line(p[0] + dx * from, p[1] + dy * from, p[0] + dx * to, p[1] + dy * to, 4, t.line);
  }

  /** The plug at the end of a cable. */
  private void plug(float x, float y, float towardsX, float towardsY) {
    float dx = towardsX - x;
    float dy = towardsY - y;
    float d = (float) Math.sqrt(dx * dx + dy * dy);
    if (d > 1) {
      s.line(x, y, x + dx / d * 9, y + dy / d * 9, 9, t.ink2);
    }
  }

  private void wifi(float[] p, boolean up) {
    float dx = p[2] - p[0];
    float dy = p[3] - p[1];
    float length = (float) Math.sqrt(dx * dx + dy * dy);
    if (length < 1) {
      return;
    }
    Color c = up ? t.ink2 : t.line;
    float ux = dx / length;
    float uy = dy / length;
    // Every second half wave is left out.
    for (float at = 4; at + WAVE < length - 4; at += 2 * WAVE) {
      if (!up && at > length * 0.36f && at < length * 0.6f) {
        continue;
      }
      wave(p[0] + ux * at, p[1] + uy * at, ux, uy, c);
    }
  }

  private void wave(float x, float y, float ux, float uy, Color c) {
    float px = x;
    float py = y;
    for (int i = 1; i <= 6; i++) {
      float along = WAVE * 1.3f * i / 6;
      float side = 4.5f * (float) Math.sin(Math.PI * 2 * i / 6);
      float qx = x + ux * along - uy * side;
      float qy = y + uy * along + ux * side;
      s.line(px, py, qx, qy, 2.5f, c);
      px = qx;
      py = qy;
    }
  }

  /** The way a letter has come, from where it started to where it is. */
  void trail(float[] p, boolean forward, double fraction, Color color) {
    float f = (float) (forward ? fraction : 1 - fraction);
    float x = p[0] + (p[2] - p[0]) * f;
    float y = p[1] + (p[3] - p[1]) * f;
    float fromX = forward ? p[0] : p[2];
    float fromY = forward ? p[1] : p[3];
    s.line(fromX, fromY, x, y, 6, t.casing);
    s.line(fromX, fromY, x, y, 4, color);
  }

  /** The whole link lit, for those who want nothing to travel. */
  void lit(float[] p, Color color) {
    s.line(p[0], p[1], p[2], p[3], 8, t.casing);
    s.line(p[0], p[1], p[2], p[3], 6, color);
  }

  /** A broadcast that spreads inside the house and stops at the door. */
  void spread(StageMap map, float x, float y, float phase, Color color) {
    float far = map.houseRight() - x - 10;
    float before = s.alpha();
    for (int i = 0; i < 3; i++) {
      float at = brush.still ? 0.3f + 0.3f * i : phase * 1.2f - i * 0.18f;
      if (at > 0 && at < 1) {
        s.alpha(before * (1 - at) * 0.8f);
        float radius = 60 + (far - 60) * at;
        float limit = Math.min(radius, (map.eaves() - map.houseBottom()) / 2 - 4);
        double angle = Math.toDegrees(Math.asin(Math.min(1, limit / radius)));
        s.arc(x, y, radius, (float) -angle, (float) angle, 3, color);
      }
    }
    s.alpha(before);
  }

  /**
   * The bump at the outside of the door, where a broadcast ends: the wave is pressed flat there.
   */
  void bump(Rectangle door, float phase, Color color, String words) {
    float push = brush.still ? 1 : (float) Math.sin(Math.min(1, phase * 2.5f) * Math.PI / 2);
    float x = door.x + 3;
    float y = door.y + door.height / 2;
    float half = door.height / 2 - 12;
    float before = s.alpha();
    for (int i = 0; i < 3; i++) {
      s.alpha(before * (0.9f - 0.25f * i));
      float r = 14 + 7 * i;
      float flat = (9 + 9 * i) * (0.4f + 0.6f * push);
      flattened(x + flat + 8, y, flat, r, color);
    }
    s.alpha(before);
    s.line(x - 3, y - half, x - 3, y + half, 6, t.err);
    s.disc(x - 3, y, 12, t.panel);
    s.ring(x - 3, y, 12, 2, t.err);
    s.mark(Mark.CROSS, x - 3, y, 13, t.err);
    float w = brush.width(TextStyle.SMALL_BOLD, words) + 16;
    float left = Math.max(8, door.x - 12 - w / 2);
    s.card(left, door.y - 36, w, 26, 6, t.errSoft, 1.5f, t.err);
    brush.left(TextStyle.SMALL_BOLD, words, t.ink, left + 8, door.y - 23);
  }

  /** The left half of an ellipse. */
  private void flattened(float cx, float cy, float rx, float ry, Color color) {
    float px = cx;
    float py = cy + ry;
    for (int i = 1; i <= 16; i++) {
      double a = Math.PI / 2 + Math.PI * i / 16;
      float qx = cx + rx * (float) Math.cos(a);
      float qy = cy + ry * (float) Math.sin(a);
      s.line(px, py, qx, qy, 3, color);
      px = qx;
      py = qy;
    }
  }
}
