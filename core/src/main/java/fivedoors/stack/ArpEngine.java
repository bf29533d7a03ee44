package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.ArpPacket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the MAC address for an IPv4 address on one interface (RFC 826), keeps what it found for a
 * time and lets packets wait meanwhile (RFC 1122, section 2.3.2).
 */
public final class ArpEngine {
  /** Name of the table. */
  public static final String TABLE = "arp";

  /** How often an address is asked for before it counts as absent. */
  static final int TRIES = 3;

  /** Time between two questions. */
  static final long RETRY_NS = 1_000_000_000L;

  /** How long an answer counts as fresh. */
  static final long REACHABLE_NS = 30_000_000_000L;

  /** How long a stale neighbour that is used again may be heard of before it is asked. */
  static final long DELAY_NS = 5_000_000_000L;

  /** How long a stale neighbour that nobody uses is kept. */
  static final long STALE_NS = 60_000_000_000L;

  /** How many packets may wait for one address (Linux: unres_qlen). */
  static final int WAITING = 101;

  private final Map<Ipv4Address, ArpEntry> entries = new LinkedHashMap<>();
  private int generation;

  /** The MAC address known for {@code ip}, or null. */
  public Mac find(Ipv4Address ip) {
    ArpEntry e = entries.get(ip);
    return e == null ? null : e.mac;
  }

  /** The state of the row for {@code ip}, or null. */
  public ArpState state(Ipv4Address ip) {
    ArpEntry e = entries.get(ip);
    return e == null ? null : e.state;
  }

