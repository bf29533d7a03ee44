package fivedoors.device;

import fivedoors.bytes.Mac;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.AddressConfig;

/**
 * A host to be added to a network.
 *
 * @param name its name, which it also tells the DHCP server
 * @param port name of its port, such as {@code eth0} or {@code wlan0}
 * @param mac its Ethernet address
 * @param address its fixed address, or null for DHCP
 * @param broadcast whether its DHCP client asks for broadcast answers
 * @param conflictCheck whether it checks an address by ARP before it uses it
 * @param server settings of the DHCP server that runs on it, or null for none
 */
public record HostSpec(
    String name,
    String port,
    Mac mac,
    AddressConfig address,
    boolean broadcast,
    boolean conflictCheck,
    ServerConfig server) {
  /** A host with DHCP: no broadcast flag, conflict detection on. */
  public static HostSpec dhcp(String name, String port, Mac mac) {
    return new HostSpec(name, port, mac, null, false, true, null);
  }

  /** A host with a fixed address. */
  public static HostSpec fixed(String name, String port, Mac mac, AddressConfig address) {
    return new HostSpec(name, port, mac, address, false, true, null);
  }

  /** The same, asking for broadcast answers or not. */
  public HostSpec withBroadcast(boolean on) {
    return new HostSpec(name, port, mac, address, on, conflictCheck, server);
  }

  /** The same, with conflict detection or without. */
  public HostSpec withConflictCheck(boolean on) {
    return new HostSpec(name, port, mac, address, broadcast, on, server);
  }

  /** The same, running a DHCP server for the network of its fixed address. */
  public HostSpec withServer(ServerConfig config) {
    return new HostSpec(name, port, mac, address, broadcast, conflictCheck, config);
  }
}
