package fivedoors.lesson;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.SandboxDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.TimedCommand;
import java.util.Map;

/**
 * Turns texts into documents: databind on the JVM, generated mappers in the browser. {@code file}
 * is the name for messages. What is unknown, missing or of the wrong type throws {@link
 * BadDocumentException}; ranges and references are for the validators.
 */
public interface JsonReader {
  /** Reads a scenario. */
  ScenarioDoc scenario(String text, String file);

  /** Reads one line of a command file. */
  TimedCommand command(String line, String file);

  /** Reads a lesson's logic. */
  LessonDoc lesson(String text, String file);

  /** Reads a lesson's right and wrong answers. */
  SolutionDoc solution(String text, String file);

  /** Reads a free experiment. */
  SandboxDoc sandbox(String text, String file);

  /** Reads the index. */
  LessonIndex index(String text, String file);

  /** Reads a flat map of words, in the order of the file. */
  Map<String, String> words(String text, String file);
}
