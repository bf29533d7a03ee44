package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.theme.ThemeKind;

/** Draws where inside and outside are: hatched ground outside, and the house. */
final class GroundPainter {
  private final Brush brush;
  private final String outside;
  private final String inside;

  GroundPainter(Brush brush, String outside, String inside) {
    this.brush = brush;
    this.outside = outside;
    this.inside = inside;
  }

  /** Draws the ground of the rectangle that is visible, in world units. */
  void draw(StageMap map, float x, float y, float w, float h) {
    Shapes s = brush.shapes;
    Theme t = brush.theme;
    s.rect(x, y, w, h, t.wan);
    if (t.kind != ThemeKind.HIGH_CONTRAST) {
      s.hatch(x, y, w, h, 14, 1, t.wanHatch);
    }
    house(map);
    // The names stand on ground of their own, so that the hatching does not run through them.
    float wide = brush.width(TextStyle.BODY_BOLD, outside);
    s.round(16, map.height() - 44, wide + 24, 30, 6, t.wan);
    brush.left(TextStyle.BODY_BOLD, outside, t.ink, 28, map.height() - 29);
    brush.left(TextStyle.BODY_BOLD, inside, t.ink, map.wall() + 18, map.eaves() - 18);
  }

  private void house(StageMap map) {
    Shapes s = brush.shapes;
    Theme t = brush.theme;
    float left = map.wall();
    float right = map.houseRight();
    float bottom = map.houseBottom();
    float eaves = map.eaves();
    float middle = (left + right) / 2;
    float over = 14;
    Color fill = t.lan;
    s.rect(left, bottom, right - left, eaves - bottom, fill);
    s.triangle(left - over, eaves, right, eaves, middle, map.apex(), fill);
    float wide = 3;
    s.line(left, bottom, left, eaves, wide, t.house);
    s.line(right, bottom, right, eaves, wide, t.house);
    s.line(left - 1.5f, bottom, right + 1.5f, bottom, wide, t.house);
    s.line(left - over, eaves - 4, middle, map.apex(), 4, t.house);
    s.line(right + 6, eaves - 2, middle, map.apex(), 4, t.house);
  }
}
