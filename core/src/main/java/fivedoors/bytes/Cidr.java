package fivedoors.bytes;

/**
 * An address and the length of its network part (RFC 4632 section 3.1): both "this interface" such
 * as 192.168.0.7/24 and "this network" such as 192.168.0.0/24. The address is kept as given.
 *
 * @param address any address of the network
 * @param prefixLength number of leading bits that name the network, 0 to 32
 */
public record Cidr(Ipv4Address address, int prefixLength) {
  /**
   * @throws IllegalArgumentException if the length is out of range or the address missing
   */
  public Cidr {
    if (address == null || prefixLength < 0 || prefixLength > 32) {
      throw new BadAddressException(BadAddressException.Kind.CIDR, address + "/" + prefixLength);
    }
  }

  /**
   * Reads {@code "192.168.0.0/24"}.
   *
   * @throws BadAddressException for anything else
   */
  public static Cidr parse(String text) {
    int slash = text == null ? -1 : text.indexOf('/');
    int length = slash < 0 ? -1 : Decimal.parse(text, slash + 1, text.length(), 32);
    if (length < 0) {
      throw new BadAddressException(BadAddressException.Kind.CIDR, text);
    }
    try {
      return new Cidr(Ipv4Address.parse(text.substring(0, slash)), length);
    } catch (BadAddressException e) {
      throw new BadAddressException(BadAddressException.Kind.CIDR, text);
    }
  }

  /**
   * The network of {@code address} under a mask such as 255.255.255.0.
   *
   * @throws IllegalArgumentException if the ones of the mask are not all at its front
   */
  public static Cidr ofMask(Ipv4Address address, Ipv4Address mask) {
    int length = prefixLengthOf(mask);
    if (length < 0) {
      throw new IllegalArgumentException(
          mask + " is no subnet mask: its one bits must all stand at the front.");
    }
    return new Cidr(address, length);
  }

  /** Number of ones of a subnet mask, or -1 if they are not all at its front. */
  public static int prefixLengthOf(Ipv4Address mask) {
    for (int length = 0; length <= 32; length++) {
      if (maskBits(length) == mask.bits()) {
        return length;
      }
    }
    return -1;
  }

  /** True if {@code other} has the same network part. */
  public boolean contains(Ipv4Address other) {
    return ((other.bits() ^ address.bits()) & maskBits(prefixLength)) == 0;
  }

  /** The lowest address, which names the network itself. */
  public Ipv4Address network() {
    return new Ipv4Address(address.bits() & maskBits(prefixLength));
  }

  /** The highest address, to which every host of the network listens (RFC 919 section 7). */
  public Ipv4Address broadcast() {
    return new Ipv4Address(address.bits() | ~maskBits(prefixLength));
  }

  /** The mask in dotted form: /24 is 255.255.255.0. */
  public Ipv4Address netmask() {
    return new Ipv4Address(maskBits(prefixLength));
  }

  /** How many hosts fit: all addresses but the network's and broadcast's (RFC 3021 for /31). */
  public long hosts() {
    long all = 1L << (32 - prefixLength);
    return prefixLength >= 31 ? all : all - 2;
  }

  /** The lowest address a host may have. */
  public Ipv4Address firstHost() {
    return prefixLength >= 31 ? network() : network().plus(1);
  }

  /** The highest address a host may have. */
  public Ipv4Address lastHost() {
    return prefixLength >= 31 ? broadcast() : broadcast().plus(-1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr cidr
        && cidr.prefixLength == prefixLength
        && cidr.address.equals(address);
  }

  @Override
  public int hashCode() {
    return address.bits() ^ prefixLength;
  }

  @Override
  public String toString() {
    return address + "/" + prefixLength;
  }

  // Shifting an int by 32 shifts by nothing, in Java and in JavaScript.
  private static int maskBits(int length) {
    return length == 0 ? 0 : -1 << (32 - length);
  }
}
