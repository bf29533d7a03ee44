package fivedoors.net;

import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/**
 * What is there and what is connected with what: names, ports, and a graph whose vertices are node
 * numbers and whose edges are link numbers. Copies of a network share it until one of them is
 * rebuilt. Numbers and names are never given a second time: of what was taken out they stay, so
 * that an old trace can be read.
 */
public final class Topology implements TraceNames {
  private final Graph<Integer, Integer> graph = new Multigraph<>(null, null, false);
  private final List<String> nodeNames = new ArrayList<>();
  private final List<List<String>> portNames = new ArrayList<>();
  private final List<String> linkNames = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Set<Integer> goneNodes = new HashSet<>();
  private final Set<Integer> goneLinks = new HashSet<>();

  /** An independent copy. */
  Topology copy() {
    Topology t = new Topology();
    t.nodeNames.addAll(nodeNames);
    t.portNames.addAll(portNames);
    t.linkNames.addAll(linkNames);
    t.byName.putAll(byName);
    t.goneNodes.addAll(goneNodes);
    t.goneLinks.addAll(goneLinks);
    for (int node = 0; node < nodeNames.size(); node++) {
      t.graph.addVertex(node);
    }
    for (int link = 0; link < linkNames.size(); link++) {
      if (!linkGone(link)) {
        t.graph.addEdge(graph.getEdgeSource(link), graph.getEdgeTarget(link), link);
      }
    }
    return t;
  }

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

  /** Takes a node without links out. */
  void removeNode(int node) {
    goneNodes.add(node);
  }

  void removeLink(int link) {
    graph.removeEdge(link);
    goneLinks.add(link);
  }

  /** All nodes, those with fewer links between them and {@code node} first; it is the first. */
  public List<Integer> nearest(int node) {
    List<Integer> out = new ArrayList<>();
    new BreadthFirstIterator<>(graph, node).forEachRemaining(out::add);
    for (int i = 0; i < nodes(); i++) {
      if (!out.contains(i)) {
        out.add(i); // no way leads there
      }
    }
    return out;
  }

  /** Whether a node was taken out. It keeps its number and its name, and has no links. */
  public boolean gone(int node) {
    return goneNodes.contains(node);
  }

  /** Whether a link was taken out. It keeps its number and its name. */
  public boolean linkGone(int link) {
    return goneLinks.contains(link);
  }

  /** The graph; not to be changed. A node that was taken out is a vertex without edges. */
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

  /** Number of nodes, those that were taken out included; they are numbered from 0. */
  public int nodes() {
    return nodeNames.size();
  }

  /** Number of links, those that were taken out included; they are numbered from 0. */
  public int links() {
    return linkNames.size();
  }

  /** Number of a node by its name, also of one that was taken out; or -1. */
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
