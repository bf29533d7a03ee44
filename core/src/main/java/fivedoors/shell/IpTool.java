package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Linux' {@code ip} prints: addresses, routes, neighbours. */
final class IpTool {
  private IpTool() {}

  /** {@code ip addr}. */
  static List<String> addr(View v) {
    List<String> out = new ArrayList<>();
    out.add(
        "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default"
            + " qlen 1000");
    out.add("    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00");
    out.add("    inet 127.0.0.1/8 scope host lo");
    out.add("       valid_lft forever preferred_lft forever");
    for (Nic nic : v.nics()) {
      link(nic, out);
      if (nic.iface().hasAddress()) {
        inet(v, nic, out);
      }
    }
    return out;
  }

  private static void link(Nic nic, List<String> out) {
    out.add(
        (nic.number() + 2)
            + ": "
            + nic.port()
            + (nic.up()
                ? ": <BROADCAST,MULTICAST,UP,LOWER_UP>"
                : ": <NO-CARRIER,BROADCAST,MULTICAST,UP>")
            + " mtu 1500 qdisc fq_codel state "
            + (nic.up() ? "UP" : "DOWN")
            + " group default qlen 1000");
    out.add("    link/ether " + nic.iface().mac() + " brd ff:ff:ff:ff:ff:ff");
  }

  private static void inet(View v, Nic nic, List<String> out) {
    String scope = nic.address().isLinkLocal() ? "link" : "global";
    out.add(
        "    inet "
            + nic.cidr()
            + " brd "
            + nic.cidr().broadcast()
            + " scope "
            + scope
            + (nic.lease() == null ? " " : " dynamic ")
            + nic.port());
    String left = "forever";
    if (nic.lease() != null && nic.lease().expiresAt() != Long.MAX_VALUE) {
      left = Math.max(0, nic.lease().expiresAt() - v.net().now()) / 1_000_000_000L + "sec";
    }
    out.add("       valid_lft " + left + " preferred_lft " + left);
  }

  /** {@code ip route}. */
  static List<String> route(View v) {
    List<String> out = new ArrayList<>();
    for (Nic nic : v.nics()) {
      if (!nic.iface().hasAddress()) {
        continue;
      }
      String dead = nic.up() ? "" : " linkdown";
      if (!nic.config().gateway().isUnspecified()) {
        out.add(
            "default via "
                + nic.config().gateway()
                + " dev "
                + nic.port()
                + " proto "
                + (nic.lease() == null ? "static" : "dhcp")
                + " src "
                + nic.address()
                + " metric 100"
                + dead);
      }
      out.add(
          nic.cidr().network()
              + "/"
              + nic.cidr().prefixLength()
              + " dev "
              + nic.port()
              + " proto kernel scope link src "
              + nic.address()
              + " metric 100"
              + dead);
    }
    return out;
  }

  /** {@code ip neigh}. */
  static List<String> neigh(View v) {
    List<String> out = new ArrayList<>();
    for (Nic nic : v.nics()) {
      for (Neighbour n : Neighbour.of(nic)) {
        out.add(
            n.ip()
                + " dev "
                + nic.port()
                + (n.mac() == null ? "" : " lladdr " + n.mac())
                + " "
                + n.state().toUpperCase(Locale.ROOT)
                + " ");
      }
    }
    return out;
  }
}
