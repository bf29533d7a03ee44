package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.NetInterface;
import java.util.ArrayList;
import java.util.List;

/** The facts of a {@link Host}; those of an address are about the interface in use. */
final class HostFacts {
  static final List<FactSpec> SPECS =
      List.of(
          FactSpec.setting("power", FactKind.ON_OFF),
          FactSpec.setting("link", FactKind.UP_DOWN),
          FactSpec.seen("mac", FactKind.MAC),
          FactSpec.setting("ip", FactKind.IPV4),
          FactSpec.number("prefix", 1, 30),
          FactSpec.setting("gateway", FactKind.IPV4),
          FactSpec.setting("dns", FactKind.IPV4),
          FactSpec.setting("dhcp.on", FactKind.ON_OFF),
          FactSpec.seen("dhcp.state", FactKind.TEXT),
          FactSpec.setting("dhcp.broadcast", FactKind.ON_OFF),
          FactSpec.setting("dhcp.conflictCheck", FactKind.ON_OFF),
          FactSpec.seen("arp", FactKind.TABLE),
          FactSpec.seen("sockets", FactKind.TABLE),
          FactSpec.seen("programs", FactKind.TABLE));

  private HostFacts() {}

  static String get(Network net, Host host, String fact) {
    AddressConfig config = host.iface().config();
    return switch (fact) {
      case "power" -> Boolean.toString(net.powered(host.id()));
      case "link" -> Values.link(net, host.id());
      case "mac" -> host.iface().mac().toString();
      case "ip" -> Values.address(config.address());
      case "prefix" -> host.iface().hasAddress() ? Integer.toString(config.prefixLength()) : "";
      case "gateway" -> Values.address(config.gateway());
      case "dns" -> Values.address(config.dns());
      case "dhcp.on" -> Boolean.toString(host.nic().dhcpOn());
      case "dhcp.state" -> host.dhcpClient().state().text();
      case "dhcp.broadcast" -> Boolean.toString(host.dhcpClient().broadcast());
      case "dhcp.conflictCheck" -> Boolean.toString(host.dhcpClient().conflictCheck());
      case "arp" -> arp(host);
      case "sockets" -> Values.rows(host.programs().socketRows(host.stack()));
      case "programs" -> Values.rows(host.programs().rows());
      default -> throw new IllegalStateException(fact);
    };
  }

  private static String arp(Host host) {
    List<String> rows = new ArrayList<>();
    for (NetInterface i : host.stack().interfaces()) {
      rows.addAll(i.arp().rows());
    }
    return Values.rows(rows);
  }

  static void set(Network net, Host host, String fact, String value) {
    switch (fact) {
      case "power" -> net.power(host.id(), value.equals("true"));
      case "link" -> Values.plug(net, host.id(), fact, value);
      case "dhcp.on" -> host.dhcpOn(net, host.nic(), value.equals("true"));
      // A host has these once, whichever of its ports is in use.
      case "dhcp.broadcast" -> host.nics().forEach(n -> n.client().broadcast(value.equals("true")));
      case "dhcp.conflictCheck" ->
          host.nics().forEach(n -> n.client().conflictCheck(value.equals("true")));
      default -> {
        if (host.nic().dhcpOn()) {
          throw new BadValueException(
              fact, value, "DHCP to be off: set " + host.name() + ".dhcp.on to false first");
        }
        NicPart nic = host.nic();
        nic.fixed(net, host.stack(), changed(nic.fixed(), fact, value));
      }
    }
  }

  private static AddressConfig changed(AddressConfig c, String fact, String value) {
    if (fact.equals("prefix")) {
      return new AddressConfig(c.address(), Integer.parseInt(value), c.gateway(), c.dns());
    }
    Ipv4Address address = Ipv4Address.parse(value);
    return switch (fact) {
      case "ip" ->
          new AddressConfig(
              address, c.prefixLength() == 0 ? 24 : c.prefixLength(), c.gateway(), c.dns());
      case "gateway" -> new AddressConfig(c.address(), c.prefixLength(), address, c.dns());
      case "dns" -> new AddressConfig(c.address(), c.prefixLength(), c.gateway(), address);
      default -> throw new IllegalStateException(fact);
    };
  }
}
