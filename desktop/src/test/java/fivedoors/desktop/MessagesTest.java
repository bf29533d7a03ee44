package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesHaveTheSameKeysWithTheSamePlaces() throws Exception {
    Properties english = load("messages.properties");
    Properties korean = load("messages_ko.properties");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(korean.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(places(english.getProperty(key)), places(korean.getProperty(key)), key);
      assertFalse(english.getProperty(key).matches("(?s).*[가-힣].*"), key);
    }
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> found = new TreeSet<>();
    PLACE.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  private static Properties load(String name) throws Exception {
    Properties p = new Properties();
    try (Reader in =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      p.load(in);
    }
    return p;
  }
}
