package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsOfTimeTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 86_400 * SECOND;

  @Test
  void theClockStartsOnASaturdayMorning() {
    assertEquals("2024년 6월 1일 토요일 오전 9:00:00", new Calendar(0).windows(Dialect.WINDOWS_KO));
    assertEquals(
        "Saturday, June 1, 2024 9:00:01 AM", new Calendar(SECOND).windows(Dialect.WINDOWS_EN));
    assertEquals("01/Jun/2024 09:01:05", new Calendar(65 * SECOND).log());
  }

  @Test
  void noonAndMidnightAreTwelve() {
    assertEquals(
        "2024년 6월 1일 토요일 오후 12:00:00", new Calendar(3 * 3600 * SECOND).windows(Dialect.WINDOWS_KO));
    assertEquals(
        "2024년 6월 2일 일요일 오전 12:00:00",
        new Calendar(15 * 3600 * SECOND).windows(Dialect.WINDOWS_KO));
  }

  @Test
  void monthsAndYearsPass() {
    assertEquals(
        "Monday, July 1, 2024 9:00:00 AM", new Calendar(30 * DAY).windows(Dialect.WINDOWS_EN));
    assertEquals(
        "Wednesday, January 1, 2025 9:00:00 AM",
        new Calendar(214 * DAY).windows(Dialect.WINDOWS_EN));
    assertEquals(
        "Tuesday, February 29, 2028 9:00:00 AM",
        new Calendar(1368 * DAY).windows(Dialect.WINDOWS_EN));
  }

  @Test
  void millisecondsHaveThreeDecimals() {
    assertEquals("0.007", Pad.millis(7_999));
    assertEquals("10.250", Pad.millis(10_250_000));
    assertEquals("25.5", Pad.tenths(255));
  }

  @Test
  void hangulTakesTwoCells() {
    assertEquals("동적  |", Pad.left("동적", 6) + "|");
    assertEquals("  연결됨|", Pad.right("연결됨", 8) + "|");
  }

  @Test
  void deviationIsTheOneOfTheWholePopulation() {
    Rtts r = new Rtts();
    r.add(2_000_000);
    r.add(4_000_000);
    r.add(6_000_000);
    assertEquals("1.632", Pad.millis(r.deviation()));
    assertEquals("4.000", Pad.millis(r.average()));
  }
}
