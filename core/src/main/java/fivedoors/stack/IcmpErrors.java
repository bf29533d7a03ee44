package fivedoors.stack;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;

/** Tells a sender that nobody here takes its packet (RFC 792; RFC 1122, section 3.2.2.1). */
final class IcmpErrors {
  /** Code of "unreachable": nobody speaks that protocol here. */
  static final int PROTOCOL_UNREACHABLE = 2;

  /** Bytes of the packet that are quoted: the whole error stays within 576 (RFC 1812, 4.3.2.3). */
  private static final int QUOTE = 548;

  private IcmpErrors() {}

  static void refuseUdp(
      Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame, int port) {
    if (net.tracing()) {
      refused(net, in, frame, in.nodeName() + ".udp" + port, owner.udpSetting(in, port));
    }
    send(net, owner, stack, frame, IcmpMessage.PORT_UNREACHABLE);
  }

  static void refuse(
      Network net,
      StackOwner owner,
      IpStack stack,
      NetInterface in,
      Frame frame,
      int code,
      boolean broadcast) {
    int protocol = Ipv4Packet.peekProtocol(frame.bytes(), EthernetFrame.HEADER_LENGTH);
    if (broadcast) {
      Drops.drop(net, in, frame, DropReason.NOT_FOR_ME, ".ip");
      return;
    }
    if (net.tracing()) {
      refused(net, in, frame, in.nodeName() + ".ip.proto" + protocol, null);
    }
    send(net, owner, stack, frame, code);
  }

  private static void refused(
      Network net, NetInterface in, Frame frame, String place, String setting) {
    net.emit(
        new TraceEvent.Refused(
            net.now(),
            in.node(),
            frame.id(),
            frame.bytes(),
            RefuseReason.NO_LISTENER,
            place,
            null,
            setting));
  }

  private static void send(Network net, StackOwner owner, IpStack stack, Frame frame, int code) {
    byte[] b = frame.bytes();
    Ipv4Address to = Ipv4Input.src(b);
    if (to.isUnspecified() || to.isMulticast() || to.isLimitedBroadcast()) {
      return; // RFC 1122, section 3.2.2: no error to somebody who is nobody; REFUSED says so
      // already
    }
    int from = EthernetFrame.HEADER_LENGTH;
    int end = Math.min(Ipv4Input.payloadTo(b), from + QUOTE);
    byte[] quote = ByteReader.slice("quotation", b, from, end);
    IcmpMessage message = new IcmpMessage(IcmpMessage.UNREACHABLE, code, 0, quote);
    stack
        .output()
        .send(net, owner, Ipv4Input.dst(b), to, IpProtocol.ICMP, message.encode(), frame.id());
  }
}
