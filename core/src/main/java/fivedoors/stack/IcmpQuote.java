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
 *
 * @param from who says so
 * @param ttl TTL that the error still had; 0 if the own stack says so
 * @param src who sent the packet: this host
 * @param dst where it was to go
 * @param b holds what the packet carried from {@code at} on, at least 8 bytes
 */
record IcmpQuote(
    Ipv4Address from,
    int type,
    int code,
    int ttl,
    Ipv4Address src,
    Ipv4Address dst,
    byte[] b,
    int at) {
  /** Handles an error; {@code b} holds the quotation from {@code at} to {@code to}. */
  static void about(
      StackCall call, Ipv4Address from, int type, int code, int ttl, byte[] b, int at, int to) {
    if (to - at < Ipv4Packet.MIN_HEADER_LENGTH || (b[at] & 0xF0) != 0x40) {
      return; // DELIVERED has said that it came; it is about nothing we could know
    }
    int data = at + Ipv4Packet.peekHeaderLength(b, at);
    Ipv4Address src = new Ipv4Address(Ipv4Packet.peekSrc(b, at));
    Ipv4Address dst = new Ipv4Address(Ipv4Packet.peekDst(b, at));
    boolean enough = to - data >= 8; // what every error quotes behind the IP header (RFC 792)
    if (!enough || !call.stack().owns(src)) {
      return; // not about a packet of ours
    }
    int protocol = Ipv4Packet.peekProtocol(b, at);
    IcmpQuote quote = new IcmpQuote(from, type, code, ttl, src, dst, b, data);
    if (protocol == IpProtocol.TCP) {
      quote.tcp(call);
    } else if (protocol == IpProtocol.UDP) {
      quote.udp(call);
    } else if (protocol == IpProtocol.ICMP && b[data] == IcmpMessage.ECHO_REQUEST) {
      quote.echo(call);
    }
  }

  private void tcp(StackCall call) {
    TcpSockets tcp = call.stack().sockets().tcp();
    Tuple tuple =
        new Tuple(src.bits(), ByteReader.u16(b, at), dst.bits(), ByteReader.u16(b, at + 2));
    TcpSocket socket = tcp.find(tuple);
    boolean known = socket != null && socket.connection.inFlight(ByteReader.i32(b, at + 4));
    if (!known || !blocks()) {
      return;
    }
    boolean nobody =
        type == IcmpMessage.UNREACHABLE
            && (code == IcmpErrors.PROTOCOL_UNREACHABLE || code == IcmpMessage.PORT_UNREACHABLE);
    tcp.error(
        call,
        socket,
        nobody || ttl == 0 || isForbidden(),
        nobody ? TcpNote.REFUSED : TcpNote.UNREACHABLE);
  }

  /** Neither "too big", which is about one segment, nor advice such as redirect. */
  private boolean blocks() {
    return type == IcmpMessage.TIME_EXCEEDED
        || type == IcmpMessage.UNREACHABLE && code != IcmpMessage.FRAGMENTATION_NEEDED;
  }

  /** Codes 9, 10 and 13: a filter will not let it through next time either. */
  private boolean isForbidden() {
    return type == IcmpMessage.UNREACHABLE
        && (code == 9 || code == 10 || code == IcmpMessage.ADMIN_PROHIBITED);
  }

  private void udp(StackCall call) {
    UdpSocket socket =
        call.stack().sockets().udp().find(src.bits(), UdpDatagram.peekSrcPort(b, at), false);
    if (socket != null) {
      int port = UdpDatagram.peekDstPort(b, at);
      tell(call, socket.program(), socket.id(), new Endpoint(dst, port));
    }
  }

  private void echo(StackCall call) {
    int seq = ByteReader.u16(b, at + 6);
    int program = call.stack().pinger().sender(ByteReader.u16(b, at + 4), seq);
    if (program != Sockets.NONE) {
      tell(call, program, Sockets.NONE, new Endpoint(dst, seq));
    }
  }

  private void tell(StackCall call, int program, int socket, Endpoint about) {
    SocketEvent event = new SocketEvent.IcmpError(socket, from, type, code, about, ttl, call.in());
    call.owner().socket(call.net(), program, event);
  }
}
