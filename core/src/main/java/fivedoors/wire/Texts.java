package fivedoors.wire;

/** Bytes of names and sentences inside packets. */
final class Texts {
  private Texts() {}

  /**
   * The bytes as ASCII, up to a zero byte; what cannot be printed shows as {@code ?}. Charset
   * decoders are not used: the browser's throws where the JVM's replaces.
   */
  static String ascii(byte[] b, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to && b[i] != 0; i++) {
      out.append(b[i] >= 0x20 && b[i] < 0x7F ? (char) b[i] : '?');
    }
    return out.toString();
  }
}
