package fivedoors.scenario;

import fivedoors.scenario.EditCommand.SpotDoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/**
 * Where devices stand if nobody says so: the home's router in the middle, what is outside to its
 * left and what is inside to its right, in columns by how many links it is away. No two cards
 * overlap. The same devices and links always stand in the same way.
 */
public final class Layout {
  /** Width of a card, in coordinates of the stage. */
  public static final int CARD_WIDTH = 112;

  /** Height of a card. */
  public static final int CARD_HEIGHT = 88;

  /** Width of a home router's card. */
  public static final int ROUTER_WIDTH = 216;

  /** Height of a home router's card. */
  public static final int ROUTER_HEIGHT = 132;

  private static final int MARGIN = 24;
  private static final int ASIDE = 96;
  private static final int STEP = 152;
  private static final int TALLEST = 6;

  private final ScenarioDoc doc;
  private final NodeDoc home;
  private final Map<String, SpotDoc> automatic = new LinkedHashMap<>();

  /** For devices and links as they are. */
  public Layout(ScenarioDoc doc) {
    this.doc = doc;
    this.home = home(doc);
    place();
  }

  /** The same scenario with a place for every device that has none. */
  public static ScenarioDoc standing(ScenarioDoc doc) {
    Layout layout = new Layout(doc);
    ScenarioDoc all = doc;
    for (NodeDoc n : doc.nodes()) {
      SpotDoc spot = layout.spot(n.name());
      all = all.moved(n.name(), spot.x(), spot.y());
    }
    return all;
  }

  /** Where every device would stand, in the order of the scenario. */
  public List<SpotDoc> spots() {
    List<SpotDoc> spots = new ArrayList<>();
    for (NodeDoc n : doc.nodes()) {
      spots.add(automatic.get(n.name()));
    }
    return spots;
  }

  /** Where a device stands: where somebody put it, else where the layout does. */
  public SpotDoc spot(String node) {
    StageDoc stage = doc.node(node).stage();
    return stage == null || stage.x() == null || stage.y() == null
        ? automatic.get(node)
        : new SpotDoc(node, stage.x(), stage.y());
  }

  /** Stands every device where the layout wants it; null if all stand there. */
  public EditCommand.Arrange arrange() {
    List<SpotDoc> moved = new ArrayList<>();
    for (NodeDoc n : doc.nodes()) {
      SpotDoc to = automatic.get(n.name());
      StageDoc stage = n.stage();
      boolean there = stage != null && to.x().equals(stage.x()) && to.y().equals(stage.y());
      if (!there) {
        moved.add(to);
      }
    }
    return moved.isEmpty() ? null : new EditCommand.Arrange(moved);
  }

  /**
   * A free place for one more device, as near to the home's router as there is one.
   *
   * @param inside on which side of the router
   * @param router whether a router's larger card has to fit
   * @return a place without the name of a device
   */
  public SpotDoc room(boolean inside, boolean router) {
    int width = router ? ROUTER_WIDTH : CARD_WIDTH;
    SpotDoc middle = home == null ? new SpotDoc("", 600, 400) : spot(home.name());
    int step = CARD_WIDTH + ASIDE;
    int first = middle.x() + (inside ? 1 : -1) * (ROUTER_WIDTH / 2 + ASIDE + width / 2);
    for (int ring = 0; ring < 200; ring++) {
      for (int column = 0; column <= ring; column++) {
        int x = first + (inside ? 1 : -1) * column * step;
        int away = (ring - column) * STEP;
        for (int y : new int[] {middle.y() + away, middle.y() - away}) {
          if (free(x, y, width, router ? ROUTER_HEIGHT : CARD_HEIGHT)) {
            return new SpotDoc("", x, y);
          }
        }
      }
    }
    return new SpotDoc("", MARGIN + width, EditCommand.FARTHEST - ROUTER_HEIGHT);
  }

  private boolean free(int x, int y, int width, int height) {
    boolean onStage =
        x - width / 2 >= MARGIN
            && y - height / 2 >= MARGIN
            && x + width / 2 <= EditCommand.FARTHEST
            && y + height / 2 <= EditCommand.FARTHEST;
    for (NodeDoc n : doc.nodes()) {
      SpotDoc s = spot(n.name());
      boolean beside = Math.abs(s.x() - x) >= (width(n) + width) / 2 + MARGIN;
      boolean above = Math.abs(s.y() - y) >= (height(n) + height) / 2 + MARGIN;
      onStage &= beside || above;
    }
    return onStage;
  }

