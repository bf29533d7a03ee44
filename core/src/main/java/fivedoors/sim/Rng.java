package fivedoors.sim;

/**
 * A stream of random numbers (xorshift32, period 2^32 - 1). Each purpose has its own stream, split
 * from the scenario's seed by name, so that a new consumer does not shift the others.
 */
public final class Rng {
  private int state;

  /** A stream that starts from {@code seed}; any value is allowed. */
  public Rng(int seed) {
    state = seed == 0 ? 0x6D2B79F5 : seed;
  }

  /** A new stream for {@code purpose}; this stream is not advanced. */
  public Rng split(String purpose) {
    int h = state;
    for (int i = 0; i < purpose.length(); i++) {
      h ^= purpose.charAt(i);
      h = (((h << 5) | 0) - h) | 0;
      h ^= h >>> 13;
    }
    Rng r = new Rng(h);
    r.next();
    r.next();
    return r;
  }

  /** The next 32 bits; never 0. */
  public int next() {
    int x = state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    state = x;
    return x;
  }

  /**
   * A number from 0 to {@code bound} - 1.
   *
   * @param bound 1 to 2^30
   */
  public int below(int bound) {
    if (bound < 1 || bound > 1 << 30) {
      throw new IllegalArgumentException("bound " + bound + " is not within 1 and 2^30");
    }
    return (next() >>> 1) % bound;
  }

  /** An independent stream that goes on as this one would. */
  public Rng copy() {
    Rng r = new Rng(1);
    r.state = state;
    return r;
  }
}
