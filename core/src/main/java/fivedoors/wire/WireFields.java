package fivedoors.wire;

import java.util.List;
import java.util.TreeSet;

/**
 * The names of all fields the dissector can show: a closed list, so that a lesson that asks for
 * another one is refused when it is loaded.
 */
public final class WireFields {
  private static final TreeSet<String> SORTED = collect();
  private static final List<String> NAMES = List.copyOf(SORTED);

  private WireFields() {}

  /** True if the dissector knows a field of this name. */
  public static boolean exists(String name) {
    return SORTED.contains(name);
  }

  /** All names in alphabetical order, unmodifiable. */
  public static List<String> all() {
    return NAMES;
  }

  private static TreeSet<String> collect() {
    TreeSet<String> names = new TreeSet<>();
    for (List<FieldSpec> table :
        List.of(
            HeaderFields.ETHERNET,
            HeaderFields.ETHERNET_802_3,
            HeaderFields.ARP,
            HeaderFields.ARP_ADDRESSES,
            HeaderFields.IP,
            HeaderFields.ICMP,
            HeaderFields.ICMP_ECHO,
            HeaderFields.ICMP_MTU,
            HeaderFields.ICMP_GATEWAY,
            HeaderFields.ICMP_UNUSED,
            HeaderFields.UDP,
            HeaderFields.TCP,
            HeaderFields.DHCP)) {
      for (FieldSpec spec : table) {
        names.add(spec.name());
      }
    }
    for (DhcpOptionFields.Value value : DhcpOptionFields.VALUES) {
      names.add(value.name());
    }
    names.addAll(
        List.of(
            "eth.padding", "eth.trailer", "ip.opt.type", "ip.opt.len", "data.data", "data.len"));
    names.addAll(
        List.of("tcp.options", "tcp.option_kind", "tcp.option_len", "tcp.options.mss_val"));
    names.addAll(
        List.of(
            "dhcp.option.type",
            "dhcp.option.length",
            "dhcp.option.value",
            "dhcp.option.padding",
            "dhcp.option.end"));
    return names;
  }
}
