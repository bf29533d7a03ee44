package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code five-doors new-lesson}. */
class NewLessonCommandTest {
  private static final String MINE = "{\"chapter\": 7, \"lessons\": [\"7.12-my-own\"]}, ";

  @TempDir private Path folder;

  @Test
  void theSkeletonPassesTheCheckAndCanBeTold() throws IOException {
    LessonCopy lessons = LessonCopy.in(folder);
    Cli made = lessons.run("new-lesson", "7.12-my-own");
    assertEquals(0, made.code(), made.err());
    assertTrue(made.out().contains("chapter 7, \"7.12-my-own\""), made.out());
    Cli check = lessons.run("check", "7.12-my-own");
    assertEquals(0, check.code(), check.out() + check.err());
    assertEquals(1, check.out().split("advice: ", -1).length - 1, check.out());
    assertTrue(check.out().contains("Add 7.12-my-own to the lessons of chapter 7."), check.out());
    lessons.replace("index.json", "\"chapters\": [", "\"chapters\": [" + MINE);
    check = lessons.run("check", "7.12-my-own");
    assertEquals(0, check.code(), check.out() + check.err());
    assertFalse(check.out().contains("advice"), check.out());
    assertEquals(0, lessons.run("tell", "7.12-my-own").code());
    String logic = Files.readString(folder.resolve("7.12-my-own/lesson.json"));
    assertTrue(logic.contains("\"chapter\": 7, \"order\": 12"), logic);
  }

  @Test
  void aLessonThatIsThereIsNotTouched() throws IOException {
    LessonCopy lessons = LessonCopy.in(folder);
    String before = Files.readString(folder.resolve(LessonCopy.DORA + "/ko.json"));
    Cli again = lessons.run("new-lesson", LessonCopy.DORA);
    assertEquals(2, again.code());
    assertTrue(again.err().contains("already"), again.err());
    assertEquals(before, Files.readString(folder.resolve(LessonCopy.DORA + "/ko.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"arp", "2-arp", "2.0-arp", "2.1", "2.1-Arp", "../2.1-arp", "2.1-arp/", ""})
  void whatIsNoIdIsToldWhatOneLooksLike(String id) throws IOException {
    Cli bad = LessonCopy.in(folder).run("new-lesson", id);
    assertEquals(2, bad.code());
    assertTrue(bad.err().contains("2.9-arp-first"), bad.err());
  }
}
