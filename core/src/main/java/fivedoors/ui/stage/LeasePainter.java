package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.lesson.Words;
import fivedoors.play.TableRow;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.theme.ThemeKind;
import java.util.List;

/** Draws the lease table beside the router, as it is at the shown moment. */
final class LeasePainter {
  /** Width of the card. */
  static final float WIDTH = 448;

  private static final float ROW = 26;
  private static final float HEAD = 56;
  private static final float[] COLUMNS = {12, 82, 216, 322, 384};

  private final Brush brush;
  private final Shapes s;
  private final Theme t;
  private final Words words;
  private final String title;
  private final String empty;
  private final String[] heads;

  LeasePainter(Brush brush, Words words) {
    this.brush = brush;
    this.words = words;
    s = brush.shapes;
    t = brush.theme;
    title = words.get("ui.leases.title");
    empty = words.get("ui.leases.empty");
    heads =
        new String[] {
          words.get("ui.leases.name"),
          "MAC",
          "IP",
          words.get("ui.leases.state"),
          words.get("ui.leases.left")
        };
  }

  /** The height of a table with that many rows. */
  static float height(int rows) {
    return rows == 0 ? 72 : HEAD + ROW * rows + 8;
  }

  /** The y of the middle of a row. */
  static float rowY(Rectangle r, int row) {
    return r.y + r.height - HEAD - ROW * (row + 0.5f);
  }

  /** The row at a point, or -1. */
  static int rowAt(Rectangle r, int rows, float x, float y) {
    if (x < r.x || x > r.x + r.width) {
      return -1;
    }
    for (int i = 0; i < rows; i++) {
      if (Math.abs(y - rowY(r, i)) <= ROW / 2) {
        return i;
      }
    }
    return -1;
  }

  /** The table; {@code slide} is how far the newest row has come in, 0 to 1. */
  void draw(
      List<TableRow> rows,
      List<String> names,
      Rectangle r,
      long time,
      String fresh,
      float slide,
      String marked) {
    s.card(r.x, r.y, r.width, r.height, 10, t.panel, 1.5f, t.line);
    float top = r.y + r.height;
    brush.left(TextStyle.BODY_BOLD, title, t.ink, r.x + 12, top - 19);
    if (rows.isEmpty()) {
      brush.left(TextStyle.SMALL, empty, t.ink2, r.x + 12, top - 48);
      return;
    }
    for (int i = 0; i < heads.length; i++) {
      brush.left(TextStyle.SMALL, heads[i], t.ink2, r.x + COLUMNS[i], top - 43);
    }
    s.rect(r.x + 8, top - HEAD + 2, r.width - 16, 1, t.rule);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), names.get(i), r, top - HEAD - ROW * i, time, fresh, slide, marked);
    }
  }

  private void row(
      TableRow row,
      String name,
      Rectangle r,
      float top,
      long time,
      String fresh,
      float slide,
      String marked) {
    boolean isFresh = fresh != null && fresh.equals(row.row());
    float x = r.x;
    if (isFresh) {
      x += brush.still ? 0 : (1 - slide) * 8;
      s.round(r.x + 6, top - ROW + 1, r.width - 12, ROW - 2, 5, t.newValue);
      s.rect(r.x + 6, top - ROW + 1, 4, ROW - 2, t.accent);
    }
    if (marked != null && marked.equals(row.row())) {
      s.outline(r.x + 4, top - ROW - 1, r.width - 8, ROW + 2, 6, 2.5f, t.focus);
    }
    Color ink = isFresh && t.kind == ThemeKind.HIGH_CONTRAST ? t.onAccent : t.ink;
    float middle = top - ROW / 2;
    brush.left(TextStyle.SMALL_BOLD, name, ink, x + COLUMNS[0], middle);
    brush.left(TextStyle.MONO_SMALL, cell(row, "mac"), ink, x + COLUMNS[1], middle);
    brush.left(TextStyle.MONO_SMALL, cell(row, "ip"), ink, x + COLUMNS[2], middle);
    String state = cell(row, "state");
    brush.left(TextStyle.SMALL_BOLD, words.get("ui.lease." + state), ink, x + COLUMNS[3], middle);
    brush.left(TextStyle.MONO_SMALL, left(row, time), ink, x + COLUMNS[4], middle);
  }

  private static String cell(TableRow row, String column) {
    String v = row.value(column);
    return v == null ? "" : v;
  }

  /** How long the row still holds: {@code 59:58}, or {@code 23:59:58}. */
  static String left(TableRow row, long time) {
    String until = row.value("untilNs");
    if (until == null || until.isEmpty()) {
      return "-";
    }
    long seconds = Math.max(0, (Long.parseLong(until) - time + 999_999_999L) / 1_000_000_000L);
    long hours = seconds / 3600;
    String minutes = two(seconds / 60 % 60) + ":" + two(seconds % 60);
    return hours > 0 ? hours + ":" + minutes : minutes;
  }

  private static String two(long n) {
    return n < 10 ? "0" + n : Long.toString(n);
  }
}
