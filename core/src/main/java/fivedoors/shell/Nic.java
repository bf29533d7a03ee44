package fivedoors.shell;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.device.Host;
import fivedoors.device.NicPart;
import fivedoors.net.Network;
import fivedoors.service.dhcp.ClientLease;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.NetInterface;
import java.util.ArrayList;
import java.util.List;

/**
 * One interface of a host as its commands know it.
 *
 * @param iface the interface itself
 * @param port name of its port, such as {@code eth0}
 * @param number from 0
 * @param up whether its link is there
 * @param dhcp whether its address comes by DHCP
 * @param lease the lease of the address in use, or null
 */
record Nic(
    NetInterface iface, String port, int number, boolean up, boolean dhcp, ClientLease lease) {
  /** All interfaces of a host in their order. */
  static List<Nic> of(Network net, Host host) {
    List<Nic> all = new ArrayList<>();
    for (NicPart part : host.nics()) {
      NetInterface i = host.stack().at(part.index());
      ClientLease lease = part.client().lease();
      boolean leased = lease != null && lease.address().equals(i.address());
      boolean up = net.up(host.id(), i.port());
      all.add(new Nic(i, part.port(), part.index(), up, part.dhcpOn(), leased ? lease : null));
    }
    return all;
  }

  /** Address, prefix, gateway and DNS server. */
  AddressConfig config() {
    return iface.config();
  }

  /** Whether it has an address and a link, so that its routes are in force. */
  boolean usable() {
    return up && iface.hasAddress();
  }

  /** The address, or 0.0.0.0. */
  Ipv4Address address() {
    return iface.address();
  }

  /** Address and prefix; only with an address. */
  Cidr cidr() {
    return iface.cidr();
  }

  /** Whether packets for far away have somewhere to go. */
  boolean hasGateway() {
    return usable() && !config().gateway().isUnspecified();
  }

  /** Whether it is a radio. */
  boolean wireless() {
    return port.startsWith("wlan");
  }

  /** Windows' interface index: small numbers belong to the system's own interfaces. */
  int windowsIndex() {
    return 11 + number;
  }

  /** The name that the dialect gives it: {@code 이더넷}, {@code en0}, {@code eth0}. */
  String name(Dialect dialect) {
    return switch (dialect) {
      case WINDOWS_KO, WINDOWS_EN -> wireless() ? "Wi-Fi" : dialect.say("이더넷", "Ethernet");
      case MACOS -> "en" + number;
      case LINUX -> port;
    };
  }

  /** The MAC address as Windows writes it: {@code 02-00-5E-00-00-11}. */
  static String dashed(String mac) {
    return mac.replace(':', '-');
  }
}
