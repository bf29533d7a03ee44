package fivedoors.ui.widget;

import java.util.ArrayList;
import java.util.List;

/** Lines of a terminal: where they are cut, and where addresses stand in them. */
public final class ScreenText {
  /** An IPv4 address in a line, and at which character it begins. */
  public record Address(int from, String text) {}

  private ScreenText() {}

  /** How many cells the characters of a line take; Hangul takes two each. */
  static int cells(String text, int from, int to) {
    int used = 0;
    for (int i = from; i < to; i++) {
      used += text.charAt(i) >= 0x1100 ? 2 : 1;
    }
    return used;
  }

  /**
   * Where a line ends that begins at {@code from} and has room for so many cells: between two
   * words, so that no address is torn apart; inside of a word that alone is too long.
   */
  static int cut(String text, int from, int room) {
    int used = 0;
    for (int i = from; i < text.length(); i++) {
      used += text.charAt(i) >= 0x1100 ? 2 : 1;
      if (used > room) {
        int space = text.lastIndexOf(' ', i);
        boolean words = space > from && !text.substring(from, space).isBlank();
        return words ? Math.min(space + 1, i) : i;
      }
    }
    return text.length();
  }

  /** The addresses in a line, from left to right. */
  public static List<Address> addresses(String text) {
    List<Address> out = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!part(text, at)) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && part(text, end)) {
        end++;
      }
      String run = text.substring(at, end);
      while (run.endsWith(".")) {
        run = run.substring(0, run.length() - 1);
      }
      if (isAddress(run) && (at == 0 || !letter(text.charAt(at - 1)))) {
        out.add(new Address(at, run));
      }
      at = end;
    }
    return out;
  }

  private static boolean part(String text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9' || c == '.';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isAddress(String run) {
    int dots = 0;
    int number = -1;
    for (int i = 0; i <= run.length(); i++) {
      char c = i == run.length() ? '.' : run.charAt(i);
      if (c == '.') {
        if (number < 0 || number > 255) {
          return false;
        }
        dots++;
        number = -1;
      } else {
        number = Math.min(1_000, (number < 0 ? 0 : number) * 10 + (c - '0'));
      }
    }
    // 0.0.0.0 and masks are nobody's address.
    return dots == 4 && !run.startsWith("0.") && !run.startsWith("255.");
  }
}
