package fivedoors.service.dhcp;

import fivedoors.sim.Rng;

/** Waiting times between retransmissions (RFC 2131, section 4.1). */
final class Backoff {
  private static final long NS = 1_000_000_000L;
  private static final int LONGEST = 4;

  /** Half the remaining time, but never less than this, in RENEWING and REBINDING (4.4.5). */
  static final long RENEW_MIN_NS = 60 * NS;

  private Backoff() {}

  /**
   * 4, 8, 16, 32, 64, 64 ... seconds, each plus or minus up to one second.
   *
   * @param attempt 0 for the wait after the first message
   */
  static long wait(int attempt, Rng rng) {
    long base = (4L << Math.min(attempt, LONGEST)) * NS;
    return base - NS + rng.below(2_000_001) * 1000L;
  }

  /** The wait before the next REQUEST while {@code remaining} ns are left, or -1 for none. */
  static long renew(long remaining) {
    long wait = Math.max(remaining / 2, RENEW_MIN_NS);
    return wait < remaining ? wait : -1;
  }
}
