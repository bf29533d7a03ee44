package fivedoors.desktop.json;

import fivedoors.lesson.JsonReader;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.SolutionDoc;
import fivedoors.scenario.SandboxDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.TimedCommand;
import java.util.Map;

/**
 * The documents on the JVM: unknown, duplicate, trailing, missing, null and wrongly typed parts are
 * refused.
 */
public final class StrictReader implements JsonReader {
  private final StrictJson json = new StrictJson();

  @Override
  public ScenarioDoc scenario(String text, String file) {
    return json.read(text, file, ScenarioDoc.class);
  }

  @Override
  public TimedCommand command(String line, String file) {
    return json.read(line, file, TimedCommand.class);
  }

  @Override
  public LessonDoc lesson(String text, String file) {
    return json.read(text, file, LessonDoc.class);
  }

  @Override
  public SolutionDoc solution(String text, String file) {
    return json.read(text, file, SolutionDoc.class);
  }

  @Override
  public SandboxDoc sandbox(String text, String file) {
    return json.read(text, file, SandboxDoc.class);
  }

  @Override
  public LessonIndex index(String text, String file) {
    return json.read(text, file, LessonIndex.class);
  }

  @Override
  public Map<String, String> words(String text, String file) {
    return json.words(text, file);
  }
}
