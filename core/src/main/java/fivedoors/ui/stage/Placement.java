package fivedoors.ui.stage;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.stage.Scene.LetterState;

/**
 * Finds places for the cards of letters: beside their link or their device, never over a device, a
 * table, a note or another letter. The dot on the link is exact; the card only belongs to it. A
 * card keeps to the side it has chosen for as long as that side is free.
 */
final class Placement {
  private static final float GAP = 12;
  private static final float ROOM = 4;
  private static final int STEPS = 24;

  /** How finely a place is looked for where none is left beside the link or the device. */
  private static final float GRID = 12;

  /** Height of the doors below a card. */
  private static final float DOORS = 18;

  /** How much of its own slanted link a card leaves free. */
  private static final float CLEARANCE = 0.4f;

  private final StageMap map;
  private float[] taken = new float[4 * 64];
  private int count;
  private final Rectangle view = new Rectangle();

  Placement(StageMap map) {
    this.map = map;
  }

  /**
   * Puts the dots of all letters where they are on their links. Where nothing may travel, a letter
   * is at its source in the first half of its way and at its destination in the second.
   */
  void dots(Scene scene, boolean still) {
    for (LetterState l : scene.letters) {
      float[] p = map.path(l.link);
      double along = l.where == Scene.Where.QUEUED ? 0 : l.fraction;
      if (still && l.where == Scene.Where.UNDER_WAY) {
        along = l.fraction < 0.5 ? 0 : 1;
      }
      float f = (float) (l.forward ? along : 1 - along);
      l.x = p[0] + (p[2] - p[0]) * f;
      l.y = p[1] + (p[3] - p[1]) * f;
    }
  }

  /**
   * Begins a picture: nothing is taken but the devices.
   *
   * @param seen the part of the world that is seen; nothing is placed outside of it
   */
  void begin(Rectangle seen) {
    view.set(
        Math.max(0, seen.x),
        Math.max(0, seen.y),
        Math.min(map.width(), seen.x + seen.width) - Math.max(0, seen.x),
        Math.min(map.height(), seen.y + seen.height) - Math.max(0, seen.y));
    count = 0;
    for (StagePlan.Item i : map.plan().items()) {
      take(map.card(i.node()));
    }
  }

  /** Something stands there. */
  void take(Rectangle r) {
    take(r.x, r.y, r.width, r.height);
  }

  /** Something stands there. */
  void take(float x, float y, float w, float h) {
    if (count + 4 > taken.length) {
      float[] more = new float[taken.length * 2];
      System.arraycopy(taken, 0, more, 0, count);
      taken = more;
    }
    taken[count] = x;
    taken[count + 1] = y;
    taken[count + 2] = w;
    taken[count + 3] = h;
    count += 4;
  }

  /**
   * Finds a place for the table in a part of the world: in its lower left corner, else where no
   * device and no door of one is. Answers false if there is none; then it is in that corner.
   */
  boolean table(Rectangle part, Rectangle table) {
    float left = part.x + 16;
    float bottom = part.y + 16;
    table.setPosition(left, bottom);
    for (float up = 0; up <= 1; up++) {
      float y = up == 0 ? bottom : part.y + part.height - 56 - table.height;
      for (float x = left; x + table.width <= part.x + part.width - 8; x += 24) {
        table.setPosition(x, y);
        if (clearOfCards(table) && clearOfNotes(table)) {
          return true;
        }
      }
    }
    table.setPosition(left, bottom);
    return false;
  }

  /**
   * A place for the table wherever there is one, or where it covers least. Answers whether it
   * covers nothing.
   */
  boolean tableAnywhere(Rectangle part, Rectangle table) {
    float least = Float.MAX_VALUE;
    float bestX = part.x + 8;
    float bestY = part.y + 8;
    for (float y = part.y + 8; y + table.height <= part.y + part.height - 8; y += GRID) {
      for (float x = part.x + 8; x + table.width <= part.x + part.width - 8; x += GRID) {
        float cover = covered(x, y, table.width, table.height);
        if (cover < least) {
          table.setPosition(x, y);
          boolean clear = cover == 0 && clearOfCards(table);
          least = clear ? -1 : cover;
          bestX = x;
          bestY = y;
        }
      }
    }
    table.setPosition(bestX, bestY);
    return least < 0;
  }

  private boolean clearOfCards(Rectangle r) {
    for (StagePlan.Item i : map.plan().items()) {
      Rectangle c = map.card(i.node());
      if (r.x < c.x + c.width + 6
          && c.x < r.x + r.width + 6
          && r.y < c.y + c.height + 6
          && c.y - DOORS < r.y + r.height) {
        return false;
      }
    }
    return true;
  }

