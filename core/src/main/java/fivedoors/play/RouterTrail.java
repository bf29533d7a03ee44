package fivedoors.play;

import fivedoors.device.RouterPrograms;
import fivedoors.net.Topology;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads from the trace which parts of a router have dealt with a letter, in their order. */
public final class RouterTrail {
  /** How far back an answer's question is looked for, in events. */
  private static final int BACK = 2_000;

  private final Topology topology;
  private final int router;

  /** For one router. */
  public RouterTrail(Topology topology, int router) {
    this.topology = topology;
    this.router = router;
  }

  /**
   * The parts that have dealt with the letter that a frame is, up to an event; each stands there as
   * often as the letter came to it. A letter that the router wrote begins at the part that wrote
   * it.
   *
   * @param chain has read the trace
   * @param frame any frame of the letter
   * @param until one after the last event
   */
  public List<RouterPart> of(Trace trace, LetterChain chain, int frame, int until) {
    List<RouterPart> parts = new ArrayList<>();
    List<LetterChain.Place> places = chain.letter(frame, until);
    Set<Integer> frames = new HashSet<>(); // only asked, never walked through
    frames.add(frame);
    places.forEach(p -> frames.add(p.frame()));
    if (places.isEmpty()) {
      return parts;
    }
    LetterChain.Place first = places.get(0);
    if (first.node() == router && trace.get(first.index()) instanceof TraceEvent.FrameSent s) {
      add(parts, writer(trace, s, first.index()));
    }
    boolean own = false;
    long time = 0;
    for (int i = Math.max(first.index(), trace.first()); i < until; i++) {
      TraceEvent e = trace.get(i);
      if (e.node() != router) {
        continue;
      }
      // What a part writes down has no frame: it is about the letter in hand.
      own = e.frame() == TraceEvent.NONE ? own && e.time() == time : frames.contains(e.frame());
      time = e.time();
      if (own) {
        add(parts, RouterPart.of(e, topology));
      }
    }
    return parts;
  }

  /** The part that read what this is the answer to, or null. */
  private RouterPart writer(Trace trace, TraceEvent.FrameSent answer, int index) {
    for (int i = index - 1; i >= Math.max(trace.first(), index - BACK); i--) {
      TraceEvent e = trace.get(i);
      boolean read = e instanceof TraceEvent.Delivered && e.node() == router;
      if (read && answer.parent() != TraceEvent.NONE && e.frame() == answer.parent()) {
        return RouterPart.of(e, topology);
      }
    }
    return null;
  }

  private static void add(List<RouterPart> parts, RouterPart part) {
    if (part != null && (parts.isEmpty() || parts.get(parts.size() - 1) != part)) {
      parts.add(part);
    }
  }

  /**
   * The parts that work in some events, in their order.
   *
   * @param from the first event, {@code to} one after the last
   */
  public List<RouterPart> working(Trace trace, int from, int to) {
    List<RouterPart> parts = new ArrayList<>();
    for (int i = Math.max(from, trace.first()); i < Math.min(to, trace.size()); i++) {
      if (trace.get(i).node() == router) {
        add(parts, RouterPart.of(trace.get(i), topology));
      }
    }
    return parts;
  }

  /** The part that had the letter last at this very instant; null once the letter has left. */
  public RouterPart resting(Trace trace, int index, long time) {
    for (int i = index - 1; i >= trace.first() && trace.get(i).time() == time; i--) {
      TraceEvent e = trace.get(i);
      if (e.node() == router && e instanceof TraceEvent.FrameSent s && s.link() >= 0) {
        return null;
      }
      RouterPart part = e.node() == router ? RouterPart.of(e, topology) : null;
      if (part != null) {
        return part;
      }
    }
    return null;
  }

  /** The frame that the router had in hand last among these events, or NONE. */
  public int hand(Trace trace, int from, int to) {
    for (int i = Math.min(to, trace.size()) - 1; i >= Math.max(from, trace.first()); i--) {
      TraceEvent e = trace.get(i);
      if (e.node() == router && e.frame() != TraceEvent.NONE) {
        return e.frame();
      }
    }
    return TraceEvent.NONE;
  }

  /** Whether a part is at work at all at a moment: its service runs, a port of it is up. */
  public boolean on(Tables tables, RouterPart part) {
    return switch (part) {
      case DHCP -> runs(tables, DhcpServer.SERVICE, "READY");
      case DNS -> runs(tables, RouterPrograms.RELAY, "listening");
      case ADMIN -> runs(tables, RouterPrograms.ADMIN, "listening");
      case WIFI -> ports(tables, "wlan") > 0;
      case SWITCH, FIREWALL, NAT, ROUTING -> powered(tables);
    };
  }

  private boolean runs(Tables tables, String service, String state) {
    ServiceView view = tables.service(router, service);
    return view != null && view.state().equals(state);
  }

  /** A router that is off has no address of its own. */
  private boolean powered(Tables tables) {
    return !tables.addresses(router).isEmpty();
  }

  /** How many ports of a kind have something connected. */
  public int ports(Tables tables, String kind) {
    int count = 0;
    for (String port : topology.ports(router)) {
      count += port.startsWith(kind) && port.length() > 3 && tables.up(router, port) ? 1 : 0;
    }
    return count;
  }
}
