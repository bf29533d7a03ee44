package fivedoors.tell;

/** The story as plain text, for a terminal. */
public final class PlainStory {
  private static final int WIDTH = 78;

  private PlainStory() {}

  /** The text of one line of the story, its line ends included. */
  public static String text(StoryLine line) {
    String text = line.text();
    return switch (line.kind()) {
      // A Hangul syllable is two columns wide, so the rule is never too short.
      case TITLE -> text + "\n" + "=".repeat(Math.min(WIDTH, 2 * text.length())) + "\n";
      case GOAL, TEXT -> text + "\n";
      case STEP -> "\n[" + text + "]\n";
      case CHOICE -> "  " + text + "\n";
      case ITEM -> "  - " + text + "\n";
      case QUOTE -> "  \"" + text + "\"\n";
      case OPTIONS -> "  = " + text + "\n";
      case FIELD -> "  ? " + text + "\n";
      case SUGGESTION -> "  > " + text + "\n";
      case ANSWER -> "  → " + text + "\n";
      case REFUSAL -> "  ! " + text + "\n";
      case SAID -> "  · " + text + "\n";
      case EVENT -> "      " + text + "\n";
      case SUMMARY -> "\n" + text + "\n";
    };
  }
}
