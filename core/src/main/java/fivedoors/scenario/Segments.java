package fivedoors.scenario;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.Multigraph;

/**
 * Which ports hear each other's broadcasts: those joined by links, switches and the inside of home
 * routers. Cables that are pulled out count, since they can be put in.
 */
final class Segments {
  private final Graph<String, Integer> graph = new Multigraph<>(null, null, false);
  private final ScenarioDoc doc;

  /** The segments of a scenario that was checked. */
  Segments(ScenarioDoc doc) {
    this.doc = doc;
    for (int i = 0; i < doc.links().size(); i++) {
      String from = hub(doc.links().get(i).from());
      String to = hub(doc.links().get(i).to());
      graph.addVertex(from);
      graph.addVertex(to);
      if (!from.equals(to)) {
        graph.addEdge(from, to, i);
      }
    }
  }

  /** Whether two ports are in one segment; a link between them would close a ring. */
  boolean joined(String portA, String portB) {
    String a = hub(portA);
    String b = hub(portB);
    boolean known = graph.containsVertex(a) && graph.containsVertex(b);
    return known && new ConnectivityInspector<>(graph).pathExists(a, b);
  }

  /** A bridge is one vertex for all its ports; every other port is one by itself. */
  private String hub(String port) {
    String node = Docs.node(port);
    NodeDoc device = doc.node(node);
    boolean inside = device instanceof NodeDoc.RouterDoc && !port.equals(node + ".wan");
    return inside || device instanceof NodeDoc.SwitchDoc ? node : port;
  }
}
