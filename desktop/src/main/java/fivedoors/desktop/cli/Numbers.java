package fivedoors.desktop.cli;

import java.math.BigDecimal;

/** Durations and counts as people write them on a command line. */
final class Numbers {
  private static final String[] UNITS = {"ns", "us", "ms", "s", "m", "h", "d"};
  private static final long[] NANOS = {
    1, 1_000, 1_000_000, 1_000_000_000L, 60_000_000_000L, 3_600_000_000_000L, 86_400_000_000_000L
  };
  private static final long LIMIT_NS = 366L * 86_400_000_000_000L;

  private Numbers() {}

  /**
   * Nanoseconds of a text such as {@code 30s}, {@code 250ms}, {@code 1.5h}; a unit is required.
   *
   * @throws UserError if it is not one, or above 366 days
   */
  static long nanos(String option, String text) {
    int split = 0;
    while (split < text.length()
        && (Character.digit(text.charAt(split), 10) >= 0 || text.charAt(split) == '.')) {
      split++;
    }
    String unit = text.substring(split);
    for (int i = 0; i < UNITS.length; i++) {
      if (UNITS[i].equals(unit)) {
        return scaled(option, text, text.substring(0, split), NANOS[i]);
      }
    }
    throw new UserError("error.duration", option, text);
  }

  private static long scaled(String option, String text, String number, long unit) {
    try {
      BigDecimal ns = new BigDecimal(number).multiply(BigDecimal.valueOf(unit));
      long exact = ns.longValueExact();
      if (exact >= 0 && exact <= LIMIT_NS) {
        return exact;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Told below: the same sentence fits every way a duration can be wrong.
    }
    throw new UserError("error.duration", option, text);
  }

  /**
   * A whole number; {@code 1e6} is allowed.
   *
   * @throws UserError if it is not one or outside {@code low} to {@code high}
   */
  static int whole(String option, String text, int low, int high) {
    try {
      int value = new BigDecimal(text).intValueExact();
      if (value >= low && value <= high) {
        return value;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Told below.
    }
    throw new UserError("error.number", option, text, low, high);
  }
}
