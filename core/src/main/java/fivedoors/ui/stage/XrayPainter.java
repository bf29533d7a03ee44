package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.play.RouterPart;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/**
 * Draws the router opened up: its parts in two columns, those to the outside at the left. The part
 * at work has a heavy edge and a bar at its side; the steps of the letter's way stand in discs.
 */
final class XrayPainter {
  /** Size of the opened card. */
  static final float WIDTH = 320;

  /** Height of the opened card. */
  static final float HEIGHT = 219;

  /** Room for the name above the parts. */
  static final float HEAD = 40;

  /** Room for the addresses below the parts. */
  static final float FOOT = 56;

  private static final float GAP = 5;
  private static final float SIDE = 10;
  private static final int ROWS = 4;

  /** No more steps than this stand in one part; the last ones. */
  private static final int STEPS = 2;

  private static final float DISC = 18;

  private final Brush brush;
  private final Shapes s;
  private final Theme t;
  private final Rectangle cell = new Rectangle();

  XrayPainter(Brush brush) {
    this.brush = brush;
    s = brush.shapes;
    t = brush.theme;
  }

  /** Where a part is drawn on the router's card. */
  static void place(Rectangle card, RouterPart part, Rectangle out) {
    int column = part.ordinal() / ROWS;
    int row = part.ordinal() % ROWS;
    float w = (card.width - 3 * SIDE) / 2;
    float h = (card.height - HEAD - FOOT - (ROWS - 1) * GAP) / ROWS;
    float x = card.x + SIDE + column * (w + SIDE);
    float top = card.y + card.height - HEAD - row * (h + GAP);
    out.set(x, top - h, w, h);
  }

  /** What can be touched of a part: the room between two parts is shared. */
  static void reach(Rectangle card, RouterPart part, Rectangle out) {
    place(card, part, out);
    out.y -= GAP / 2;
    out.height += GAP;
  }

  /** All parts, on a card whose ground is drawn. */
  void draw(Xray xray, Rectangle card) {
    for (int i = 0; i < xray.parts.size(); i++) {
      Xray.Part p = xray.parts.get(i);
      place(card, p.part, cell);
      part(p, p.part == xray.lit);
    }
  }

  private void part(Xray.Part p, boolean lit) {
    boolean off = !p.off.isEmpty();
    boolean passed = !p.steps.isEmpty();
    Color ground = lit ? t.accentSoft : off ? t.surface : t.panel;
    float edge = lit ? 3 : passed ? 2 : 1;
    s.card(
        cell.x,
        cell.y,
        cell.width,
        cell.height,
        7,
        ground,
        edge,
        lit || passed ? t.accent : t.line);
    float middle = cell.y + cell.height / 2;
    Color ink = off ? t.ink2 : t.ink;
    if (lit) {
      s.rect(cell.x + 3, cell.y + 3, 5, cell.height - 6, t.accent);
    }
    brush.icons.draw(s, icon(p.part), cell.x + 11, middle - 8, 16, ink);
    brush.left(TextStyle.SMALL_BOLD, p.name, ink, cell.x + 30, middle);
    float right = cell.x + cell.width - 6;
    if (off) {
      s.rect(cell.x + 30, middle - 1, brush.width(TextStyle.SMALL_BOLD, p.name), 1, t.ink2);
      brush.right(TextStyle.SMALL, p.off, t.ink2, right, middle);
      return;
    }
    for (int i = p.steps.size() - 1; i >= Math.max(0, p.steps.size() - STEPS); i--) {
      s.disc(right - DISC / 2, middle, DISC / 2, t.accent);
      brush.center(TextStyle.MONO_SMALL, p.steps.get(i), t.onAccent, right - DISC / 2, middle);
      right -= DISC + 2;
    }
  }

  private static String icon(RouterPart part) {
    return switch (part) {
      case FIREWALL -> "shield";
      case NAT -> "redo-2";
      case ROUTING -> "globe";
      case DNS -> "book-open";
      case SWITCH -> "ethernet-port";
      case WIFI -> "wifi";
      case DHCP -> "mail";
      case ADMIN -> "settings";
    };
  }
}
