package fivedoors.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the learner has done so far, by step. */
final class Progress {
  private final Map<String, List<String>> answers = new LinkedHashMap<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> attempts = new LinkedHashMap<>();
  private final Map<String, Integer> hints = new LinkedHashMap<>();
  private final Set<String> satisfied = new LinkedHashSet<>();
  private final Set<String> revealed = new LinkedHashSet<>();

  Progress copy() {
    Progress p = new Progress();
    p.become(this);
    return p;
  }

  /** Takes over everything. */
  void become(Progress other) {
    put(answers, other.answers);
    put(inputs, other.inputs);
    put(attempts, other.attempts);
    put(hints, other.hints);
    satisfied.clear();
    satisfied.addAll(other.satisfied);
    revealed.clear();
    revealed.addAll(other.revealed);
  }

  private static <T> void put(Map<String, T> mine, Map<String, T> others) {
    mine.clear();
    mine.putAll(others);
  }

  /** Takes over what counts for the stars, which starting a step again does not wipe out. */
  void keepCounts(Progress later) {
    attempts.putAll(later.attempts);
    hints.putAll(later.hints);
  }

  /** What is kept of it when the learner leaves at a step. */
  Saved saved(LessonDoc lesson, String step) {
    return new Saved(
        lesson.id(),
        lesson.rev(),
        step,
        answers,
        inputs,
        attempts,
        hints,
        new ArrayList<>(satisfied),
        new ArrayList<>(revealed));
  }

  /** Takes over what was kept, of the steps before a place; what counts for stars, of all. */
  void resume(Saved saved, LessonDoc lesson, int before) {
    for (String id : saved.answers().keySet()) {
      if (isBefore(lesson, id, before)) {
        answers.put(id, List.copyOf(saved.answers().get(id)));
      }
    }
    for (int i = 0; i < before; i++) {
      if (lesson.steps().get(i) instanceof Step.Task t && t.input() != null) {
        String name = t.input().store();
        if (saved.inputs().containsKey(name)) {
          inputs.put(name, saved.inputs().get(name));
        }
      }
    }
    attempts.putAll(saved.attempts());
    hints.putAll(saved.hints());
    for (String id : saved.satisfied()) {
      if (isBefore(lesson, id, before)) {
        satisfied.add(id);
      }
    }
    for (String id : saved.revealed()) {
      if (isBefore(lesson, id, before)) {
        revealed.add(id);
      }
    }
  }

  private static boolean isBefore(LessonDoc lesson, String step, int before) {
    int at = lesson.find(step);
    return at >= 0 && at < before;
  }

  void answer(String step, List<String> value) {
    answers.put(step, List.copyOf(value));
  }

  List<String> answer(String step) {
    return answers.get(step);
  }

  void input(String name, String value) {
    inputs.put(name, value);
  }

  String input(String name) {
    return inputs.get(name);
  }

  void attempt(String step) {
    attempts.put(step, attempts(step) + 1);
  }

  int attempts(String step) {
    Integer n = attempts.get(step);
    return n == null ? 0 : n;
  }

  /**
   * Notes how far up the ladder the learner has been in a step; going up again does not count
   * twice.
   */
  void hint(String step, int rung) {
    hints.put(step, Math.max(rung, hints(step)));
  }

  /** Hints taken in a step, or in all for null. */
  int hints(String step) {
    if (step != null) {
      Integer n = hints.get(step);
      return n == null ? 0 : n;
    }
    int sum = 0;
    for (int n : hints.values()) {
      sum += n;
    }
    return sum;
  }

  void satisfy(String step) {
    satisfied.add(step);
  }

  boolean satisfied(String step) {
    return satisfied.contains(step);
  }

  void reveal(String step) {
    revealed.add(step);
  }

  boolean revealed(String step) {
    return revealed.contains(step);
  }

  /** Ids of the steps that have an answer, in the order they were first answered. */
  List<String> answered() {
    return new ArrayList<>(answers.keySet());
  }
}
