package fivedoors.wire;

/** Hash codes that are the same in Java and in JavaScript, where ints do not overflow alone. */
final class Hash {
  private Hash() {}

  /** Combines parts as {@link java.util.Arrays#hashCode(int[])} does. */
  static int of(int... parts) {
    int hash = 1;
    for (int part : parts) {
      hash = (31 * hash + part) | 0;
    }
    return hash;
  }
}
