package fivedoors.filter;

import fivedoors.bytes.Ipv4Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The router's forward table: rules in the order they were made, and behind them an optional DMZ
 * host that takes everything else. Found in constant time however many rules there are.
 */
public final class ForwardTable {
  private final List<ForwardRule> rules = new ArrayList<>();
  private final Map<String, Integer> hits = new HashMap<>();

  /** Replaced as a whole at each change, so that copies can share it. */
  private Map<Integer, ForwardRule> index = new HashMap<>();

  private Ipv4Address dmz;

  /** Where a forward sends a packet; {@code rule} is null for the DMZ host. */
  public record Target(ForwardRule rule, Ipv4Address address, int port) {}

  /** The rules, in order. */
  public List<ForwardRule> rules() {
    return List.copyOf(rules);
  }

  /** The rule with that id, or null. */
  public ForwardRule rule(String id) {
    for (ForwardRule r : rules) {
      if (r.id().equals(id)) {
        return r;
      }
    }
    return null;
  }

  /** The rule that is on and clashes with {@code wanted}, or null. Its own id does not count. */
  public ForwardRule clash(ForwardRule wanted) {
    for (ForwardRule r : rules) {
      if (!r.id().equals(wanted.id()) && r.clashes(wanted)) {
        return r;
      }
    }
    return null;
  }

  /** Adds a rule, or replaces the one with the same id in its place. It must not clash. */
  public void put(ForwardRule rule) {
    if (clash(rule) != null) {
      throw new IllegalArgumentException(rule.id() + " clashes with " + clash(rule).id());
    }
    ForwardRule old = rule(rule.id());
    if (old == null) {
      rules.add(rule);
      hits.put(rule.id(), 0);
    } else {
      rules.set(rules.indexOf(old), rule);
    }
    reindex();
  }

  /** Removes a rule; answers false if there is none with that id. */
  public boolean remove(String id) {
    ForwardRule old = rule(id);
    if (old == null) {
      return false;
    }
    rules.remove(old);
    hits.remove(id);
    reindex();
    return true;
  }

  /** The host that gets what no rule takes, or null. */
  public Ipv4Address dmz() {
    return dmz;
  }

  /** Sets or (null) removes the DMZ host. */
  public void dmz(Ipv4Address host) {
    dmz = host;
  }

  /** Where a new packet from outside goes, or null. Asking does not count as a hit. */
  public Target find(int protocol, int port) {
    ForwardRule r = index.get(protocol << 16 | port);
    if (r != null) {
      return new Target(r, r.inside(), r.insidePort(port));
    }
    boolean ports = protocol == Flow.TCP || protocol == Flow.UDP;
    return dmz == null || !ports ? null : new Target(null, dmz, port);
  }

  /**
   * The rule that almost took the packet: the same port with the other protocol, or switched off.
   * Null if there is none.
   */
  public ForwardRule nearest(int port) {
    for (ForwardRule r : rules) {
      if (r.covers(port)) {
        return r;
      }
    }
    return null;
  }

  /** Counts a hit and answers the new count. */
  public int hit(ForwardRule rule) {
    int n = hits.get(rule.id()) + 1;
    hits.put(rule.id(), n);
    return n;
  }

  /** How often a rule has been used. */
  public int hits(String id) {
    Integer n = hits.get(id);
    return n == null ? 0 : n;
  }

  private void reindex() {
    index = new HashMap<>();
    for (ForwardRule r : rules) {
      if (r.on()) {
        for (int p = r.firstPort(); p <= r.lastPort(); p++) {
          if (r.tcp()) {
            index.put(Flow.TCP << 16 | p, r);
          }
          if (r.udp()) {
            index.put(Flow.UDP << 16 | p, r);
          }
        }
      }
    }
  }

  /** An independent copy. */
  public ForwardTable copy() {
    ForwardTable t = new ForwardTable();
    t.rules.addAll(rules);
    t.hits.putAll(hits);
    t.dmz = dmz;
    t.index = index;
    return t;
  }
}
