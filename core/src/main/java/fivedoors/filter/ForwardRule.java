package fivedoors.filter;

import fivedoors.bytes.Ipv4Address;

/**
 * One line of the router's forward table.
 *
 * @param id name of the row in tables and facts, unique
 * @param name what a person called it; may be empty
 * @param on whether it counts
 * @param tcp whether it takes TCP
 * @param udp whether it takes UDP; at least one of the two
 * @param firstPort lowest outside port, 1 to 65535
 * @param lastPort highest outside port, not below {@code firstPort}
 * @param inside address of the inside host
 * @param insidePort port of the inside host for {@code firstPort}; a range maps one to one
 */
public record ForwardRule(
    String id,
    String name,
    boolean on,
    boolean tcp,
    boolean udp,
    int firstPort,
    int lastPort,
    Ipv4Address inside,
    int insidePort) {
  /** Checks ports and protocols. */
  public ForwardRule {
    if (firstPort < 1 || firstPort > 65_535 || lastPort < firstPort || lastPort > 65_535) {
      throw new IllegalArgumentException("outside ports " + firstPort + "-" + lastPort);
    }
    if (insidePort < 1 || insidePort + (lastPort - firstPort) > 65_535) {
      throw new IllegalArgumentException("inside port " + insidePort);
    }
    if (!tcp && !udp) {
      throw new IllegalArgumentException("neither TCP nor UDP");
    }
  }

  /** Whether the port is within the rule's outside ports. */
  public boolean covers(int port) {
    return port >= firstPort && port <= lastPort;
  }

  /** Whether the rule takes the protocol. */
  public boolean takes(int protocol) {
    return protocol == Flow.TCP && tcp || protocol == Flow.UDP && udp;
  }

  /** The inside port for an outside port that the rule covers. */
  public int insidePort(int outsidePort) {
    return insidePort + (outsidePort - firstPort);
  }

  /** Whether two rules that are on would both want some letter. */
  public boolean clashes(ForwardRule other) {
    return on
        && other.on
        && (tcp && other.tcp || udp && other.udp)
        && firstPort <= other.lastPort
        && other.firstPort <= lastPort;
  }
}