  /** All rows as {@code ip mac state}, in the order they came. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (ArpEntry e : entries.values()) {
      rows.add(e.ip + " " + (e.mac == null ? "-" : e.mac) + " " + e.state.text());
    }
    return rows;
  }

  /**
   * Sends a frame to the neighbour {@code nextHop}: at once if its MAC address is known, else when
   * it has answered. The frame's destination is filled in here.
   */
  void send(Network net, StackOwner owner, NetInterface iface, Ipv4Address nextHop, Frame frame) {
    ArpEntry e = entries.get(nextHop);
    boolean hit = e != null && e.mac != null;
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Lookup(
              net.now(),
              iface.node(),
              frame.id(),
              TABLE,
              nextHop.toString(),
              hit ? nextHop.toString() : null));
    }
    if (hit) {
      if (e.state == ArpState.STALE) {
        change(net, iface, e, ArpState.DELAY);
        arm(net, iface, e, DELAY_NS);
      }
      Frames.destination(frame.bytes(), e.mac);
      owner.transmit(net, iface, frame);
      return;
    }
    if (e == null) {
      e = add(net, iface, nextHop, null, ArpState.INCOMPLETE);
      wait(net, iface, e, frame);
      ask(net, owner, iface, e);
    } else {
      wait(net, iface, e, frame);
    }
  }

  /** Asks who has {@code ip} without a packet that waits for it; whoever answers is heard of. */
  public void inquire(Network net, StackOwner owner, NetInterface iface, Ipv4Address ip) {
    ArpPacket question = ArpPacket.request(iface.mac(), iface.address(), ip);
    byte[] bytes = Frames.arp(Mac.BROADCAST, iface.mac(), question);
    owner.transmit(net, iface, net.frame(bytes, TraceEvent.NONE));
  }

  private void wait(Network net, NetInterface iface, ArpEntry e, Frame frame) {
    if (e.waiting == null) {
      e.waiting = new ArrayList<>();
    } else if (e.waiting.size() >= WAITING) {
      drop(net, iface, e, e.waiting.remove(0), DropReason.QUEUE_FULL);
    }
    e.waiting.add(frame);
  }

  private void ask(Network net, StackOwner owner, NetInterface iface, ArpEntry e) {
    e.tries++;
    Mac to = e.mac == null ? Mac.BROADCAST : e.mac;
    ArpPacket question = ArpPacket.request(iface.mac(), iface.address(), e.ip);
    byte[] bytes = Frames.arp(to, iface.mac(), question);
    owner.transmit(net, iface, net.frame(bytes, TraceEvent.NONE));
    arm(net, iface, e, RETRY_NS);
  }

  /** A packet arrived whose sender says that it has {@code ip}: RFC 826's "merge". */
  boolean merge(Network net, StackOwner owner, NetInterface iface, Ipv4Address ip, Mac mac) {
    ArpEntry e = entries.get(ip);
    if (e == null) {
      return false;
    }
    boolean same = e.state == ArpState.REACHABLE && mac.equals(e.mac);
    e.mac = mac;
    e.tries = 0;
    e.confirmedAt = net.now();
    if (!same) {
      change(net, iface, e, ArpState.REACHABLE);
      arm(net, iface, e, REACHABLE_NS);
    }
    flush(net, owner, iface, e);
    return true;
  }

  /** Notes a neighbour that asked for us: it will be answered and probably talks to us soon. */
  void learn(Network net, NetInterface iface, Ipv4Address ip, Mac mac) {
    ArpEntry e = add(net, iface, ip, mac, ArpState.REACHABLE);
    e.confirmedAt = net.now();
    arm(net, iface, e, REACHABLE_NS);
  }

  private void flush(Network net, StackOwner owner, NetInterface iface, ArpEntry e) {
    List<Frame> waiting = e.waiting;
    e.waiting = null;
    if (waiting != null) {
      for (Frame frame : waiting) {
        Frames.destination(frame.bytes(), e.mac);
        owner.transmit(net, iface, frame);
      }
    }
  }

  void timer(Network net, StackOwner owner, IpStack stack, NetInterface iface, Timer timer) {
    ArpEntry e = entries.get((Ipv4Address) timer.key());
    if (e == null || e.generation != timer.generation()) {
      return; // outdated: the row was confirmed or is gone
    }
    switch (e.state) {
      case INCOMPLETE, PROBE -> {
        if (e.tries < TRIES) {
          ask(net, owner, iface, e);
        } else {
          giveUp(net, owner, stack, iface, e);
        }
      }
      case REACHABLE -> {
        long left = e.confirmedAt + REACHABLE_NS - net.now();
        if (left > 0) {
          arm(net, iface, e, left);
        } else {
          change(net, iface, e, ArpState.STALE);
          arm(net, iface, e, STALE_NS);
        }
      }
      case DELAY -> {
        e.tries = 0;
        change(net, iface, e, ArpState.PROBE);
        ask(net, owner, iface, e);
      }
      case STALE -> remove(net, iface, e, "expired");
      default -> throw new IllegalStateException(e.state.text());
    }
  }

  private void giveUp(
      Network net, StackOwner owner, IpStack stack, NetInterface iface, ArpEntry e) {
    remove(net, iface, e, "no-answer");
    if (e.waiting != null) {
      for (Frame frame : e.waiting) {
        drop(net, iface, e, frame, DropReason.NO_HOST);
        stack.noHost(net, owner, iface, frame);
      }
    }
  }

  /** Forgets everything; what waits is dropped, since the interface it would leave by is gone. */
  public void clear(Network net, NetInterface iface, String why) {
    List<ArpEntry> all = new ArrayList<>(entries.values());
    for (ArpEntry e : all) {
      remove(net, iface, e, why);
      if (e.waiting != null) {
        for (Frame frame : e.waiting) {
          drop(net, iface, e, frame, DropReason.NO_HOST);
        }
      }
    }
  }

  private ArpEntry add(Network net, NetInterface iface, Ipv4Address ip, Mac mac, ArpState state) {
    ArpEntry e = new ArpEntry(ip);
    e.mac = mac;
    e.state = state;
    entries.put(ip, e);
    if (net.tracing()) {
      net.emit(new TraceEvent.RowAdded(net.now(), iface.node(), TABLE, ip.toString(), e.cells()));
    }
    return e;
  }

  private void change(Network net, NetInterface iface, ArpEntry e, ArpState state) {
    e.state = state;
    if (net.tracing()) {
      net.emit(
          new TraceEvent.RowChanged(net.now(), iface.node(), TABLE, e.ip.toString(), e.cells()));
    }
  }

  private void remove(Network net, NetInterface iface, ArpEntry e, String why) {
    entries.remove(e.ip);
    if (net.tracing()) {
      net.emit(new TraceEvent.RowRemoved(net.now(), iface.node(), TABLE, e.ip.toString(), why));
    }
  }

  private void drop(Network net, NetInterface iface, ArpEntry e, Frame frame, DropReason reason) {
    if (net.tracing()) {
      String row = TABLE + "/" + e.ip;
      net.drop(iface.node(), iface.port(), frame, reason, iface.place(), row, null, null);
    }
  }

  private void arm(Network net, NetInterface iface, ArpEntry e, long delay) {
    e.generation = ++generation;
    net.timer(
        iface.node(),
        net.now() + delay,
        new Timer(IpStack.ARP_TIMERS + iface.index(), 0, e.generation, e.ip));
  }

  ArpEngine copy() {
    ArpEngine a = new ArpEngine();
    for (ArpEntry e : entries.values()) {
      a.entries.put(e.ip, e.copy());
    }
    a.generation = generation;
    return a;
  }
}
