package fivedoors.stack;

import fivedoors.net.Timer;
import fivedoors.sim.Rng;
import fivedoors.stack.tcp.Segment;
import fivedoors.stack.tcp.TcpConfig;
import fivedoors.stack.tcp.TcpConnection;
import fivedoors.stack.tcp.TcpNote;
import fivedoors.stack.tcp.TcpState;
import fivedoors.stack.tcp.TcpTimer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The connections and listeners of one host (RFC 9293). */
final class TcpSockets {
  /** Most connections at a time; more are not taken. */
  static final int MOST = 16_384;

  /** A timer of ours beside those of the connection: look whether the way is still closed. */
  private static final int GIVE_UP = 16;

  /** Another one: look whether the peer of a stopped program has closed its side. */
  private static final int ORPHAN = 17;

  /** How long it is waited for that (Linux: tcp_fin_timeout). */
  private static final long ORPHAN_NS = 60_000_000_000L;

  private static final TcpTimer[] TIMERS = TcpTimer.values();

  private final Map<Integer, TcpSocket> byId = new LinkedHashMap<>();
  private final Map<Tuple, TcpSocket> byTuple = new HashMap<>();
  private final List<TcpListener> listeners = new ArrayList<>();

  /** How many connections use each local port. */
  private final Map<Integer, Integer> perPort = new HashMap<>();

  /** Initial sequence numbers (RFC 6528); made when the first one is needed. */
  private Rng random;

  // ---- looking

  TcpSocket find(int id) {
    return byId.get(id);
  }

  TcpSocket find(Tuple tuple) {
    return byTuple.get(tuple);
  }

  /** The listener that takes connections to that address, or null. */
  TcpListener listener(int address, int port) {
    TcpListener any = null;
    for (int i = 0; i < listeners.size(); i++) {
      TcpListener l = listeners.get(i);
      if (l.local().port() == port && l.takes(address)) {
        if (l.local().address().bits() != 0) {
          return l;
        }
        any = l;
      }
    }
    return any;
  }

  /** Some listener on that port, whatever address it is bound to, or null. */
  TcpListener listenerAt(int port) {
    for (TcpListener l : listeners) {
      if (l.local().port() == port) {
        return l;
      }
    }
    return null;
  }

  TcpListener listenerById(int id) {
    for (TcpListener l : listeners) {
      if (l.id() == id) {
        return l;
      }
    }
    return null;
  }

  boolean isFull() {
    return byId.size() >= MOST;
  }

  boolean uses(int port) {
    return listenerAt(port) != null || perPort.containsKey(port);
  }

  void rows(List<SocketRow> rows) {
    for (TcpListener l : listeners) {
      rows.add(
          new SocketRow("tcp/" + l.id(), "tcp", l.local(), Sockets.NOBODY, "LISTEN", l.program()));
    }
    for (TcpSocket s : byId.values()) {
      String state = s.connection.state().label();
      rows.add(new SocketRow(s.name(), "tcp", s.local, s.remote, state, s.program));
    }
  }

  // ---- opening

  boolean listen(StackCall call, TcpListener listener) {
    for (TcpListener l : listeners) {
      if (l.overlaps(listener.local().address(), listener.local().port())) {
        return false;
      }
    }
    listeners.add(listener);
    if (call.tracing()) {
      Sockets.state(call, "tcp/" + listener.id(), listener.local(), Sockets.NOBODY, "LISTEN");
    }
    return true;
  }

  void connect(StackCall call, TcpSocket socket) {
    TcpCall out = new TcpCall(call, this, socket);
    add(socket);
    socket.connection = TcpConnection.open(call.now(), TcpConfig.home(), sequence(call), out);
    out.finish(false);
  }

  void accept(StackCall call, TcpSocket socket, Segment syn) {
    TcpCall out = new TcpCall(call, this, socket);
    add(socket);
    socket.connection =
        TcpConnection.accept(call.now(), TcpConfig.home(), sequence(call), syn, out);
    out.finish();
  }

  private int sequence(StackCall call) {
    if (random == null) {
      random = call.net().random(call.stack().name() + ".tcp");
    }
    return random.next();
  }

  private void add(TcpSocket socket) {
    byId.put(socket.id, socket);
    byTuple.put(socket.tuple(), socket);
    perPort.merge(socket.local.port(), 1, Integer::sum);
  }

  // ---- what comes in

  void segment(StackCall call, TcpSocket socket, Segment s) {
    TcpCall out = new TcpCall(call, this, socket);
    socket.connection.segment(call.now(), s, out);
    out.finish();
  }

  void timer(StackCall call, Timer timer) {
    TcpSocket socket = byId.get(timer.generation());
    if (socket == null) {
      return; // it ended before its timer
    }
    TcpCall out = new TcpCall(call, this, socket);
    if (timer.what() == ORPHAN) {
      orphan(call, socket, out);
    } else if (timer.what() != GIVE_UP) {
      socket.connection.timer(call.now(), TIMERS[timer.what()], out);
    } else if (isOpening(socket) || !call.stack().owns(socket.local.address())) {
      socket.connection.fail(TcpNote.UNREACHABLE, out);
    }
    out.finish();
  }

