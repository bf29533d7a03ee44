package fivedoors.ui.widget;

import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.theme.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A table. Where its columns do not fit beside each other, each row becomes a small card that names
 * its values: nothing is cut off, and no address is broken.
 */
final class TableWidget extends Widget {
  private static final float GAP = 12;
  private static final float PAD = 8;

  private MirrorNode.Table node;
  private final List<TableRow> rows = new ArrayList<>();
  private TextBlock caption;
  private TextBlock empty;
  private TableRow head;

  TableWidget(Kit kit, MirrorNode.Table node) {
    super(kit);
    take(node);
  }

  private void take(MirrorNode.Table newer) {
    node = newer;
    clearChildren();
    rows.clear();
    caption = add(new TextBlock(kit(), newer.caption(), TextStyle.BODY_BOLD, theme().ink));
    empty =
        newer.rows().isEmpty()
            ? add(new TextBlock(kit(), newer.empty(), TextStyle.SMALL, ink(Tone.QUIET)))
            : null;
    head = new TableRow(kit(), newer.columns());
    for (MirrorNode.Row r : newer.rows()) {
      rows.add(add(new TableRow(kit(), r, newer.columns())));
    }
  }

  private <T extends Widget> T add(T widget) {
    addActor(widget);
    return widget;
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (newer instanceof MirrorNode.Table t && t.id().equals(node.id())) {
      take(t);
      return true;
    }
    return false;
  }

  @Override
  public void lay(float width) {
    float[] columns = new float[node.columns().size()];
    head.widen(columns);
    for (TableRow r : rows) {
      r.widen(columns);
    }
    float sum = 2 * PAD - GAP;
    for (float c : columns) {
      sum += c + GAP;
    }
    boolean fits = sum <= width && !rows.isEmpty();
    head.remove();
    if (fits) {
      addActor(head);
    }
    caption.lay(width);
    float height = caption.getHeight() + 4;
    if (empty != null) {
      empty.lay(width);
      height += empty.getHeight();
    }
    List<TableRow> all = new ArrayList<>();
    if (fits) {
      all.add(head);
    }
    all.addAll(rows);
    for (TableRow r : all) {
      r.lay(width, fits ? columns : null, PAD, GAP);
      height += r.getHeight() + (fits ? 0 : 4);
    }
    setSize(width, height);
    place(caption, 0, 0);
    float top = caption.getHeight() + 4;
    if (empty != null) {
      place(empty, 0, top);
    }
    for (TableRow r : all) {
      place(r, 0, top);
      top += r.getHeight() + (fits ? 0 : 4);
    }
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    float line = y + getHeight() - caption.getHeight() - 2;
    shapes.rect(x, line, getWidth(), 1, theme().rule);
  }
}
