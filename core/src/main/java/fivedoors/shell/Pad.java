package fivedoors.shell;

/** Columns and numbers of a terminal. A Hangul syllable takes two cells, as in its font. */
final class Pad {
  private static final int FIRST_WIDE = 0x1100;

  private Pad() {}

  /** Cells that a text takes. */
  static int cells(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) >= FIRST_WIDE ? 2 : 1;
    }
    return n;
  }

  private static String spaces(int n) {
    return n <= 0 ? "" : " ".repeat(n);
  }

  /** The text at the left of a column; a longer one is not cut. */
  static String left(String text, int width) {
    return text + spaces(width - cells(text));
  }

  /** The text at the right of a column; a longer one is not cut. */
  static String right(String text, int width) {
    return spaces(width - cells(text)) + text;
  }

  /** A number with leading zeros. */
  static String zeros(long number, int digits) {
    String s = Long.toString(number);
    return s.length() >= digits ? s : "0".repeat(digits - s.length()) + s;
  }

  /** Nanoseconds as milliseconds with three decimals, rounded down: {@code 10.250}. */
  static String millis(long ns) {
    return ns / 1_000_000L + "." + zeros(ns / 1_000L % 1_000L, 3);
  }

  /** Tenths as a number with one decimal: 255 is {@code 25.5}. */
  static String tenths(long tenths) {
    return tenths / 10 + "." + tenths % 10;
  }

  /** {@code text} without spaces at its end. */
  static String trimEnd(String text) {
    int n = text.length();
    while (n > 0 && text.charAt(n - 1) == ' ') {
      n--;
    }
    return text.substring(0, n);
  }
}
