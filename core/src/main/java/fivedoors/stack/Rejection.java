package fivedoors.stack;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Endpoint;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.stack.tcp.Segment;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.TcpSegment;

/** What a firewall sends when it refuses a packet instead of dropping it. */
public final class Rejection {
  private static final int AT = EthernetFrame.HEADER_LENGTH;

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
      int at = Ipv4Input.payloadFrom(b);
      Endpoint own = new Endpoint(Ipv4Input.dst(b), ByteReader.u16(b, at + 2));
      Endpoint peer = new Endpoint(Ipv4Input.src(b), ByteReader.u16(b, at));
      byte[] reset = TcpCall.encode(own, peer, segment(b, at).reset());
      stack
          .output()
          .send(net, owner, own.address(), peer.address(), IpProtocol.TCP, reset, frame.id());
    } else {
      IcmpReports.send(
          net, owner, stack, in, frame, IcmpMessage.UNREACHABLE, IcmpMessage.PORT_UNREACHABLE);
    }
  }

  // Not decoded: a firewall refuses by ports, whatever the checksum.
  private static Segment segment(byte[] b, int at) {
    int end = Ipv4Input.payloadTo(b);
    int data = Math.min(at + TcpSegment.peekHeaderLength(b, at), end);
    byte[] payload = ByteReader.slice("payload", b, data, end);
    return new Segment(
        ByteReader.i32(b, at + 4), ByteReader.i32(b, at + 8), b[at + 13] & 0xFF, 0, 0, payload);
  }
}
