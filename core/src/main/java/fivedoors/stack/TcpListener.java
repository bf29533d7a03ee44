package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;

/**
 * A socket in LISTEN.
 *
 * @param id its number
 * @param program who listens
 * @param local address and port; 0.0.0.0 for every address of the host
 * @param backlog how many connections may be in SYN-RECEIVED at a time
 */
record TcpListener(int id, int program, Endpoint local, int backlog) {
  boolean takes(int address) {
    int bind = local.address().bits();
    return bind == 0 || bind == address;
  }

  /** Whether it would keep another from listening there. */
  boolean overlaps(Ipv4Address bind, int port) {
    return Sockets.overlap(local, bind, port);
  }
}
