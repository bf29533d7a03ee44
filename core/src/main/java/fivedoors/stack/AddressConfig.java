package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;

/**
 * What an interface needs to talk.
 *
 * @param address its own address; 0.0.0.0 for none
 * @param prefixLength leading bits that name the network, 0 to 32
 * @param gateway the router for everything else; 0.0.0.0 for none
 * @param dns the name server; 0.0.0.0 for none
 */
public record AddressConfig(
    Ipv4Address address, int prefixLength, Ipv4Address gateway, Ipv4Address dns) {
  /** No address. */
  public static final AddressConfig NONE =
      new AddressConfig(
          Ipv4Address.UNSPECIFIED, 0, Ipv4Address.UNSPECIFIED, Ipv4Address.UNSPECIFIED);

  /** Checks the range of the prefix. */
  public AddressConfig {
    if (prefixLength < 0 || prefixLength > 32) {
      throw new IllegalArgumentException("prefixLength is " + prefixLength + "; expected 0 to 32");
    }
  }

  // Shifting an int by 32 shifts by nothing.
  private int mask() {
    return prefixLength == 0 ? 0 : -1 << (32 - prefixLength);
  }

  boolean contains(int bits) {
    return ((bits ^ address.bits()) & mask()) == 0;
  }

  boolean isBroadcast(int bits) {
    return prefixLength < 31 && bits == (address.bits() | ~mask());
  }

  boolean hasGateway() {
    return gateway.bits() != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressConfig c
        && c.prefixLength == prefixLength
        && c.address.equals(address)
        && c.gateway.equals(gateway)
        && c.dns.equals(dns);
  }

  @Override
  public int hashCode() {
    return address.bits() ^ prefixLength ^ gateway.bits() ^ dns.bits();
  }

  // Written out, as are the two above: the browser's own would count the constant in, endlessly.
  @Override
  public String toString() {
    return "AddressConfig["
        + (address + "/" + prefixLength)
        + (" gateway " + gateway + " dns " + dns)
        + "]";
  }
}
