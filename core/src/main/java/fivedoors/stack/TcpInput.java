package fivedoors.stack;

import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.stack.tcp.Segment;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.TcpSegment;

/** Gives segments to their connection, or to who listens, or refuses them (RFC 9293, 3.10.7). */
final class TcpInput {
  private static final int FLAGS = 0x1F;

  private TcpInput() {}

  static void receive(StackCall call, NetInterface in, boolean broadcast) {
    byte[] b = call.in().bytes();
    Ipv4Address src = Ipv4Input.src(b);
    Ipv4Address dst = Ipv4Input.dst(b);
    TcpSegment wire = decode(call, in, src, dst);
    if (wire == null) {
      return;
    }
    if (broadcast || src.isUnspecified() || src.isMulticast() || in.isBroadcast(src.bits())) {
      drop(call, in, DropReason.NOT_FOR_ME, null); // RFC 9293, section 3.9.2.3 (MUST-57)
      return;
    }
    Endpoint local = new Endpoint(dst, wire.dstPort());
    Endpoint remote = new Endpoint(src, wire.srcPort());
    Segment s = segment(wire);
    TcpSockets tcp = call.stack().sockets().tcp();
    TcpSocket socket = tcp.find(Tuple.of(local, remote));
    if (socket != null && socket.connection.yieldsTo(s)) {
      tcp.abort(call, socket); // out of TIME-WAIT: nothing is sent
      socket = null;
    }
    if (socket != null) {
      delivered(call, wire);
      tcp.segment(call, socket, s);
    } else {
      open(call, in, tcp, local, remote, wire, s);
    }
  }

  private static TcpSegment decode(
      StackCall call, NetInterface in, Ipv4Address src, Ipv4Address dst) {
    byte[] b = call.in().bytes();
    try {
      return TcpSegment.decode(b, Ipv4Input.payloadFrom(b), Ipv4Input.payloadTo(b), src, dst);
    } catch (ChecksumException e) {
      drop(call, in, DropReason.BAD_CHECKSUM, null);
    } catch (MalformedException e) {
      drop(call, in, DropReason.MALFORMED, null);
    }
    return null;
  }

  private static Segment segment(TcpSegment w) {
    int mss = w.has(TcpSegment.SYN) ? Math.max(0, w.mss()) : 0;
    return new Segment(w.seq(), w.ack(), w.flags() & FLAGS, w.window(), mss, w.payload());
  }

  private static void open(
      StackCall call,
      NetInterface in,
      TcpSockets tcp,
      Endpoint local,
      Endpoint remote,
      TcpSegment wire,
      Segment s) {
    TcpListener listener = tcp.listener(local.address().bits(), local.port());
    boolean asks = s.has(Segment.SYN) && !s.has(Segment.ACK) && !s.has(Segment.RST);
    if (s.has(Segment.RST)) {
      drop(call, in, DropReason.NOT_FOR_ME, null);
    } else if (listener == null || !asks) {
      refuse(call, in, local, remote, s, listener);
    } else if (tcp.isFull()) {
      drop(call, in, DropReason.TABLE_FULL, Sockets.TABLE + "/tcp/" + listener.id());
    } else if (listener.isFull()) {
      drop(call, in, DropReason.QUEUE_FULL, Sockets.TABLE + "/tcp/" + listener.id());
    } else {
      delivered(call, wire);
      tcp.accept(call, call.stack().sockets().incoming(listener, local, remote), s);
    }
  }

  private static void refuse(
      StackCall call,
      NetInterface in,
      Endpoint local,
      Endpoint remote,
      Segment s,
      TcpListener listener) {
    if (call.tracing()) {
      TcpListener elsewhere =
          listener != null ? null : call.stack().sockets().tcp().listenerAt(local.port());
      Refusals.note(
          call,
          in,
          ".tcp" + local.port(),
          elsewhere == null ? null : elsewhere.local().address(),
          elsewhere == null ? null : "tcp/" + elsewhere.id(),
          elsewhere == null
              ? call.owner().tcpSetting(in, local.port())
              : call.owner().programSetting(elsewhere.program(), "bind"));
    }
    TcpCall.send(call, local, remote, s.reset());
  }

  private static void delivered(StackCall call, TcpSegment w) {
    if (call.tracing()) {
      String what = flags(w) + (w.payload().length > 0 ? " " + w.payload().length : "");
      call.net()
          .emit(
              new TraceEvent.Delivered(
                  call.now(), call.node(), call.in().id(), call.in().bytes(), "tcp", what));
    }
  }

  private static String flags(TcpSegment w) {
    String s = "";
    s += w.has(TcpSegment.SYN) ? "SYN," : "";
    s += w.has(TcpSegment.FIN) ? "FIN," : "";
    s += w.has(TcpSegment.RST) ? "RST," : "";
    s += w.has(TcpSegment.PSH) ? "PSH," : "";
    s += w.has(TcpSegment.ACK) ? "ACK," : "";
    return s.isEmpty() ? "none" : s.substring(0, s.length() - 1);
  }

  private static void drop(StackCall call, NetInterface in, DropReason reason, String row) {
    if (call.tracing()) {
      String place = in.nodeName() + ".tcp";
      call.net().drop(call.node(), in.port(), call.in(), reason, place, row, null, null);
    }
  }
}
