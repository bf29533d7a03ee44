package fivedoors.lesson;

import java.util.List;

/**
 * Something a lesson falls short in. Its sentence is the word {@code check.<code>} with the
 * arguments filled in.
 *
 * @param lesson id of the lesson
 * @param fails whether the lesson may not ship with it; false for advice
 * @param code short name of the kind of finding
 * @param args what it is about
 */
public record Finding(String lesson, boolean fails, String code, List<String> args) {
  /** The list is copied. */
  public Finding {
    args = List.copyOf(args);
  }

  /** The sentence for a teacher. */
  public String text(Words words) {
    return words.get("check." + code, args.toArray(new String[0]));
  }
}
