package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;

/** What {@code ifconfig} prints on macOS and on Linux. */
final class Ifconfig {
  private static final String TAB = "        ";

  private Ifconfig() {}

  /** All interfaces, or the one called {@code only}, which may be null. */
  static List<String> print(View v, String only) {
    List<String> out = new ArrayList<>();
    String loop = v.dialect() == Dialect.MACOS ? "lo0" : "lo";
    boolean linux = v.dialect() == Dialect.LINUX;
    // Linux sorts by name, and eth0 comes before lo.
    if (!linux && (only == null || only.equals(loop))) {
      macLoopback(out);
    }
    for (Nic nic : v.nics()) {
      if (only == null || only.equals(nic.name(v.dialect()))) {
        if (linux) {
          linux(nic, out);
        } else {
          mac(nic, out);
        }
      }
    }
    if (linux && (only == null || only.equals(loop))) {
      linuxLoopback(out);
    }
    if (out.isEmpty()) {
      out.add(
          linux
              ? only + ": error fetching interface information: Device not found"
              : "ifconfig: interface " + only + " does not exist");
    }
    return out;
  }

  private static void macLoopback(List<String> out) {
    out.add("lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384");
    out.add(TAB + "inet 127.0.0.1 netmask 0xff000000");
  }

  private static void mac(Nic nic, List<String> out) {
    out.add(
        "en"
            + nic.number()
            + ": flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500");
    out.add(TAB + "ether " + nic.iface().mac());
    if (nic.usable()) {
      out.add(
          TAB
              + "inet "
              + nic.address()
              + " netmask "
              + hexMask(nic)
              + " broadcast "
              + nic.cidr().broadcast());
    }
    out.add(TAB + "status: " + (nic.up() ? "active" : "inactive"));
  }

  private static String hexMask(Nic nic) {
    String hex = Integer.toHexString(nic.cidr().netmask().bits());
    return "0x" + "00000000".substring(hex.length()) + hex;
  }

  private static void linux(Nic nic, List<String> out) {
    out.add(
        nic.port()
            + (nic.up()
                ? ": flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500"
                : ": flags=4099<UP,BROADCAST,MULTICAST>  mtu 1500"));
    if (nic.iface().hasAddress()) {
      out.add(
          TAB
              + "inet "
              + nic.address()
              + "  netmask "
              + nic.cidr().netmask()
              + "  broadcast "
              + nic.cidr().broadcast());
    }
    out.add(TAB + "ether " + nic.iface().mac() + "  txqueuelen 1000  (Ethernet)");
    out.add("");
  }

  private static void linuxLoopback(List<String> out) {
    out.add("lo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536");
    out.add(TAB + "inet 127.0.0.1  netmask 255.0.0.0");
    out.add(TAB + "loop  txqueuelen 1000  (Local Loopback)");
    out.add("");
  }
}
