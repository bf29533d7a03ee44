package fivedoors.stack;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.TcpSegment;

/** What a firewall sends when it refuses a packet instead of dropping it. */
public final class Rejection {
  private static final int AT = EthernetFrame.HEADER_LENGTH;
  private static final byte[] NOTHING = {};

  private Rejection() {}

  /** Whether a refusal may be sent at all: nobody answers a reset, an ICMP error or a crowd. */
  public static boolean allowed(NetInterface in, Frame frame) {
    byte[] b = frame.bytes();
    int at = Ipv4Input.payloadFrom(b);
    boolean tcp = Ipv4Packet.peekProtocol(b, AT) == IpProtocol.TCP;
    if (IcmpReports.isForbidden(in, b)) {
      return false;
    }
    return !tcp
        || at + TcpSegment.MIN_HEADER_LENGTH <= Ipv4Input.payloadTo(b)
            && (b[at + 13] & TcpSegment.RST) == 0;
  }

  /**
   * Answers TCP with RST as a closed port would (RFC 9293, section 3.10.7.1), anything else with
   * the ICMP error "port unreachable". {@link #allowed} must have said so.
   */
  public static void send(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame) {
    byte[] b = frame.bytes();
    if (Ipv4Packet.peekProtocol(b, AT) == IpProtocol.TCP) {
      Ipv4Address src = Ipv4Input.dst(b);
      Ipv4Address dst = Ipv4Input.src(b);
      byte[] reset = reset(b).encode(src, dst);
      stack.output().send(net, owner, src, dst, IpProtocol.TCP, reset, frame.id());
    } else {
      IcmpReports.send(
          net, owner, stack, in, frame, IcmpMessage.UNREACHABLE, IcmpMessage.PORT_UNREACHABLE);
    }
  }

  private static TcpSegment reset(byte[] b) {
    int at = Ipv4Input.payloadFrom(b);
    int flags = b[at + 13] & 0xFF;
    int data = Ipv4Input.payloadTo(b) - at - TcpSegment.peekHeaderLength(b, at);
    int length = data + (flags & TcpSegment.FIN) + ((flags & TcpSegment.SYN) >> 1);
    boolean ack = (flags & TcpSegment.ACK) != 0;
    int from = ByteReader.u16(b, at + 2);
    int to = ByteReader.u16(b, at);
    return ack
        ? TcpSegment.of(from, to, ByteReader.i32(b, at + 8), 0, TcpSegment.RST, 0, NOTHING)
        : TcpSegment.of(
            from,
            to,
            0,
            (ByteReader.i32(b, at + 4) + length) | 0,
            TcpSegment.RST | TcpSegment.ACK,
            0,
            NOTHING);
  }
}
