package fivedoors.service.program;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.admin.AdminModel;
import fivedoors.trace.Cell;
import java.util.List;

/** What a program can ask of its host. Everything happens at the present simulated time. */
public interface ProgramOut {
  /** Stands for "no socket". */
  int NONE = -1;

  /** Whether events are wanted; ask before making the text of one. */
  boolean tracing();

  /**
   * Listens for TCP connections.
   *
   * @param bind 0.0.0.0 for every address of the host, 127.0.0.1, or one address
   * @param port 1 to 65535
   * @return the socket, or {@link #NONE} if the port is taken
   */
  int listen(Ipv4Address bind, int port);

  /** Opens a TCP connection from a port of the host's choice and answers its socket. */
  int connect(Endpoint to);

  /**
   * Opens a UDP socket.
   *
   * @param port 0 for a port of the host's choice
   * @return the socket, or {@link #NONE} if the port is taken
   */
  int bindUdp(Ipv4Address bind, int port);

  /** Writes on a connection; false if this side is closed already. */
  boolean send(int socket, byte[] data);

  /** Sends a datagram. */
  void sendTo(int socket, Endpoint to, byte[] data);

  /** Sends a datagram with a time to live of its own, 1 to 255. */
  void sendTo(int socket, Endpoint to, int ttl, byte[] data);

  /** Closes the sending side of a connection (FIN), or closes a listener or UDP socket. */
  void close(int socket);

  /** Ends a connection at once (RST). */
  void abort(int socket);

  /** Own end of a socket; null if it is gone. */
  Endpoint local(int socket);

  /**
   * Sends one echo request; the answer comes to {@link Program#echo}.
   *
   * @param ttl 1 to 255
   * @param seq 0 to 65535, for the program to tell its requests apart
   * @param length of the data in bytes
   */
  void echo(Ipv4Address to, int ttl, int seq, int length);

  /** Looks a name up with the host's DNS server; the answer comes to {@link Program#resolved}. */
  void resolve(int ticket, String name);

  /** Asks for {@link Program#timer} at that time. */
  void timer(int what, int generation, long at);

  /** What the admin page of this router may see and change; null where there is none. */
  default AdminModel admin() {
    return null;
  }

  /** Writes SERVICE_STATE of this program; {@code from} equals {@code to} for a note. */
  void state(String from, String to, List<Cell> cells);

  /**
   * Writes DELIVERED for what came in last, with its application status, such as {@code GET / 200}.
   */
  void delivered(String status);

  /** Writes TIMED_OUT: what was waited for did not come. */
  void timedOut(String what);
}