  /** Whether a rectangle lies over what was taken beside the devices so far. */
  boolean clearOfNotes(Rectangle r) {
    for (int i = 4 * map.plan().items().size(); i < count; i += 4) {
      if (r.x < taken[i] + taken[i + 2]
          && taken[i] < r.x + r.width
          && r.y < taken[i + 1] + taken[i + 3]
          && taken[i + 1] < r.y + r.height) {
        return false;
      }
    }
    return true;
  }

  /** Whether a rectangle overlaps nothing and is inside the world. */
  boolean free(float x, float y, float w, float h) {
    if (x < view.x + 4
        || y < view.y + 4
        || x + w > view.x + view.width - 4
        || y + h > view.y + view.height - 4) {
      return false;
    }
    for (int i = 0; i < count; i += 4) {
      if (x < taken[i] + taken[i + 2] + ROOM
          && taken[i] < x + w + ROOM
          && y < taken[i + 1] + taken[i + 3] + ROOM
          && taken[i + 1] < y + h + ROOM) {
        return false;
      }
    }
    return true;
  }

  /** Places the card of a letter, whose size is set, and takes its place. */
  void place(LetterState l) {
    if (l.where == Scene.Where.HELD) {
      atDevice(l);
    } else if (l.size == Scene.Size.STAMP) {
      onLink(l);
    } else {
      besideLink(l);
    }
    take(l.targetX, l.targetY, l.cardW, l.cardH);
  }

  // ---- under way

  /** The place right or left of a link between two devices of which one stands above the other. */
  private boolean besideUpright(LetterState l, float[] p) {
    if (Math.abs(p[0] - p[2]) > 1) {
      return false;
    }
    float y = l.y - l.cardH / 2;
    float aside = StageMap.CARD_W / 2 + GAP;
    return fits(l, l.x + aside, y) || fits(l, l.x - aside - l.cardW, y);
  }

  private void besideLink(LetterState l) {
    if (besideUpright(l, map.path(l.link))) {
      return;
    }
    StagePlan.Wire w = map.plan().wire(l.link);
    Rectangle a = map.card(w.nodeA());
    Rectangle b = map.card(w.nodeB());
    float low = Math.min(a.x + a.width, b.x + b.width) + 8;
    float high = Math.max(a.x, b.x) - 8;
    float cx =
        high - low >= l.cardW
            ? Math.max(low + l.cardW / 2, Math.min(high - l.cardW / 2, l.x))
            : (low + high) / 2;
    float[] p = map.path(l.link);
    float along = p[2] == p[0] ? 0.5f : Math.max(0, Math.min(1, (cx - p[0]) / (p[2] - p[0])));
    float y = p[1] + (p[3] - p[1]) * along;
    float x = Math.max(4, Math.min(map.width() - 4 - l.cardW, cx - l.cardW / 2));
    float slope =
        Math.abs(p[3] - p[1]) / Math.max(1, Math.abs(p[2] - p[0])) * l.cardW / 2 * CLEARANCE;
    if (l.slot == 0) {
      int above = rows(l, x, y, slope, 1);
      int below = rows(l, x, y, slope, -1);
      // A link that leads up has more room above it, one that leads down below it.
      boolean leadsUp = (p[2] - p[0]) * (p[3] - p[1]) >= 0;
      l.slot = above < below || (above == below && leadsUp) ? 1 : -1;
    }
    boolean found = away(l, x, y, slope);
    if (!found && high - low < l.cardW) {
      // There is no room between the two: beside one of them, and above or below the other.
      found = away(l, high - l.cardW, y, slope) || away(l, low, y, slope);
    }
    if (!found) {
      anywhere(l, l.x, l.y);
    }
  }

  private boolean away(LetterState l, float x, float y, float slope) {
    return rows(l, x, y, slope, l.slot) < STEPS || rows(l, x, y, slope, -l.slot) < STEPS;
  }

  /**
   * Tries places above ({@code side} 1) or below (-1) the link, ever farther from it; answers how
   * far, or {@link #STEPS} if there is none.
   */
  private int rows(LetterState l, float x, float y, float slope, int side) {
    for (int step = 0; step < STEPS; step++) {
      float away = GAP + slope + step * 8;
      float ty = side > 0 ? y + away : y - away - l.cardH;
      if (free(x, ty, l.cardW, l.cardH)) {
        l.targetX = x;
        l.targetY = ty;
        return step;
      }
    }
    return STEPS;
  }

