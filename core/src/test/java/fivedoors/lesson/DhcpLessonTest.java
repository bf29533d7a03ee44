package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped lesson 2.1-dhcp-dora. */
class DhcpLessonTest {
  @Test
  void passesTheCheckWithoutAnyFinding() {
    LessonCheck.Report report = LessonCheck.check(TestLessons.dora());
    assertEquals(List.of(), report.findings());
    assertTrue(report.passes());
  }

  @Test
  void runsTheSameEveryTime() {
    assertEquals(
        LessonCheck.fingerprint(TestLessons.dora()), LessonCheck.fingerprint(TestLessons.dora()));
  }

  @Test
  void theIndexNamesIt() {
    assertTrue(TestLessons.library().index().lessons().contains(TestLessons.DORA));
  }

  @Test
  void everyChapterAndNodeHasAName() {
    Words ko = TestLessons.library().words("ko");
    for (LessonIndex.Chapter c : TestLessons.library().index().chapters()) {
      assertTrue(ko.has("chapter." + c.chapter()));
    }
    TestLessons.dora().scenario().nodes().forEach(n -> assertTrue(ko.has("node." + n.name())));
  }
}
