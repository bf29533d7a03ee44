package fivedoors.stack;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.Ipv4Packet;

/**
 * The three steps by which a router passes a packet on (RFC 1812, section 5.2.1): find the way,
 * copy, send. Between the last two the device may rewrite the copy.
 */
public final class Forwarder {
  private static final int AT = EthernetFrame.HEADER_LENGTH;
  private static final int SRC_MAC = 6;

  private Forwarder() {}

  /** All three steps, with nothing rewritten. */
  public static void forward(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame) {
    Hop hop = route(net, owner, stack, in, frame, Ipv4Input.dst(frame.bytes()));
    if (hop != null) {
      send(net, owner, hop, copy(net, frame));
    }
  }

  /**
   * Finds where a packet goes next. If it may not or cannot go on it is dropped here, its sender is
   * told, and the answer is null.
   *
   * @param dst where it goes, which need not be what stands in it
   */
  public static Hop route(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame, Ipv4Address dst) {
    byte[] b = frame.bytes();
    if ((b[0] & 1) != 0 || dst.isLinkLocal() || Ipv4Input.src(b).isLinkLocal()) {
      // Sent to all of this link, or meant for this link only (RFC 3927, section 2.7).
      Drops.drop(net, in, frame, DropReason.NOT_FOR_ME, in.place(), null);
      return null;
    }
    if (IcmpReports.isNobody(Ipv4Input.src(b)) || IcmpReports.isNobody(dst)) {
      Drops.drop(net, in, frame, DropReason.MARTIAN, in.place(), null);
      return null;
    }
    if (Ipv4Packet.peekTtl(b, AT) <= 1) {
      Drops.drop(net, in, frame, DropReason.TTL_EXPIRED, ".ip");
      IcmpReports.send(net, owner, stack, in, frame, IcmpMessage.TIME_EXCEEDED, 0);
      return null;
    }
    Hop hop = stack.routing().hop(dst);
    lookup(net, in, frame, dst, hop);
    if (hop == null) {
      Drops.drop(net, in, frame, DropReason.NO_ROUTE, ".routes");
      unreachable(net, owner, stack, in, frame, IcmpMessage.NET_UNREACHABLE);
    } else if (hop.out().isBroadcast(dst.bits())) {
      Drops.drop(net, in, frame, DropReason.NOT_FOR_ME, in.place(), null); // RFC 2644
      return null;
    }
    return hop;
  }

  private static void unreachable(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame, int code) {
    IcmpReports.send(net, owner, stack, in, frame, IcmpMessage.UNREACHABLE, code);
  }

  private static void lookup(Network net, NetInterface in, Frame frame, Ipv4Address dst, Hop hop) {
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Lookup(
              net.now(),
              in.node(),
              frame.id(),
              "routes",
              dst.toString(),
              hop == null ? null : hop.row(dst.bits())));
    }
  }

  /** The packet as it goes on: a new frame, whose parent is the old one, with one TTL less. */
  public static Frame copy(Network net, Frame frame) {
    byte[] bytes = new byte[frame.bytes().length];
    System.arraycopy(frame.bytes(), 0, bytes, 0, bytes.length);
    Ipv4Packet.decrementTtl(bytes, AT);
    return net.frame(bytes, frame.id());
  }

  /** Sends a copy to its next hop, when that is known by ARP. */
  public static void send(Network net, StackOwner owner, Hop hop, Frame copy) {
    Mac mac = hop.out().mac();
    ByteWriter.putU16(copy.bytes(), SRC_MAC, mac.high16());
    ByteWriter.putI32(copy.bytes(), SRC_MAC + 2, mac.low32());
    hop.out().arp().send(net, owner, hop.out(), hop.via(), copy);
  }

  /**
   * Tells the sender of a packet which was passed on that nobody answered ARP for its next hop.
   *
   * @param frame the packet as its sender would know it
   */
  public static void noHost(Network net, StackOwner owner, IpStack stack, Frame frame) {
    Ipv4Address src = Ipv4Input.src(frame.bytes());
    boolean ours = stack.routing().owning(src.bits()) != null;
    Hop back = ours ? null : stack.routing().hop(src);
    if (back != null) {
      unreachable(net, owner, stack, back.out(), frame, IcmpMessage.HOST_UNREACHABLE);
    }
  }
}
