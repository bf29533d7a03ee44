package fivedoors.shell;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;

/** Addresses and names as they are typed. */
final class Targets {
  private Targets() {}

  /** The address that a text is, or null if it has to be looked up. */
  static Ipv4Address address(String text) {
    if (text.equals("localhost")) {
      return Ipv4Address.LOOPBACK;
    }
    try {
      return Ipv4Address.parse(text);
    } catch (BadAddressException e) {
      return null;
    }
  }
}
