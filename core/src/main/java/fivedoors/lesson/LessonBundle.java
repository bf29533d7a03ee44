package fivedoors.lesson;

import fivedoors.scenario.Lab;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceSink;
import java.util.Map;

/**
 * Everything that belongs to one lesson.
 *
 * @param lesson its logic
 * @param scenario its network at the start, changes included
 * @param words its words by language
 * @param solution its right and wrong answers
 */
public record LessonBundle(
    LessonDoc lesson, ScenarioDoc scenario, Map<String, LessonWords> words, SolutionDoc solution) {
  /** Its network at time 0. */
  public Lab lab(TraceSink sink) {
    return Lab.of(scenario, lesson.scenario().seed(), sink, file("lesson.json"));
  }

  /** A fresh run of it without a picture. */
  public Runner start() {
    Trace trace = new Trace();
    return new Runner(lesson, new LabWorld(lab(trace), trace));
  }

  /** The words of a language. */
  public LessonWords words(String language) {
    return words.get(language);
  }

  /** The name of one of its files, below {@code lessons/}. */
  public String file(String name) {
    return lesson.id() + "/" + name;
  }
}
