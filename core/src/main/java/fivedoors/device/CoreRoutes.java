package fivedoors.device;

import fivedoors.net.Link;
import fivedoors.net.Network;
import fivedoors.stack.NetInterface;
import fivedoors.stack.Route;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.WeightedMultigraph;

/**
 * The routes between the providers' routers: to each network by the links with the least delay. A
 * routing protocol that has always converged; none of its messages are simulated.
 */
final class CoreRoutes {
  private CoreRoutes() {}

  /** Whether a link joins two providers' routers, so that routes hang on it. */
  static boolean concern(Network net, int node, int port) {
    Link link = net.linkAt(node, port);
    return link != null
        && net.node(link.node(0)) instanceof IspRouter
        && net.node(link.node(1)) instanceof IspRouter;
  }

  /** Gives every provider's router its routes over the links that are up now. */
  static void compute(Network net) {
    Graph<Integer, Integer> graph = new WeightedMultigraph<>(null, null);
    List<IspRouter> routers = new ArrayList<>();
    for (int i = 0; i < net.topology().nodes(); i++) {
      if (net.node(i) instanceof IspRouter router) {
        graph.addVertex(i);
        routers.add(router);
      }
    }
    for (int i = 0; i < net.topology().links(); i++) {
      if (net.topology().linkGone(i)) {
        continue;
      }
      Link link = net.link(i);
      int from = link.node(0);
      int to = link.node(1);
      if (concern(net, from, link.port(0)) && net.up(from, link.port(0)) && from != to) {
        graph.addEdge(from, to, i);
        graph.setEdgeWeight(i, link.spec().delayNs() + 1.0);
      }
    }
    DijkstraShortestPath<Integer, Integer> paths = new DijkstraShortestPath<>(graph);
    for (IspRouter router : routers) {
      List<Route> routes = new ArrayList<>();
      for (IspRouter other : routers) {
        GraphPath<Integer, Integer> path =
            other == router ? null : paths.getPath(router.id(), other.id());
        if (path != null) {
          routes(net, router, other, net.link(path.getEdgeList().get(0)), routes);
        }
      }
      router.routes(routes);
    }
  }

  private static void routes(
      Network net, IspRouter from, IspRouter to, Link first, List<Route> routes) {
    int end = first.node(0) == from.id() ? 0 : 1;
    IspRouter next = (IspRouter) net.node(first.node(1 - end));
    NetInterface via = next.side(first.port(1 - end));
    for (int k = 0; k < to.sides(); k++) {
      NetInterface side = to.side(k);
      if (side.hasAddress() && !to.isCarrier(k) && !from.isIn(side)) {
        routes.add(new Route(side.cidr(), first.port(end), via.address()));
      }
    }
  }
}
