package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.theme.ThemeKind;

/** Draws where inside and outside are: hatched ground outside, and the house. */
final class GroundPainter {
  private final Brush brush;
  private final String outside;
  private final String inside;

  /** Left and upper edge of the place of the outside's name. */
  private float left;

  private float top;

  /** Left edge of what is seen. */
  private float seen;

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
    names(map, x, y, h);
    // The names stand on ground of their own, so that the hatching does not run through them.
    if (left + 16 + nameWidth() < map.wall()) {
      s.round(left + 16, top - 44, nameWidth(), 30, 6, t.wan);
      brush.left(TextStyle.BODY_BOLD, outside, t.ink, left + 28, top - 29);
    }
    float eaves = Math.min(map.eaves(), top - 11);
    brush.left(TextStyle.BODY_BOLD, inside, t.ink, Math.max(map.wall(), x) + 18, eaves - 18);
  }

  /** Finds the places of the names where that part of the world is seen. */
  private void names(StageMap map, float x, float y, float h) {
    seen = x;
    left = Math.max(0, x);
    top = Math.min(map.height(), y + h);
    while (left < map.wall() && covered(map)) {
      left += 16;
    }
  }

  /** Whether a device stands where the name of the outside would. */
  private boolean covered(StageMap map) {
    for (StagePlan.Item i : map.plan().items()) {
      Rectangle c = map.card(i.node());
      if (c.x < left + 16 + nameWidth() && left + 16 < c.x + c.width && c.y + c.height > top - 46) {
        return true;
      }
    }
    return false;
  }

  private float nameWidth() {
    return 24 + brush.width(TextStyle.BODY_BOLD, outside);
  }

  /** How far to the right the name of the outside reaches. */
  float nameEnd() {
    return left + 16 + nameWidth();
  }

  /** Takes the places of the two names where that part of the world is seen. */
  void take(StageMap map, Rectangle part, Placement placement) {
    names(map, part.x, part.y, part.height);
    placement.take(left + 16, top - 44, nameWidth(), 30);
    float eaves = Math.min(map.eaves(), top - 11);
    float width = 12 + brush.width(TextStyle.BODY_BOLD, inside);
    placement.take(Math.max(map.wall(), seen) + 12, eaves - 32, width, 28);
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
