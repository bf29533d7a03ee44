package fivedoors.ui.panel;

import java.util.Comparator;
import java.util.function.Function;

/**
 * The order that a person gives the rows of a table.
 *
 * @param column the name of the column that they are sorted by
 * @param down whether the greatest stands first
 */
record TableOrder(String column, boolean down) {
  /**
   * The order after a press on a column's head: upward, pressed again downward, and a third time as
   * the rows were written.
   *
   * @param now the order so far, or null
   * @return the order from now on, or null for that of writing
   */
  static TableOrder after(TableOrder now, String column) {
    if (now == null || !now.column.equals(column)) {
      return new TableOrder(column, false);
    }
    return now.down ? null : new TableOrder(column, true);
  }

  /** Compares rows by a text of each; what has none stands last, whichever way is sorted. */
  <T> Comparator<T> by(Function<T, String> text) {
    return (a, b) -> {
      String one = text.apply(a);
      String other = text.apply(b);
      if (one.isEmpty() || other.isEmpty()) {
        return Boolean.compare(one.isEmpty(), other.isEmpty());
      }
      int up = compare(one, other);
      return down ? -up : up;
    };
  }

  /**
   * Compares two texts as a person does: numbers in them by their value, so that 192.168.0.9 stands
   * before 192.168.0.10 and port 80 before 8081. MAC addresses are hexadecimal, two digits a part:
   * their text is in order by itself.
   */
  static int compare(String a, String b) {
    boolean macs = mac(a) && mac(b);
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int c;
      if (!macs && digit(a.charAt(i)) && digit(b.charAt(j))) {
        int endA = end(a, i);
        int endB = end(b, j);
        c = number(a.substring(i, endA), b.substring(j, endB));
        i = endA;
        j = endB;
      } else {
        c = Character.toLowerCase(a.charAt(i)) - Character.toLowerCase(b.charAt(j));
        i++;
        j++;
      }
      if (c != 0) {
        return c;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  /** Of two numbers without a zero before them the longer is the greater. */
  private static int number(String a, String b) {
    String one = bare(a);
    String other = bare(b);
    int longer = Integer.compare(one.length(), other.length());
    return longer != 0 ? longer : one.compareTo(other);
  }

  private static String bare(String digits) {
    int i = 0;
    while (i < digits.length() - 1 && digits.charAt(i) == '0') {
      i++;
    }
    return digits.substring(i);
  }

  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && digit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean mac(String text) {
    return text.length() == 17 && text.charAt(2) == ':' && text.charAt(14) == ':';
  }
}
