package fivedoors.play;

import fivedoors.trace.TraceEvent;

/** What a mark on the timeline stands for, the most telling first: it names a crowded group. */
public enum MarkKind {
  /** Somebody did something. */
  COMMAND,
  /** A letter ended without an answer. */
  DROPPED,
  /** A letter was answered with a refusal. */
  REFUSED,
  /** Something waited for did not come. */
  TIMED_OUT,
  /** A device changed a letter. */
  REWRITE,
  /** An interface got or lost its address. */
  ADDRESS,
  /** A row of a table came, changed or left. */
  TABLE,
  /** A letter reached the program it was for. */
  DELIVERED,
  /** A letter went on a link. */
  SENT,
  /** A letter came off a link. */
  RECEIVED;

  /** The mark of an event, or null if the timeline does not show it. */
  public static MarkKind of(TraceEvent event) {
    return switch (event.type()) {
      case COMMAND -> COMMAND;
      case DROPPED -> DROPPED;
      case REFUSED -> REFUSED;
      case TIMED_OUT -> TIMED_OUT;
      case REWRITE -> REWRITE;
      case ADDRESS_SET -> ADDRESS;
      case ROW_ADDED, ROW_CHANGED, ROW_REMOVED -> TABLE;
      case DELIVERED -> DELIVERED;
      case FRAME_SENT -> ((TraceEvent.FrameSent) event).link() == TraceEvent.NONE ? null : SENT;
      case FRAME_RECEIVED ->
          ((TraceEvent.FrameReceived) event).link() == TraceEvent.NONE ? null : RECEIVED;
      default -> null;
    };
  }
}
