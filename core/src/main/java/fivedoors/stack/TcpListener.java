package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;

/** A socket in LISTEN. */
final class TcpListener {
  private final int id;
  private final int program;
  private final Endpoint local;
  private final int backlog;

  /** How many of its connections are in SYN-RECEIVED. */
  int waiting;

  /**
   * @param id its number
   * @param program who listens
   * @param local address and port; 0.0.0.0 for every address of the host
   * @param backlog how many connections may be in SYN-RECEIVED at a time
   */
  TcpListener(int id, int program, Endpoint local, int backlog) {
    this.id = id;
    this.program = program;
    this.local = local;
    this.backlog = backlog;
  }

  int id() {
    return id;
  }

  int program() {
    return program;
  }

  Endpoint local() {
    return local;
  }

  boolean isFull() {
    return waiting >= backlog;
  }

  boolean takes(int address) {
    int bind = local.address().bits();
    return bind == 0 || bind == address;
  }

  /** Whether it would keep another from listening there. */
  boolean overlaps(Ipv4Address bind, int port) {
    return Sockets.overlap(local, bind, port);
  }

  TcpListener copy() {
    TcpListener l = new TcpListener(id, program, local, backlog);
    l.waiting = waiting;
    return l;
  }
}
