package fivedoors.lesson;

import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Reach;
import fivedoors.wire.IpProtocol;
import java.util.List;

/** What lessons ask the engine beside facts and events; answered by the engine's own look-ups. */
public final class LabQueries {
  private LabQueries() {}

  /**
   * Where the router sends a new letter from outside: {@code address:port}, empty for nowhere.
   *
   * @param node a router; null for the network's first
   */
  public static String forwards(Lab lab, String node, String proto, int port) {
    int protocol = proto.equals("tcp") ? IpProtocol.TCP : IpProtocol.UDP;
    for (int i = 0; i < lab.topology().nodes(); i++) {
      boolean asked = node == null || node.equals(lab.topology().node(i));
      if (asked && lab.network().node(i) instanceof HomeRouter router) {
        return router.forwards().target(protocol, port);
      }
    }
    return "";
  }

  /**
   * Whether the firewall of a host would let a new letter in, by its own rules and for the program
   * that waits there now; false if the node is not a host.
   */
  public static boolean admits(Lab lab, String node, String proto, int port) {
    int id = lab.topology().find(node);
    int protocol = proto.equals("tcp") ? IpProtocol.TCP : IpProtocol.UDP;
    return id >= 0 && lab.network().node(id) instanceof Host host && host.admits(protocol, port);
  }

  /** Whether a page would open now; tried on a copy by really sending the letters. */
  public static boolean reaches(Lab lab, String from, String url) {
    return Reach.opens(lab, from, url);
  }

  /** The node that uses an address now, on any of its sides; empty for none. */
  public static String owner(Lab lab, String ip) {
    for (String path : ip.isEmpty() ? List.<String>of() : lab.paths()) {
      boolean address = path.endsWith(".ip");
      if (address && lab.get(path).equals(ip)) {
        return path.substring(0, path.indexOf('.'));
      }
    }
    return "";
  }
}
