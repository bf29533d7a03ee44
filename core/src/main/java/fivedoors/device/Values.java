package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Link;
import fivedoors.net.Network;
import java.util.List;

/** How the values of facts are written, and the one setting that all devices share. */
final class Values {
  private Values() {}

  static String address(Ipv4Address address) {
    return address.isUnspecified() ? "" : address.toString();
  }

  static String rows(List<String> rows) {
    return String.join("; ", rows);
  }

  /** The state of the cable in a device's first port. */
  static String link(Network net, int node) {
    Link link = net.linkAt(node, 0);
    return link != null && link.plugged() ? "up" : "down";
  }

  static void plug(Network net, int node, String fact, String value) {
    Link link = net.linkAt(node, 0);
    if (link == null) {
      throw new BadValueException(fact, value, "a cable, and the first port has none");
    }
    net.plug(link.id(), value.equals("up"));
  }
}
