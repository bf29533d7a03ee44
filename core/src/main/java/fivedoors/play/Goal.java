package fivedoors.play;

/** Where somebody wants playing to stop: on an event, or at a time if the event does not come. */
public interface Goal {
  /** Nanoseconds since scenario start that must not be passed. */
  long limit();

  /**
   * Looks at what is new in the trace. Asked after every instant.
   *
   * @return how many events have happened when the wanted one is the last of them; -1 to go on
   */
  int reached();
}
