package fivedoors.scenario;

import fivedoors.device.HomeRouter;
import fivedoors.device.Switch;
import fivedoors.net.Link;
import fivedoors.net.Network;
import java.util.ArrayList;
import java.util.List;

/** Who is plugged into the inside of a home's router, directly or over switches. */
final class Inside {
  private final Network net;
  private final HomeRouter home;
  private final List<Integer> seen = new ArrayList<>();

  private Inside(Network net, HomeRouter home) {
    this.net = net;
    this.home = home;
  }

  /** Whether the first port of a node leads there, in use or not. */
  static boolean of(Network net, HomeRouter home, int node) {
    Link link = net.linkAt(node, 0);
    return link != null && new Inside(net, home).leads(link, node);
  }

  private boolean leads(Link link, int near) {
    int end = link.node(0) == near ? 1 : 0;
    int far = link.node(end);
    if (far == home.id()) {
      return link.port(end) != HomeRouter.WAN;
    } else if (!(net.node(far) instanceof Switch) || seen.contains(far)) {
      return false;
    }
    seen.add(far);
    for (int port = 0; port < net.topology().ports(far).size(); port++) {
      Link next = net.linkAt(far, port);
      if (next != null && next != link && leads(next, far)) {
        return true;
      }
    }
    return false;
  }
}
