package fivedoors.ui.widget;

import fivedoors.ui.mirror.MirrorNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Widgets below each other, one for each node. When the nodes change, the widgets that can show the
 * new ones stay, so that a text being typed, a button being pressed or an item being dragged is not
 * lost.
 */
public final class Column extends Widget {
  private final float gap;
  private final List<Widget> widgets = new ArrayList<>();
  private List<MirrorNode> nodes = List.of();

  /** An empty column; {@code gap} is between two widgets. */
  public Column(Kit kit, float gap) {
    super(kit);
    this.gap = gap;
  }

  /** What it shows. */
  public List<MirrorNode> nodes() {
    return nodes;
  }

  /**
   * Shows these nodes.
   *
   * @return whether anything changed; then it has to be laid out
   */
  public boolean show(List<MirrorNode> newer) {
    if (newer.equals(nodes)) {
      return false;
    }
    List<Widget> old = new ArrayList<>(widgets);
    widgets.clear();
    // A field that stays keeps the keyboard: who types must not lose it at the first character.
    clearChildren(false);
    for (int i = 0; i < newer.size(); i++) {
      MirrorNode node = newer.get(i);
      int at = before(node, i);
      Widget kept = at < old.size() && !widgets.contains(old.get(at)) ? old.get(at) : null;
      boolean same = kept != null && nodes.get(at).equals(node);
      Widget w = same || (kept != null && kept.update(node)) ? kept : Views.of(kit(), node);
      widgets.add(w);
      addActor(w);
    }
    nodes = List.copyOf(newer);
    if (getStage() != null) {
      old.removeAll(widgets);
      old.forEach(getStage()::unfocus);
    }
    return true;
  }

  /** Where the node stood: a field or a button is known by its id, all else by its place. */
  private int before(MirrorNode node, int place) {
    String id = id(node);
    for (int i = 0; id != null && i < nodes.size(); i++) {
      if (id.equals(id(nodes.get(i)))) {
        return i;
      }
    }
    return place;
  }

  private static String id(MirrorNode node) {
    if (node instanceof MirrorNode.Input input) {
      return input.id();
    }
    return node instanceof MirrorNode.Button button ? button.id() : null;
  }

  @Override
  public float wish(float most) {
    float wide = 0;
    for (Widget w : widgets) {
      wide = Math.max(wide, w.wish(most));
    }
    return wide;
  }

  @Override
  public void lay(float width) {
    float height = 0;
    for (int i = 0; i < widgets.size(); i++) {
      widgets.get(i).lay(width);
      height += widgets.get(i).getHeight() + (i > 0 ? gapBefore(i) : 0);
    }
    setSize(width, height);
    float top = 0;
    for (int i = 0; i < widgets.size(); i++) {
      top += i > 0 ? gapBefore(i) : 0;
      place(widgets.get(i), 0, top);
      top += widgets.get(i).getHeight();
    }
  }

  /**
   * Fields of a frame follow each other closely; a heading keeps its distance from what is above.
   */
  private float gapBefore(int i) {
    MirrorNode node = nodes.get(i);
    if (node instanceof MirrorNode.Field && nodes.get(i - 1) instanceof MirrorNode.Field) {
      return 0;
    }
    return node instanceof MirrorNode.Heading ? gap + 4 : gap;
  }
}
