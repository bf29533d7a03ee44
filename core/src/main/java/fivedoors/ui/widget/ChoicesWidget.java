package fivedoors.ui.widget;

import fivedoors.ui.mirror.MirrorNode;
import java.util.ArrayList;
import java.util.List;

/** The answers of a question, below each other. */
final class ChoicesWidget extends Widget {
  private static final float GAP = 8;

  private final List<ChoiceWidget> cards = new ArrayList<>();
  private MirrorNode.Choices node;

  ChoicesWidget(Kit kit, MirrorNode.Choices node) {
    super(kit);
    this.node = node;
    for (MirrorNode.Choice c : node.choices()) {
      ChoiceWidget card = new ChoiceWidget(kit, c, node.several());
      cards.add(card);
      addActor(card);
    }
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (!(newer instanceof MirrorNode.Choices n)
        || !n.id().equals(node.id())
        || n.several() != node.several()
        || n.choices().size() != cards.size()) {
      return false;
    }
    for (int i = 0; i < cards.size(); i++) {
      if (!cards.get(i).update(n.choices().get(i))) {
        return false;
      }
    }
    node = n;
    return true;
  }

  @Override
  public void lay(float width) {
    float height = -GAP;
    for (ChoiceWidget c : cards) {
      c.lay(width);
      height += c.getHeight() + GAP;
    }
    setSize(width, Math.max(0, height));
    float top = 0;
    for (ChoiceWidget c : cards) {
      place(c, 0, top);
      top += c.getHeight() + GAP;
    }
  }
}
