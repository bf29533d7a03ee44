package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.stack.tcp.TcpConnection;

/** One connection and who it belongs to. */
final class TcpSocket {
  final int id;
  final Endpoint local;
  final Endpoint remote;

  /** The listener it came in by, or {@link Sockets#NONE} if it was opened from here. */
  final int listener;

  /** Whose it is; {@link Sockets#NONE} after the program was stopped. */
  int program;

  /** Null only until it has been opened. */
  TcpConnection connection;

  /** The program knows of it: it asked for it or was told that a peer has. */
  boolean known;

  /** The program was told that it is over. */
  boolean told;

  /** The program wants to hear no more of it. */
  boolean dropped;

  /** How many ICMP errors said that the peer cannot be reached now (RFC 1122, 4.2.3.9). */
  int softErrors;

  TcpSocket(int id, int program, int listener, Endpoint local, Endpoint remote) {
    this.id = id;
    this.program = program;
    this.listener = listener;
    this.local = local;
    this.remote = remote;
    known = listener == Sockets.NONE;
  }

  Tuple tuple() {
    return Tuple.of(local, remote);
  }

  String name() {
    return "tcp/" + id;
  }

  TcpSocket copy() {
    TcpSocket s = new TcpSocket(id, program, listener, local, remote);
    s.connection = connection.copy();
    s.known = known;
    s.told = told;
    s.dropped = dropped;
    s.softErrors = softErrors;
    return s;
  }
}
