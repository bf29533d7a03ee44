package fivedoors.ui.widget;

import com.badlogic.gdx.math.Vector2;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** One row of a table, in columns or, where they do not fit, as a card of named values. */
final class TableRow extends Widget implements Focusable {
  private static final float HEAD = 28;
  private static final float LINE = 22;

  private final MirrorNode.Row node;
  private final List<TextLine> cells = new ArrayList<>();
  private final List<TextLine> names = new ArrayList<>();
  private final Press press;
  private float[] x = new float[0];
  private float[] y = new float[0];
  private boolean stacked;

  /** A head. */
  TableRow(Kit kit, List<String> columns) {
    super(kit);
    node = null;
    press = null;
    for (String c : columns) {
      cells.add(line(TextStyle.SMALL, c, true));
    }
  }

  /** A row of values; {@code columns} name them where they stand in a card. */
  TableRow(Kit kit, MirrorNode.Row node, List<String> columns) {
    super(kit);
    this.node = node;
    press = node.id() == null ? null : pressable(node.id());
    for (int i = 0; i < node.cells().size(); i++) {
      String text = node.cells().get(i);
      TextStyle style = number(text) ? TextStyle.MONO_SMALL : TextStyle.SMALL;
      cells.add(line(i == 0 && !number(text) ? TextStyle.SMALL_BOLD : style, text, false));
      boolean plain = i == 0 || columns.size() == 2;
      names.add(line(TextStyle.SMALL, plain ? "" : columns.get(i), true));
    }
  }

  private TextLine line(TextStyle style, String text, boolean quiet) {
    return new TextLine(style).set(look(), text, quiet ? theme().ink2 : theme().ink);
  }

  /** Addresses and times stand in the fixed-width face. */
  private static boolean number(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 || (c > 'f' && c != ' ')) {
        return false;
      }
    }
    return !text.isEmpty() && (text.indexOf('.') >= 0 || text.indexOf(':') >= 0);
  }

  /** Makes the columns wide enough for this row. */
  void widen(float[] columns) {
    for (int i = 0; i < columns.length && i < cells.size(); i++) {
      columns[i] = Math.max(columns[i], cells.get(i).width());
    }
  }

  @Override
  public void lay(float width) {
    lay(width, null, 8, 12);
  }

  /** Lays the row out in columns, or as a card where {@code columns} is null. */
  void lay(float width, float[] columns, float pad, float gap) {
    int n = cells.size();
    x = new float[n];
    y = new float[n];
    stacked = columns == null;
    float high = press == null ? HEAD : kit().row();
    if (!stacked) {
      float at = pad;
      for (int i = 0; i < n; i++) {
        x[i] = at;
        y[i] = high / 2;
        at += columns[i] + gap;
      }
      setSize(width, high);
      return;
    }
    float both = pad + cells.get(0).width() + gap + cells.get(n - 1).width() + pad;
    if (n == 2 && both <= width) {
      // A name and its value: the value stands at the right.
      x[0] = pad;
      x[1] = width - pad - cells.get(1).width();
      y[0] = high / 2;
      y[1] = high / 2;
      setSize(width, high);
      return;
    }
    int row = 0;
    float at = pad;
    for (int i = 0; i < n; i++) {
      float label = names.get(i).width() > 0 ? names.get(i).width() + 6 : 0;
      float wide = label + cells.get(i).width();
      if (at > pad && at + wide > width - pad) {
        row++;
        at = pad;
      }
      x[i] = at;
      y[i] = 6 + LINE / 2 + row * LINE;
      at += wide + gap;
    }
    float needed = 12 + (row + 1) * LINE;
    float spare = Math.max(0, high - needed) / 2;
    for (int i = 0; i < n; i++) {
      y[i] += spare;
    }
    setSize(width, needed + 2 * spare);
  }

  @Override
  protected void paint(Shapes shapes, float left, float bottom) {
    float top = bottom + getHeight();
    if (node != null) {
      boolean hot = press != null && press.over();
      if (node.selected()) {
        shapes.card(
            left, bottom, getWidth(), getHeight(), 4, theme().accentSoft, 2, theme().accent);
      } else if (node.fresh()) {
        shapes.round(left, bottom, getWidth(), getHeight(), 4, theme().newValue);
        shapes.rect(left, bottom, 3, getHeight(), theme().warn);
      } else if (hot || stacked) {
        shapes.round(left, bottom, getWidth(), getHeight(), 4, theme().surface);
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      float base = top - y[i] - cells.get(i).capHeight() / 2;
      float at = left + x[i];
      if (stacked && names.get(i).width() > 0) {
        names.get(i).draw(shapes, at, base);
        at += names.get(i).width() + 6;
      }
      cells.get(i).draw(shapes, at, base);
    }
  }

  @Override
  public String focusId() {
    return node == null ? null : node.id();
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    if (node != null && node.id() != null) {
      action(sink, node.id(), true, at.x, at.y, getWidth(), getHeight());
    }
    for (int i = 0; i < cells.size(); i++) {
      boolean clipped = x[i] + cells.get(i).width() > getWidth();
      float name = stacked && names.get(i).width() > 0 ? names.get(i).width() + 6 : 0;
      text(
          sink,
          cells.get(i).text(),
          at.x + x[i] + name,
          at.y + getHeight() - y[i] - 7,
          cells.get(i).width(),
          14,
          clipped);
    }
  }
}
