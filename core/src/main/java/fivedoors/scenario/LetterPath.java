package fivedoors.scenario;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;

/** How far one letter came on its way to a machine, gathered from the events about it. */
final class LetterPath {
  private static final int IP = EthernetFrame.HEADER_LENGTH;
  private static final String HOOK_FORWARD = "forward";
  private static final String HOOK_INPUT = "INPUT";

  private final Network net;
  private final int from;
  private final Endpoint to;

  /** The home's router, once the letter has come to it from outside. */
  private HomeRouter home;

  /** The router that the asking machine itself is behind, if the letter passed one. */
  private HomeRouter own;

  private TraceEvent.Lookup lookup;
  private TraceEvent.Verdict forwarded;

  /** The rewriting by which that router led it inside, by its table or as it remembered. */
  private TraceEvent.Rewrite led;

  private TraceEvent.FrameReceived arrival;
  private Host machine;
  private TraceEvent.Verdict input;

  /** The last event that ended the letter where it had come furthest. */
  private TraceEvent stopped;

  private int stoppedAt;

  /**
   * The last thing that a cut or unplugged cable ended, such as the question who has an address.
   */
  private TraceEvent.Dropped linkDown;

  /** The last answer that was dropped. */
  private TraceEvent.Dropped answerLost;

  private TraceEvent.Delivered taken;

  /**
   * A letter that has not set out yet.
   *
   * @param from the node that sends it
   * @param to whom it is addressed to
   */
  LetterPath(Network net, int from, Endpoint to) {
    this.net = net;
    this.from = from;
    this.to = to;
  }

  // ---- reading, in the order of the trace

  /** Reads an event about the letter itself. */
  void letter(TraceEvent event) {
    if (event instanceof TraceEvent.Lookup e
        && e.table().equals("forwards")
        && net.node(e.node()) instanceof HomeRouter router) {
      lookup = e;
      home = router;
    } else if (event instanceof TraceEvent.Verdict e && e.hook().equals(HOOK_FORWARD)) {
      forwarded = e.accept() ? e : forwarded;
    } else if (event instanceof TraceEvent.Verdict e && e.hook().equals(HOOK_INPUT)) {
      input = e;
    } else if (event instanceof TraceEvent.Rewrite e) {
      rewritten(e);
    } else if (event instanceof TraceEvent.FrameReceived e) {
      received(e);
    } else if (event instanceof TraceEvent.Dropped || event instanceof TraceEvent.Refused) {
      ended(event);
    }
  }

  /** Reads an event about anything else: a cable that was cut, an answer, a delivery. */
  void other(TraceEvent event) {
    if (event instanceof TraceEvent.Dropped e && e.reason() == DropReason.LINK_DOWN) {
      linkDown = e;
    } else if (event instanceof TraceEvent.Dropped e && isAnswer(e)) {
      answerLost = e;
    } else if (event instanceof TraceEvent.Delivered e
        && machine != null
        && machine.id() == e.node()) {
      taken = e;
    }
  }

  private boolean isAnswer(TraceEvent.Dropped e) {
    Endpoint sender = Track.sender(e.bytes());
    boolean outside = sender != null && sender.equals(to);
    boolean inside = sender != null && arrival != null && sender.equals(arrivedAt());
    return (outside || inside) && e.reason() != DropReason.NOT_FOR_ME;
  }

  private void rewritten(TraceEvent.Rewrite e) {
    boolean inward = !destination(e.bytes()).equals(destination(e.after()));
    if (inward && net.node(e.node()) instanceof HomeRouter router) {
      led = e;
      home = router;
    }
  }

  private void received(TraceEvent.FrameReceived e) {
    if (net.node(e.node()) instanceof Host host && e.node() != from) {
      if (host.iface().mac().isAt(e.bytes(), 0)) {
        arrival = e;
        machine = host;
      }
    } else if (net.node(e.node()) instanceof HomeRouter router && e.port() != HomeRouter.WAN) {
      own = router;
    }
  }

  private void ended(TraceEvent event) {
    boolean flooded =
        event instanceof TraceEvent.Dropped d
            && d.reason() == DropReason.NOT_FOR_ME
            && net.node(event.node()) instanceof Host;
    if (!flooded && level() >= stoppedAt) {
      boolean unasked =
          event instanceof TraceEvent.Dropped d
              && d.reason() == DropReason.NO_HOST
              && linkDown != null
              && linkDown.node() == d.node()
              && linkDown.port() == d.port();
      stopped = unasked ? linkDown : event;
      stoppedAt = level();
    }
  }

  /** How many of address, table and machine the letter has behind it. */
  private int level() {
    return arrival != null ? 3 : led != null ? 2 : lookup != null ? 1 : 0;
  }

  // ---- what was read

  /** The node that sent it. */
  int from() {
    return from;
  }

  /** Whom it is addressed to; null if that never became known. */
  Endpoint to() {
    return to;
  }

  /** The router of the home that it came to from outside, or null. */
  HomeRouter home() {
    return home;
  }

  /** What shows that it came to that router, or null. */
  TraceEvent reachedHome() {
    return lookup == null ? led : lookup;
  }

  /** The search in that router's forward table; null also where it remembered the conversation. */
  TraceEvent.Lookup lookup() {
    return lookup;
  }

  /** The rewriting by which that router led it inside, or null. */
  TraceEvent.Rewrite led() {
    return led;
  }

  /** The line of the table that took it, or null. */
  TraceEvent.Verdict forwarded() {
    return forwarded;
  }

  /** The machine that it arrived at, or null. */
  Host machine() {
    return machine;
  }

  /** Its arrival there, or null. */
  TraceEvent.FrameReceived arrival() {
    return arrival;
  }

  /** Address and port at which it arrived; only after {@link #arrival}. */
  Endpoint arrivedAt() {
    return destination(arrival.bytes());
  }

  /** What that machine's firewall said, or null. */
  TraceEvent.Verdict input() {
    return input;
  }

  /** Where it ended, or null if nothing ended it. */
  TraceEvent stopped() {
    return stopped;
  }

  /** The last answer to it that was dropped, or null. */
  TraceEvent.Dropped answerLost() {
    return answerLost;
  }

  /** The last letter that the machine's programs took, or null. */
  TraceEvent taken() {
    return taken;
  }

  /** Whether it ended where it came from, or at the router there: then it did not get away. */
  boolean stayedHome() {
    return stopped != null
        && (stopped.node() == from || own != null && net.node(stopped.node()) == own);
  }

  /** Whether it went to its machine without a home's router taking it from outside. */
  boolean isDirect() {
    return home == null && (arrival != null || isOnLink());
  }

  private boolean isOnLink() {
    return to != null && net.node(from) instanceof Host h && h.iface().isOnLink(to.address());
  }

  /** Where an IPv4 packet goes, with port 0 where it has none; null for anything else. */
  static Endpoint destination(byte[] b) {
    if (b == null
        || b.length < IP + Ipv4Packet.MIN_HEADER_LENGTH
        || EthernetFrame.peekType(b) != EtherType.IPV4) {
      return null;
    }
    int protocol = Ipv4Packet.peekProtocol(b, IP);
    int at = IP + Ipv4Packet.peekHeaderLength(b, IP);
    boolean ports = protocol == IpProtocol.TCP || protocol == IpProtocol.UDP;
    int port = ports && at + 4 <= b.length ? ByteReader.u16(b, at + 2) : 0;
    return new Endpoint(new Ipv4Address(Ipv4Packet.peekDst(b, IP)), port);
  }
}
