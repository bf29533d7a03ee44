package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fivedoors.testing.TestJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the program says to people: nothing of the program's inside, no blame, and in a message
 * about something that did not work a whole sentence that says what is wanted.
 */
class MessageRulesTest {
  /** Names of classes and what programs say among themselves. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception\\b|\\bStackOverflow|\\bstack trace\\b|\\bundefined\\b|\\bNaN\\b"
              + "|\\b(?:java|com|org|fivedoors)\\.[a-z]\\w*\\b|\\bat [a-z.]+\\([A-Z]\\w+\\.java");

  private static final Map<String, Pattern> BLAME =
      Map.of(
          "ko", Pattern.compile("잘못하|잘못했|틀렸|실패했|실패하|당신|안 돼요!|경고!"),
          "en",
              Pattern.compile(
                  "(?i)\\byou failed\\b|\\byour (?:mistake|fault)\\b|\\binvalid\\b|\\billegal\\b"
                      + "|\\bfatal\\b|\\boops\\b|\\bbad input\\b|\\byou (?:did it )?wrong\\b"));

  private static List<String> faults(String language, String text) {
    List<String> found = new ArrayList<>();
    for (Pattern p : List.of(INSIDE, BLAME.get(language))) {
      Matcher m = p.matcher(text);
      if (m.find()) {
        found.add("'" + m.group() + "' in: " + text);
      }
    }
    return found;
  }

  private static Map<String, String> words(String language) throws IOException {
    return new ObjectMapper()
        .readValue(
            TestJson.lessonFile("words/" + language + ".json"),
            new TypeReference<LinkedHashMap<String, String>>() {});
  }

  @Test
  void nothingThatIsSaidTellsOfTheInsideOrBlames() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String language : Words.languages()) {
      words(language).forEach((key, text) -> note(faults, key, faults(language, text)));
      for (String id : TestLessons.shipped().index().lessons()) {
        LessonWords said = TestLessons.shipped().lesson(id).words(language);
        for (String key : said.keys()) {
          note(faults, id + " " + key, faults(language, said.raw(key)));
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  private static void note(List<String> faults, String key, List<String> found) {
    found.forEach(f -> faults.add(key + ": " + f));
  }

  /** What did not work is told in whole sentences: a label such as "format" helps nobody. */
  @Test
  void everyProblemIsASentence() throws IOException {
    List<String> labels = new ArrayList<>();
    int problems = 0;
    for (String language : Words.languages()) {
      Pattern end = Pattern.compile(language.equals("ko") ? "[가-힣]요\\b" : "[a-z`'})][.:?]");
      for (Map.Entry<String, String> e : words(language).entrySet()) {
        if (e.getKey().startsWith("problem.")) {
          problems++;
          if (!end.matcher(e.getValue() + " ").find()) {
            labels.add(e.getKey() + ": " + e.getValue());
          }
        }
      }
    }
    assertEquals(List.of(), labels);
    assertTrue(problems > 200, "problems: " + problems);
  }

  @Test
  void theRulesBite() {
    assertEquals(1, faults("en", "NullPointerException in the router").size());
    assertEquals(1, faults("en", "at fivedoors.ui.App").size());
    assertEquals(1, faults("en", "Invalid port.").size());
    assertEquals(1, faults("ko", "포트를 잘못했어요.").size());
    assertEquals(0, faults("ko", "포트는 1–65535 사이의 정수예요.").size());
  }
}
