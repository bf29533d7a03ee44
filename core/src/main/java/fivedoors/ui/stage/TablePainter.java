package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.lesson.Words;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.model.Linked;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.theme.ThemeKind;

/**
 * Draws a router's table beside it. While something is looked up a bar goes down the rows; the row
 * that is found, or the lack of one, is marked by a shape.
 */
final class TablePainter {
  private static final float ROW = 26;
  private static final float HEAD = 56;
  private static final float TITLE = 38;
  private static final float SIDE = 14;
  private static final float GAP = 16;

  /** Room for the mark at the end of a row. */
  private static final float END = 26;

  /** How much of a look-up the bar is on its way. */
  private static final float SCAN = 0.7f;

  private final Brush brush;
  private final Shapes s;
  private final Theme t;
  private final Words words;
  private float[] widths = new float[0];
  private float[] left = new float[0];
  private int measured = -1;
  private float measuredAt;
  private boolean measuredCompact;
  private boolean measuredFolded;
  private float wide;
  private String note = "";
  private String noted;
  private int hidden;
  private String more = "";

  TablePainter(Brush brush, Words words) {
    this.brush = brush;
    this.words = words;
    s = brush.shapes;
    t = brush.theme;
  }

  /** The height of a card. */
  static float height(TableCard c) {
    if (c.shown == 0) {
      return c.folded ? TITLE : 72;
    }
    return HEAD + ROW * c.shown + 8;
  }

  /** The width of a card. */
  float width(TableCard c) {
    measure(c);
    return wide;
  }

  /** The y of the middle of a row; that of the title for one that is not drawn. */
  static float rowY(TableCard c, Rectangle r, int row) {
    return r.y + r.height - (c.shows(row) ? HEAD + ROW * (row - c.from + 0.5f) : 19);
  }

  /** The row at a point, or -1. */
  static int rowAt(TableCard c, Rectangle r, float x, float y) {
    if (x < r.x || x > r.x + r.width) {
      return -1;
    }
    for (int i = 0; i < c.rows.size(); i++) {
      if (c.shows(i) && Math.abs(y - rowY(c, r, i)) <= ROW / 2) {
        return i;
      }
    }
    return -1;
  }

  private static TextStyle style(TableCard c, int column) {
    return c.mono[column] ? TextStyle.MONO_SMALL : TextStyle.SMALL_BOLD;
  }

  private void measure(TableCard c) {
    // Letters drawn small are wider for their size: what was measured counts at one size only.
    if (measured == c.version
        && measuredAt == brush.texts.pixels()
        && measuredCompact == c.compact
        && measuredFolded == c.folded) {
      return;
    }
    measured = c.version;
    measuredCompact = c.compact;
    measuredFolded = c.folded;
    measuredAt = brush.texts.pixels();
    int n = c.heads.length;
    widths = new float[n];
    left = new float[n];
    float at = SIDE;
    for (int i = 0; i < n; i++) {
      if (left(c, i)) {
        continue;
      }
      widths[i] = brush.width(TextStyle.SMALL, c.heads[i]);
      for (TableCard.Row row : c.rows) {
        widths[i] = Math.max(widths[i], brush.width(style(c, i), row.cells[i]));
      }
      left[i] = at;
      at += widths[i] + GAP;
    }
    float title = brush.width(TextStyle.BODY_BOLD, c.title) + 2 * SIDE;
    float empty = brush.width(TextStyle.SMALL, c.empty) + 2 * SIDE + END;
    float least = c.compact ? title : Math.max(title, 300);
    float rows = c.rows.isEmpty() ? empty : at - GAP + SIDE + END;
    wide = c.folded ? title + 30 : Math.max(least, rows);
  }

  /** Whether a column is left out. */
  private static boolean left(TableCard c, int column) {
    return c.compact && c.spare[column];
  }

  /** The card; {@code lit} is what belongs to what is picked. */
  void draw(TableCard c, Rectangle r, Linked lit) {
    measure(c);
    s.card(r.x, r.y, r.width, r.height, 10, t.panel, 1.5f, t.line);
    float top = r.y + r.height;
    float end = brush.left(TextStyle.BODY_BOLD, c.title, t.ink, r.x + SIDE, top - 19);
    if (c.hidden() != hidden) {
      hidden = c.hidden();
      more = "+" + hidden;
    }
    if (hidden > 0) {
      end += 10 + brush.left(TextStyle.MONO_SMALL, more, t.ink2, r.x + SIDE + end + 10, top - 19);
    }
    if (c.rows.isEmpty() && !c.folded) {
      brush.left(TextStyle.SMALL, c.empty, t.ink2, r.x + SIDE, top - 48);
    }
    for (int i = 0; c.shown > 0 && i < c.heads.length; i++) {
      if (!left(c, i)) {
        brush.left(TextStyle.SMALL, c.heads[i], t.ink2, r.x + left[i], top - 43);
      }
    }
    if (c.shown > 0) {
      s.rect(r.x + 8, top - HEAD + 2, r.width - 16, 1, t.rule);
    }
    int looked = bar(c);
    for (int i = c.from; i < c.from + c.shown; i++) {
      row(c, i, r, looked == i, lit);
    }
    if (c.sought != null) {
      sought(c, r, end);
    }
  }

