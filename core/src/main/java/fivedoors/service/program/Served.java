package fivedoors.service.program;

import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.Cell;
import java.util.List;

/**
 * A program that waits at one port. Address and port are settings: a change counts from the next
 * start.
 */
public interface Served {
  /** Its name. */
  String name();

  /** The address it waits at: 0.0.0.0 for all of its host, 127.0.0.1 for its host alone. */
  Ipv4Address bind();

  /** The port it waits at, 1 to 65535. */
  int port();

  /** Sets both. */
  void bind(Ipv4Address address, int port);

  /** Whether it got its port and waits there. */
  boolean serving();

  /** Listens for TCP as the settings say, and notes how that went; answers the socket. */
  static int listen(Served program, ProgramOut out) {
    return noted(program, out.listen(program.bind(), program.port()), out);
  }

  /** Opens a UDP port as the settings say, and notes how that went; answers the socket. */
  static int bindUdp(Served program, ProgramOut out) {
    return noted(program, out.bindUdp(program.bind(), program.port()), out);
  }

  private static int noted(Served program, int socket, ProgramOut out) {
    note("stopped", socket == ProgramOut.NONE ? "port-taken" : "listening", program, out);
    return socket;
  }

  /** Notes a change of state with address and port. */
  static void note(String from, String to, Served program, ProgramOut out) {
    if (out.tracing()) {
      List<Cell> cells =
          List.of(
              new Cell("bind", program.bind().toString()), new Cell("port", "" + program.port()));
      out.state(from, to, cells);
    }
  }
}
