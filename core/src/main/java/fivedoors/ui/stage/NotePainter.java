package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/**
 * Draws what is noted on the stage: why a letter was thrown away, and what the learner expected.
 */
final class NotePainter {
  private static final float HEIGHT = 26;
  private static final float TRAY = 34;
  private static final float CLOSE = 20;
  private static final float GUESS = 26;

  /** Height of the doors below a card. */
  private static final float DOORS = 22;

  /** How far below the top of the world the name of the outside ends, with some room. */
  private static final float OUTSIDE = 50;

  /** How far the roof stands out from the wall, with some room. */
  private static final float ROOF = 22;

  private final Brush brush;
  private final Shapes s;
  private final Theme t;
  private final String why;
  private final Rectangle spot = new Rectangle();

  NotePainter(Brush brush, String why) {
    this.brush = brush;
    this.why = why;
    s = brush.shapes;
    t = brush.theme;
  }

  /** Finds the place of a note: below its device, and within what is seen of the world. */
  void place(Scene.DropNote n, StageMap map, Rectangle view, Placement placement) {
    Rectangle c = map.card(n.node);
    float ask = brush.width(TextStyle.SMALL_BOLD, why) + 10;
    n.w = TRAY + 10 + brush.width(TextStyle.SMALL_BOLD, n.words) + ask + 12 + CLOSE;
    n.h = HEIGHT;
    boolean right = c.x + c.width / 2 > map.wall() + 1;
    boolean door = map.plan().router() != null && map.plan().router().node() == n.node;
    if (door) {
      n.x = c.x + c.width / 2 - n.w / 2;
      n.y = c.y - HEIGHT - 10;
      if (covers(n, map) || !placement.clearOfNotes(spot.set(n.x, n.y, n.w, n.h))) {
        beside(n, c, map, view, placement);
      }
    } else {
      n.x = right ? c.x + c.width - n.w : c.x;
      n.y = c.y - HEIGHT - 2;
      beside(n, c, map, view, placement);
    }
    boolean seen = c.x < view.x + view.width - 40 && c.x + c.width > view.x + 40;
    if (seen) {
      n.x = Math.max(view.x + 6, Math.min(view.x + view.width - 6 - n.w, n.x));
    } else if (n.x < view.x || n.x + n.w > view.x + view.width) {
      // Its device is out of sight: a piece of a note would only cover others.
      n.w = 0;
      n.h = 0;
    }
  }

  /** Where a neighbour stands in the way: to another side of the device. */
  private void beside(
      Scene.DropNote n, Rectangle c, StageMap map, Rectangle view, Placement placement) {
    float first = Math.max(0, view.x) + 6;
    float last = Math.min(map.width(), view.x + view.width) - 6 - n.w;
    float x = n.x;
    float y = n.y;
    float middle = c.x + c.width / 2 - n.w / 2;
    for (int row = 0; row < 24; row++) {
      float away = row / 2 * 14;
      n.y = row % 2 == 0 ? y - away : c.y + c.height + 2 + away;
      for (int side = 0; side < 4; side++) {
        float column = side == 0 ? x : side == 1 ? c.x : side == 2 ? c.x + c.width - n.w : middle;
        n.x = Math.max(first, Math.min(last, column));
        if (!covers(n, map) && placement.clearOfNotes(spot.set(n.x, n.y, n.w, n.h))) {
          return;
        }
      }
    }
    n.x = x;
    n.y = y;
  }

  private static boolean covers(Scene.DropNote n, StageMap map) {
    for (StagePlan.Item i : map.plan().items()) {
      Rectangle c = map.card(i.node());
      boolean beside = n.x >= c.x + c.width || c.x >= n.x + n.w;
      float doors = i.node() == n.node ? 0 : DOORS;
      if (!beside && n.y < c.y + c.height && c.y - doors < n.y + n.h) {
        return true;
      }
    }
    return false;
  }

  /** The middle of the cross that puts the note away. */
  static float crossX(Scene.DropNote n) {
    return n.x + n.w - 6 - CLOSE / 2;
  }

  /** A note with its sign; {@code fall} is how far the letter has come to it, 0 to 1. */
  void draw(Scene.DropNote n, float fall, boolean selected) {
    if (n.w == 0) {
      return;
    }
    boolean dropped = n.outcome == Scene.Outcome.DROPPED;
    Color mark = n.expected ? t.ink2 : t.err;
    Color edge = selected ? t.focus : n.expected ? t.line : dropped ? t.err : t.ink;
    boolean plain = n.expected || n.outcome == Scene.Outcome.REFUSED;
    Color ground = plain ? t.panel : dropped ? t.errSoft : t.warnSoft;
    s.card(n.x, n.y, n.w, n.h, dropped ? 8 : 3, ground, selected ? 3 : dropped ? 1.5f : 2, edge);
    float cx = n.x + 8 + TRAY / 2 - 3;
    float move = brush.still ? 0 : 1 - fall;
    switch (n.outcome) {
      case DROPPED -> tray(cx, n.y + 5, move * 18, mark);
      case REFUSED -> shut(cx, n.y + n.h / 2, move * 10);
      default -> complaint(cx, n.y + n.h / 2);
    }
    Color ink = n.expected ? t.ink2 : t.ink;
    float end = brush.left(TextStyle.SMALL_BOLD, n.words, ink, n.x + TRAY + 10, n.y + n.h / 2);
    float at = n.x + TRAY + 10 + end + 10;
    brush.left(TextStyle.SMALL_BOLD, why, t.accent, at, n.y + n.h / 2);
    s.rect(at, n.y + 4, brush.width(TextStyle.SMALL_BOLD, why), 1, t.accent);
    s.mark(Mark.CROSS, crossX(n), n.y + n.h / 2, 9, t.ink2);
  }

