package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.UdpDatagram;
import java.util.List;

/** Sends packets: route choice (RFC 1122, section 3.3.1), then the neighbour's MAC address. */
public final class Ipv4Output {
  private final List<NetInterface> interfaces;
  private final Routing routing;
  private int nextId;

  Ipv4Output(List<NetInterface> interfaces, Routing routing) {
    this.interfaces = interfaces;
    this.routing = routing;
  }

  /**
   * Sends a datagram from an interface straight to a MAC address, without route and ARP: what DHCP
   * needs before there are addresses (RFC 2131, section 4.1).
   *
   * @param parent the frame that this answers, or -1
   */
  public void sendUdpTo(
      Network net,
      StackOwner owner,
      NetInterface iface,
      Mac nextHop,
      Ipv4Address src,
      Ipv4Address dst,
      UdpDatagram datagram,
      int parent) {
    nextId = (nextId + 1) & 0xFFFF;
    Ipv4Packet packet =
        Ipv4Packet.of(
            src, dst, IpProtocol.UDP, Ipv4Packet.DEFAULT_TTL, nextId, datagram.encode(src, dst));
    byte[] bytes = Frames.ipv4(nextHop, iface.mac(), packet);
    owner.transmit(net, iface, net.frame(bytes, parent));
  }

  /**
   * Sends a datagram to wherever the route leads; the source is the leaving interface's address.
   */
  public void sendUdp(
      Network net, StackOwner owner, Ipv4Address dst, UdpDatagram datagram, int parent) {
    NetInterface out = routing.out(dst);
    Ipv4Address src = out == null ? Ipv4Address.UNSPECIFIED : out.address();
    send(net, owner, src, dst, IpProtocol.UDP, datagram.encode(src, dst), parent);
  }

  /**
   * Sends a packet to wherever the route leads.
   *
   * @param src the source address; 0.0.0.0 means the leaving interface's
   * @param payload with its checksum
   * @param parent the frame that this answers, or -1
   */
  public void send(
      Network net,
      StackOwner owner,
      Ipv4Address src,
      Ipv4Address dst,
      int protocol,
      byte[] payload,
      int parent) {
    send(net, owner, src, dst, Ipv4Packet.DEFAULT_TTL, protocol, payload, parent);
  }

  /**
   * The same with a time to live of its own.
   *
   * @return false if no route leads there, which DROPPED has said
   */
  boolean send(
      Network net,
      StackOwner owner,
      Ipv4Address src,
      Ipv4Address dst,
      int ttl,
      int protocol,
      byte[] payload,
      int parent) {
    NetInterface own = routing.own(dst);
    Hop hop = own != null || src.isLoopback() ? null : routing.hop(dst, src.bits());
    NetInterface out = own != null ? own : hop == null ? null : hop.out();
    NetInterface any = out != null ? out : interfaces.get(0);
    Ipv4Address from = src.isUnspecified() ? source(dst, any) : src;
    nextId = (nextId + 1) & 0xFFFF;
    Ipv4Packet packet = Ipv4Packet.of(from, dst, protocol, ttl, nextId, payload);
    byte[] bytes = Frames.ipv4(Mac.ZERO, any.mac(), packet);
    Frame frame = net.frame(bytes, parent);
    if (net.tracing()) {
      lookup(net, any, frame, dst, own != null, hop);
    }
    if (own != null) {
      loop(net, own, frame);
    } else if (out == null) {
      noRoute(net, any, frame);
      return false;
    } else if (!owner.output(net, out, frame)) {
      return true; // the hook has said why
    } else if (out.isBroadcast(dst.bits())) {
      Frames.destination(bytes, Mac.BROADCAST);
      owner.transmit(net, out, frame);
    } else {
      out.arp().send(net, owner, out, hop.via(), frame);
    }
    return true;
  }

  private static Ipv4Address source(Ipv4Address dst, NetInterface out) {
    return dst.isLoopback() ? Ipv4Address.LOOPBACK : out.address();
  }

  /** The address from which packets to {@code dst} come; 0.0.0.0 if there is no way. */
  Ipv4Address sourceFor(Ipv4Address dst) {
    NetInterface own = routing.own(dst);
    NetInterface out = own != null ? own : routing.out(dst);
    return out == null ? Ipv4Address.UNSPECIFIED : source(dst, out);
  }

  // To ourselves: the packet never sees a link, and comes in when the sender has finished.
  private static void loop(Network net, NetInterface own, Frame frame) {
    Frames.destination(frame.bytes(), own.mac());
    net.sentInside(own.node(), TraceEvent.NONE, frame);
    net.timer(
        own.node(), net.now(), new Timer(IpStack.LOOP_TIMERS, own.index(), frame.id(), frame));
  }

  private static void noRoute(Network net, NetInterface any, Frame frame) {
    if (any.hasAddress()) {
      Drops.drop(net, any, frame, DropReason.NO_GATEWAY, any.place(), any.nodeName() + ".gateway");
    } else {
      Drops.drop(net, any, frame, DropReason.NO_ROUTE, any.place(), any.nodeName() + ".ip");
    }
  }

  private static void lookup(
      Network net, NetInterface any, Frame frame, Ipv4Address dst, boolean own, Hop hop) {
    String row = own ? "local" : hop == null ? null : hop.row(dst.bits());
    net.emit(
        new TraceEvent.Lookup(net.now(), any.node(), frame.id(), "routes", dst.toString(), row));
  }

  Ipv4Output copy(List<NetInterface> copies, Routing copied) {
    Ipv4Output o = new Ipv4Output(copies, copied);
    o.nextId = nextId;
    return o;
  }
}
