package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.lesson.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockTextTest {
  private final Words words =
      new Words(
          "en",
          Map.of(
              "ui.clock.slower", "slower {0}",
              "ui.clock.faster", "faster {0}",
              "ui.clock.real", "real",
              "ui.clock.slower.short", "{0} slower",
              "ui.clock.faster.short", "{0} faster",
              "ui.clock.real.short", "as real",
              "ui.clock.still", "still"));

  @Test
  void theScenarioStartsAtNoon() {
    assertEquals("12:00:00.000 000", ClockText.full(0));
    assertEquals("12:00:03.104 215", ClockText.full(3_104_215_999L));
    assertEquals("00:00:00.000", ClockText.brief(12 * 3600 * 1_000_000_000L));
    assertEquals(0, ClockText.days(1));
    assertEquals(1, ClockText.days(12 * 3600 * 1_000_000_000L));
  }

  @Test
  void whatIsLeftIsRoundedUpToTheSecond() {
    assertEquals("2:00:00", ClockText.left(7_200_000_000_000L));
    assertEquals("1:59:59", ClockText.left(7_198_000_000_001L));
    assertEquals("0:10", ClockText.left(9_900_000_000L));
    assertEquals("0:00", ClockText.left(-5));
  }

  @Test
  void paceIsRoundedToTwoFigures() {
    assertEquals("slower 1,300", ClockText.pace(words, 1318.4));
    assertEquals("slower 12,000,000", ClockText.pace(words, 12_340_000));
    assertEquals("slower 100", ClockText.pace(words, 99.6));
    assertEquals("faster 20", ClockText.pace(words, 0.05));
    assertEquals("real", ClockText.pace(words, 1.2));
    assertEquals("still", ClockText.pace(words, 0));
    assertEquals("1,300 slower", ClockText.shortPace(words, 1318.4));
    assertEquals("20 faster", ClockText.shortPace(words, 0.05));
    assertEquals("as real", ClockText.shortPace(words, 1));
    assertEquals("still", ClockText.shortPace(words, 0));
  }
}
