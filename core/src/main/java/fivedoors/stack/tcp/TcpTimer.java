package fivedoors.stack.tcp;

/** The timers of a connection. */
public enum TcpTimer {
  /** Retransmission, also of a zero-window probe (RFC 6298; RFC 9293 section 3.8.6.1). */
  RETRANSMIT,
  /** Delayed acknowledgement (RFC 9293 section 3.8.6.3). */
  DELAYED_ACK,
  /** End of TIME-WAIT after two MSL (RFC 9293 section 3.6.1). */
  TIME_WAIT
}
