package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.ArpPacket;
import java.util.List;

/**
 * Asks whether an address is free before it is used, tells everyone when it is taken into use, and
 * defends it afterwards (RFC 5227).
 */
public final class ConflictDetector {
  /** Name in SERVICE_STATE. */
  public static final String SERVICE = "address-check";

  /** Longest wait before the first probe (RFC 5227, section 1.1: PROBE_WAIT). */
  static final int PROBE_WAIT_NS = 1_000_000_000;

  /** Number of probes (PROBE_NUM). */
  static final int PROBES = 3;

  /** Shortest time between probes (PROBE_MIN); the longest is twice that (PROBE_MAX). */
  static final int PROBE_MIN_NS = 1_000_000_000;

  /** Wait after the last probe (ANNOUNCE_WAIT). */
  static final long ANNOUNCE_WAIT_NS = 2_000_000_000L;

  /** Number of announcements (ANNOUNCE_NUM). */
  static final int ANNOUNCEMENTS = 2;

  /** Time between announcements (ANNOUNCE_INTERVAL). */
  static final long ANNOUNCE_INTERVAL_NS = 2_000_000_000L;

  /** A second conflict within this time is not answered any more (DEFEND_INTERVAL). */
  static final long DEFEND_INTERVAL_NS = 10_000_000_000L;

  private enum State {
    IDLE("idle"),
    PROBING("probing"),
    ANNOUNCING("announcing");

    private final String text;

    State(String text) {
      this.text = text;
    }
  }

  private final Rng rng;
  private State state = State.IDLE;
  private Ipv4Address address = Ipv4Address.UNSPECIFIED;
  private int sent;
  private int generation;
  private long lastDefence = -DEFEND_INTERVAL_NS;

  ConflictDetector(Rng rng) {
    this.rng = rng;
  }

  /** Whether an address is being checked. */
  public boolean probing() {
    return state == State.PROBING;
  }

  /** Starts to check an address; the owner hears {@code addressFree} or {@code addressTaken}. */
  public void probe(Network net, NetInterface iface, Ipv4Address candidate) {
    address = candidate;
    sent = 0;
    become(net, iface, State.PROBING, "");
    arm(net, iface, rng.below(PROBE_WAIT_NS));
  }

  /** Stops whatever is under way, without a result. */
  public void stop(Network net, NetInterface iface) {
    generation++;
    if (state != State.IDLE) {
      become(net, iface, State.IDLE, "stopped");
    }
  }

  void timer(Network net, StackOwner owner, NetInterface iface, Timer timer) {
    if (timer.generation() != generation) {
      return; // outdated: the check was stopped or started anew
    }
    if (state == State.ANNOUNCING) {
      announce(net, owner, iface);
    } else if (sent < PROBES) {
      send(net, owner, iface, ArpPacket.probe(iface.mac(), address));
      sent++;
      arm(
          net,
          iface,
          sent < PROBES ? PROBE_MIN_NS + (long) rng.below(PROBE_MIN_NS + 1) : ANNOUNCE_WAIT_NS);
    } else {
      sent = 0;
      become(net, iface, State.ANNOUNCING, "free");
      owner.addressFree(net, iface, address);
      if (state == State.ANNOUNCING && iface.address().equals(address)) {
        announce(net, owner, iface);
      } else if (state == State.ANNOUNCING) {
        become(net, iface, State.IDLE, "unused");
      }
    }
  }

  private void announce(Network net, StackOwner owner, NetInterface iface) {
    send(net, owner, iface, ArpPacket.announcement(iface.mac(), address));
    sent++;
    if (sent < ANNOUNCEMENTS) {
      arm(net, iface, ANNOUNCE_INTERVAL_NS);
    } else {
      become(net, iface, State.IDLE, "announced");
    }
  }

  /**
   * Looks at an ARP packet. Answers true if its sender says that it has an address that we have or
   * want: such a packet is not learned from.
   */
  boolean sees(Network net, StackOwner owner, NetInterface iface, ArpPacket packet) {
    if (packet.senderMac().equals(iface.mac())) {
      return false;
    }
    if (state == State.PROBING
        && (packet.senderIp().equals(address)
            || packet.isProbe() && packet.targetIp().equals(address))) {
      generation++;
      become(net, iface, State.IDLE, "conflict");
      owner.addressTaken(net, iface, address, packet.senderMac());
      return true;
    }
    if (iface.hasAddress() && packet.senderIp().equals(iface.address())) {
      defend(net, owner, iface, packet.senderMac());
      return true;
    }
    return false;
  }

  // RFC 5227, section 2.4 (b): one announcement; the second time within 10 s, give way.
  private void defend(Network net, StackOwner owner, NetInterface iface, Mac other) {
    long now = net.now();
    if (now - lastDefence >= DEFEND_INTERVAL_NS) {
      lastDefence = now;
      note(net, iface, state.text, "defended");
      send(net, owner, iface, ArpPacket.announcement(iface.mac(), iface.address()));
    } else {
      note(net, iface, state.text, "conflict");
      owner.addressTaken(net, iface, iface.address(), other);
    }
  }

  private void send(Network net, StackOwner owner, NetInterface iface, ArpPacket packet) {
    byte[] bytes = Frames.arp(Mac.BROADCAST, iface.mac(), packet);
    owner.transmit(net, iface, net.frame(bytes, TraceEvent.NONE));
  }

  private void become(Network net, NetInterface iface, State next, String result) {
    String from = state.text;
    state = next;
    note(net, iface, from, result);
  }

  private void note(Network net, NetInterface iface, String from, String result) {
    if (net.tracing()) {
      Ipv4Address about = from.equals("idle") && state == State.IDLE ? iface.address() : address;
      net.emit(
          new TraceEvent.ServiceState(
              net.now(),
              iface.node(),
              SERVICE,
              from,
              state.text,
              List.of(new Cell("ip", about.toString()), new Cell("result", result))));
    }
  }

  private void arm(Network net, NetInterface iface, long delay) {
    generation++;
    net.timer(
        iface.node(),
        net.now() + delay,
        new Timer(IpStack.CHECK_TIMERS + iface.index(), 0, generation, null));
  }

  ConflictDetector copy() {
    ConflictDetector d = new ConflictDetector(rng.copy());
    d.state = state;
    d.address = address;
    d.sent = sent;
    d.generation = generation;
    d.lastDefence = lastDefence;
    return d;
  }
}
