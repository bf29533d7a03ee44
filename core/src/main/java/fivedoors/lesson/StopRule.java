package fivedoors.lesson;

/**
 * Tells whoever lets time run where to stop. Ask {@link #stop} after every engine event; when it
 * answers, show that moment, run no further, and call {@link Runner#observe}. When {@link #limitNs}
 * is reached, call it too.
 */
public interface StopRule {
  /** Nanoseconds since scenario start that must not be passed. */
  long limitNs();

  /**
   * Looks at what is new in the trace.
   *
   * @return the size the trace had right after the event to stop on; -1 to run on
   */
  int stop();
}