  /** A small letter rides beside its dot, in the lane of its direction. */
  private void onLink(LetterState l) {
    float[] p = map.path(l.link);
    float dx = p[2] - p[0];
    float dy = p[3] - p[1];
    float d = Math.max(1, (float) Math.sqrt(dx * dx + dy * dy));
    float side = l.forward ? 1 : -1;
    float nx = -dy / d;
    float ny = dx / d;
    float mx = (p[0] + p[2]) / 2 - l.x;
    float my = (p[1] + p[3]) / 2 - l.y;
    float inward = mx * dx + my * dy < 0 ? -1 : 1;
    for (int slide = 0; slide < 6; slide++) {
      // Near a device there may be no room: then farther in along the link.
      float along = slide * 26 * inward / d;
      for (int step = 0; step < 12; step++) {
        // Where its own lane is full, or a device stands there, the other side of it will do.
        float away = (27 + step % 6 * 18) * (step < 6 ? side : -side);
        float x = l.x + dx * along + nx * away - l.cardW / 2;
        float y = l.y + dy * along + ny * away - l.cardH / 2;
        if (fits(l, x, y)) {
          return;
        }
      }
    }
    anywhere(l, l.x, l.y);
  }

  /** The free place nearest to a point; where there is none, the one that covers least. */
  private void anywhere(LetterState l, float px, float py) {
    float best = Float.MAX_VALUE;
    float least = Float.MAX_VALUE;
    float coverX = view.x + 4;
    float coverY = view.y + 4;
    boolean found = false;
    for (float y = view.y + 4; y + l.cardH <= view.y + view.height - 4; y += GRID) {
      for (float x = view.x + 4; x + l.cardW <= view.x + view.width - 4; x += GRID) {
        float dx = x + l.cardW / 2 - px;
        float dy = y + l.cardH / 2 - py;
        float away = dx * dx + dy * dy;
        if (away < best && free(x, y, l.cardW, l.cardH)) {
          best = away;
          l.targetX = x;
          l.targetY = y;
          found = true;
        } else if (!found) {
          float covered = covered(x, y, l.cardW, l.cardH) + away * 0.002f;
          if (covered < least) {
            least = covered;
            coverX = x;
            coverY = y;
          }
        }
      }
    }
    if (!found) {
      l.targetX = coverX;
      l.targetY = coverY;
    }
  }

  /** How much of what is taken a rectangle covers. */
  private float covered(float x, float y, float w, float h) {
    float sum = 0;
    for (int i = 0; i < count; i += 4) {
      float over = Math.min(x + w, taken[i] + taken[i + 2]) - Math.max(x, taken[i]);
      float up = Math.min(y + h, taken[i + 1] + taken[i + 3]) - Math.max(y, taken[i + 1]);
      sum += over > 0 && up > 0 ? over * up : 0;
    }
    return sum;
  }

  // ---- at a device

  private void atDevice(LetterState l) {
    Rectangle c = map.card(l.node);
    float end = view.x + view.width - 6 - l.cardW;
    float cx = Math.max(view.x + 6, Math.min(end, c.x + c.width / 2 - l.cardW / 2));
    float cy = c.y + c.height / 2 - l.cardH / 2;
    float above = c.y + c.height + GAP;
    float below = c.y - GAP - l.cardH;
    float left = c.x - GAP - l.cardW;
    float right = c.x + c.width + GAP;
    boolean onRight = c.x + c.width / 2 > map.wall() + 1;
    float near = onRight ? left : right;
    float far = onRight ? right : left;
    // The router keeps its letters on the roof of its card; hosts keep theirs at their door.
    boolean door = map.plan().router() != null && map.plan().router().node() == l.node;
    if (door && (fits(l, cx, above) || fits(l, cx, above - 6) || fits(l, cx, below))) {
      return;
    }
    if (door && (fits(l, cx + 60, above) || fits(l, cx - 60, above))) {
      return;
    }
    if (fits(l, near, cy) || fits(l, near, c.y) || fits(l, near, c.y + c.height - l.cardH)) {
      return;
    }
    for (int step = 1; step < STEPS; step++) {
      boolean close = step * 8 <= c.height / 2 + l.cardH / 2;
      if (close && (fits(l, near, cy + 8 * step) || fits(l, near, cy - 8 * step))) {
        return;
      }
    }
    for (int step = 0; step < STEPS; step++) {
      if (fits(l, cx, above + 8 * step) || fits(l, cx, below - 8 * step)) {
        return;
      }
    }
    if (fits(l, far, cy)) {
      return;
    }
    anywhere(l, c.x + c.width / 2, c.y + c.height / 2);
  }

  private boolean fits(LetterState l, float x, float y) {
    if (!free(x, y, l.cardW, l.cardH)) {
      return false;
    }
    l.targetX = x;
    l.targetY = y;
    return true;
  }
}
