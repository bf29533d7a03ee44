package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String DORA = LessonCopy.DORA;

  @TempDir Path folder;

  @Test
  void everyLessonPasses() {
    Cli cli = Cli.run("check", "--lessons", "../lessons");
    assertEquals(0, cli.code(), cli.out() + cli.err());
    assertTrue(cli.out().matches("(?s).*" + DORA + " .* ok\n.*"), cli.out());
  }

  @Test
  void aRightAnswerThatIsWrongFallsShort() throws Exception {
    Cli cli =
        LessonCopy.in(folder)
            .replace(
                DORA + "/solution.json", "\"value\": \"192.168.0.3\"", "\"value\": \"1.1.1.1\"")
            .run("check", DORA);
    fallsShort(cli, "straight");
  }

  @Test
  void aWrongAnswerThatIsNotToldWhyFallsShort() throws Exception {
    Cli cli =
        LessonCopy.in(folder)
            .replace(DORA + "/solution.json", "\"m1.almost.swapped\"", "\"m1.almost.source\"")
            .run("check", DORA);
    fallsShort(cli, "m1.almost.source");
  }

  @Test
  void aMissingTextFallsShort() throws Exception {
    Cli cli =
        LessonCopy.in(folder)
            .replace(DORA + "/en.json", "\"s1.text\"", "\"s1.txt\"")
            .run("check", DORA);
    fallsShort(cli, "s1.text");
  }

  @Test
  void hangulInEnglishFallsShort() throws Exception {
    Cli cli =
        LessonCopy.in(folder)
            .replace(DORA + "/en.json", "\"summary\": \"", "\"summary\": \"안녕 ")
            .run("check", DORA);
    fallsShort(cli, "summary");
  }

  @Test
  void anUnknownFactIsNamedWithItsPlace() throws Exception {
    Cli cli =
        LessonCopy.in(folder)
            .replace(
                DORA + "/lesson.json",
                "{\"type\": \"state\", \"path\": \"laptop.link\"",
                "{\"type\": \"state\", \"path\": \"laptop.lnik\"")
            .run("check", DORA);
    unreadable(cli, DORA + "/lesson.json:", "laptop.lnik");
  }

  @Test
  void anUnknownPropertyIsNamedWithItsPlace() throws Exception {
    Cli cli =
        LessonCopy.in(folder)
            .replace(DORA + "/lesson.json", "\"rev\": 1,", "\"rev\": 1, \"rve\": 2,")
            .run("check", DORA);
    unreadable(cli, DORA + "/lesson.json:2:", "\"rve\"");
  }

  @Test
  void aBrokenScenarioIsNamedWithItsPlace() throws Exception {
    Cli cli =
        LessonCopy.in(folder)
            .replace("scenarios/home-basic.json", "\"192.168.0.250\"", "\"192.168.0.350\"")
            .run("check", DORA);
    unreadable(cli, "scenarios/home-basic.json:31:43: ", "192.168.0.350");
  }

  @Test
  void aLessonThatThereIsNoneOfIsBadInput() {
    Cli cli = Cli.run("check", "9.9-nothing", "--lessons", "../lessons");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("9.9-nothing: there is no such lesson. There are: "), cli.err());
    assertTrue(cli.err().contains(DORA), cli.err());
  }

  private static void fallsShort(Cli cli, String named) {
    assertAll(
        () -> assertEquals(1, cli.code(), cli.err()),
        () -> assertTrue(cli.out().contains("FALLS SHORT"), cli.out()),
        () -> assertTrue(cli.out().contains(DORA + ": falls short: "), cli.out()),
        () -> assertTrue(cli.out().contains(named), cli.out()),
        () -> assertFalse(cli.out().contains("[check."), cli.out()),
        () -> assertFalse(cli.out().contains("[problem."), cli.out()));
  }

  private void unreadable(Cli cli, String place, String named) {
    assertAll(
        () -> assertEquals(2, cli.code(), cli.out()),
        () -> assertTrue(cli.out().contains("CANNOT BE READ"), cli.out()),
        () -> assertTrue(cli.out().contains(folder.resolve(place).toString()), cli.out()),
        () -> assertTrue(cli.out().contains(named), cli.out()));
  }
}
