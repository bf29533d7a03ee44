package fivedoors.stack.tcp;

/** What a program learns about its connection. These are different facts and stay different. */
public enum TcpNote {
  /** The handshake is complete. */
  CONNECTED,
  /** The peer sent FIN: no more data will come. */
  PEER_CLOSED,
  /** Both sides are closed in good order. */
  CLOSED,
  /** A SYN was answered with RST. */
  REFUSED,
  /** The peer sent RST on an open connection. */
  RESET,
  /** The peer did not answer within all retransmissions. */
  TIMED_OUT,
  /** The network, or the own stack, said that the peer cannot be reached. */
  UNREACHABLE
}
