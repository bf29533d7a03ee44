package fivedoors.bytes;

/**
 * A cursor that writes big-endian numbers into an array of fixed length. A value that does not fit
 * its field, or a field that does not fit the array, is an error in the program that wrote it.
 */
public final class ByteWriter {
  private final byte[] bytes;
  private int at;

  /** A writer for exactly {@code length} bytes. */
  public ByteWriter(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("length must be 0 or more, is " + length);
    }
    this.bytes = new byte[length];
  }

  /** Index of the byte that is written next. */
  public int position() {
    return at;
  }

  /** Writes a byte, 0 to 255. */
  public ByteWriter u8(int value) {
    check(value, 0xFF);
    room(1);
    bytes[at++] = (byte) value;
    return this;
  }

  /** Writes two bytes, 0 to 65535. */
  public ByteWriter u16(int value) {
    check(value, 0xFFFF);
    room(2);
    putU16(bytes, at, value);
    at += 2;
    return this;
  }

  /** Writes the 32 bits of {@code value}. */
  public ByteWriter i32(int value) {
    room(4);
    putI32(bytes, at, value);
    at += 4;
    return this;
  }

  /** Writes four bytes, 0 to 4294967295. */
  public ByteWriter u32(long value) {
    if (value < 0 || value > 0xFFFFFFFFL) {
      throw new IllegalArgumentException("value must be 0..4294967295, is " + value);
    }
    return i32((int) value);
  }

  /** Writes the six bytes of an Ethernet address. */
  public ByteWriter mac(Mac mac) {
    return u16(mac.high16()).i32(mac.low32());
  }

  /** Writes the four bytes of an IPv4 address. */
  public ByteWriter ipv4(Ipv4Address address) {
    return i32(address.bits());
  }

  /** Writes all bytes of {@code from}. */
  public ByteWriter bytes(byte[] from) {
    room(from.length);
    System.arraycopy(from, 0, bytes, at, from.length);
    at += from.length;
    return this;
  }

  /** Writes {@code n} zero bytes. */
  public ByteWriter zeros(int n) {
    room(n);
    at += n; // the array is zero until it is written
    return this;
  }

  /** Overwrites two bytes that were written before, as lengths and checksums are. */
  public ByteWriter setU16(int position, int value) {
    check(value, 0xFFFF);
    if (position < 0 || position + 2 > at) {
      throw new IllegalArgumentException("bytes at " + position + " are not written yet");
    }
    putU16(bytes, position, value);
    return this;
  }

  /** The sum over what was written from {@code from} up to here; see {@link Checksum#sum}. */
  public int sumFrom(int from, int start) {
    return Checksum.sum(bytes, from, at, start);
  }

  /**
   * The array, which the writer gives away.
   *
   * @throws IllegalStateException if it is not full
   */
  public byte[] finish() {
    if (at != bytes.length) {
      throw new IllegalStateException("wrote " + at + " of " + bytes.length + " bytes");
    }
    return bytes;
  }

  /** Puts two bytes at {@code off}. The caller has checked range and value. */
  public static void putU16(byte[] b, int off, int value) {
    b[off] = (byte) (value >>> 8);
    b[off + 1] = (byte) value;
  }

  /** Puts four bytes at {@code off}. The caller has checked the range. */
  public static void putI32(byte[] b, int off, int value) {
    putU16(b, off, value >>> 16);
    putU16(b, off + 2, value);
  }

  private void room(int n) {
    if (n < 0 || n > bytes.length - at) {
      throw new IllegalStateException(
          "no room for " + n + " bytes at " + at + " of " + bytes.length);
    }
  }

  private static void check(int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException("value must be 0.." + max + ", is " + value);
    }
  }
}
