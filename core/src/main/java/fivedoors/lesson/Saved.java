package fivedoors.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a learner stands in a lesson, to be taken up again: the step, and what counts of the steps
 * before it. The network is not kept; it is played to that step again.
 *
 * @param lesson id of the lesson
 * @param rev revision of its content; another one makes this void
 * @param step id of the step that was on
 * @param answers last answers by step
 * @param inputs what was typed, by field
 * @param attempts judged tries by step
 * @param hints hints taken by step
 * @param satisfied steps that were satisfied
 * @param revealed guesses that were set beside what happened
 */
public record Saved(
    String lesson,
    int rev,
    String step,
    Map<String, List<String>> answers,
    Map<String, String> inputs,
    Map<String, Integer> attempts,
    Map<String, Integer> hints,
    List<String> satisfied,
    List<String> revealed) {
  /** Takes copies. */
  public Saved {
    answers = new LinkedHashMap<>(answers);
    inputs = new LinkedHashMap<>(inputs);
    attempts = new LinkedHashMap<>(attempts);
    hints = new LinkedHashMap<>(hints);
    satisfied = List.copyOf(satisfied);
    revealed = List.copyOf(revealed);
  }
}
