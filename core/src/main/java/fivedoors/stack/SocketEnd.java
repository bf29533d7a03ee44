package fivedoors.stack;

/** How a connection, or the half of it that the peer sends on, came to its end. */
public enum SocketEnd {
  /** The peer sent FIN: no more data will come, but may still be sent. */
  PEER_CLOSED,
  /** Both sides are closed in good order. */
  CLOSED,
  /** The SYN was answered with RST, or with an ICMP error that says that nobody takes it. */
  REFUSED,
  /** The peer sent RST on an open connection. */
  RESET,
  /** Nobody answered within all retransmissions. */
  TIMED_OUT,
  /** An ICMP error, or the own stack, said that the address cannot be reached. */
  UNREACHABLE
}
