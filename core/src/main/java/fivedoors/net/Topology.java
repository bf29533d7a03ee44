package fivedoors.net;

import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.Multigraph;

/**
 * What is there and what is connected with what: names, ports, and a graph whose vertices are node
 * numbers and whose edges are link numbers. Shared by all copies of a network; it grows only while
 * the network is built.
 */
public final class Topology implements TraceNames {
  private final Graph<Integer, Integer> graph = new Multigraph<>(null, null, false);
  private final List<String> nodeNames = new ArrayList<>();
  private final List<List<String>> portNames = new ArrayList<>();
  private final List<String> linkNames = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();

  int addNode(String name, List<String> ports) {
    if (byName.containsKey(name)) {
      throw new IllegalArgumentException("two nodes are called '" + name + "'");
    }
    int id = nodeNames.size();
    nodeNames.add(name);
    portNames.add(List.copyOf(ports));
    byName.put(name, id);
    graph.addVertex(id);
    return id;
  }

  int addLink(int nodeA, int portA, int nodeB, int portB) {
    int id = linkNames.size();
    linkNames.add(at(nodeA, portA) + "-" + at(nodeB, portB));
    graph.addEdge(nodeA, nodeB, id);
    return id;
  }

  /** The graph; not to be changed. */
  public Graph<Integer, Integer> graph() {
    return graph;
  }

  /** The nodes that a node has a link to, in the order they were connected. */
  public List<Integer> neighbours(int node) {
    return Graphs.neighborListOf(graph, node);
  }

  /** Whether any chain of links joins the two nodes. */
  public boolean connected(int a, int b) {
    return new ConnectivityInspector<>(graph).pathExists(a, b);
  }

  /** Number of nodes; they are numbered from 0. */
  public int nodes() {
    return nodeNames.size();
  }

  /** Number of links; they are numbered from 0. */
  public int links() {
    return linkNames.size();
  }

  /** Number of a node by its name, or -1. */
  public int find(String node) {
    Integer id = byName.get(node);
    return id == null ? TraceEvent.NONE : id;
  }

  /** Number of a node's port by its name, or -1. */
  public int findPort(int node, String port) {
    return portNames.get(node).indexOf(port);
  }

  /** Names of a node's ports; a port's number is its place in the list. */
  public List<String> ports(int node) {
    return portNames.get(node);
  }

  @Override
  public String node(int node) {
    return node == TraceEvent.NONE ? "-" : nodeNames.get(node);
  }

  @Override
  public String port(int node, int port) {
    return port == TraceEvent.NONE ? "-" : portNames.get(node).get(port);
  }

  @Override
  public String link(int link) {
    return link == TraceEvent.NONE ? "inside" : linkNames.get(link);
  }
}
