package fivedoors.stack;

import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.UdpDatagram;

/**
 * Takes packets in: header check, address filter (RFC 1122, section 3.2.1.3), then the protocol.
 * Most packets a host sees are not its own, so everything is decided on the raw bytes first.
 */
final class Ipv4Input {
  private static final int AT = EthernetFrame.HEADER_LENGTH;
  private static final int UDP_PAYLOAD_AT =
      AT + Ipv4Packet.MIN_HEADER_LENGTH + UdpDatagram.HEADER_LENGTH;

  private Ipv4Input() {}

  static void receive(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame arrived) {
    if (!net.tracing() && isBroadcastForNobody(net, owner, stack, in, arrived)) {
      return; // it would be dropped for one reason or another, and nobody asks for which
    }
    if (!headerIsSound(net, in, arrived)) {
      return;
    }
    if (isFromItself(arrived.bytes())) {
      Drops.drop(net, in, arrived, DropReason.MARTIAN, in.place(), null);
      return;
    }
    Frame frame = owner.prerouting(net, in, arrived);
    if (frame != null) {
      route(net, owner, stack, in, frame);
    }
  }

  private static void route(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame) {
    byte[] b = frame.bytes();
    int dst = Ipv4Packet.peekDst(b, AT);
    boolean broadcast = in.isBroadcast(dst);
    boolean udp = Ipv4Packet.peekProtocol(b, AT) == IpProtocol.UDP;
    if (!broadcast
        && stack.routing().owning(dst) == null
        && !(udp && isForUnaddressed(owner, in, b))) {
      owner.notForUs(net, in, frame);
    } else if (isFragment(b)) {
      // Reassembly is not simulated; no link of a home is small enough to need it.
      Drops.drop(net, in, frame, DropReason.REASSEMBLY_TIMEOUT, ".ip");
    } else if (owner.input(net, in, frame)) {
      local(new StackCall(net, owner, stack, frame), in, broadcast);
    }
  }

  /** A packet from ourselves to ourselves: it passes no hook and is not looked at twice. */
  static void looped(StackCall call, NetInterface in) {
    local(call, in, false);
  }

  private static void local(StackCall call, NetInterface in, boolean broadcast) {
    switch (Ipv4Packet.peekProtocol(call.in().bytes(), AT)) {
      case IpProtocol.TCP -> TcpInput.receive(call, in, broadcast);
      case IpProtocol.UDP -> UdpInput.receive(call, in, broadcast);
      case IpProtocol.ICMP -> IcmpInput.receive(call, in, broadcast);
      default -> IcmpErrors.refuseProtocol(call, in, broadcast);
    }
  }

  // 127/8 never comes by a link (RFC 1122, section 3.2.1.3 (g)).
  private static boolean isFromItself(byte[] b) {
    return b[AT + 12] == 127 || b[AT + 16] == 127;
  }

  // In a storm of broadcasts nearly all frames end here: no checksum is worth its time.
  private static boolean isBroadcastForNobody(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame) {
    byte[] b = frame.bytes();
    if (b.length < UDP_PAYLOAD_AT || b[AT] != 0x45 || Ipv4Packet.peekDst(b, AT) != -1) {
      return false;
    }
    int port = UdpDatagram.peekDstPort(b, UDP_PAYLOAD_AT - UdpDatagram.HEADER_LENGTH);
    if (Ipv4Packet.peekProtocol(b, AT) != IpProtocol.UDP) {
      return false;
    }
    return owner.listensUdp(in, port)
        ? owner.refusesUdp(net, in, frame, port, UDP_PAYLOAD_AT, b.length)
        : stack.sockets().udp().at(port) == null;
  }

  private static boolean headerIsSound(Network net, NetInterface in, Frame frame) {
    try {
      Ipv4Packet.checkHeader(frame.bytes(), AT, frame.bytes().length);
      return true;
    } catch (ChecksumException e) {
      Drops.drop(net, in, frame, DropReason.BAD_CHECKSUM, ".ip");
    } catch (MalformedException e) {
      Drops.drop(net, in, frame, DropReason.MALFORMED, ".ip");
    }
    return false;
  }

  private static boolean isForUnaddressed(StackOwner owner, NetInterface in, byte[] b) {
    int at = AT + Ipv4Packet.peekHeaderLength(b, AT);
    return in.mac().isAt(b, 0)
        && !Ipv4Packet.peekIsLaterFragment(b, AT)
        && at + UdpDatagram.HEADER_LENGTH <= b.length
        && owner.takesUnaddressedUdp(in, UdpDatagram.peekDstPort(b, at));
  }

  private static boolean isFragment(byte[] b) {
    return Ipv4Packet.peekIsLaterFragment(b, AT) || (b[AT + 6] & 0x20) != 0;
  }

  static Ipv4Address src(byte[] b) {
    return new Ipv4Address(Ipv4Packet.peekSrc(b, AT));
  }

  static Ipv4Address dst(byte[] b) {
    return new Ipv4Address(Ipv4Packet.peekDst(b, AT));
  }

  /** Index of the first byte behind the IPv4 header. */
  static int payloadFrom(byte[] b) {
    return AT + Ipv4Packet.peekHeaderLength(b, AT);
  }

  /** Index after the packet's last byte: what follows is padding. */
  static int payloadTo(byte[] b) {
    return AT + Ipv4Packet.peekTotalLength(b, AT);
  }
}
