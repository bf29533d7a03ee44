package fivedoors.html.json;

import com.github.nmorel.gwtjackson.client.ObjectReader;
import com.google.gwt.core.client.GWT;
import fivedoors.lesson.JsonReader;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.SolutionDoc;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import fivedoors.scenario.SandboxDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.TimedCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads documents with generated mappers. They are more lenient about scalar types than the JVM's
 * reader and know no lines; the table of bad documents says where the two differ.
 */
public final class BrowserReader implements JsonReader {
  interface ScenarioMapper extends ObjectReader<ScenarioDoc> {}

  interface CommandMapper extends ObjectReader<TimedCommand> {}

  interface LessonMapper extends ObjectReader<LessonDoc> {}

  interface SolutionMapper extends ObjectReader<SolutionDoc> {}

  interface SandboxMapper extends ObjectReader<SandboxDoc> {}

  interface IndexMapper extends ObjectReader<LessonIndex> {}

  interface WordsMapper extends ObjectReader<LinkedHashMap<String, String>> {}

  private final ScenarioMapper scenarios = GWT.create(ScenarioMapper.class);
  private final CommandMapper commands = GWT.create(CommandMapper.class);
  private final LessonMapper lessons = GWT.create(LessonMapper.class);
  private final SolutionMapper solutions = GWT.create(SolutionMapper.class);
  private final SandboxMapper sandboxes = GWT.create(SandboxMapper.class);
  private final IndexMapper indexes = GWT.create(IndexMapper.class);
  private final WordsMapper words = GWT.create(WordsMapper.class);

  @Override
  public ScenarioDoc scenario(String text, String file) {
    return read(scenarios, text, file);
  }

  @Override
  public TimedCommand command(String line, String file) {
    return read(commands, line, file);
  }

  @Override
  public LessonDoc lesson(String text, String file) {
    return read(lessons, text, file);
  }

  @Override
  public SolutionDoc solution(String text, String file) {
    return read(solutions, text, file);
  }

  @Override
  public SandboxDoc sandbox(String text, String file) {
    return read(sandboxes, text, file);
  }

  @Override
  public LessonIndex index(String text, String file) {
    return read(indexes, text, file);
  }

  @Override
  public Map<String, String> words(String text, String file) {
    return read(words, text, file);
  }

  private static <T> T read(ObjectReader<T> mapper, String text, String file) {
    T document;
    try {
      document = mapper.read(text);
    } catch (RuntimeException e) {
      // The mapper's own exceptions, those of a record's constructor, and what JavaScript throws
      // where
      // the JVM would throw a NullPointerException: whatever it is, the document cannot be read.
      throw new BadDocumentException(List.of(Problem.at(file, "", "jsonValue", message(e))));
    }
    if (document == null) {
      throw new BadDocumentException(List.of(Problem.at(file, "", "jsonEnd")));
    }
    return document;
  }

  private static String message(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return "" + deepest.getMessage();
  }
}
