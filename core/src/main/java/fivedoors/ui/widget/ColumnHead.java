package fivedoors.ui.widget;

import fivedoors.ui.draw.Shapes;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;

/** The head of a column: pressed, it sorts the rows of its table. */
final class ColumnHead extends Widget implements Focusable {
  /** The room to the left and right of its name. */
  static final float PAD = 8;

  private static final float ARROW = 8;

  /** Which way the rows are sorted by this column. */
  enum Way {
    NONE,
    UP,
    DOWN
  }

  private final String id;
  private final Way way;
  private final Press press;
  private final TextLine name = new TextLine(TextStyle.SMALL);

  ColumnHead(Kit kit, String id, String label, Way way) {
    super(kit);
    this.id = id;
    this.way = way;
    press = pressable(id);
    name.set(look(), label, way == Way.NONE ? theme().ink2 : theme().accent);
  }

  @Override
  public float wish(float most) {
    float arrow = way == Way.NONE ? 0 : ARROW + 6;
    return Math.max(kit().row(), name.width() + arrow + 2 * PAD);
  }

  @Override
  public void lay(float width) {
    setSize(width, kit().row());
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    if (press.over() || press.down()) {
      shapes.round(x, y, getWidth(), getHeight(), 4, theme().surface);
    }
    // The line says that there is something to press, as under a link.
    shapes.rect(x + PAD, y + 5, getWidth() - 2 * PAD, 1, theme().line);
    name.draw(shapes, x + PAD, y + (getHeight() - name.capHeight()) / 2);
    if (way != Way.NONE) {
      float left = x + PAD + name.width() + 6;
      float middle = y + getHeight() / 2;
      float tip = way == Way.UP ? ARROW / 2 : -ARROW / 2;
      shapes.triangle(
          left,
          middle - tip,
          left + ARROW,
          middle - tip,
          left + ARROW / 2,
          middle + tip,
          theme().accent);
    }
  }

  @Override
  public String focusId() {
    return id;
  }

  @Override
  public void probe(ProbeSink sink) {
    var at = pressed(sink, id, true);
    boolean clipped = PAD + name.width() > getWidth();
    text(sink, name.text(), at.x + PAD, at.y + getHeight() / 2 - 7, name.width(), 14, clipped);
  }
}
