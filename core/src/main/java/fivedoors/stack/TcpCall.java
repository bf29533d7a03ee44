package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.net.Timer;
import fivedoors.stack.tcp.Segment;
import fivedoors.stack.tcp.TcpNote;
import fivedoors.stack.tcp.TcpOut;
import fivedoors.stack.tcp.TcpState;
import fivedoors.stack.tcp.TcpTimer;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.TcpSegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out what one call of a connection asks for. Segments and timers go at once; what the
 * program must know is told by {@link #finish}, when the connection has come to rest, since the
 * program may use its sockets again then.
 */
final class TcpCall implements TcpOut {
  private final StackCall call;
  private final TcpSockets sockets;
  private final TcpSocket socket;
  private List<SocketEvent> news = List.of();
  private boolean unreachable;

  TcpCall(StackCall call, TcpSockets sockets, TcpSocket socket) {
    this.call = call;
    this.sockets = sockets;
    this.socket = socket;
  }

  @Override
  public void segment(Segment s) {
    if (!send(call, socket.local, socket.remote, s)) {
      unreachable = true;
    }
  }

  /** Sends a segment; false if no route leads there or the own address is gone. */
  static boolean send(StackCall call, Endpoint local, Endpoint remote, Segment s) {
    if (!call.stack().owns(local.address())) {
      return false; // the connection ends with the address; nothing is sent from a former one
    }
    byte[] bytes = encode(local, remote, s);
    return call.send(local.address(), remote.address(), Sockets.DEFAULT_TTL, IpProtocol.TCP, bytes);
  }

  /** The bytes of a segment from {@code local} to {@code remote}. */
  static byte[] encode(Endpoint local, Endpoint remote, Segment s) {
    TcpSegment wire =
        TcpSegment.of(
            local.port(), remote.port(), s.seq(), s.ack(), s.flags(), s.window(), s.payload());
    return (s.mss() > 0 ? wire.withMss(s.mss()) : wire).encode(local.address(), remote.address());
  }

  @Override
  public void timer(TcpTimer what, long at) {
    call.net()
        .timer(call.node(), at, new Timer(IpStack.TCP_TIMERS, what.ordinal(), socket.id, null));
  }

  @Override
  public void state(TcpState from, TcpState to) {
    if (call.tracing()) {
      Sockets.state(call, socket.name(), socket.local, socket.remote, to.label());
    }
    sockets.moved(socket, from, to);
    if (to == TcpState.TIME_WAIT) {
      end(SocketEnd.CLOSED); // for the program it is over; the port rests for two MSL
    }
  }

  @Override
  public void received(byte[] data) {
    tell(new SocketEvent.Received(socket.id, data, call.in()));
  }

  @Override
  public void note(TcpNote note) {
    switch (note) {
      case CONNECTED -> {
        socket.known = true;
        tell(
            socket.listener == Sockets.NONE
                ? new SocketEvent.Connected(socket.id, call.in())
                : new SocketEvent.Accepted(socket.listener, socket.id, socket.remote, call.in()));
      }
      case PEER_CLOSED -> tell(new SocketEvent.Ended(socket.id, SocketEnd.PEER_CLOSED, call.in()));
      case CLOSED -> end(SocketEnd.CLOSED);
      case REFUSED -> end(SocketEnd.REFUSED);
      case RESET -> end(SocketEnd.RESET);
      case UNREACHABLE -> end(SocketEnd.UNREACHABLE);
      case TIMED_OUT -> {
        if (call.tracing()) {
          call.net()
              .emit(new TraceEvent.TimedOut(call.now(), call.node(), "tcp " + socket.remote, null));
        }
        end(socket.softErrors > 0 ? SocketEnd.UNREACHABLE : SocketEnd.TIMED_OUT);
      }
    }
  }

  private void end(SocketEnd how) {
    if (!socket.told) {
      socket.told = true;
      tell(new SocketEvent.Ended(socket.id, how, call.in()));
    }
  }

  private void tell(SocketEvent event) {
    if (news.isEmpty()) {
      news = new ArrayList<>(2);
    }
    news.add(event);
  }

  /** Puts the socket's end into effect and tells the program what happened. */
  void finish() {
    finish(true);
  }

  /** The same after a call of the program itself, which {@code tells} nothing it knows already. */
  void finish(boolean tells) {
    if (socket.connection.state() == TcpState.CLOSED) {
      sockets.forget(socket);
    } else if (unreachable) {
      sockets.giveUpSoon(call, socket);
    }
    boolean lost = false;
    for (SocketEvent event : news) {
      if (socket.program == Sockets.NONE) {
        lost |= event instanceof SocketEvent.Received;
      } else if (tells && socket.known && !socket.dropped) {
        call.owner().socket(call.net(), socket.program, event);
      }
    }
    if (lost) {
      sockets.abort(call, socket); // nobody will ever read it (RFC 9293, section 3.10.4)
    }
  }
}
