package fivedoors.ui.panel;

import java.util.List;

/** A list of ports as people type it: {@code 80, 443, 5000-5010}. */
final class PortsText {
  private static final int LAST = 65_535;
  private static final int NO_NUMBER = -1;

  /** Longer numbers are too large whatever they say. */
  private static final int DIGITS = 9;

  private PortsText() {}

  /**
   * What is wrong with it: the key of the sentence and what goes into it; null if nothing is.
   *
   * @param typed narrow, see {@link Typed}
   */
  static List<String> wrong(String typed) {
    if (typed.isBlank()) {
      return List.of("ui.firewall.wrong.noPorts");
    }
    for (String piece : typed.split(",", -1)) {
      String p = piece.trim();
      if (p.isEmpty()) {
        return List.of("ui.firewall.wrong.gap");
      }
      int dash = p.indexOf('-', 1);
      String first = dash < 0 ? p : p.substring(0, dash).trim();
      String last = dash < 0 ? first : p.substring(dash + 1).trim();
      for (String end : List.of(first, last)) {
        int port = number(end);
        if (port == NO_NUMBER) {
          return List.of("ui.firewall.wrong.noNumber", p);
        } else if (port < 1 || port > LAST) {
          return List.of("ui.firewall.wrong.noPort", end);
        }
      }
      if (number(last) < number(first)) {
        return List.of("ui.firewall.wrong.backwards", p);
      }
    }
    return null;
  }

  /** The same without spaces and needless zeros, as rules have it; only of what is not wrong. */
  static String plain(String typed) {
    StringBuilder s = new StringBuilder();
    for (String piece : typed.split(",", -1)) {
      int dash = piece.indexOf('-');
      s.append(s.length() == 0 ? "" : ",");
      if (dash < 0) {
        s.append(number(piece.trim()));
      } else {
        s.append(number(piece.substring(0, dash).trim())).append('-');
        s.append(number(piece.substring(dash + 1).trim()));
      }
    }
    return s.toString();
  }

  private static int number(String text) {
    boolean digits = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return !digits ? NO_NUMBER : text.length() > DIGITS ? LAST + 1 : Integer.parseInt(text);
  }
}
