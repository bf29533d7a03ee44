package fivedoors.lesson;

/**
 * A sentence that the lesson says because of something that happened. The words are looked up when
 * they are shown, so that the language can change at any moment.
 *
 * @param step id of the step that says it
 * @param kind how it is meant
 * @param key key of the lesson's words; of the program's words for {@link Kind#KEPT}
 */
public record Said(String step, Kind kind, String key) {
  /** How a sentence is meant. */
  public enum Kind {
    /** The answer is right. */
    RIGHT,
    /** The answer is not right; try again. */
    WRONG,
    /** A guess was written down, to be looked at later. */
    KEPT,
    /** A guess is set beside what really happened. */
    REVEALED,
    /** A try at a task failed in a way that is known. */
    ALMOST,
    /** A task is done or an event was reached. */
    DONE,
    /** A hint. */
    HINT,
    /** An event did not come in time. */
    TIMED_OUT
  }
}