  // ---- columns

  private void place() {
    List<String> order = new ArrayList<>();
    Map<String, Integer> distance = distances(order);
    List<List<NodeDoc>> outside = columns(order, distance, false);
    List<List<NodeDoc>> inside = columns(order, distance, true);
    int rows = 3;
    for (List<NodeDoc> column : Docs.join(outside, inside)) {
      rows = Math.max(rows, column.size());
    }
    int middle = MARGIN + ROUTER_HEIGHT / 2 + (rows - 1) * STEP / 2;
    int x = MARGIN;
    for (int i = outside.size() - 1; i >= 0; i--) {
      x = column(outside.get(i), x, middle) + ASIDE;
    }
    if (home != null) {
      automatic.put(home.name(), new SpotDoc(home.name(), x + ROUTER_WIDTH / 2, middle));
      x += ROUTER_WIDTH + ASIDE;
    }
    for (List<NodeDoc> column : inside) {
      x = column(column, x, middle) + ASIDE;
    }
  }

  /** Stands a column from {@code left} on and answers where it ends. */
  private int column(List<NodeDoc> column, int left, int middle) {
    int width = CARD_WIDTH;
    for (NodeDoc n : column) {
      width = Math.max(width, width(n));
    }
    int top = middle + (column.size() - 1) * STEP / 2;
    for (int i = 0; i < column.size(); i++) {
      String name = column.get(i).name();
      automatic.put(name, new SpotDoc(name, left + width / 2, top - i * STEP));
    }
    return left + width;
  }

  /**
   * How many links away everything is from the home; {@code order} is filled as it is come upon.
   */
  private Map<String, Integer> distances(List<String> order) {
    Graph<String, Integer> graph = new Multigraph<>(null, null, false);
    for (NodeDoc n : doc.nodes()) {
      graph.addVertex(n.name());
    }
    for (int i = 0; i < doc.links().size(); i++) {
      graph.addEdge(Docs.node(doc.links().get(i).from()), Docs.node(doc.links().get(i).to()), i);
    }
    Map<String, Integer> distance = new LinkedHashMap<>();
    if (home != null) {
      BreadthFirstIterator<String, Integer> walk = new BreadthFirstIterator<>(graph, home.name());
      while (walk.hasNext()) {
        String node = walk.next();
        distance.put(node, walk.getDepth(node));
        order.add(node);
      }
    }
    // What is connected with nothing stands nearest, where it can be reached.
    for (NodeDoc n : doc.nodes()) {
      if (!distance.containsKey(n.name())) {
        distance.put(n.name(), 1);
        order.add(n.name());
      }
    }
    return distance;
  }

  private List<List<NodeDoc>> columns(
      List<String> order, Map<String, Integer> distance, boolean inside) {
    int farthest = 0;
    for (int d : distance.values()) {
      farthest = Math.max(farthest, d);
    }
    List<List<NodeDoc>> columns = new ArrayList<>();
    for (int d = 1; d <= farthest; d++) {
      List<NodeDoc> column = new ArrayList<>();
      for (String name : order) {
        NodeDoc n = doc.node(name);
        if (n != home && inside(n) == inside && distance.get(name) == d) {
          column.add(n);
        }
      }
      for (int from = 0; from < column.size(); from += TALLEST) {
        columns.add(column.subList(from, Math.min(from + TALLEST, column.size())));
      }
    }
    return columns;
  }

  // ---- devices

  /** The first router inside, else the first router, or null. */
  private static NodeDoc home(ScenarioDoc doc) {
    NodeDoc first = null;
    for (NodeDoc n : doc.nodes()) {
      boolean better = first == null || !inside(first) && inside(n);
      first = n instanceof NodeDoc.RouterDoc && better ? n : first;
    }
    return first;
  }

  /** Whether a device stands in the house. */
  static boolean inside(NodeDoc n) {
    boolean written = n.stage() != null && n.stage().place() != null;
    return written ? n.stage().place().equals("inside") : !(n instanceof NodeDoc.IspDoc);
  }

  private static int width(NodeDoc n) {
    return n instanceof NodeDoc.RouterDoc ? ROUTER_WIDTH : CARD_WIDTH;
  }

  private static int height(NodeDoc n) {
    return n instanceof NodeDoc.RouterDoc ? ROUTER_HEIGHT : CARD_HEIGHT;
  }
}
