package fivedoors.bytes;

/**
 * Numbers of 32 bits that count round in a circle: TCP sequence numbers (RFC 9293 section 3.4), DNS
 * serials (RFC 1982). "Less" means "less than half the circle behind"; of two numbers exactly half
 * the circle apart each is less than the other, which RFC 1982 leaves undefined.
 */
public final class Seq32 {
  private Seq32() {}

  /** {@code a + n}, round the circle. */
  public static int add(int a, int n) {
    return (a + n) | 0;
  }

  /** How far {@code a} is ahead of {@code b}; negative if it is behind. */
  public static int diff(int a, int b) {
    return (a - b) | 0;
  }

  /** True if {@code a} comes before {@code b}. */
  public static boolean lt(int a, int b) {
    return diff(a, b) < 0;
  }

  /** True if {@code a} comes before {@code b} or is it. */
  public static boolean le(int a, int b) {
    return diff(a, b) <= 0;
  }

  /** True if {@code a} comes after {@code b}. */
  public static boolean gt(int a, int b) {
    return lt(b, a);
  }

  /** True if {@code a} comes after {@code b} or is it. */
  public static boolean ge(int a, int b) {
    return le(b, a);
  }

  /** The later of the two. */
  public static int max(int a, int b) {
    return lt(a, b) ? b : a;
  }

  /** True if {@code x} lies in the window that starts at {@code from} and is {@code size} long. */
  public static boolean inWindow(int x, int from, int size) {
    int d = diff(x, from);
    return d >= 0 && d < size;
  }

  /** The number without sign, as it is printed. */
  public static long toLong(int a) {
    return a & 0xFFFFFFFFL;
  }
}
