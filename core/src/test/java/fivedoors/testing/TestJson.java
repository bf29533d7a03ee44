package fivedoors.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fivedoors.lesson.JsonReader;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.SolutionDoc;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import fivedoors.scenario.SandboxDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.TimedCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A plain strict databind reader for tests of core; the program's own one tells better where a
 * fault is.
 */
public final class TestJson implements JsonReader {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  @Override
  public ScenarioDoc scenario(String text, String file) {
    return read(text, file, new TypeReference<ScenarioDoc>() {});
  }

  @Override
  public TimedCommand command(String line, String file) {
    return read(line, file, new TypeReference<TimedCommand>() {});
  }

  @Override
  public LessonDoc lesson(String text, String file) {
    return read(text, file, new TypeReference<LessonDoc>() {});
  }

  @Override
  public SolutionDoc solution(String text, String file) {
    return read(text, file, new TypeReference<SolutionDoc>() {});
  }

  @Override
  public SandboxDoc sandbox(String text, String file) {
    return read(text, file, new TypeReference<SandboxDoc>() {});
  }

  @Override
  public LessonIndex index(String text, String file) {
    return read(text, file, new TypeReference<LessonIndex>() {});
  }

  @Override
  public Map<String, String> words(String text, String file) {
    return read(text, file, new TypeReference<Map<String, String>>() {});
  }

  private <T> T read(String text, String file, TypeReference<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new BadDocumentException(List.of(Problem.at(file, "", "json", e.getOriginalMessage())));
    }
  }

  /**
   * The text of a file under {@code lessons/}, wherever the test runs from; null if it is not
   * there.
   */
  public static String lessonFile(String name) {
    Path below = Path.of("lessons", name);
    Path file = Files.exists(below) ? below : Path.of("..", "lessons", name);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
