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
  private final List<ColumnHead> heads = new ArrayList<>();

  TableWidget(Kit kit, MirrorNode.Table node) {
    super(kit);
    take(node);
  }

  private void take(MirrorNode.Table newer) {
    node = newer;
    clearChildren();
    rows.clear();
    heads.clear();
    caption = add(new TextBlock(kit(), newer.caption(), TextStyle.BODY_BOLD, theme().ink));
    empty =
        newer.rows().isEmpty()
            ? add(new TextBlock(kit(), newer.empty(), TextStyle.SMALL, ink(Tone.QUIET)))
            : null;
    head = new TableRow(kit(), newer.columns());
    MirrorNode.Sorting s = newer.sorting();
    for (int i = 0; s != null && i < newer.columns().size(); i++) {
      ColumnHead.Way by =
          i != s.column()
              ? ColumnHead.Way.NONE
              : s.down() ? ColumnHead.Way.DOWN : ColumnHead.Way.UP;
      heads.add(add(new ColumnHead(kit(), s.ids().get(i), newer.columns().get(i), by)));
    }
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
    for (int i = 0; i < heads.size(); i++) {
      // What is pressed may be wider than what it says.
      columns[i] = Math.max(columns[i], heads.get(i).wish(width) - GAP);
    }
    float sum = 2 * PAD - GAP;
    for (float c : columns) {
      sum += c + GAP;
    }
    boolean fits = sum <= width && !rows.isEmpty();
    head.remove();
    if (fits && heads.isEmpty()) {
      addActor(head);
    }
    caption.lay(width);
    float height = caption.getHeight() + 4;
    if (empty != null) {
      empty.lay(width);
      height += empty.getHeight();
    }
    List<TableRow> all = new ArrayList<>();
    if (fits && heads.isEmpty()) {
      all.add(head);
    }
    float[] lefts = new float[heads.size()];
    float[] tops = new float[heads.size()];
    float headed = heads(width, fits ? columns : null, lefts, tops);
    height += headed;
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
    for (int i = 0; i < heads.size(); i++) {
      place(heads.get(i), lefts[i], top + tops[i]);
    }
    top += headed;
    for (TableRow r : all) {
      place(r, 0, top);
      top += r.getHeight() + (fits ? 0 : 4);
    }
  }

  /**
   * Lays the heads out above their columns, or in lines above the cards; answers how high they are.
   */
  private float heads(float width, float[] columns, float[] lefts, float[] tops) {
    float x = columns == null ? 0 : PAD - ColumnHead.PAD;
    float top = 0;
    for (int i = 0; i < lefts.length; i++) {
      ColumnHead h = heads.get(i);
      float wide = columns == null ? h.wish(width) : columns[i] + GAP;
      if (columns == null && x > 0 && x + wide > width) {
        x = 0;
        top += kit().row();
      }
      h.lay(wide);
      lefts[i] = x;
      tops[i] = top;
      x += wide;
    }
    return heads.isEmpty() ? 0 : top + kit().row();
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    float line = y + getHeight() - caption.getHeight() - 2;
    shapes.rect(x, line, getWidth(), 1, theme().rule);
  }
}
