package fivedoors.ui.panel;

import fivedoors.lesson.Words;

/** The simulated clock and how fast it runs, as text. The scenario starts at 12:00:00. */
public final class ClockText {
  private static final long SECOND = 1_000_000_000L;
  private static final long NOON = 12 * 3600L;

  private ClockText() {}

  /**
   * Hours, minutes, seconds, milliseconds, and after a gap microseconds: {@code 12:00:03.104 215}.
   */
  public static String full(long ns) {
    return brief(ns) + " " + three(ns / 1000 % 1000);
  }

  /** The same to the millisecond: {@code 12:00:03.104}. */
  public static String brief(long ns) {
    long s = ns / SECOND + NOON;
    return two(s / 3600 % 24)
        + ":"
        + two(s / 60 % 60)
        + ":"
        + two(s % 60)
        + "."
        + three(ns / 1_000_000 % 1000);
  }

  /** Whole days since the day of the start. */
  public static long days(long ns) {
    return (ns / SECOND + NOON) / 86_400;
  }

  /** A span that is left, to the second: {@code 1:59:58}, {@code 9:05} or {@code 0:07}. */
  public static String left(long ns) {
    long s = Math.max(0, (ns + SECOND - 1) / SECOND);
    String rest = two(s % 60);
    return s >= 3600 ? s / 3600 + ":" + two(s / 60 % 60) + ":" + rest : s / 60 + ":" + rest;
  }

  /**
   * How much slower than real the picture runs, in words.
   *
   * @param slower real seconds for one simulated second; 0 while time stands still
   */
  public static String pace(Words words, double slower) {
    return pace(words, slower, "");
  }

  /** The same in as few words as can be, for a narrow bar. */
  public static String shortPace(Words words, double slower) {
    return pace(words, slower, ".short");
  }

  private static String pace(Words words, double slower, String kind) {
    if (slower <= 0) {
      return words.get("ui.clock.still");
    } else if (slower >= 1.5) {
      return words.get("ui.clock.slower" + kind, round(slower));
    } else if (slower <= 0.67) {
      return words.get("ui.clock.faster" + kind, round(1 / slower));
    }
    return words.get("ui.clock.real" + kind);
  }

  /** Rounded to two figures, with commas between the thousands. */
  static String round(double value) {
    long v = Math.round(value);
    long unit = 1;
    while (v / unit >= 100) {
      unit *= 10;
    }
    String s = Long.toString((v + unit / 2) / unit * unit);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      if (i > 0 && (s.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(s.charAt(i));
    }
    return out.toString();
  }

  private static String two(long n) {
    return n < 10 ? "0" + n : Long.toString(n);
  }

  private static String three(long n) {
    return n < 10 ? "00" + n : n < 100 ? "0" + n : Long.toString(n);
  }
}
