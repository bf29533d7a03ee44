package fivedoors.stack.tcp;

/**
 * The numbers of a connection.
 *
 * @param mss largest payload to send and to announce, in bytes, 1 to 65495
 * @param initialSegments initial congestion window in segments (RFC 6928: 10)
 * @param window receive window, 1 to 65535; window scaling is not simulated
 * @param minRtoNs lower bound of the retransmission timeout (RFC 6298 section 2.4: 1 s)
 * @param maxRtoNs upper bound of it (RFC 6298 section 2.5: at least 60 s)
 * @param synRetries how often a SYN is sent again before TIMED_OUT
 * @param dataRetries how often anything else is sent again before TIMED_OUT
 * @param delayedAckNs how long an acknowledgement may wait (below 500 ms)
 * @param mslNs maximum segment lifetime; TIME-WAIT lasts twice as long
 */
public record TcpConfig(
    int mss,
    int initialSegments,
    int window,
    long minRtoNs,
    long maxRtoNs,
    int synRetries,
    int dataRetries,
    long delayedAckNs,
    long mslNs) {
  /**
   * Ethernet at home: MSS 1460, RTO from 1 s to 64 s, 6 SYN retries (127 s in all), TIME-WAIT 60 s.
   */
  public static TcpConfig home() {
    return new TcpConfig(
        1460, 10, 65_535, 1_000_000_000L, 64_000_000_000L, 6, 8, 40_000_000L, 30_000_000_000L);
  }
}
