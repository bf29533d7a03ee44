package fivedoors.ui.panel;

/** Text as people type and paste it. */
final class Typed {
  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';
  private static final int SHIFT = FIRST_WIDE - '!';

  private Typed() {}

  /** The same with full-width characters made narrow, and without line feeds. */
  static String narrow(String text) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_WIDE && c <= LAST_WIDE) {
        s.append((char) (c - SHIFT));
      } else if (c == '\u3000' || c == '\t') {
        s.append(' ');
      } else if (c == '。') {
        s.append('.');
      } else if (c >= ' ') {
        s.append(c);
      }
    }
    return s.toString();
  }
}
