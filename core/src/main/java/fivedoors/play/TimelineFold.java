package fivedoors.play;

/**
 * A stretch of idle time that the story folds.
 *
 * @param fromStory story seconds where it begins
 * @param toStory story seconds where it ends
 * @param fromTime simulated nanoseconds where it begins
 * @param toTime simulated nanoseconds where it ends
 */
public record TimelineFold(double fromStory, double toStory, long fromTime, long toTime) {
  /** Simulated nanoseconds that are folded: what the label says. */
  public long folded() {
    return toTime - fromTime;
  }
}
