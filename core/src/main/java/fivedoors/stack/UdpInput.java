package fivedoors.stack;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.trace.DropReason;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.Ports;
import fivedoors.wire.UdpDatagram;

/**
 * Gives datagrams to whom their port belongs: a service of the device, or a program's socket (RFC
 * 768; RFC 1122, section 4.1).
 */
final class UdpInput {
  private UdpInput() {}

  static void receive(StackCall call, NetInterface in, boolean broadcast) {
    byte[] b = call.in().bytes();
    int from = Ipv4Input.payloadFrom(b);
    int to = Ipv4Input.payloadTo(b);
    if (to - from < UdpDatagram.HEADER_LENGTH) {
      Drops.drop(call.net(), in, call.in(), DropReason.MALFORMED, ".udp");
      return;
    }
    int port = UdpDatagram.peekDstPort(b, from);
    boolean service = call.owner().listensUdp(in, port);
    Ipv4Address src = Ipv4Input.src(b);
    Ipv4Address dst = Ipv4Input.dst(b);
    UdpSocket socket =
        service ? null : call.stack().sockets().udp().find(dst.bits(), port, broadcast);
    if (broadcast && !service && socket == null) {
      ignored(call, in, port);
      return;
    }
    if (service
        && call.owner()
            .refusesUdp(call.net(), in, call.in(), port, from + UdpDatagram.HEADER_LENGTH, to)) {
      return;
    }
    if (!isSound(call, in, from, to, src, dst)) {
      return;
    }
    int srcPort = UdpDatagram.peekSrcPort(b, from);
    int data = from + UdpDatagram.HEADER_LENGTH;
    int end = from + UdpDatagram.peekLength(b, from);
    if (service) {
      call.owner()
          .udp(call.net(), in, new UdpArrival(call.in(), src, srcPort, dst, port, data, end));
    } else if (socket != null) {
      byte[] bytes = ByteReader.slice("datagram", b, data, end);
      call.owner()
          .socket(
              call.net(),
              socket.program(),
              new SocketEvent.Datagram(socket.id(), new Endpoint(src, srcPort), bytes, call.in()));
    } else {
      refuse(call, in, port);
    }
  }

  private static boolean isSound(
      StackCall call, NetInterface in, int from, int to, Ipv4Address src, Ipv4Address dst) {
    try {
      UdpDatagram.check(call.in().bytes(), from, to, src, dst);
      return true;
    } catch (ChecksumException e) {
      Drops.drop(call.net(), in, call.in(), DropReason.BAD_CHECKSUM, ".udp");
    } catch (MalformedException e) {
      Drops.drop(call.net(), in, call.in(), DropReason.MALFORMED, ".udp");
    }
    return false;
  }

  private static void refuse(StackCall call, NetInterface in, int port) {
    if (call.tracing()) {
      UdpSocket elsewhere = call.stack().sockets().udp().at(port);
      Refusals.note(
          call,
          in,
          ".udp" + port,
          elsewhere == null ? null : elsewhere.local().address(),
          elsewhere == null ? null : elsewhere.name(),
          elsewhere == null
              ? call.owner().udpSetting(in, port)
              : call.owner().programSetting(elsewhere.program(), "bind"));
    }
    IcmpErrors.report(
        call,
        in,
        IcmpMessage.UNREACHABLE,
        IcmpMessage.PORT_UNREACHABLE,
        0,
        Ipv4Address.UNSPECIFIED);
  }

  // A broadcast to a port nobody listens on is not answered (RFC 1122, section 3.2.2).
  private static void ignored(StackCall call, NetInterface in, int port) {
    if (call.tracing()) {
      DropReason reason =
          port == Ports.DHCP_SERVER ? DropReason.NOT_DHCP_SERVER : DropReason.NOT_FOR_ME;
      Drops.drop(
          call.net(),
          in,
          call.in(),
          reason,
          in.nodeName() + ".udp" + port,
          call.owner().udpSetting(in, port));
    }
  }
}
