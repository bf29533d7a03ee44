package fivedoors.ui.widget;

import fivedoors.ui.mirror.MirrorNode;
import java.util.ArrayList;
import java.util.List;

/** Widgets beside each other, at the width each wishes, wrapping where the width ends. */
final class LineWidget extends Widget {
  private static final float GAP = 8;

  private final List<Widget> widgets = new ArrayList<>();
  private MirrorNode.Line node;

  LineWidget(Kit kit, MirrorNode.Line node) {
    super(kit);
    this.node = node;
    for (MirrorNode child : node.children()) {
      Widget w = Views.of(kit, child);
      widgets.add(w);
      addActor(w);
    }
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (!(newer instanceof MirrorNode.Line n) || n.children().size() != widgets.size()) {
      return false;
    }
    for (int i = 0; i < widgets.size(); i++) {
      MirrorNode child = n.children().get(i);
      if (!child.equals(node.children().get(i)) && !widgets.get(i).update(child)) {
        return false;
      }
    }
    node = n;
    return true;
  }

  @Override
  public void lay(float width) {
    float[] lefts = new float[widgets.size()];
    float[] tops = new float[widgets.size()];
    float x = 0;
    float top = 0;
    float rowHeight = 0;
    for (int i = 0; i < widgets.size(); i++) {
      Widget w = widgets.get(i);
      float wide = w.wish(width);
      if (x > 0 && x + wide > width + 0.5f) {
        x = 0;
        top += rowHeight + GAP;
        rowHeight = 0;
      }
      w.lay(wide);
      lefts[i] = x;
      tops[i] = top;
      x += wide + GAP;
      rowHeight = Math.max(rowHeight, w.getHeight());
    }
    setSize(width, top + rowHeight);
    for (int i = 0; i < widgets.size(); i++) {
      place(widgets.get(i), lefts[i], tops[i]);
    }
  }
}
