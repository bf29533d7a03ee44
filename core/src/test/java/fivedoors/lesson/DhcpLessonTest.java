package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped lesson 2.1-dhcp-dora. */
class DhcpLessonTest {
  private final LessonBundle bundle = TestLessons.library().lesson("2.1-dhcp-dora");

  @Test
  void passesTheCheck() {
    LessonCheck.Report report = LessonCheck.check(bundle);
    assertEquals(List.of(), report.findings());
    assertTrue(report.passes());
    assertEquals(report.fingerprint(), LessonCheck.fingerprint(bundle));
    System.out.println(report);
  }
}
