package fivedoors.lesson;

import fivedoors.scenario.Problem;
import java.util.List;

/**
 * Something a lesson falls short in. Its sentence is the word {@code check.<code>} with the
 * arguments filled in.
 *
 * @param lesson id of the lesson, or the file it is about
 * @param fails whether the lesson may not ship with it; false for advice
 * @param code short name of the kind of finding
 * @param args what it is about
 * @param why the refusal that led to it, told behind the sentence; or null
 */
public record Finding(String lesson, boolean fails, String code, List<String> args, Problem why) {
  /** The list is copied. */
  public Finding {
    args = List.copyOf(args);
  }

  /** A finding that no refusal explains. */
  static Finding of(String lesson, boolean fails, String code, String... args) {
    return new Finding(lesson, fails, code, List.of(args), null);
  }

  /** The sentence for a teacher. */
  public String text(Words words) {
    String sentence = words.get("check." + code, args.toArray(new String[0]));
    return why == null ? sentence : sentence + " " + words.problem(why);
  }
}
