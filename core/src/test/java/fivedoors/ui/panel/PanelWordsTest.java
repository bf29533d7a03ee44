package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.EventType;
import fivedoors.ui.input.Actions;
import fivedoors.wire.DhcpType;
import fivedoors.wire.WireFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that the panels ask for is there in both languages. */
class PanelWordsTest {
  private static final Pattern KEY = Pattern.compile("\"(ui\\.[A-Za-z0-9.-]+[A-Za-z0-9])\"");

  private static Map<String, String> words(String language) {
    String file = "words/" + language + ".json";
    return new TestJson().words(TestJson.lessonFile(file), file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyKeyInTheCodeIsAWord(String language) throws IOException {
    Map<String, String> words = words(language);
    TreeSet<String> missing = new TreeSet<>();
    for (String key : keysInCode()) {
      boolean prefix = words.keySet().stream().anyMatch(w -> w.startsWith(key + "."));
      if (!words.containsKey(key) && !prefix) {
        missing.add(key);
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  private static List<String> keysInCode() throws IOException {
    List<String> keys = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/fivedoors/ui"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = KEY.matcher(Files.readString(file));
        while (m.find()) {
          keys.add(m.group(1));
        }
      }
    }
    assertTrue(keys.size() > 50, "no keys found: is this the right folder?");
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyFieldActionAndEventHasAName(String language) {
    Map<String, String> words = words(language);
    TreeSet<String> missing = new TreeSet<>();
    for (String field : WireFields.all()) {
      want(words, "ui.field." + field, missing);
    }
    for (Actions.Action a : Actions.all()) {
      want(words, a.word(), missing);
    }
    for (EventType type : EventType.values()) {
      want(words, "ui.event." + type, missing);
    }
    for (DhcpType type : DhcpType.values()) {
      if (type != DhcpType.INFORM) {
        want(words, "ui.letter.DHCP·" + type.letter(), missing);
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  private static void want(Map<String, String> words, String key, TreeSet<String> missing) {
    if (!words.containsKey(key)) {
      missing.add(key);
    }
  }
}
