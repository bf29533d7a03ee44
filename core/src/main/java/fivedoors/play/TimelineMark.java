package fivedoors.play;

/**
 * A mark on the timeline: one event, or several that stand too close together.
 *
 * @param kind the most telling kind in it
 * @param story story seconds where it stands
 * @param time simulated nanoseconds of its event
 * @param event index of its event; the moment {@code event + 1} shows it
 * @param node the node where it happened
 * @param count how many events it stands for, 1 or more
 */
public record TimelineMark(MarkKind kind, double story, long time, int event, int node, int count) {
  /** Key of the word that names its kind: {@code mark.sent}. */
  public String key() {
    return switch (kind) {
      case COMMAND -> "mark.command";
      case DROPPED -> "mark.dropped";
      case REFUSED -> "mark.refused";
      case TIMED_OUT -> "mark.timedOut";
      case REWRITE -> "mark.rewrite";
      case ADDRESS -> "mark.address";
      case TABLE -> "mark.table";
      case DELIVERED -> "mark.delivered";
      case SENT -> "mark.sent";
      case RECEIVED -> "mark.received";
    };
  }
}
