package fivedoors.bytes;

/**
 * One end of a conversation: an address and a UDP or TCP port.
 *
 * @param address IPv4 address
 * @param port 0 to 65535
 */
public record Endpoint(Ipv4Address address, int port) implements Comparable<Endpoint> {
  /**
   * @throws BadAddressException if the port is out of range or the address missing
   */
  public Endpoint {
    if (address == null || port < 0 || port > 0xFFFF) {
      throw new BadAddressException(BadAddressException.Kind.ENDPOINT, address + ":" + port);
    }
  }

  /**
   * Reads {@code "192.168.0.2:80"}.
   *
   * @throws BadAddressException for anything else
   */
  public static Endpoint parse(String text) {
    int colon = text == null ? -1 : text.indexOf(':');
    int port = colon < 0 ? -1 : Decimal.parse(text, colon + 1, text.length(), 0xFFFF);
    if (port < 0) {
      throw new BadAddressException(BadAddressException.Kind.ENDPOINT, text);
    }
    try {
      return new Endpoint(Ipv4Address.parse(text.substring(0, colon)), port);
    } catch (BadAddressException e) {
      throw new BadAddressException(BadAddressException.Kind.ENDPOINT, text);
    }
  }

  /** By address, then by port. */
  @Override
  public int compareTo(Endpoint other) {
    int byAddress = address.compareTo(other.address);
    return byAddress != 0 ? byAddress : Integer.compare(port, other.port);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Endpoint end && end.port == port && end.address.equals(address);
  }

  @Override
  public int hashCode() {
    return Mix.of(address.bits(), port);
  }

  @Override
  public String toString() {
    return address + ":" + port;
  }
}
