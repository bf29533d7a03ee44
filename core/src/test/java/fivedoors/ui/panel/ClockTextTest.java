package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClockTextTest {
  private final Wording words =
      new Wording() {
        @Override
        public String of(String key, String... args) {
          return key + String.join(",", args);
        }

        @Override
        public boolean has(String key) {
          return true;
        }
      };

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
    assertEquals("ui.clock.slower1,300", ClockText.pace(words, 1318.4));
    assertEquals("ui.clock.slower12,000,000", ClockText.pace(words, 12_340_000));
    assertEquals("ui.clock.slower100", ClockText.pace(words, 99.6));
    assertEquals("ui.clock.faster20", ClockText.pace(words, 0.05));
    assertEquals("ui.clock.real", ClockText.pace(words, 1.2));
    assertEquals("ui.clock.still", ClockText.pace(words, 0));
  }
}
