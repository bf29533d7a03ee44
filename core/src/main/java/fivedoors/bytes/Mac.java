package fivedoors.bytes;

/**
 * A 48-bit Ethernet address (IEEE 802-2014 section 8.2), held as two ints because {@code long} is
 * slow in the browser.
 *
 * @param high16 the first two bytes, 0 to 0xFFFF
 * @param low32 the last four bytes as bits
 */
public record Mac(int high16, int low32) implements Comparable<Mac> {
  /** Length in bytes. */
  public static final int LENGTH = 6;

  /** ff:ff:ff:ff:ff:ff, heard by everyone on the link. */
  public static final Mac BROADCAST = new Mac(0xFFFF, -1);

  /** 00:00:00:00:00:00, the "not known yet" of ARP requests. */
  public static final Mac ZERO = new Mac(0, 0);

  private static final int TEXT_LENGTH = 17;

  /**
   * @throws IllegalArgumentException if {@code high16} is out of range
   */
  public Mac {
    if (high16 < 0 || high16 > 0xFFFF) {
      throw new IllegalArgumentException("high16 must be 0..65535, is " + high16);
    }
  }

  /**
   * Reads the six bytes at {@code off}.
   *
   * @throws MalformedException if they are not all there
   */
  public static Mac read(byte[] b, int off) {
    ByteReader.checkRange("MAC address", b, off, off + LENGTH);
    return new Mac(
        (b[off] & 0xFF) << 8 | (b[off + 1] & 0xFF),
        (b[off + 2] & 0xFF) << 24
            | (b[off + 3] & 0xFF) << 16
            | (b[off + 4] & 0xFF) << 8
            | (b[off + 5] & 0xFF));
  }

  /** True if the six bytes at {@code off} are this address; allocates nothing. */
  public boolean isAt(byte[] b, int off) {
    return off >= 0
        && off <= b.length - LENGTH
        && ((b[off] & 0xFF) << 8 | (b[off + 1] & 0xFF)) == high16
        && ((b[off + 2] & 0xFF) << 24
                | (b[off + 3] & 0xFF) << 16
                | (b[off + 4] & 0xFF) << 8
                | (b[off + 5] & 0xFF))
            == low32;
  }

  /**
   * Reads {@code "02:00:00:00:00:01"}: six pairs of hex digits of either case, colons between them.
   *
   * @throws BadAddressException for anything else
   */
  public static Mac parse(String text) {
    if (text == null || text.length() != TEXT_LENGTH) {
      throw new BadAddressException(BadAddressException.Kind.MAC, text);
    }
    int high = 0;
    int low = 0;
    for (int i = 0; i < LENGTH; i++) {
      int a = Hex.digit(text.charAt(i * 3));
      int b = Hex.digit(text.charAt(i * 3 + 1));
      if (a < 0 || b < 0 || (i < LENGTH - 1 && text.charAt(i * 3 + 2) != ':')) {
        throw new BadAddressException(BadAddressException.Kind.MAC, text);
      }
      if (i < 2) {
        high = high << 8 | a << 4 | b;
      } else {
        low = low << 8 | a << 4 | b;
      }
    }
    return new Mac(high, low);
  }

  /** True for multicast and broadcast: the lowest bit of the first byte is set. */
  public boolean isGroup() {
    return (high16 & 0x0100) != 0;
  }

  /** True for an address chosen here and not bought by a maker: second lowest bit of byte one. */
  public boolean isLocallyAdministered() {
    return (high16 & 0x0200) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mac mac && mac.low32 == low32 && mac.high16 == high16;
  }

  @Override
  public int hashCode() {
    return low32 ^ high16 << 15;
  }

  /** In the order of the bytes, each 0 to 255. */
  @Override
  public int compareTo(Mac other) {
    if (high16 != other.high16) {
      return high16 < other.high16 ? -1 : 1;
    }
    return Integer.compare(low32 ^ Integer.MIN_VALUE, other.low32 ^ Integer.MIN_VALUE);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(TEXT_LENGTH);
    Hex.append(out, high16 >>> 8);
    Hex.append(out.append(':'), high16);
    for (int shift = 24; shift >= 0; shift -= 8) {
      Hex.append(out.append(':'), low32 >>> shift);
    }
    return out.toString();
  }
}
