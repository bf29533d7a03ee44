package fivedoors.device;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;

/**
 * One thing about a device that can be looked at, and maybe set.
 *
 * @param name the part of the fact path after the node's name, such as {@code dhcp.on}
 * @param kind what its text can be
 * @param settable whether it is a setting
 * @param min lowest allowed number, for {@link FactKind#NUMBER}
 * @param max highest allowed number, for {@link FactKind#NUMBER}
 */
public record FactSpec(String name, FactKind kind, boolean settable, long min, long max) {
  static FactSpec seen(String name, FactKind kind) {
    return new FactSpec(name, kind, false, 0, 0);
  }

  static FactSpec setting(String name, FactKind kind) {
    return new FactSpec(name, kind, true, 0, 0);
  }

  static FactSpec number(String name, long min, long max) {
    return new FactSpec(name, FactKind.NUMBER, true, min, max);
  }

  /** What a value has to look like, for messages. */
  public String expected() {
    return switch (kind) {
      case ON_OFF -> "true or false";
      case UP_DOWN -> "up or down";
      case NUMBER -> "a whole number from " + min + " to " + max;
      case IPV4 -> "an IPv4 address such as " + BadAddressException.Kind.IPV4.example();
      case MAC -> "a MAC address such as " + BadAddressException.Kind.MAC.example();
      case TEXT -> "a text";
      case TABLE -> "a table, which cannot be set as a whole";
    };
  }

  /**
   * Checks a value before it is set.
   *
   * @throws BadValueException if it is not allowed or the fact cannot be set
   */
  public void check(String value) {
    if (!settable) {
      throw new BadValueException(name, value, "nothing: it can be seen, not set");
    }
    boolean right =
        value != null
            && switch (kind) {
              case ON_OFF -> value.equals("true") || value.equals("false");
              case UP_DOWN -> value.equals("up") || value.equals("down");
              case NUMBER -> isNumber(value);
              case IPV4, MAC -> isAddress(value);
              case TEXT -> true;
              case TABLE -> false;
            };
    if (!right) {
      throw new BadValueException(name, value, expected());
    }
  }

  private boolean isNumber(String value) {
    if (value.isEmpty() || value.length() > 15) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    long number = Long.parseLong(value);
    return number >= min && number <= max;
  }

  private boolean isAddress(String value) {
    try {
      if (kind == FactKind.MAC) {
        Mac.parse(value);
      } else {
        Ipv4Address.parse(value);
      }
      return true;
    } catch (BadAddressException e) {
      return false;
    }
  }
}
