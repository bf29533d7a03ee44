package fivedoors.trace;

/**
 * The closed vocabulary of things that can happen. Lessons, queries and the text form use these
 * names.
 */
public enum EventType {
  COMMAND,
  FRAME_SENT,
  FRAME_RECEIVED,
  COPIED,
  LOOKUP,
  REWRITE,
  ROW_ADDED,
  ROW_CHANGED,
  ROW_REMOVED,
  VERDICT,
  DELIVERED,
  REFUSED,
  DROPPED,
  TIMED_OUT,
  SOCKET_STATE,
  SERVICE_STATE,
  ADDRESS_SET
}
