package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.DropReason;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;

/** Reports errors about packets to those who sent them (RFC 792; RFC 1122, section 3.2.2). */
final class IcmpErrors {
  /** Code of "unreachable": nobody speaks that protocol here. */
  static final int PROTOCOL_UNREACHABLE = 2;

  private static final int AT = EthernetFrame.HEADER_LENGTH;

  private IcmpErrors() {}

  /** A packet of a protocol that nobody speaks here. */
  static void refuseProtocol(StackCall call, NetInterface in, boolean broadcast) {
    int protocol = Ipv4Packet.peekProtocol(call.in().bytes(), AT);
    if (broadcast) {
      Drops.drop(call.net(), in, call.in(), DropReason.NOT_FOR_ME, ".ip");
      return;
    }
    if (call.tracing()) {
      Refusals.note(call, in, ".ip.proto" + protocol, null, null, null);
    }
    report(call, in, IcmpMessage.UNREACHABLE, PROTOCOL_UNREACHABLE, 0, Ipv4Address.UNSPECIFIED);
  }

  /**
   * Sends an error about the packet that is being handled, unless none may be sent about it. The
   * event that says what became of the packet is up to the caller.
   *
   * @param rest bytes 4 to 7 of the message, such as the MTU of 3/4
   * @param src who says so; 0.0.0.0 for the address the packet was sent to
   * @return whether an error was sent
   */
  static boolean report(
      StackCall call, NetInterface in, int type, int code, int rest, Ipv4Address src) {
    byte[] b = call.in().bytes();
    if (!Ipv4Input.src(b).isLoopback() && IcmpReports.isForbidden(in, b)) {
      return false;
    }
    Ipv4Address from = src.isUnspecified() ? Ipv4Input.dst(b) : src;
    byte[] message = IcmpReports.about(b, type, code, rest);
    call.send(from, Ipv4Input.src(b), Sockets.DEFAULT_TTL, IpProtocol.ICMP, message);
    return true;
  }
}
