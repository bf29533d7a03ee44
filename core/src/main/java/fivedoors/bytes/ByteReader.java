package fivedoors.bytes;

/**
 * A cursor that reads big-endian numbers from part of an array and never looks beyond its end. With
 * {@link ByteWriter} it is the only place that does index arithmetic on packets.
 */
public final class ByteReader {
  private final String what;
  private final byte[] bytes;
  private final int end;
  private int at;

  /**
   * @param what what is read, for error messages ("UDP header")
   * @param from index of the first byte
   * @param to index after the last byte
   * @throws MalformedException if the range is not inside the array
   */
  public ByteReader(String what, byte[] bytes, int from, int to) {
    checkRange(what, bytes, from, to);
    this.what = what;
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /** Index in the array of the byte that is read next. */
  public int position() {
    return at;
  }

  /** Index in the array after the last byte that may be read. */
  public int end() {
    return end;
  }

  /** Bytes not yet read. */
  public int remaining() {
    return end - at;
  }

  /** The next byte, 0 to 255. */
  public int u8() {
    require(1);
    return bytes[at++] & 0xFF;
  }

  /** The next two bytes, 0 to 65535. */
  public int u16() {
    require(2);
    int value = u16(bytes, at);
    at += 2;
    return value;
  }

  /** The next four bytes as bits: may come out negative. */
  public int i32() {
    require(4);
    int value = i32(bytes, at);
    at += 4;
    return value;
  }

  /** The next four bytes, 0 to 4294967295. */
  public long u32() {
    return i32() & 0xFFFFFFFFL;
  }

  /** The next six bytes as an Ethernet address. */
  public Mac mac() {
    require(Mac.LENGTH);
    Mac mac = Mac.read(bytes, at);
    at += Mac.LENGTH;
    return mac;
  }

  /** The next four bytes as an IPv4 address. */
  public Ipv4Address ipv4() {
    return new Ipv4Address(i32());
  }

  /** A copy of the next {@code n} bytes. */
  public byte[] bytes(int n) {
    require(n);
    byte[] copy = slice(what, bytes, at, at + n);
    at += n;
    return copy;
  }

  /** A copy of all bytes not yet read. */
  public byte[] rest() {
    return bytes(remaining());
  }

  /** Passes over {@code n} bytes. */
  public void skip(int n) {
    require(n);
    at += n;
  }

  /**
   * Makes sure that {@code n} more bytes can be read.
   *
   * @throws MalformedException if fewer are left, or {@code n} is negative
   */
  public void require(int n) {
    if (n < 0 || n > end - at) {
      throw new MalformedException(
          what, at, "needs " + n + (n == 1 ? " byte, " : " bytes, ") + (end - at) + " left");
    }
  }

  /** The error for what has been read so far, at the present position. */
  public MalformedException malformed(String problem) {
    return new MalformedException(what, at, problem);
  }

  /**
   * Makes sure that {@code from} to {@code to} is a range inside the array.
   *
   * @throws MalformedException if it is not
   */
  public static void checkRange(String what, byte[] bytes, int from, int to) {
    if (from < 0 || to < from || to > bytes.length) {
      throw new MalformedException(
          what, from, "bytes " + from + " to " + to + " are not all inside " + bytes.length);
    }
  }

  /** A copy of part of an array; a shared empty array is never handed out. */
  public static byte[] slice(String what, byte[] bytes, int from, int to) {
    checkRange(what, bytes, from, to);
    byte[] copy = new byte[to - from];
    System.arraycopy(bytes, from, copy, 0, to - from);
    return copy;
  }

  /** The byte at {@code off}, 0 to 255. The caller has checked the range. */
  public static int u8(byte[] b, int off) {
    return b[off] & 0xFF;
  }

  /** The two bytes at {@code off}, 0 to 65535. The caller has checked the range. */
  public static int u16(byte[] b, int off) {
    return (b[off] & 0xFF) << 8 | (b[off + 1] & 0xFF);
  }

  /** The four bytes at {@code off} as bits. The caller has checked the range. */
  public static int i32(byte[] b, int off) {
    return (b[off] & 0xFF) << 24
        | (b[off + 1] & 0xFF) << 16
        | (b[off + 2] & 0xFF) << 8
        | (b[off + 3] & 0xFF);
  }
}
