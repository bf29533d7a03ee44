package fivedoors.play;

import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;

/** Which events somebody wants to stop at. */
public interface EventFilter {
  /** Every event. */
  EventFilter ALL = e -> true;

  /**
   * What a learner would call an event: commands, new letters, rewrites, rows of the tables people
   * look at, addresses, every outcome, and a question that nobody could answer; not hops, copies,
   * look-ups and what a network card throws away.
   */
  EventFilter INTERESTING = EventFilter::interesting;

  /** Whether to stop at this one. */
  boolean accepts(TraceEvent event);

  private static boolean interesting(TraceEvent event) {
    switch (event.type()) {
      case COMMAND:
      case REWRITE:
      case REFUSED:
      case TIMED_OUT:
      case ADDRESS_SET:
      case DELIVERED:
        return true;
      case FRAME_SENT:
        return ((TraceEvent.FrameSent) event).parent() == TraceEvent.NONE;
      case ROW_ADDED:
        return looked(((TraceEvent.RowAdded) event).table());
      case ROW_CHANGED:
        return looked(((TraceEvent.RowChanged) event).table());
      case ROW_REMOVED:
        return looked(((TraceEvent.RowRemoved) event).table());
      case DROPPED:
        return ((TraceEvent.Dropped) event).reason() != DropReason.NOT_FOR_ME;
      case SERVICE_STATE:
        return Unanswered.why(event) != null;
      default:
        return false;
    }
  }

  private static boolean looked(String table) {
    return !table.equals("macs") && !table.equals("arp");
  }
}
