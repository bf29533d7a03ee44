package fivedoors.stack;

import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.MalformedException;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;

/** Answers echo requests and takes answers and error reports (RFC 792; RFC 1122, section 3.2.2). */
final class IcmpInput {
  private IcmpInput() {}

  static void receive(StackCall call, NetInterface in, boolean broadcast) {
    byte[] b = call.in().bytes();
    IcmpMessage message;
    try {
      message = IcmpMessage.decode(b, Ipv4Input.payloadFrom(b), Ipv4Input.payloadTo(b));
    } catch (ChecksumException e) {
      Drops.drop(call.net(), in, call.in(), DropReason.BAD_CHECKSUM, ".icmp");
      return;
    } catch (MalformedException e) {
      Drops.drop(call.net(), in, call.in(), DropReason.MALFORMED, ".icmp");
      return;
    }
    if (message.type() == IcmpMessage.ECHO_REQUEST && !broadcast) {
      delivered(call, "echo", "request");
      byte[] reply = message.echoReply().encode();
      call.send(Ipv4Input.dst(b), Ipv4Input.src(b), Sockets.DEFAULT_TTL, IpProtocol.ICMP, reply);
    } else if (message.type() == IcmpMessage.ECHO_REPLY && call.stack().pinger().awaits(message)) {
      reply(call, message);
    } else if (message.isError()) {
      delivered(call, "icmp", message.type() + "/" + message.code());
      int from = Ipv4Input.payloadFrom(b) + IcmpMessage.HEADER_LENGTH;
      IcmpQuote.about(
          call,
          Ipv4Input.src(b),
          message.type(),
          message.code(),
          Math.max(1, ttl(b)),
          b,
          from,
          Ipv4Input.payloadTo(b));
    } else {
      // An echo request to everybody (RFC 1122, 3.2.2.6 allows silence) or an answer nobody awaits.
      Drops.drop(call.net(), in, call.in(), DropReason.NOT_FOR_ME, ".icmp");
    }
  }

  private static void reply(StackCall call, IcmpMessage message) {
    byte[] b = call.in().bytes();
    int program = call.stack().pinger().answered(message);
    boolean own = program == Sockets.NONE;
    if (call.tracing()) {
      delivered(call, own ? Pinger.PROGRAM : call.owner().programName(program), "reply");
    }
    if (!own) {
      call.owner()
          .socket(
              call.net(),
              program,
              new SocketEvent.EchoReply(
                  Ipv4Input.src(b), message.seq(), message.payload().length, ttl(b), call.in()));
    }
  }

  private static int ttl(byte[] b) {
    return Ipv4Packet.peekTtl(b, EthernetFrame.HEADER_LENGTH);
  }

  private static void delivered(StackCall call, String to, String status) {
    if (call.tracing()) {
      call.net()
          .emit(
              new TraceEvent.Delivered(
                  call.now(), call.node(), call.in().id(), call.in().bytes(), to, status));
    }
  }
}
