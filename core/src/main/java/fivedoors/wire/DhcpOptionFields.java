package fivedoors.wire;

import static fivedoors.wire.FieldSpec.Format.DEC;
import static fivedoors.wire.FieldSpec.Format.IPV4;
import static fivedoors.wire.FieldSpec.Format.TEXT;

import java.util.List;

/** The value of each DHCP option that is shown under a name of its own (RFC 2132). */
final class DhcpOptionFields {
  /**
   * One option's value.
   *
   * @param code the option
   * @param name Wireshark's name of the value, or of each item of a list
   * @param item bytes of one item; 0 for all bytes there are
   * @param format how an item is written
   */
  record Value(int code, String name, int item, FieldSpec.Format format) {}

  static final List<Value> VALUES =
      List.of(
          new Value(DhcpOption.SUBNET_MASK, "dhcp.option.subnet_mask", 4, IPV4),
          new Value(DhcpOption.ROUTER, "dhcp.option.router", 4, IPV4),
          new Value(DhcpOption.DNS, "dhcp.option.domain_name_server", 4, IPV4),
          new Value(DhcpOption.HOST_NAME, "dhcp.option.hostname", 0, TEXT),
          new Value(DhcpOption.DOMAIN_NAME, "dhcp.option.domain_name", 0, TEXT),
          new Value(DhcpOption.BROADCAST_ADDRESS, "dhcp.option.broadcast_address", 4, IPV4),
          new Value(DhcpOption.REQUESTED_ADDRESS, "dhcp.option.requested_ip_address", 4, IPV4),
          new Value(DhcpOption.LEASE_TIME, "dhcp.option.ip_address_lease_time", 4, DEC),
          new Value(DhcpOption.OVERLOAD, "dhcp.option.option_overload", 1, DEC),
          new Value(DhcpOption.MESSAGE_TYPE, "dhcp.option.dhcp", 1, DEC),
          new Value(DhcpOption.SERVER_ID, "dhcp.option.dhcp_server_id", 4, IPV4),
          new Value(DhcpOption.PARAMETER_LIST, "dhcp.option.request_list_item", 1, DEC),
          new Value(DhcpOption.MESSAGE, "dhcp.option.message", 0, TEXT),
          new Value(DhcpOption.VENDOR_CLASS, "dhcp.option.vendor_class_id", 0, TEXT),
          new Value(DhcpOption.MAX_SIZE, "dhcp.option.dhcp_max_message_size", 2, DEC),
          new Value(DhcpOption.RENEWAL_TIME, "dhcp.option.renewal_time_value", 4, DEC),
          new Value(DhcpOption.REBINDING_TIME, "dhcp.option.rebinding_time_value", 4, DEC));

  private DhcpOptionFields() {}

  /** How the value of this option is shown, or null if it is shown as bytes. */
  static Value of(int code) {
    for (Value value : VALUES) {
      if (value.code() == code) {
        return value;
      }
    }
    return null;
  }
}
