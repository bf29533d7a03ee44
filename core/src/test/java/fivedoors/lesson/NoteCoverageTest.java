package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every section of the five lecture notes has its lessons, there or announced. */
class NoteCoverageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| (00[0-4]) \\| (.+?) \\| (\\d+-\\d+) \\| (.*?) \\|");
  private static final Pattern LESSON = Pattern.compile("([`*])([0-9]\\.[0-9]-[a-z0-9-]+)[`*]");

  /** How many sections each note has, the head and the end without a heading among them. */
  private static final Map<String, Integer> SECTIONS =
      Map.of("000", 7, "001", 8, "002", 8, "003", 6, "004", 6);

  private final List<String> index = TestLessons.shipped().index().lessons();

  private record Row(String note, String section, String lines, List<String> there, int coming) {}

  private static List<Row> rows(String readme) {
    List<Row> rows = new ArrayList<>();
    for (String line : readme.substring(readme.indexOf("## The lecture notes")).split("\n")) {
      Matcher m = ROW.matcher(line);
      if (m.matches()) {
        List<String> there = new ArrayList<>();
        int coming = 0;
        Matcher lessons = LESSON.matcher(m.group(4));
        while (lessons.find()) {
          if (lessons.group(1).equals("`")) {
            there.add(lessons.group(2));
          } else {
            coming++;
          }
        }
        rows.add(new Row(m.group(1), m.group(2), m.group(3), there, coming));
      }
    }
    return rows;
  }

  private final List<Row> rows = rows(TestJson.lessonFile("README.md"));

  @Test
  void everySectionOfEveryNoteIsListedAndHasALessonOrOneIsComing() {
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Row r : rows) {
      counted.merge(r.note(), 1, Integer::sum);
      assertTrue(r.there().size() + r.coming() > 0, r.section() + " has no lesson");
    }
    assertEquals(SECTIONS, Map.copyOf(counted));
  }

  @Test
  void aLessonThatIsSaidToBeThereIsThereAndNamesTheSection() {
    List<String> wrong = new ArrayList<>();
    for (Row r : rows) {
      for (String id : r.there()) {
        boolean names =
            index.contains(id)
                && TestLessons.shipped().lesson(id).lesson().sources().stream()
                    .anyMatch(s -> s.note().equals(r.note()) && s.section().equals(r.section()));
        if (!names) {
          wrong.add(id + " for " + r.note() + " " + r.section());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everySourceOfALessonIsASectionOfTheTableWithThatLesson() {
    List<String> wrong = new ArrayList<>();
    for (String id : index) {
      for (LessonDoc.Source s : TestLessons.shipped().lesson(id).lesson().sources()) {
        boolean known =
            rows.stream()
                .anyMatch(
                    r ->
                        r.note().equals(s.note())
                            && r.section().equals(s.section())
                            && r.there().contains(id));
        if (!known) {
          wrong.add(id + " names " + s.note() + " " + s.section());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aSectionWithNeitherIsNoticed() {
    List<Row> bare = rows("## The lecture notes\n| 000 | 5) NAS | 57-63 |  |\n");
    assertEquals(1, bare.size());
    assertEquals(0, bare.get(0).there().size() + bare.get(0).coming());
  }
}
