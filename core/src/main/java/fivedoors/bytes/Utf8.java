package fivedoors.bytes;

import java.nio.charset.StandardCharsets;

/**
 * Text out of bytes that may be anything. The JVM's own reading replaces what is no UTF-8, the
 * browser's throws; this one replaces on both, each wrong byte by one U+FFFD.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3629#section-4">RFC 3629 section 4</a>
 */
public final class Utf8 {
  private static final char WRONG = '\uFFFD';

  private Utf8() {}

  /** The text in bytes {@code from} (inclusive) to {@code to} (exclusive). */
  public static String text(byte[] b, int from, int to) {
    ByteReader.checkRange("text", b, from, to);
    if (isValid(b, from, to)) {
      return new String(b, from, to - from, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    int at = from;
    while (at < to) {
      int length = sequence(b, at, to);
      if (length == 0) {
        text.append(WRONG);
        at++;
      } else {
        text.append(new String(b, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return text.toString();
  }

  /** The text in all of these bytes. */
  public static String text(byte[] b) {
    return text(b, 0, b.length);
  }

  /** Whether the range holds whole characters and nothing else. */
  public static boolean isValid(byte[] b, int from, int to) {
    ByteReader.checkRange("text", b, from, to);
    int at = from;
    while (at < to) {
      int length = sequence(b, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** Bytes of the character at {@code at}, 1 to 4, or 0 if there is none. */
  private static int sequence(byte[] b, int at, int to) {
    int first = b[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    // The second byte also rules out what is written too long, surrogates, and above U+10FFFF.
    int second = b[at + 1] & 0xFF;
    int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((b[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
