package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import java.util.ArrayList;
import java.util.List;

/**
 * The sockets of one host, by number. A program is a number too; what happens to its sockets comes
 * to {@link StackOwner#socket}, never within a call that the program makes itself. A socket may be
 * bound to an address that the host does not have (yet): it then gets nothing.
 */
public final class Sockets {
  /** Name of the table. */
  public static final String TABLE = "sockets";

  /** Stands for "no socket" and "no program". */
  public static final int NONE = -1;

  /** Lowest port that the host gives out itself (RFC 6335, section 6). */
  public static final int FIRST_EPHEMERAL = 49_152;

  /** Highest such port. */
  public static final int LAST_EPHEMERAL = 65_535;

  /** TTL of packets whose program names none. */
  public static final int DEFAULT_TTL = Ipv4Packet.DEFAULT_TTL;

  /** Backlog that programs get if they name none. */
  public static final int DEFAULT_BACKLOG = 128;

  static final Endpoint NOBODY = new Endpoint(Ipv4Address.UNSPECIFIED, 0);

  private final TcpSockets tcp;
  private final UdpSockets udp;
  private int nextId = 1;

  // Going up from the lowest port, not random (RFC 6056): lessons can name the port, and two hosts
  // that have just booted use the same one, which is what address translation is there for.
  private int nextPort = FIRST_EPHEMERAL;

  Sockets() {
    this(new TcpSockets(), new UdpSockets());
  }

  private Sockets(TcpSockets tcp, UdpSockets udp) {
    this.tcp = tcp;
    this.udp = udp;
  }

  // ---- TCP

  /**
   * Listens for connections.
   *
   * @param program whose socket it is, 0 or more
   * @param bind 0.0.0.0 for every address, 127.0.0.1, or one address
   * @param port 1 to 65535
   * @param backlog how many connections may be half open at a time; more SYNs are dropped
   * @return the socket, or {@link #NONE} if another listens there
   */
  public int listen(StackCall call, int program, Ipv4Address bind, int port, int backlog) {
    TcpListener l = new TcpListener(nextId, program, new Endpoint(bind, port), backlog);
    return tcp.listen(call, l) ? nextId++ : NONE;
  }

  /**
   * Opens a connection from the next free port.
   *
   * @return the socket, or {@link #NONE} if there are too many
   */
  public int connect(StackCall call, int program, Endpoint to) {
    int port = tcp.isFull() ? NONE : freePort(true);
    if (port == NONE) {
      return NONE;
    }
    Endpoint local = new Endpoint(call.stack().sourceFor(to.address()), port);
    int id = nextId++;
    tcp.connect(call, new TcpSocket(id, program, NONE, local, to));
    return id;
  }

  /** Writes on a connection; false if this side is closed, or the socket gone. */
  public boolean send(StackCall call, int socket, byte[] data) {
    TcpSocket s = tcp.find(socket);
    return s != null && tcp.send(call, s, data);
  }

  /** Ends a connection at once: the peer gets a RST, the program no event. */
  public void abort(StackCall call, int socket) {
    TcpSocket s = tcp.find(socket);
    if (s != null) {
      tcp.abort(call, s);
    }
  }

  // ---- UDP

  /**
   * Opens a UDP socket.
   *
   * @param bind as in {@link #listen}
   * @param port 1 to 65535, or 0 for the next free one
   * @return the socket, or {@link #NONE} if the port is taken
   */
  public int bindUdp(StackCall call, int program, Ipv4Address bind, int port) {
    int own = port == 0 ? freePort(false) : port;
    if (own == NONE) {
      return NONE;
    }
    UdpSocket s = new UdpSocket(nextId, program, new Endpoint(bind, own));
    return udp.bind(call, s) ? nextId++ : NONE;
  }

  /**
   * Sends a datagram.
   *
   * @param ttl time to live, 1 to 255
   * @return false if no route leads there, or the socket is gone
   */
  public boolean sendTo(StackCall call, int socket, Endpoint to, int ttl, byte[] data) {
    UdpSocket s = udp.find(socket);
    return s != null && udp.send(call, s, to, ttl, data);
  }

  // ---- both

