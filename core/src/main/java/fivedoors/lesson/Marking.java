package fivedoors.lesson;

import fivedoors.trace.TraceEvent;
import java.util.List;

/** What a step makes of an answer: whether it is right, and which sentence is said. */
final class Marking {
  /**
   * What was made of an answer.
   *
   * @param key of the sentence
   */
  record Mark(boolean right, String key) {}

  private final Step step;
  private final Values values;
  private final Waiting waiting;

  Marking(Step step, Values values, Waiting waiting) {
    this.step = step;
    this.values = values;
    this.waiting = waiting;
  }

  /**
   * Judges an answer that is one.
   *
   * @param event what the engine did, for a step in which the learner was the device; else unused
   */
  Mark of(List<String> value, TraceEvent event) {
    if (step instanceof Step.FixNote note) {
      return fix(note, value);
    } else if (step instanceof Step.BeRouter router) {
      return Grading.asTheEngine(router, value, event)
          ? new Mark(true, LessonKeys.right(router))
          : new Mark(false, almost(router.almost()));
    }
    Step.Quiz quiz = (Step.Quiz) step;
    boolean right = Grading.right(quiz, value, values);
    if (quiz.kind().equals("choice")) {
      return new Mark(right, LessonKeys.feedback(quiz, value.get(0)));
    }
    return new Mark(right, right ? LessonKeys.right(quiz) : almost(quiz.almost()));
  }

  private Mark fix(Step.FixNote note, List<String> value) {
    if (Grading.right(note, value, values)) {
      return new Mark(true, LessonKeys.right(note));
    }
    String said = almost(note.almost());
    boolean elsewhere =
        said.equals(LessonKeys.wrong(note)) && !Grading.part(value).equals(note.wrong());
    return new Mark(false, elsewhere ? LessonKeys.elsewhere(note) : said);
  }

  /** The sentence of the first near miss that fits, or the one for all others. */
  String almost(List<Step.Almost> cases) {
    for (Step.Almost a : cases) {
      if (waiting.holds(a.when())) {
        return LessonKeys.almost(step, a);
      }
    }
    return LessonKeys.wrong(step);
  }
}
