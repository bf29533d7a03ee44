package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server's rows, found by client and by address, and the choice of an address for a client. */
final class LeaseTable {
  private final Map<Ipv4Address, Binding> byIp = new LinkedHashMap<>();
  private final Map<String, Binding> byClient = new LinkedHashMap<>();
  private final Map<String, Binding> byRow = new LinkedHashMap<>();
  private int generation;

  /** No address of the pool below this one is free; null if nothing is known. */
  private Ipv4Address noneFreeBelow;

  Binding at(Ipv4Address ip) {
    return byIp.get(ip);
  }

  Binding of(String client) {
    return byClient.get(client);
  }

  List<Binding> all() {
    return new ArrayList<>(byIp.values());
  }

  /**
   * Chooses an address: the reservation, then the client's previous lease, then the address it
   * wishes, then the lowest that is free, then the lowest that another client does not use any more
   * (RFC 2131, section 4.3.1). Answers null if there is none.
   */
  Ipv4Address choose(ServerConfig config, String client, Mac mac, Ipv4Address wish) {
    Ipv4Address reserved = config.reservedFor(mac);
    if (reserved != null) {
      return isFreeFor(reserved, client, true) ? reserved : null;
    }
    Binding previous = byClient.get(client);
    if (previous != null && config.allows(mac, previous.ip)) {
      return previous.ip;
    }
    if (wish != null && config.allows(mac, wish) && isFreeFor(wish, client, false)) {
      return wish;
    }
    Ipv4Address lowest = lowestFree(config, mac);
    return lowest != null ? lowest : lowestReusable(config, mac);
  }

  /** Whether a client may get this address as far as other clients' rows are concerned. */
  boolean isFreeFor(Ipv4Address ip, String client, boolean evenIfKept) {
    Binding b = byIp.get(ip);
    return b == null
        || client.equals(b.client)
        || b.state == BindingState.RESERVED
        || evenIfKept && b.state.reusable();
  }

  private Ipv4Address lowestFree(ServerConfig config, Mac mac) {
    Ipv4Address ip = noneFreeBelow == null ? config.first() : noneFreeBelow;
    while (byIp.containsKey(ip) && !ip.equals(config.last())) {
      ip = ip.plus(1);
    }
    noneFreeBelow = ip;
    while (byIp.containsKey(ip) || !config.allows(mac, ip)) {
      if (ip.equals(config.last())) {
        return null;
      }
      ip = ip.plus(1);
    }
    return ip;
  }

  private Ipv4Address lowestReusable(ServerConfig config, Mac mac) {
    Ipv4Address lowest = null;
    for (Binding b : byIp.values()) {
      if (b.state.reusable()
          && config.allows(mac, b.ip)
          && (lowest == null || b.ip.compareTo(lowest) < 0)) {
        lowest = b.ip;
      }
    }
    return lowest;
  }

  /** The settings changed: free addresses have to be looked for from the start. */
  void forgetHint() {
    noneFreeBelow = null;
  }

  /**
   * The client's row for this address, made if need be; what stood in its way is removed.
   *
   * @param name the client's host name, or empty
   */
  Binding assign(Ipv4Address ip, String client, Mac mac, String name, DhcpServerOut out) {
    Binding b = byClient.get(client);
    if (b != null && b.ip.equals(ip) && b.state != BindingState.RESERVED) {
      return b;
    }
    if (b != null && !b.ip.equals(ip)) {
      remove(b, "moved", out);
    }
    Binding other = byIp.get(ip);
    if (other != null) {
      remove(other, other.state == BindingState.RESERVED ? "claimed" : "reused", out);
    }
    return new Binding(ip, client, mac, name, rowFor(name, mac), null);
  }

  private String rowFor(String name, Mac mac) {
    return name.isEmpty() || byRow.containsKey(name) ? mac.toString() : name;
  }

  /** Puts a row into a state; {@code until} is 0 for ever. Its timer is asked for. */
  void set(Binding b, BindingState state, long until, DhcpServerOut out) {
    b.before = b.state;
    b.state = state;
    b.untilNs = until;
    b.generation = ++generation;
    boolean added = byIp.put(b.ip, b) == null;
    if (b.client != null) {
      byClient.put(b.client, b);
    }
    byRow.put(b.row, b);
    if (until != 0) {
      out.timer(until, b.generation, b.ip);
    }
    if (out.tracing()) {
      if (added) {
        out.rowAdded(b.row, b.cells());
      } else {
        out.rowChanged(b.row, b.cells());
      }
    }
  }

  void remove(Binding b, String why, DhcpServerOut out) {
    byIp.remove(b.ip);
    byRow.remove(b.row);
    if (b.client != null) {
      byClient.remove(b.client);
    }
    if (noneFreeBelow != null && b.ip.compareTo(noneFreeBelow) < 0) {
      noneFreeBelow = b.ip;
    }
    if (out.tracing()) {
      out.rowRemoved(b.row, why);
    }
  }

  LeaseTable copy() {
    LeaseTable t = new LeaseTable();
    for (Binding b : byIp.values()) {
      Binding c = b.copy();
      t.byIp.put(c.ip, c);
      t.byRow.put(c.row, c);
      if (c.client != null) {
        t.byClient.put(c.client, c);
      }
    }
    t.generation = generation;
    t.noneFreeBelow = noneFreeBelow;
    return t;
  }
}