  /** Closes the sending side of a connection, or closes a listener or UDP socket. */
  public void close(StackCall call, int socket) {
    TcpSocket s = tcp.find(socket);
    TcpListener l = tcp.listenerById(socket);
    UdpSocket u = udp.find(socket);
    if (s != null) {
      tcp.close(call, s);
    } else if (l != null) {
      tcp.close(call, l);
    } else if (u != null) {
      udp.close(call, u);
    }
  }

  /** Closes all sockets of a program, which will hear no more of them. */
  public void closeAll(StackCall call, int program) {
    tcp.closeAll(call, program);
    udp.closeAll(call, program);
  }

  /** Own end of a socket; null if it is gone. */
  public Endpoint local(int socket) {
    TcpSocket s = tcp.find(socket);
    TcpListener l = tcp.listenerById(socket);
    UdpSocket u = udp.find(socket);
    return s != null ? s.local : l != null ? l.local() : u != null ? u.local() : null;
  }

  /** All sockets: listeners, connections, then UDP, each in the order they were opened. */
  public List<SocketRow> rows() {
    List<SocketRow> rows = new ArrayList<>();
    tcp.rows(rows);
    udp.rows(rows);
    return rows;
  }

  /**
   * The program that would get a packet.
   *
   * @param protocol {@link IpProtocol#TCP} or {@link IpProtocol#UDP}
   * @return its number, or {@link #NONE} if no socket takes it
   */
  public int programFor(int protocol, Endpoint local, Endpoint remote) {
    int address = local.address().bits();
    if (protocol == IpProtocol.UDP) {
      UdpSocket u = udp.find(address, local.port(), false);
      return u == null ? NONE : u.program();
    }
    TcpSocket s = protocol == IpProtocol.TCP ? tcp.find(Tuple.of(local, remote)) : null;
    if (s != null) {
      return s.program;
    }
    TcpListener l = protocol == IpProtocol.TCP ? tcp.listener(address, local.port()) : null;
    return l == null ? NONE : l.program();
  }

  /** Whether some socket has that port, whatever address it is bound to. */
  public boolean uses(int protocol, int port) {
    return protocol == IpProtocol.UDP
        ? udp.at(port) != null
        : protocol == IpProtocol.TCP && tcp.uses(port);
  }

  // ---- what the stack uses

  TcpSockets tcp() {
    return tcp;
  }

  UdpSockets udp() {
    return udp;
  }

  /** A socket for a connection that a peer opens. */
  TcpSocket incoming(TcpListener listener, Endpoint local, Endpoint remote) {
    return new TcpSocket(nextId++, listener.program(), listener.id(), local, remote);
  }

  void timer(StackCall call, Timer timer) {
    tcp.timer(call, timer);
  }

  static boolean overlap(Endpoint taken, Ipv4Address bind, int port) {
    Ipv4Address address = taken.address();
    return taken.port() == port
        && (address.isUnspecified() || bind.isUnspecified() || address.equals(bind));
  }

  static void state(StackCall call, String socket, Endpoint local, Endpoint remote, String state) {
    state(call.net(), call.node(), socket, local, remote, state);
  }

  private static void state(
      Network net, int node, String socket, Endpoint local, Endpoint remote, String state) {
    net.emit(
        new TraceEvent.SocketState(
            net.now(), node, socket, local.toString(), remote.toString(), state));
  }

  private int freePort(boolean forTcp) {
    for (int tries = FIRST_EPHEMERAL; tries <= LAST_EPHEMERAL; tries++) {
      int port = nextPort;
      nextPort = port == LAST_EPHEMERAL ? FIRST_EPHEMERAL : port + 1;
      if (forTcp ? !tcp.uses(port) : udp.at(port) == null) {
        return port;
      }
    }
    return NONE;
  }

  /** The power went off: all are gone, no program is told, ports are given from the lowest on. */
  public void stop(Network net, int node) {
    for (SocketRow row : net.tracing() ? rows() : List.<SocketRow>of()) {
      state(net, node, row.id(), row.local(), row.remote(), "CLOSED");
    }
    tcp.stop();
    udp.stop();
    nextPort = FIRST_EPHEMERAL;
  }

  Sockets copy() {
    Sockets s = new Sockets(tcp.copy(), udp.copy());
    s.nextId = nextId;
    s.nextPort = nextPort;
    return s;
  }
}
