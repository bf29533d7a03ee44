package fivedoors.device;

import fivedoors.bytes.Mac;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.AddressConfig;
import java.util.ArrayList;
import java.util.List;

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
 * @param more its further ports; of several that are up the first one is used
 */
public record HostSpec(
    String name,
    String port,
    Mac mac,
    AddressConfig address,
    boolean broadcast,
    boolean conflictCheck,
    ServerConfig server,
    List<NicSpec> more) {
  /** The list is copied. */
  public HostSpec {
    more = List.copyOf(more);
  }

  /** A host with one port. */
  public HostSpec(
      String name,
      String port,
      Mac mac,
      AddressConfig address,
      boolean broadcast,
      boolean conflictCheck,
      ServerConfig server) {
    this(name, port, mac, address, broadcast, conflictCheck, server, List.of());
  }

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
    return new HostSpec(name, port, mac, address, on, conflictCheck, server, more);
  }

  /** The same, with conflict detection or without. */
  public HostSpec withConflictCheck(boolean on) {
    return new HostSpec(name, port, mac, address, broadcast, on, server, more);
  }

  /** The same, running a DHCP server for the network of its fixed address. */
  public HostSpec withServer(ServerConfig config) {
    return new HostSpec(name, port, mac, address, broadcast, conflictCheck, config, more);
  }

  /** The same with a further port; {@code address} null means DHCP. */
  public HostSpec withPort(String further, Mac its, AddressConfig fixed) {
    List<NicSpec> all = new ArrayList<>(more);
    all.add(new NicSpec(further, its, fixed));
    return new HostSpec(name, port, mac, address, broadcast, conflictCheck, server, all);
  }

  /** All ports, the first one first. */
  List<NicSpec> ports() {
    List<NicSpec> all = new ArrayList<>();
    all.add(new NicSpec(port, mac, address));
    all.addAll(more);
    return all;
  }
}