  /** FIN-WAIT-2 has no end of its own, and nobody is left who could abort it. */
  private void orphan(StackCall call, TcpSocket socket, TcpCall out) {
    if (socket.connection.state() == TcpState.FIN_WAIT_2) {
      socket.connection.fail(TcpNote.TIMED_OUT, out);
    } else {
      orphaned(call, socket); // still sending, or in TIME-WAIT, which ends by itself
    }
  }

  private void orphaned(StackCall call, TcpSocket socket) {
    call.net()
        .timer(
            call.node(),
            call.now() + ORPHAN_NS,
            new Timer(IpStack.TCP_TIMERS, ORPHAN, socket.id, null));
  }

  /** No way leads to the peer: the program is told when its call has returned. */
  void giveUpSoon(StackCall call, TcpSocket socket) {
    call.net()
        .timer(call.node(), call.now(), new Timer(IpStack.TCP_TIMERS, GIVE_UP, socket.id, null));
  }

  /**
   * The network says that a segment did not get there. Errors that will last refuse a connection
   * that is being opened; others count, and the second one ends the attempt, as RFC 5461 section
   * 4.1 describes it: RFC 1122 would go on for three minutes. An open connection only takes note.
   *
   * @param lasting whether nobody will ever take it there (RFC 1122, section 4.2.3.9)
   * @param how REFUSED or UNREACHABLE
   */
  void error(StackCall call, TcpSocket socket, boolean lasting, TcpNote how) {
    socket.softErrors++;
    if (isOpening(socket) && (lasting || socket.softErrors > 1)) {
      TcpCall out = new TcpCall(call, this, socket);
      socket.connection.fail(how, out);
      out.finish();
    }
  }

  private static boolean isOpening(TcpSocket socket) {
    TcpState state = socket.connection.state();
    return state == TcpState.SYN_SENT || state == TcpState.SYN_RECEIVED;
  }

  // ---- what programs do

  boolean send(StackCall call, TcpSocket socket, byte[] data) {
    TcpCall out = new TcpCall(call, this, socket);
    boolean sent = socket.connection.send(call.now(), data, out);
    out.finish(false);
    return sent;
  }

  void close(StackCall call, TcpSocket socket) {
    TcpCall out = new TcpCall(call, this, socket);
    socket.connection.close(call.now(), out);
    out.finish(false);
  }

  void abort(StackCall call, TcpSocket socket) {
    socket.dropped = true;
    TcpCall out = new TcpCall(call, this, socket);
    socket.connection.abort(out);
    out.finish(false);
  }

  void close(StackCall call, TcpListener listener) {
    listeners.remove(listener);
    if (call.tracing()) {
      Sockets.state(call, "tcp/" + listener.id(), listener.local(), Sockets.NOBODY, "CLOSED");
    }
    for (TcpSocket s : all()) {
      if (s.listener == listener.id() && s.connection.state() == TcpState.SYN_RECEIVED) {
        abort(call, s);
      }
    }
  }

  /** A program ended: what it listens on closes, its connections are closed in good order. */
  void closeAll(StackCall call, int program) {
    for (TcpListener l : List.copyOf(listeners)) {
      if (l.program() == program) {
        close(call, l);
      }
    }
    for (TcpSocket s : all()) {
      if (s.program == program && byId.containsKey(s.id)) {
        s.program = Sockets.NONE;
        orphaned(call, s);
        close(call, s);
      }
    }
  }

  private List<TcpSocket> all() {
    return new ArrayList<>(byId.values());
  }

  void forget(TcpSocket socket) {
    if (byId.remove(socket.id) == null) {
      return; // forgotten already
    }
    byTuple.remove(socket.tuple());
    int others = perPort.get(socket.local.port()) - 1;
    if (others == 0) {
      perPort.remove(socket.local.port());
    } else {
      perPort.put(socket.local.port(), others);
    }
  }

  /** A connection changed its state: its listener counts those that are half open. */
  void moved(TcpSocket socket, TcpState from, TcpState to) {
    TcpListener l = socket.listener == Sockets.NONE ? null : listenerById(socket.listener);
    if (l != null) {
      l.waiting += to == TcpState.SYN_RECEIVED ? 1 : 0;
      l.waiting -= from == TcpState.SYN_RECEIVED ? 1 : 0;
    }
  }

  /** The power went off: nobody is told. */
  void stop() {
    byId.clear();
    byTuple.clear();
    listeners.clear();
    perPort.clear();
  }

  TcpSockets copy() {
    TcpSockets t = new TcpSockets();
    for (TcpSocket s : byId.values()) {
      t.add(s.copy());
    }
    for (TcpListener l : listeners) {
      t.listeners.add(l.copy());
    }
    t.random = random == null ? null : random.copy();
    return t;
  }
}
