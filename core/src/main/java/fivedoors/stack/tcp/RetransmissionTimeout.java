package fivedoors.stack.tcp;

/** The retransmission timeout of RFC 6298, in integer nanoseconds. */
final class RetransmissionTimeout {
  private static final long INITIAL = 1_000_000_000L;

  private final long min;
  private final long max;
  private long smoothed = -1;
  private long variation;
  private long timeout;

  RetransmissionTimeout(long min, long max) {
    this.min = min;
    this.max = max;
    timeout = Math.max(min, INITIAL);
  }

  long value() {
    return timeout;
  }

  /** A round trip was measured on a segment that was sent once (Karn; RFC 6298 section 3). */
  void measured(long rtt) {
    if (smoothed < 0) {
      smoothed = rtt;
      variation = rtt / 2;
    } else {
      long error = smoothed > rtt ? smoothed - rtt : rtt - smoothed;
      variation = (3 * variation + error) / 4;
      smoothed = (7 * smoothed + rtt) / 8;
    }
    timeout = clamp(smoothed + 4 * variation);
  }

  /** The timer expired: twice as long next time (RFC 6298 section 5.5). */
  void backOff() {
    timeout = clamp(2 * timeout);
  }

  private long clamp(long t) {
    return Math.min(max, Math.max(min, t));
  }

  RetransmissionTimeout copy() {
    RetransmissionTimeout r = new RetransmissionTimeout(min, max);
    r.smoothed = smoothed;
    r.variation = variation;
    r.timeout = timeout;
    return r;
  }
}
