package fivedoors.tell;

/**
 * One line of the story.
 *
 * @param kind what it is, for those who lay it out
 * @param text what it says, without any marks
 */
public record StoryLine(Kind kind, String text) {
  /** What a line is. */
  public enum Kind {
    /** The name of the lesson; the first line. */
    TITLE,
    /** What is learnt. */
    GOAL,
    /** A step begins; the text is its number and how many there are, such as {@code 3/12}. */
    STEP,
    /** What the step says. */
    TEXT,
    /** A choice of a question, with its letter. */
    CHOICE,
    /** Something to be put in order or matched. */
    ITEM,
    /** A part of a text that is to be mended. */
    QUOTE,
    /** What may be put in: into an item, all in one line; into a text, a line each. */
    OPTIONS,
    /** What a field asks for. */
    FIELD,
    /** Something that can be tried in free play. */
    SUGGESTION,
    /** What is answered. */
    ANSWER,
    /** The answer was refused, and why. */
    REFUSAL,
    /** What the lesson says to what happened. */
    SAID,
    /** An event of the engine with its time. */
    EVENT,
    /** What was learnt; the last line. */
    SUMMARY
  }
}
