package fivedoors.net;

/**
 * What a link is like, the same in both directions.
 *
 * @param delayNs propagation delay in nanoseconds, 0 or more
 * @param rateBps bits per second, 1,000 or more; 0 means that sending takes no time
 * @param queueFrames how many frames may wait at each end, 1 to 100,000
 * @param lossPpm how many frames in a million are lost, 0 to 1,000,000
 * @param wireless whether it is drawn and told as Wi-Fi
 */
public record LinkSpec(long delayNs, long rateBps, int queueFrames, int lossPpm, boolean wireless) {
  /** Checks the ranges. */
  public LinkSpec {
    check("delayNs", delayNs, 0, 3_600_000_000_000L);
    check("queueFrames", queueFrames, 1, 100_000);
    check("lossPpm", lossPpm, 0, 1_000_000);
    if (rateBps != 0) {
      check("rateBps", rateBps, 1_000, 1_000_000_000_000L);
    }
  }

  /** 5 microseconds, 1 Gbit/s, 1,000 frames, no loss: a cable at home. */
  public static LinkSpec cable() {
    return new LinkSpec(5_000, 1_000_000_000L, 1000, 0, false);
  }

  private static void check(String name, long value, long low, long high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " is " + value + "; expected " + low + " to " + high);
    }
  }
}
