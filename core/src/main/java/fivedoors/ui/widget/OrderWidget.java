package fivedoors.ui.widget;

import fivedoors.ui.mirror.MirrorNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Things to put in order: dragged with a pointer, moved by their own two buttons, or by the arrow
 * keys while one has the focus. Each way tells the new order as an input.
 */
final class OrderWidget extends Widget {
  private static final float GAP = 8;

  private final Map<String, OrderItem> items = new LinkedHashMap<>();
  private MirrorNode.Order node;

  OrderWidget(Kit kit, MirrorNode.Order node) {
    super(kit);
    this.node = node;
    for (MirrorNode.Item i : node.items()) {
      OrderItem item = new OrderItem(kit, this, node.id(), i);
      items.put(i.id(), item);
      addActor(item);
    }
    number();
  }

  private void number() {
    for (int i = 0; i < node.items().size(); i++) {
      items.get(node.items().get(i).id()).at(i, node.items().size(), node.enabled());
    }
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (!(newer instanceof MirrorNode.Order n)
        || !n.id().equals(node.id())
        || n.items().size() != items.size()) {
      return false;
    }
    for (MirrorNode.Item i : n.items()) {
      if (!items.containsKey(i.id()) || !items.get(i.id()).label().equals(i.label())) {
        return false;
      }
    }
    node = n;
    number();
    return true;
  }

  @Override
  public void lay(float width) {
    float height = -GAP;
    for (MirrorNode.Item i : node.items()) {
      OrderItem item = items.get(i.id());
      item.lay(width);
      height += item.getHeight() + GAP;
    }
    setSize(width, height);
    float top = 0;
    for (MirrorNode.Item i : node.items()) {
      OrderItem item = items.get(i.id());
      if (!item.dragged()) {
        place(item, 0, top);
      }
      top += item.getHeight() + GAP;
    }
  }

  /** An item is dragged so that its middle is at {@code y}: it takes the place that it is over. */
  void draggedTo(OrderItem item, float y) {
    List<String> ids = new ArrayList<>();
    for (MirrorNode.Item i : node.items()) {
      ids.add(i.id());
    }
    int from = ids.indexOf(item.id());
    int to = 0;
    for (MirrorNode.Item i : node.items()) {
      OrderItem other = items.get(i.id());
      if (other != item && other.getY() + other.getHeight() / 2 > y) {
        to++;
      }
    }
    if (to != from) {
      ids.add(to, ids.remove(from));
      kit().events().input(node.id(), String.join(",", ids));
    }
  }

  /** The item was let go: it goes where it belongs. */
  void released() {
    lay(getWidth());
  }
}
