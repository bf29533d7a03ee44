package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program's own words. */
class WordsTest {
  private static final Pattern CODE =
      Pattern.compile(
          "(?:found\\.add\\([^;\"]*(?:\"[^\"]*\"[^;\"]*)*?,\\s*|problem\\(|Problem\\.at\\(\"\", \"\", )"
              + "\"([a-z][A-Za-z0-9]+)\"");

  private final Words ko = TestLessons.shipped().words("ko");
  private final Words en = TestLessons.shipped().words("en");

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaces() {
    assertEquals(new TreeSet<>(ko.keys()), new TreeSet<>(en.keys()));
    for (String key : ko.keys()) {
      assertEquals(places(ko, key), places(en, key), key);
    }
  }

  private static Set<String> places(Words words, String key) {
    return new TreeSet<>(Template.names(words.raw(key)));
  }

  @Test
  void noWordIsEmptyOrInTheOtherLanguage() {
    for (String key : ko.keys()) {
      assertFalse(ko.raw(key).isBlank(), key);
      String english = WordCheck.withoutQuotes(en.raw(key));
      boolean languageName = key.contains("language");
      assertTrue(languageName || !WordCheck.hasHangul(english), key + ": " + english);
    }
  }

  @Test
  void everyProblemThatTheSourcesNameHasItsSentence() throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> noProblems = List.of("bad");
    for (String dir : List.of("scenario", "lesson")) {
      Path root = Path.of("src/main/java/fivedoors", dir);
      try (Stream<Path> files = Files.list(root)) {
        for (Path file : files.sorted().toList()) {
          Matcher m = CODE.matcher(Files.readString(file));
          while (m.find()) {
            String code = m.group(1);
            boolean told = ko.has("problem." + code) || ko.has("check." + code);
            if (!told && !noProblems.contains(code)) {
              missing.add(file.getFileName() + " " + code);
            }
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }
}
