package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/**
 * Draws the doors of a device below its card, one for each port at which a program waits: standing
 * open, or shut with a lock where it waits for its own device only.
 */
final class DoorsPainter {
  private static final float HEIGHT = 22;
  private static final float GLYPH = 16;

  /** How much wider than its card the row of doors may be: three fit below every card. */
  private static final float OVERHANG = 48;

  private final Brush brush;
  private final Shapes s;
  private final Theme t;

  DoorsPainter(Brush brush) {
    this.brush = brush;
    s = brush.shapes;
    t = brush.theme;
  }

  /** The doors of a device whose card is there. */
  void draw(Scene.NodeState n, Rectangle card) {
    int count = n.doors.size();
    if (count == 0) {
      return;
    }
    int shown = 0;
    float wide = 0;
    while (shown < count) {
      float next = width(n.doors.get(shown).port());
      float rest = shown + 1 < count ? brush.width(TextStyle.MONO_SMALL, n.moreDoors) + 6 : 0;
      if (shown > 0 && wide + next + rest > card.width + OVERHANG) {
        break;
      }
      wide += next;
      shown++;
    }
    float x = card.x + (card.width - wide) / 2;
    for (int i = 0; i < shown; i++) {
      x += door(n.doors.get(i), x, card.y);
    }
    if (shown < count) {
      brush.left(TextStyle.MONO_SMALL, n.moreDoors, t.ink2, x + 2, card.y - HEIGHT / 2);
    }
  }

  private float width(String port) {
    return GLYPH + brush.width(TextStyle.MONO_SMALL, port) + 10;
  }

  private float door(Scene.Door d, float x, float top) {
    float w = width(d.port());
    float y = top - HEIGHT;
    Color edge = d.own() ? t.ink2 : t.ok;
    s.card(x, y, w - 3, HEIGHT, 3, t.panel, 1.5f, edge);
    float left = x + 4;
    s.outline(left, y + 4, 9, 14, 1, 1.5f, edge);
    if (d.own()) {
      // Shut, with a lock: only its own device may come in.
      s.rect(left, y + 4, 9, 14, edge);
      s.round(left + 2, y + 7, 5, 5, 1, t.panel);
      s.ring(left + 4.5f, y + 12.5f, 2.5f, 1, t.panel);
    } else {
      s.quad(left, y + 4, left + 6, y + 1, left + 6, y + 14, left, y + 18, edge);
    }
    Color ink = d.own() ? t.ink2 : t.ink;
    brush.left(TextStyle.MONO_SMALL, d.port(), ink, x + GLYPH, y + HEIGHT / 2);
    return w;
  }
}
