package fivedoors.stack.tcp;

/** The states of a connection, as RFC 9293 section 3.3.2 names them. */
public enum TcpState {
  CLOSED("CLOSED"),
  SYN_SENT("SYN-SENT"),
  SYN_RECEIVED("SYN-RECEIVED"),
  ESTABLISHED("ESTABLISHED"),
  FIN_WAIT_1("FIN-WAIT-1"),
  FIN_WAIT_2("FIN-WAIT-2"),
  CLOSE_WAIT("CLOSE-WAIT"),
  CLOSING("CLOSING"),
  LAST_ACK("LAST-ACK"),
  TIME_WAIT("TIME-WAIT");

  private final String label;

  TcpState(String label) {
    this.label = label;
  }

  /** The RFC's spelling, with hyphens. */
  public String label() {
    return label;
  }

  /** Whether both SYNs have been acknowledged. */
  public boolean synchronised() {
    return this != CLOSED && this != SYN_SENT && this != SYN_RECEIVED;
  }

  /** Whether the own side may still send data. */
  boolean maySend() {
    return this == ESTABLISHED || this == CLOSE_WAIT;
  }

  /** Whether the peer may still send data. */
  boolean mayReceive() {
    return this == ESTABLISHED || this == FIN_WAIT_1 || this == FIN_WAIT_2;
  }
}
