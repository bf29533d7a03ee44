package fivedoors.bytes;

/** Bytes as hexadecimal text and back. Digits are lower case, as Wireshark prints them. */
public final class Hex {
  private static final String DIGITS = "0123456789abcdef";
  private static final int BYTES_PER_LINE = 16;

  private Hex() {}

  /** Two digits for the low eight bits of {@code value}. */
  public static String u8(int value) {
    return "" + DIGITS.charAt((value >>> 4) & 0xF) + DIGITS.charAt(value & 0xF);
  }

  /** Four digits for the low sixteen bits of {@code value}. */
  public static String u16(int value) {
    return u8(value >>> 8) + u8(value);
  }

  /** Eight digits for all 32 bits of {@code value}. */
  public static String u32(int value) {
    return u16(value >>> 16) + u16(value);
  }

  /** The bytes as digits with nothing between them: {@code "02ff"}. */
  public static String of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** Bytes {@code from} (inclusive) to {@code to} (exclusive) as digits, nothing between them. */
  public static String of(byte[] bytes, int from, int to) {
    ByteReader.checkRange("hex text", bytes, from, to);
    StringBuilder out = new StringBuilder((to - from) * 2);
    for (int i = from; i < to; i++) {
      append(out, bytes[i]);
    }
    return out.toString();
  }

  /**
   * Lines of sixteen bytes with their offset and their printable ASCII, as {@code hexdump -C} and
   * text2pcap read it: {@code "0000 02 ff ... |..|"}. Lines end in a line feed.
   */
  public static String dump(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < bytes.length; at += BYTES_PER_LINE) {
      int end = Math.min(bytes.length, at + BYTES_PER_LINE);
      out.append(u16(at)).append(' ');
      StringBuilder text = new StringBuilder();
      for (int i = at; i < end; i++) {
        out.append(' ');
        append(out, bytes[i]);
        text.append(isPrintable(bytes[i]) ? (char) bytes[i] : '.');
      }
      out.append("   ".repeat(at + BYTES_PER_LINE - end));
      out.append("  |").append(text).append("|\n");
    }
    return out.toString();
  }

  /**
   * Reads pairs of digits; white space and colons between pairs are skipped.
   *
   * @throws IllegalArgumentException naming the place of the first character that is no digit, or
   *     of a digit without its partner
   */
  public static byte[] parse(String text) {
    byte[] out = new byte[text.length() / 2];
    int length = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ':') {
        i++;
        continue;
      }
      int high = digit(c);
      int low = i + 1 < text.length() ? digit(text.charAt(i + 1)) : -1;
      if (high < 0 || low < 0) {
        throw new IllegalArgumentException(
            "Hex text must be pairs of digits 0-9 a-f; the pair at character " + i + " is not.");
      }
      out[length++] = (byte) (high << 4 | low);
      i += 2;
    }
    return ByteReader.slice("hex text", out, 0, length);
  }

  /** The value of a hex digit of either case, or -1. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }

  /** Appends two digits for the low eight bits of {@code value}. */
  static void append(StringBuilder out, int value) {
    out.append(DIGITS.charAt((value >>> 4) & 0xF)).append(DIGITS.charAt(value & 0xF));
  }

  private static boolean isPrintable(int b) {
    return b >= 0x20 && b < 0x7F;
  }
}
