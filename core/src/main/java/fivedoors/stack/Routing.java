package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import java.util.List;

/**
 * The routing table of a device: which addresses are its own, and where packets for others go next
 * (RFC 1122, section 3.3.1; RFC 1812, section 5.2.4.3). What was worked out is remembered until an
 * interface or a route changes, since a router may have a thousand of each.
 */
public final class Routing {
  private final List<NetInterface> interfaces;
  private final KnownWays known;
  private List<Route> routes = List.of();

  /** For interfaces that forget what {@code known} has when they change. */
  Routing(List<NetInterface> interfaces, KnownWays known) {
    this.interfaces = interfaces;
    this.known = known;
  }

  /** Sets the routes that somebody wrote; those of interfaces and gateways are there anyway. */
  public void routes(List<Route> written) {
    routes = List.copyOf(written);
    known.forget();
  }

  /** The routes that somebody wrote. */
  public List<Route> routes() {
    return routes;
  }

  /** The interface whose address that is, or null. */
  NetInterface owning(int bits) {
    return way(bits).own();
  }

  /** The interface that a packet to ourselves comes back in by; null if it is for others. */
  NetInterface own(Ipv4Address dst) {
    return dst.isLoopback() ? interfaces.get(0) : owning(dst.bits());
  }

  /** The interface by which packets to {@code dst} leave, or null. */
  NetInterface out(Ipv4Address dst) {
    Hop hop = hop(dst);
    return hop == null ? null : hop.out();
  }

  /**
   * Where packets to {@code dst} go next, or null: the longest prefix that matches (RFC 1812,
   * section 5.2.4.3); among equals an interface's own network, then the route written first. What
   * is up goes before what is down, and among interfaces the first one added has the lowest metric.
   */
  public Hop hop(Ipv4Address dst) {
    return hop(dst, 0);
  }

  /** The same for packets from an address: its own interface goes before its equals. */
  Hop hop(Ipv4Address dst, int src) {
    Way way = way(dst.bits());
    if (way.own() != null) {
      return find(dst, src);
    }
    // Of a device with one interface, or where it is the best anyway, the source decides nothing.
    boolean same = src == 0 || interfaces.size() == 1 || way.hop() == null;
    return same || way.hop().out().address().bits() == src ? way.hop() : find(dst, src);
  }

  private Way way(int dst) {
    Way way = known.find(dst);
    if (way == null) {
      NetInterface own = search(dst);
      way = new Way(own, own == null ? find(new Ipv4Address(dst), 0) : null);
      known.add(dst, way);
    }
    return way;
  }

  private NetInterface search(int bits) {
    for (int k = 0; k < interfaces.size(); k++) {
      NetInterface i = interfaces.get(k);
      if (i.address().bits() == bits && bits != 0) {
        return i;
      }
    }
    return null;
  }

  private Hop find(Ipv4Address dst, int src) {
    Hop best = null;
    for (int k = 0; k < interfaces.size(); k++) {
      NetInterface i = interfaces.get(k);
      int length = i.config().prefixLength();
      if (i.isOnLink(dst) && (best == null || beats(i, length, best, src))) {
        best = new Hop(i, dst, length);
      }
    }
    for (int k = 0; k < routes.size(); k++) {
      Route r = routes.get(k);
      int length = r.to().prefixLength();
      NetInterface out = interfaces.get(r.iface());
      if (out.hasAddress()
          && r.to().contains(dst)
          && (best == null || length > best.prefixLength())) {
        best = new Hop(out, r.via().isUnspecified() ? dst : r.via(), length);
      }
    }
    return best == null ? gateway(src) : best;
  }

  private static boolean beats(NetInterface i, int length, Hop best, int src) {
    if (length != best.prefixLength()) {
      return length > best.prefixLength();
    }
    return i.isUp() != best.out().isUp()
        ? i.isUp()
        : src != 0 && i.address().bits() == src && best.out().address().bits() != src;
  }

  private Hop gateway(int src) {
    Hop best = null;
    for (int k = 0; k < interfaces.size(); k++) {
      NetInterface i = interfaces.get(k);
      if (i.hasAddress() && i.config().hasGateway() && (best == null || beats(i, 0, best, src))) {
        best = new Hop(i, i.config().gateway(), 0);
      }
    }
    return best;
  }

  /** The same routes over copies of the interfaces. */
  Routing copy(List<NetInterface> copies, KnownWays none) {
    Routing r = new Routing(copies, none);
    r.routes = routes;
    return r;
  }
}
