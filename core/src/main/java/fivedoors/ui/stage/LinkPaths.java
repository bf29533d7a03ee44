package fivedoors.ui.stage;

import com.badlogic.gdx.math.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Where links leave the cards of their devices. */
final class LinkPaths {
  private final StagePlan plan;

  /** The card of each node, by its number. */
  private final List<Rectangle> cards;

  /** The ends of each link: x1, y1, x2, y2, by its number. */
  private final List<float[]> paths = new ArrayList<>();

  LinkPaths(StagePlan plan, List<Rectangle> cards) {
    this.plan = plan;
    this.cards = cards;
  }

  /** The ends of a link as x1, y1, x2, y2, from its end 0 to its end 1; do not change it. */
  float[] of(int link) {
    return paths.get(link);
  }

  /** Finds all ends anew: a card stands elsewhere. */
  void place() {
    paths.clear();
    for (int i = 0; i < plan.topology().links(); i++) {
      StagePlan.Wire w = plan.wire(i);
      float[] path = new float[4];
      end(path, 0, w, true);
      end(path, 2, w, false);
      paths.add(path);
    }
  }

  private void end(float[] path, int at, StagePlan.Wire w, boolean first) {
    int node = first ? w.nodeA() : w.nodeB();
    int other = first ? w.nodeB() : w.nodeA();
    Rectangle card = cards.get(node);
    Rectangle far = cards.get(other);
    float aside = far.x + far.width / 2 - card.x - card.width / 2;
    if (Math.abs(aside) < StageMap.CARD_W / 2) {
      // One above the other: the link leaves below and comes in above.
      path[at] = card.x + card.width / 2;
      path[at + 1] = far.y > card.y ? card.y + card.height : card.y;
      return;
    }
    boolean right = aside > 0;
    path[at] = right ? card.x + card.width : card.x;
    path[at + 1] = card.y + card.height / 2 + spread(node, w, right);
  }

  /** Links at one side of a card leave it one above the other, in the order of where they go. */
  private float spread(int node, StagePlan.Wire wire, boolean right) {
    int above = 0;
    int count = 0;
    Rectangle card = cards.get(node);
    float own = farY(node, wire);
    for (StagePlan.Wire w : plan.wires()) {
      if (w.nodeA() == node || w.nodeB() == node) {
        Rectangle far = cards.get(w.nodeA() == node ? w.nodeB() : w.nodeA());
        if ((far.x + far.width / 2 > card.x + card.width / 2) == right) {
          count++;
          float y = farY(node, w);
          if (y > own || (y == own && w.link() < wire.link())) {
            above++;
          }
        }
      }
    }
    float step = Math.min(26, (card.height - 24) / Math.max(1, count));
    return ((count - 1) / 2f - above) * step;
  }

  private float farY(int node, StagePlan.Wire w) {
    Rectangle far = cards.get(w.nodeA() == node ? w.nodeB() : w.nodeA());
    return far.y + far.height / 2;
  }
}
