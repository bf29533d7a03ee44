package fivedoors.bytes;

/**
 * Hash codes for keys of several numbers. Addresses and ports count up together, so that parts that
 * are only shifted and put over each other cancel out and thousands of keys get one code; here each
 * part is multiplied in. Products stay below 2^53, and so are the same in the browser.
 */
public final class Mix {
  private static final int FIRST = 0x85EB;
  private static final int SECOND = 0xC2B3;

  private Mix() {}

  /** A code for two numbers. */
  public static int of(int a, int b) {
    return end(step(step(0, a), b));
  }

  /** A code for three numbers. */
  public static int of(int a, int b, int c) {
    return end(step(step(step(0, a), b), c));
  }

  /** A code for four numbers. */
  public static int of(int a, int b, int c, int d) {
    return end(step(step(step(step(0, a), b), c), d));
  }

  private static int step(int hash, int part) {
    int h = times(hash ^ part, FIRST);
    return h ^ h >>> 15;
  }

  private static int end(int hash) {
    int h = times(hash, SECOND);
    return h ^ h >>> 16;
  }

  /** The low 32 bits of a product with a number of 16 bits. */
  private static int times(int h, int factor) {
    return ((h & 0xFFFF) * factor + ((((h >>> 16) * factor) & 0xFFFF) << 16)) | 0;
  }
}
