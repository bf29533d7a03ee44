package fivedoors.bytes;

/**
 * An IPv4 address (RFC 791 section 3.2). Ordered as the number it is, 0.0.0.0 first.
 *
 * @param bits the four bytes, the first one highest
 */
public record Ipv4Address(int bits) implements Comparable<Ipv4Address> {
  /** Length in bytes. */
  public static final int LENGTH = 4;

  /** 0.0.0.0: "this host, which has no address yet" (RFC 1122 section 3.2.1.3). */
  public static final Ipv4Address UNSPECIFIED = new Ipv4Address(0);

  /** 255.255.255.255: every host on this link, never forwarded (RFC 919 section 7). */
  public static final Ipv4Address LIMITED_BROADCAST = new Ipv4Address(-1);

  /** 127.0.0.1: this machine, from itself. */
  public static final Ipv4Address LOOPBACK = new Ipv4Address(0x7F000001);

  /** The address with these four bytes, each 0 to 255. */
  public static Ipv4Address of(int a, int b, int c, int d) {
    if (((a | b | c | d) & ~0xFF) != 0) {
      throw new BadAddressException(BadAddressException.Kind.IPV4, a + "." + b + "." + c + "." + d);
    }
    return new Ipv4Address(a << 24 | b << 16 | c << 8 | d);
  }

  /**
   * Reads the four bytes at {@code off}.
   *
   * @throws MalformedException if they are not all there
   */
  public static Ipv4Address read(byte[] b, int off) {
    ByteReader.checkRange("IPv4 address", b, off, off + LENGTH);
    return new Ipv4Address(ByteReader.i32(b, off));
  }

  /**
   * Reads dotted decimal: exactly four numbers from 0 to 255. A leading zero is refused, because
   * some programs read "010" as eight.
   *
   * @throws BadAddressException for anything else
   */
  public static Ipv4Address parse(String text) {
    int bits = 0;
    int numbers = 0;
    int at = 0;
    while (text != null && numbers < LENGTH) {
      int dot = text.indexOf('.', at);
      int end = dot < 0 ? text.length() : dot;
      int number = Decimal.parse(text, at, end, 255);
      boolean last = numbers == LENGTH - 1;
      if (number < 0 || last != (dot < 0)) {
        throw new BadAddressException(BadAddressException.Kind.IPV4, text);
      }
      bits = bits << 8 | number;
      numbers++;
      at = end + 1;
    }
    if (text == null) {
      throw new BadAddressException(BadAddressException.Kind.IPV4, null);
    }
    return new Ipv4Address(bits);
  }

  /** True for 10/8, 172.16/12 and 192.168/16, which stay inside a home (RFC 1918 section 3). */
  public boolean isPrivate() {
    return bits >>> 24 == 10 || bits >>> 20 == 0xAC1 || bits >>> 16 == 0xC0A8;
  }

  /** True for 100.64/10, which a provider shares among homes (RFC 6598 section 7). */
  public boolean isCarrierGrade() {
    return bits >>> 22 == 0x64400000 >>> 22;
  }

  /** True for 127/8, which never leaves the machine (RFC 1122 section 3.2.1.3). */
  public boolean isLoopback() {
    return bits >>> 24 == 127;
  }

  /** True for 169.254/16, which a host gives itself without DHCP (RFC 3927 section 2.1). */
  public boolean isLinkLocal() {
    return bits >>> 16 == 0xA9FE;
  }

  /** True for 224/4, addresses of groups (RFC 5771). */
  public boolean isMulticast() {
    return bits >>> 28 == 0xE;
  }

  /** True for 255.255.255.255 only. */
  public boolean isLimitedBroadcast() {
    return bits == -1;
  }

  /** True for 0.0.0.0 only. */
  public boolean isUnspecified() {
    return bits == 0;
  }

  /** The address {@code n} further on; after 255.255.255.255 comes 0.0.0.0. */
  public Ipv4Address plus(int n) {
    return new Ipv4Address((bits + n) | 0);
  }

  @Override
  public int compareTo(Ipv4Address other) {
    return Integer.compare(bits ^ Integer.MIN_VALUE, other.bits ^ Integer.MIN_VALUE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ipv4Address address && address.bits == bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }

  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 0xFF)
        + "."
        + (bits >>> 8 & 0xFF)
        + "."
        + (bits & 0xFF);
  }
}
