package fivedoors.trace;

/** Why a packet was answered with a refusal (RST or ICMP unreachable). A closed list. */
public enum RefuseReason {
  /** No program listens on the port. */
  NO_LISTENER,
  /** The program listens on 127.0.0.1 only. */
  LOOPBACK_ONLY,
  /** The host firewall rejects with an answer. */
  FW_REJECT
}
