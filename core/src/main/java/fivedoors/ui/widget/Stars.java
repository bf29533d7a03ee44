package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.Theme;

/** Five-pointed stars, full or in outline. */
final class Stars {
  private static final int POINTS = 5;

  private Stars() {}

  /** Draws one around a point. */
  static void draw(Shapes shapes, float cx, float cy, float radius, boolean full, Theme theme) {
    Color color = full ? theme.warn : theme.line;
    for (int i = 0; i < POINTS * 2; i++) {
      float x1 = cx + x(i, radius);
      float y1 = cy + y(i, radius);
      float x2 = cx + x(i + 1, radius);
      float y2 = cy + y(i + 1, radius);
      if (full) {
        shapes.triangle(cx, cy, x1, y1, x2, y2, color);
      }
      shapes.line(x1, y1, x2, y2, 1.5f, color);
    }
  }

  private static float x(int corner, float radius) {
    return (float) Math.sin(corner * Math.PI / POINTS) * reach(corner, radius);
  }

  private static float y(int corner, float radius) {
    return (float) Math.cos(corner * Math.PI / POINTS) * reach(corner, radius);
  }

  private static float reach(int corner, float radius) {
    return corner % 2 == 0 ? radius : radius * 0.45f;
  }
}
