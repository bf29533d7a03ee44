package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of an ARP table.
 *
 * @param mac null while nobody has answered
 * @param state such as {@code reachable}
 */
record Neighbour(String ip, String mac, String state) {
  /** All rows of an interface. */
  static List<Neighbour> of(Nic nic) {
    List<Neighbour> all = new ArrayList<>();
    for (String row : nic.iface().arp().rows()) {
      String[] parts = row.split(" ");
      all.add(new Neighbour(parts[0], parts[1].equals("-") ? null : parts[1], parts[2]));
    }
    return all;
  }
}