  /** The letter lies in a tray: nobody will send it back. */
  private void tray(float cx, float floor, float drop, Color color) {
    s.card(cx - 10, floor + 2 + drop, 20, 13, 2, t.paper, 1.5f, t.envelope);
    s.line(cx - 9, floor + 14 + drop, cx, floor + 8 + drop, 1.5f, t.envelope);
    s.line(cx + 9, floor + 14 + drop, cx, floor + 8 + drop, 1.5f, t.envelope);
    s.line(cx - 15, floor + 9, cx - 15, floor, 2.5f, color);
    s.line(cx + 15, floor + 9, cx + 15, floor, 2.5f, color);
    s.line(cx - 16, floor, cx + 16, floor, 2.5f, color);
  }

  /** A shut door, and an arrow that turns back before it. */
  private void shut(float cx, float cy, float move) {
    s.rect(cx + 6, cy - 10, 9, 20, t.ink);
    s.disc(cx + 8.5f, cy, 1.5f, t.panel);
    float x = cx - 14 + move;
    s.line(x + 4, cy + 4, x + 13, cy + 4, 2.5f, t.err);
    s.line(x + 13, cy + 4, x + 13, cy - 4, 2.5f, t.err);
    s.line(x + 13, cy - 4, x + 6, cy - 4, 2.5f, t.err);
    s.triangle(x + 7, cy - 9, x + 7, cy + 1, x, cy - 4, t.err);
  }

  /** An opened letter with an exclamation mark: it was read, and the answer is no. */
  private void complaint(float cx, float cy) {
    s.card(cx - 12, cy - 8, 24, 16, 2, t.paper, 1.5f, t.envelope);
    s.line(cx - 12, cy + 8, cx, cy + 13, 1.5f, t.envelope);
    s.line(cx + 12, cy + 8, cx, cy + 13, 1.5f, t.envelope);
    s.rect(cx - 1.5f, cy - 2, 3, 8, t.err);
    s.rect(cx - 1.5f, cy - 6, 3, 3, t.err);
  }

  /**
   * Finds the place of a guess: above its device, where neither the name of the outside nor the
   * roof is.
   *
   * @param right where the visible part of the stage ends
   * @param name how far to the right the name of the outside reaches
   */
  void placeGuess(
      StageMap map, int node, float right, float name, String mine, String truth, Rectangle out) {
    Rectangle c = map.card(node);
    float w = chip(mine) + (truth == null ? 0 : chip(truth) + 6);
    float x = Math.min(c.x, right - 8 - w);
    float y = Math.max(c.y + c.height + 5, map.eaves() + 2);
    boolean door = c.x < map.wall() && c.x + c.width > map.wall();
    if (door && map.wall() - ROOF - w >= name) {
      x = map.wall() - ROOF - w;
    } else if (x < name) {
      float below = map.height() - OUTSIDE - GUESS;
      y = below >= c.y + c.height + 5 ? below : y;
      x = below >= c.y + c.height + 5 ? x : Math.min(name, right - 8 - w);
    }
    out.set(x, y, w, GUESS);
  }

  private float chip(String text) {
    return brush.width(TextStyle.SMALL_BOLD, text) + 20;
  }

  /** What the learner expected, and beside it what was seen, once it is known. */
  void guess(Rectangle r, Rectangle c, String mine, String truth) {
    float to = Math.max(r.x + 13, Math.min(r.x + r.width - 13, c.x + c.width / 2));
    float from = Math.max(c.x + 13, Math.min(c.x + c.width - 13, to));
    s.line(from, c.y + c.height, to, r.y, 2, t.accent);
    float w = chip(mine);
    s.card(r.x, r.y, w, r.height, 13, t.panel, 2, t.accent);
    brush.left(TextStyle.SMALL_BOLD, mine, t.accent, r.x + 10, r.y + 13);
    if (truth != null) {
      s.card(r.x + w + 6, r.y, r.width - w - 6, r.height, 13, t.okSoft, 2, t.ok);
      brush.left(TextStyle.SMALL_BOLD, truth, t.ok, r.x + w + 16, r.y + 13);
    }
  }
}
