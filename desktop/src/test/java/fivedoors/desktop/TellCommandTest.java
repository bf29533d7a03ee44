package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TellCommandTest {
  @Test
  void tellsTheWholeLessonInBothLanguages() {
    Cli english = Cli.run("tell", LessonCopy.DORA, "--lessons", "../lessons", "--lang", "en");
    Cli korean = Cli.run("tell", LessonCopy.DORA, "--lessons", "../lessons", "--lang", "ko");
    assertAll(
        () -> assertEquals(0, english.code(), english.err()),
        () -> assertEquals(0, korean.code(), korean.err()),
        () -> assertFalse(english.out().matches("(?s).*[가-힣].*"), english.out()),
        () -> assertTrue(korean.out().startsWith("DHCP 네 걸음"), korean.out()),
        () -> inOrder(english.out(), "[1/", "(DISCOVER)", "(OFFER)", "(REQUEST)", "(ACK)", "[12/"),
        () -> inOrder(korean.out(), "[1/", "(DISCOVER)", "(OFFER)", "(REQUEST)", "(ACK)", "[12/"),
        () -> assertFalse(english.out().matches("(?s).*[{\\[][a-z].*"), english.out()),
        () -> assertFalse(korean.out().matches("(?s).*[{\\[][a-z].*"), korean.out()),
        () -> assertFalse(korean.out().contains("**"), korean.out()));
  }

  @Test
  void eventsAreWrittenAsTheTraceDoesIfAskedFor() {
    Cli cli = Cli.run("tell", LessonCopy.DORA, "--lessons", "../lessons", "--events");
    assertEquals(0, cli.code(), cli.err());
    inOrder(
        cli.out(),
        "COMMAND set laptop.link up",
        "FRAME_SENT #0",
        "DROPPED #1 NOT_DHCP_SERVER at=nas.udp67",
        "ADDRESS_SET 192.168.0.2/24");
  }

  @Test
  void withoutADisplayThePictureIsReplacedByTheStory() {
    Cli cli = Cli.run("play", "--lessons", "../lessons");
    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.lines().get(0).contains("mvn -q -Pweb"), cli.out());
    assertTrue(cli.out().endsWith(Cli.run("tell", "--lessons", "../lessons").out()), cli.out());
    assertEquals(cli.out(), Cli.run("--lessons", "../lessons").out());
  }

  private static void inOrder(String text, String... parts) {
    int from = 0;
    for (String part : parts) {
      int at = text.indexOf(part, from);
      assertTrue(at >= 0, () -> part + " does not follow in:\n" + text);
      from = at;
    }
  }
}
