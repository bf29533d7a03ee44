package fivedoors.stack;

import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.MalformedException;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;

/** Answers echo requests and takes answers and error reports (RFC 792; RFC 1122, section 3.2.2). */
final class IcmpInput {
  private IcmpInput() {}

  static void receive(
      Network net,
      StackOwner owner,
      IpStack stack,
      NetInterface in,
      Frame frame,
      boolean broadcast) {
    byte[] b = frame.bytes();
    IcmpMessage message;
    try {
      message = IcmpMessage.decode(b, Ipv4Input.payloadFrom(b), Ipv4Input.payloadTo(b));
    } catch (ChecksumException e) {
      Drops.drop(net, in, frame, DropReason.BAD_CHECKSUM, ".icmp");
      return;
    } catch (MalformedException e) {
      Drops.drop(net, in, frame, DropReason.MALFORMED, ".icmp");
      return;
    }
    if (message.type() == IcmpMessage.ECHO_REQUEST && !broadcast) {
      delivered(net, in, frame, "echo", "request");
      stack
          .output()
          .send(
              net,
              owner,
              Ipv4Input.dst(b),
              Ipv4Input.src(b),
              IpProtocol.ICMP,
              message.echoReply().encode(),
              frame.id());
    } else if (message.type() == IcmpMessage.ECHO_REPLY && stack.pinger().answers(message)) {
      delivered(net, in, frame, Pinger.PROGRAM, "reply");
    } else if (message.isError()) {
      delivered(net, in, frame, "icmp", message.type() + "/" + message.code());
    } else {
      // An echo request to everybody (RFC 1122, 3.2.2.6 allows silence) or an answer nobody awaits.
      Drops.drop(net, in, frame, DropReason.NOT_FOR_ME, ".icmp");
    }
  }

  private static void delivered(
      Network net, NetInterface in, Frame frame, String to, String status) {
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Delivered(net.now(), in.node(), frame.id(), frame.bytes(), to, status));
    }
  }
}
