package fivedoors.scenario;

/** What somebody wrote, as it can stand in a sentence. */
final class Readable {
  /** So much is shown that one can see which value it is. */
  private static final int SHOWN = 300;

  private Readable() {}

  /** On one line, and not longer than can be read. */
  static String line(String value) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < value.length() && i < SHOWN; i++) {
      char c = value.charAt(i);
      s.append(c < ' ' || c == 0x7F ? ' ' : c);
    }
    return s.append(value.length() > SHOWN ? "..." : "").toString();
  }
}