  /** The row under the bar of a look-up, -1 for none; past the last row if nothing is found. */
  private int bar(TableCard c) {
    if (c.sought == null || brush.still || c.phase >= SCAN || c.rows.isEmpty()) {
      return -1;
    }
    int last = c.found ? Math.max(0, c.find(c.used)) : c.rows.size() - 1;
    return Math.min(last, (int) (c.phase / SCAN * (last + 1)));
  }

  private boolean decided(TableCard c) {
    return brush.still || c.phase >= SCAN;
  }

  private void row(TableCard c, int i, Rectangle r, boolean underBar, Linked lit) {
    TableCard.Row row = c.rows.get(i);
    float top = r.y + r.height - HEAD - ROW * (i - c.from);
    float middle = top - ROW / 2;
    boolean fresh = row.key.equals(c.fresh);
    boolean used = row.key.equals(c.used) && (c.sought == null || decided(c));
    float x = r.x;
    if (fresh) {
      x += brush.still ? 0 : (1 - Math.min(1, c.phase * 3)) * 8;
      ground(r, top, t.newValue, t.accent);
      s.mark(Mark.PLUS, r.x + r.width - 18, middle, 12, ink(true));
    } else if (used) {
      ground(r, top, t.okSoft, t.ok);
      s.mark(Mark.CHECK, r.x + r.width - 18, middle, 13, t.ok);
    } else if (underBar) {
      ground(r, top, t.accentSoft, t.accent);
      s.mark(Mark.PLAY, r.x + r.width - 18, middle, 10, t.accent);
    }
    if (lit.row(row.path)) {
      s.outline(r.x + 4, top - ROW - 1, r.width - 8, ROW + 2, 6, 2.5f, t.focus);
    }
    Color ink = row.off ? t.ink2 : ink(fresh);
    for (int k = 0; k < c.heads.length; k++) {
      if (left(c, k)) {
        continue;
      }
      brush.left(style(c, k), row.cells[k], ink, x + left[k], middle);
    }
    if (row.off) {
      s.rect(r.x + SIDE, middle - 1, r.width - 2 * SIDE - END, 1, t.ink2);
    }
  }

  private Color ink(boolean onNew) {
    return onNew && t.kind == ThemeKind.HIGH_CONTRAST ? t.onAccent : t.ink;
  }

  private void ground(Rectangle r, float top, Color color, Color edge) {
    s.round(r.x + 6, top - ROW + 1, r.width - 12, ROW - 2, 5, color);
    s.rect(r.x + 6, top - ROW + 1, 4, ROW - 2, edge);
    if (t.kind == ThemeKind.HIGH_CONTRAST && color != t.newValue) {
      s.outline(r.x + 6, top - ROW + 1, r.width - 12, ROW - 2, 5, 1.5f, edge);
    }
  }

  /** What is looked for, and at last whether it is there, at the right of the title. */
  private void sought(TableCard c, Rectangle r, float title) {
    if (!c.sought.equals(noted)) {
      noted = c.sought;
      note = words.get("ui.stage.seek", key(c.sought));
    }
    boolean missed = decided(c) && !c.found;
    float w = brush.width(TextStyle.SMALL_BOLD, note) + (missed ? 44 : 20);
    if (w > r.width - title - 3 * SIDE) {
      return;
    }
    float x = r.x + r.width - 10 - w;
    float y = r.y + r.height - 31;
    s.card(x, y, w, 24, 12, missed ? t.errSoft : t.panel, 1.5f, missed ? t.err : t.accent);
    brush.left(TextStyle.SMALL_BOLD, note, missed ? t.err : t.accent, x + 10, y + 12);
    if (missed) {
      s.mark(Mark.CROSS, x + w - 18, y + 12, 13, t.err);
    }
  }

  /** {@code TCP 8081} of {@code tcp 8081}. */
  private static String key(String sought) {
    int space = sought.indexOf(' ');
    return space < 0 ? sought : sought.substring(0, space).toUpperCase() + sought.substring(space);
  }
}
