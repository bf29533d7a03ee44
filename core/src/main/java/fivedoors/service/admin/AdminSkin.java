package fivedoors.service.admin;

import java.util.List;

/**
 * Which kind of router the page looks like: other labels, another order of fields and other menus
 * for the same settings.
 */
public enum AdminSkin {
  /** A small router bought in a shop in Korea. */
  IPTIME("iptime", List.of("name", "inIp", "proto", "ext", "inPort", "on")),
  /** A router of an international brand. */
  ASUS("asus", List.of("name", "ext", "inPort", "inIp", "proto", "on")),
  /** The box that comes with the line. */
  CARRIER("carrier", List.of("ext", "proto", "inIp", "inPort", "name", "on"));

  private final String text;
  private final List<String> forwardFields;

  AdminSkin(String text, List<String> forwardFields) {
    this.text = text;
    this.forwardFields = forwardFields;
  }

  /** As scenarios write it. */
  public String text() {
    return text;
  }

  /** The skin with that name, or null. */
  public static AdminSkin of(String text) {
    for (AdminSkin skin : values()) {
      if (skin.text.equals(text)) {
        return skin;
      }
    }
    return null;
  }

  /** The fields of a forward rule, in the order of this skin. */
  List<String> forwardFields() {
    return forwardFields;
  }

  /** The pages in the order of the menu. */
  List<String> menu() {
    return this == CARRIER
        ? List.of("status", "wan", "lan", "dhcp", "forward", "dmz", "nat", "password", "reboot")
        : List.of("status", "wan", "lan", "dhcp", "nat", "forward", "dmz", "password", "reboot");
  }
}
