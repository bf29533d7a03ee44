package fivedoors.stack;

import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;
import fivedoors.wire.Ports;
import fivedoors.wire.UdpDatagram;

/** Gives datagrams to the program that listens on their port (RFC 768; RFC 1122, section 4.1). */
final class UdpInput {
  private UdpInput() {}

  static void receive(
      Network net,
      StackOwner owner,
      IpStack stack,
      NetInterface in,
      Frame frame,
      boolean broadcast) {
    byte[] b = frame.bytes();
    int from = Ipv4Input.payloadFrom(b);
    int to = Ipv4Input.payloadTo(b);
    if (to - from < UdpDatagram.HEADER_LENGTH) {
      Drops.drop(net, in, frame, DropReason.MALFORMED, ".udp");
      return;
    }
    int port = UdpDatagram.peekDstPort(b, from);
    if (broadcast && !owner.listensUdp(in, port)) {
      ignored(net, owner, in, frame, port);
      return;
    }
    if (owner.listensUdp(in, port)
        && owner.refusesUdp(net, in, frame, port, from + UdpDatagram.HEADER_LENGTH, to)) {
      return;
    }
    Ipv4Address src = Ipv4Input.src(b);
    Ipv4Address dst = Ipv4Input.dst(b);
    if (!isSound(net, in, frame, from, to, src, dst)) {
      return;
    }
    if (owner.listensUdp(in, port)) {
      int end = from + UdpDatagram.peekLength(b, from);
      owner.udp(
          net,
          in,
          new UdpArrival(
              frame,
              src,
              UdpDatagram.peekSrcPort(b, from),
              dst,
              port,
              from + UdpDatagram.HEADER_LENGTH,
              end));
    } else {
      IcmpErrors.refuseUdp(net, owner, stack, in, frame, port);
    }
  }

  private static boolean isSound(
      Network net,
      NetInterface in,
      Frame frame,
      int from,
      int to,
      Ipv4Address src,
      Ipv4Address dst) {
    try {
      UdpDatagram.check(frame.bytes(), from, to, src, dst);
      return true;
    } catch (ChecksumException e) {
      Drops.drop(net, in, frame, DropReason.BAD_CHECKSUM, ".udp");
    } catch (MalformedException e) {
      Drops.drop(net, in, frame, DropReason.MALFORMED, ".udp");
    }
    return false;
  }

  // A broadcast to a port nobody listens on is not answered (RFC 1122, section 3.2.2).
  private static void ignored(
      Network net, StackOwner owner, NetInterface in, Frame frame, int port) {
    if (net.tracing()) {
      DropReason reason =
          port == Ports.DHCP_SERVER ? DropReason.NOT_DHCP_SERVER : DropReason.NOT_FOR_ME;
      Drops.drop(net, in, frame, reason, in.nodeName() + ".udp" + port, owner.udpSetting(in, port));
    }
  }
}
