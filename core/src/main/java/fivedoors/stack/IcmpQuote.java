package fivedoors.stack;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.stack.tcp.TcpNote;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.UdpDatagram;

/**
 * Takes an error about one of our own packets to the socket that sent it (RFC 1122, sections
 * 4.1.3.3 and 4.2.3.9). The packet is told by its first bytes, as an ICMP error quotes it.
 */
final class IcmpQuote {
  /** Bytes behind the IP header that every error quotes (RFC 792). */
  private static final int LEAST = 8;

  private IcmpQuote() {}

  /**
   * @param from who says so
   * @param ttl TTL that the error still had; 0 if the own stack says so
   * @param b holds the quotation from {@code at} to {@code to}
   */
  static void about(
      StackCall call, Ipv4Address from, int type, int code, int ttl, byte[] b, int at, int to) {
    if (to - at < Ipv4Packet.MIN_HEADER_LENGTH || (b[at] & 0xF0) != 0x40) {
      return; // DELIVERED has said that it came; it is about nothing we could know
    }
    int data = at + Ipv4Packet.peekHeaderLength(b, at);
    Ipv4Address src = new Ipv4Address(Ipv4Packet.peekSrc(b, at));
    Ipv4Address dst = new Ipv4Address(Ipv4Packet.peekDst(b, at));
    if (to - data < LEAST || !call.stack().owns(src)) {
      return; // not about a packet of ours
    }
    int protocol = Ipv4Packet.peekProtocol(b, at);
    if (protocol == IpProtocol.TCP) {
      tcp(call, type, code, ttl, src, dst, b, data);
    } else if (protocol == IpProtocol.UDP) {
      udp(call, from, type, code, ttl, src, dst, b, data);
    } else if (protocol == IpProtocol.ICMP && b[data] == IcmpMessage.ECHO_REQUEST) {
      echo(call, from, type, code, ttl, dst, b, data);
    }
  }

  private static void tcp(
      StackCall call,
      int type,
      int code,
      int ttl,
      Ipv4Address src,
      Ipv4Address dst,
      byte[] b,
      int at) {
    TcpSockets tcp = call.stack().sockets().tcp();
    Tuple tuple =
        new Tuple(src.bits(), ByteReader.u16(b, at), dst.bits(), ByteReader.u16(b, at + 2));
    TcpSocket socket = tcp.find(tuple);
    boolean known = socket != null && socket.connection.inFlight(ByteReader.i32(b, at + 4));
    if (!known || !blocks(type, code)) {
      return;
    }
    boolean nobody =
        type == IcmpMessage.UNREACHABLE
            && (code == IcmpErrors.PROTOCOL_UNREACHABLE || code == IcmpMessage.PORT_UNREACHABLE);
    tcp.error(
        call,
        socket,
        nobody || ttl == 0 || isForbidden(type, code),
        nobody ? TcpNote.REFUSED : TcpNote.UNREACHABLE);
  }

  /** Neither "too big", which is about one segment, nor advice such as redirect. */
  private static boolean blocks(int type, int code) {
    return type == IcmpMessage.TIME_EXCEEDED
        || type == IcmpMessage.UNREACHABLE && code != IcmpMessage.FRAGMENTATION_NEEDED;
  }

  /** Codes 9, 10 and 13: a filter will not let it through next time either. */
  private static boolean isForbidden(int type, int code) {
    return type == IcmpMessage.UNREACHABLE
        && (code == 9 || code == 10 || code == IcmpMessage.ADMIN_PROHIBITED);
  }

  private static void udp(
      StackCall call,
      Ipv4Address from,
      int type,
      int code,
      int ttl,
      Ipv4Address src,
      Ipv4Address dst,
      byte[] b,
      int at) {
    UdpSocket socket =
        call.stack().sockets().udp().find(src.bits(), UdpDatagram.peekSrcPort(b, at), false);
    if (socket != null) {
      Endpoint about = new Endpoint(dst, UdpDatagram.peekDstPort(b, at));
      tell(call, socket.program(), socket.id(), from, type, code, about, ttl);
    }
  }

  private static void echo(
      StackCall call,
      Ipv4Address from,
      int type,
      int code,
      int ttl,
      Ipv4Address dst,
      byte[] b,
      int at) {
    int seq = ByteReader.u16(b, at + 6);
    int program = call.stack().pinger().sender(ByteReader.u16(b, at + 4), seq);
    if (program != Sockets.NONE) {
      tell(call, program, Sockets.NONE, from, type, code, new Endpoint(dst, seq), ttl);
    }
  }

  private static void tell(
      StackCall call,
      int program,
      int socket,
      Ipv4Address from,
      int type,
      int code,
      Endpoint about,
      int ttl) {
    call.owner()
        .socket(
            call.net(),
            program,
            new SocketEvent.IcmpError(socket, from, type, code, about, ttl, call.in()));
  }
}
