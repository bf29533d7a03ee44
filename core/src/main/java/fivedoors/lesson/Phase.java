package fivedoors.lesson;

/** What the current step waits for. */
public enum Phase {
  /** An answer of the learner. */
  ASKING,
  /** Commands (and, before them, an input) of the learner. */
  ACTING,
  /**
   * Time is to run: until the event of the step, until a try at a task is over, or until the engine
   * has done what the learner did by hand.
   */
  RUNNING,
  /** Nothing: it is satisfied and may be left. */
  SATISFIED,
  /** The event did not come in time; the step can only be started again. */
  TIMED_OUT
}
