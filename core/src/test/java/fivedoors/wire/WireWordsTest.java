package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a frame can be said in both languages. */
class WireWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyProblemHasItsSentence(String language) throws Exception {
    JsonNode words =
        new ObjectMapper().readTree(Path.of("../lessons/words/" + language + ".json").toFile());
    for (WireProblem problem : WireProblem.values()) {
      assertTrue(words.path(problem.key()).asText().endsWith("."), problem.key());
    }
  }
}
