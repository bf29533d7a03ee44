package fivedoors.ui.guide;

import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Words;
import fivedoors.scenario.ScenarioDoc;

/**
 * A lesson with everything it needs.
 *
 * @param scenario its network, laid over its base, with the lesson's own changes
 * @param korean its words in Korean, {@code english} in English
 */
public record LessonPack(
    LessonDoc lesson, ScenarioDoc scenario, LessonWords korean, LessonWords english) {
  /** The lesson's words in a language. */
  public LessonWords words(String language) {
    return language.equals("en") ? english : korean;
  }

  /** The program's words in a language. */
  public Words common(String language) {
    return words(language).common();
  }
}
