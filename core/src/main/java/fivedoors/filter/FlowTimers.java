package fivedoors.filter;

/**
 * How long a silent flow is remembered, in nanoseconds.
 *
 * @param tcpEstablishedNs at least 2 h 4 min (RFC 5382 REQ-5)
 * @param tcpTransitoryNs at least 4 min (RFC 5382 REQ-5)
 * @param udpNs at least 2 min, 5 min recommended (RFC 4787 REQ-5)
 * @param icmpNs at least 60 s (RFC 5508 REQ-2)
 */
public record FlowTimers(long tcpEstablishedNs, long tcpTransitoryNs, long udpNs, long icmpNs) {
  /** The RFCs' own numbers: 7,440 s, 240 s, 300 s and 60 s. */
  public static FlowTimers rfc() {
    long second = 1_000_000_000L;
    return new FlowTimers(7440 * second, 240 * second, 300 * second, 60 * second);
  }

  /** The time for one class. */
  public long of(FlowClass c) {
    return switch (c) {
      case TCP_ESTABLISHED -> tcpEstablishedNs;
      case TCP_TRANSITORY -> tcpTransitoryNs;
      case UDP -> udpNs;
      case ICMP_QUERY -> icmpNs;
    };
  }
}
