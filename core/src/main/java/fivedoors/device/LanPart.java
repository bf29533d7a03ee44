package fivedoors.device;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.NetInterface;

/** The inside of a home router: its switch, and the server that gives out the addresses there. */
final class LanPart {
  private final LearningBridge bridge;
  private final DhcpServerPart dhcp;

  LanPart(LearningBridge bridge, DhcpServerPart dhcp) {
    this.bridge = bridge;
    this.dhcp = dhcp;
  }

  LearningBridge bridge() {
    return bridge;
  }

  DhcpServerPart dhcp() {
    return dhcp;
  }

  DhcpServer server() {
    return dhcp.server();
  }

  /** The inside network, with the router's own address in it. */
  Cidr network() {
    return server().config().lan();
  }

  /** Gives the router's own foot its address. */
  void number(Network net, NetInterface foot) {
    Ipv4Address none = Ipv4Address.UNSPECIFIED;
    foot.configure(
        net,
        new AddressConfig(network().address(), network().prefixLength(), none, none),
        "static");
  }

  LanPart copy() {
    return new LanPart(bridge.copy(), dhcp.copy());
  }
}
