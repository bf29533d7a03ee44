package fivedoors.bytes;

/**
 * Bytes that cannot be what they are read as. The message says what was being read, where, and what
 * is wrong with it.
 */
public class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final int offset;

  /**
   * @param what what was being read, in the protocol's own words ("UDP header")
   * @param offset index in the byte array where reading stopped
   * @param problem the rest of the sentence ("needs 8 bytes, 3 are left")
   */
  public MalformedException(String what, int offset, String problem) {
    super(what + " at byte " + offset + ": " + problem);
    this.what = what;
    this.offset = offset;
  }

  /** What was being read when the bytes turned out to be wrong. */
  public String what() {
    return what;
  }

  /** Index in the array that was read, of the first byte that is missing or wrong. */
  public int offset() {
    return offset;
  }
}
