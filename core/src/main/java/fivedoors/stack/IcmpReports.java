package fivedoors.stack;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;

/**
 * A router's reports to the sender of a packet that it could not pass on (RFC 792; RFC 1812,
 * section 4.3.2). The rate is not limited.
 */
public final class IcmpReports {
  private static final int AT = EthernetFrame.HEADER_LENGTH;

  /** Bytes of the packet that are quoted: the whole report stays within 576 (4.3.2.3). */
  private static final int QUOTE = 548;

  private IcmpReports() {}

  /**
   * Reports on a packet, unless RFC 1122, section 3.2.2, forbids it: nothing is said about ICMP
   * errors, to or about many at once, about later fragments, or to a sender that is nobody.
   *
   * @param in the interface it came in by, whose address the report bears (RFC 1812, 4.3.2.4)
   * @param frame the packet as its sender would know it
   */
  public static void send(
      Network net,
      StackOwner owner,
      IpStack stack,
      NetInterface in,
      Frame frame,
      int type,
      int code) {
    byte[] b = frame.bytes();
    if (!in.hasAddress() || isForbidden(in, b)) {
      return; // the drop itself has its event
    }
    byte[] message = about(b, type, code, 0);
    Ipv4Address to = Ipv4Input.src(b);
    stack.output().send(net, owner, in.address(), to, IpProtocol.ICMP, message, frame.id());
  }

  /**
   * The ICMP message that quotes a packet.
   *
   * @param b the frame that holds it
   * @param rest bytes 4 to 7 of the message, such as the MTU of 3/4
   */
  static byte[] about(byte[] b, int type, int code, int rest) {
    int end = Math.min(Ipv4Input.payloadTo(b), AT + QUOTE);
    byte[] quote = ByteReader.slice("quotation", b, AT, end);
    return new IcmpMessage(type, code, rest, quote).encode();
  }

  /** Whether RFC 1122, section 3.2.2, forbids any ICMP error about the packet. */
  static boolean isForbidden(NetInterface in, byte[] b) {
    Ipv4Address dst = Ipv4Input.dst(b);
    return (b[0] & 1) != 0
        || dst.isMulticast()
        || in.isBroadcast(dst.bits())
        || isNobody(in, Ipv4Input.src(b))
        || Ipv4Packet.peekIsLaterFragment(b, AT)
        || isIcmpError(b);
  }

  private static boolean isNobody(NetInterface in, Ipv4Address src) {
    return isNobody(src) || in.isBroadcast(src.bits());
  }

  /** Whether no single host can have that address: 0/8, 127/8, groups, 255.255.255.255. */
  static boolean isNobody(Ipv4Address src) {
    return src.bits() >>> 24 == 0 || src.isLoopback() || src.bits() >>> 29 == 7;
  }

  private static boolean isIcmpError(byte[] b) {
    int at = Ipv4Input.payloadFrom(b);
    return Ipv4Packet.peekProtocol(b, AT) == IpProtocol.ICMP
        && (at >= b.length || IcmpMessage.isError(b[at] & 0xFF));
  }
}
