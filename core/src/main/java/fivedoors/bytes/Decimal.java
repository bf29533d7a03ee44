package fivedoors.bytes;

/** Strict decimal numbers inside addresses: digits only, no sign, no leading zero. */
public final class Decimal {
  private Decimal() {}

  /**
   * The number written in {@code text} from {@code from} to {@code to}, or -1 if it is empty, holds
   * anything but digits, starts with a needless zero or is above {@code max} (at most 65535).
   */
  public static int parse(String text, int from, int to, int max) {
    if (from >= to || to > text.length() || (to - from > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
      if (value > max) {
        return -1;
      }
    }
    return value;
  }
}
