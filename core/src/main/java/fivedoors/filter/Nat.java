package fivedoors.filter;

import fivedoors.trace.DropReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Network address and port translation between an inside and one outside address (RFC 4787, RFC
 * 5382, RFC 5508): endpoint-independent mapping, selectable filtering, bounded memory.
 */
public final class Nat {
  private final Conntrack flows;
  private final PortMappings mappings;
  private final Map<Long, Integer> remotes;
  private Filtering filtering = Filtering.ADDRESS_AND_PORT_DEPENDENT;

  /** A translator that remembers at most {@code capacity} flows. */
  public Nat(FlowTimers timers, int capacity) {
    this(new Conntrack(timers, capacity), new PortMappings(), new HashMap<>());
  }

  private Nat(Conntrack flows, PortMappings mappings, Map<Long, Integer> remotes) {
    this.flows = flows;
    this.mappings = mappings;
    this.remotes = remotes;
  }

  /** The table of flows, for reading. */
  public Conntrack flows() {
    return flows;
  }

  /** Who outside may send to a mapping. */
  public Filtering filtering() {
    return filtering;
  }

  /** Sets who outside may send to a mapping. */
  public void filtering(Filtering f) {
    filtering = f;
  }

  /**
   * A packet of an inside host leaves for outside.
   *
   * @param outside the outside address, as 32 bits
   * @param tcpFlags the flag bits of TCP, else 0
   */
  public NatResult outbound(long now, Flow f, int outside, int tcpFlags, PortUse reserved) {
    TrackedFlow known = flows.original(f);
    if (known != null) {
      flows.passed(now, known, false, tcpFlags);
      return NatResult.pass(known, false, false);
    }
    known = flows.reply(f);
    if (known != null) {
      flows.passed(now, known, true, tcpFlags);
      return NatResult.pass(known, false, true);
    }
    if (flows.isFull()) {
      return NatResult.drop(DropReason.TABLE_FULL, null);
    }
    Mapping m = mappings.inside(f.protocol(), f.source(), f.sourcePort(), reserved);
    if (m == null) {
      return NatResult.drop(DropReason.TABLE_FULL, null);
    }
    Flow reply = f.reversed().withTarget(outside, m.outsidePort);
    return NatResult.pass(add(now, f, reply, m, tcpFlags), true, false);
  }

  /** A packet of a conversation that is remembered, in whichever direction; else null. */
  public NatResult known(long now, Flow f, int tcpFlags) {
    TrackedFlow known = flows.reply(f);
    if (known != null) {
      flows.passed(now, known, true, tcpFlags);
      return NatResult.pass(known, false, true);
    }
    known = flows.original(f);
    if (known != null) {
      flows.passed(now, known, false, tcpFlags);
      return NatResult.pass(known, false, false);
    }
    return null;
  }

  /**
   * A packet from outside arrives at the outside address; port forwards are asked by the caller.
   */
  public NatResult inbound(long now, Flow f, int tcpFlags) {
    NatResult known = known(now, f, tcpFlags);
    if (known != null) {
      return known;
    }
    Mapping m = mappings.outside(f.protocol(), f.targetPort());
    if (m == null) {
      return NatResult.drop(DropReason.NO_MAPPING, null);
    }
    if (!admits(m, f.source())) {
      return NatResult.drop(DropReason.NAT_FILTERED, null);
    }
    if (flows.isFull()) {
      return NatResult.drop(DropReason.TABLE_FULL, null);
    }
    Flow original = f.reversed().withSource(m.insideAddress, m.insidePort);
    TrackedFlow t = add(now, original, f, m, 0);
    flows.passed(now, t, true, tcpFlags);
    return NatResult.pass(t, true, true);
  }

  /**
   * A new packet that a port forward sends to {@code target}:{@code targetPort} inside. With {@code
   * hairpin} it comes from inside and gets the outside address as its sender (RFC 4787 REQ-9).
   */
  public NatResult forward(
      long now,
      Flow f,
      int target,
      int targetPort,
      boolean hairpin,
      int outside,
      int tcpFlags,
      PortUse reserved) {
    if (flows.isFull()) {
      return NatResult.drop(DropReason.TABLE_FULL, null);
    }
    Flow inner = f.withTarget(target, targetPort);
    Mapping m = null;
    if (hairpin) {
      m = mappings.inside(f.protocol(), f.source(), f.sourcePort(), reserved);
      if (m == null) {
        return NatResult.drop(DropReason.TABLE_FULL, null);
      }
      inner = inner.withSource(outside, m.outsidePort);
    }
    TrackedFlow same = flows.reply(inner.reversed());
    if (same != null) {
      // Two outside ports that lead to one inside port, used from one port: answers would mix.
      if (m != null && m.uses == 0) {
        mappings.release(m);
      }
      return NatResult.drop(DropReason.NAT_FILTERED, same);
    }
    return NatResult.pass(add(now, f, inner.reversed(), m, tcpFlags), true, false);
  }

  /**
   * Finds the flow that an ICMP error quotes, without refreshing it (RFC 5508 REQ-6).
   *
   * @param quoted the flow of the quoted packet, as it stands in the quotation
   * @return the row and the direction of the quoted packet, or null
   */
  public NatResult quoted(Flow quoted) {
    TrackedFlow asReplySender = flows.reply(quoted.reversed());
    if (asReplySender != null) {
      return new NatResult(asReplySender.original(), asReplySender, false, false, null);
    }
    TrackedFlow asOriginalSender = flows.original(quoted.reversed());
    if (asOriginalSender != null) {
      return new NatResult(asOriginalSender.reply(), asOriginalSender, false, true, null);
    }
    return null;
  }

  /** Forgets and answers every flow whose time is up. */
  public List<TrackedFlow> expire(long now) {
    List<TrackedFlow> gone = new ArrayList<>();
    for (TrackedFlow t = flows.expire(now); t != null; t = flows.expire(now)) {
      forget(t);
      gone.add(t);
    }
    return gone;
  }

  /** Forgets and answers everything: the outside address changed, and no old mapping is valid. */
  public List<TrackedFlow> clear() {
    List<TrackedFlow> gone = flows.flows();
    for (TrackedFlow t : gone) {
      flows.remove(t);
      forget(t);
    }
    mappings.clear();
    return gone;
  }

  private TrackedFlow add(long now, Flow original, Flow reply, Mapping m, int tcpFlags) {
    if (m != null) {
      remotes.merge(remote(m, original.target()), 1, Integer::sum);
    }
    return flows.add(now, original, reply, m, tcpFlags);
  }

  private void forget(TrackedFlow t) {
    Mapping m = t.mapping();
    if (m == null) {
      return;
    }
    long key = remote(m, t.original().target());
    int left = remotes.get(key) - 1;
    if (left == 0) {
      remotes.remove(key);
    } else {
      remotes.put(key, left);
    }
    if (m.uses == 0) {
      mappings.release(m);
    }
  }

  private boolean admits(Mapping m, int remote) {
    return switch (filtering) {
      case ENDPOINT_INDEPENDENT -> true;
      case ADDRESS_DEPENDENT -> remotes.containsKey(remote(m, remote));
      case ADDRESS_AND_PORT_DEPENDENT -> false;
    };
  }

  private static long remote(Mapping m, int address) {
    return ((long) (m.protocol << 16 | m.outsidePort) << 32) | (address & 0xFFFFFFFFL);
  }

  /** An independent copy. */
  public Nat copy() {
    PortMappings m = new PortMappings();
    Nat n = new Nat(flows.copy(m), m, new HashMap<>(remotes));
    n.filtering = filtering;
    return n;
  }
}
