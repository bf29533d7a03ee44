package fivedoors.device;

import fivedoors.bytes.Cidr;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.StackOwner;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.Ports;
import java.util.List;

/** How a home router gets its outside address, and whether that network is the inside one too. */
final class WanPart {
  /** Name in SERVICE_STATE. */
  static final String SERVICE = "router";

  private final DhcpClientPart client;
  private AddressConfig fixed;
  private boolean dhcp;
  private String conflict = "";

  /** With {@code fixed} null the address comes by DHCP. */
  WanPart(DhcpClientPart client, AddressConfig fixed) {
    this.client = client;
    this.fixed = fixed == null ? AddressConfig.NONE : fixed;
    this.dhcp = fixed == null;
  }

  DhcpClientPart client() {
    return client;
  }

  boolean dhcp() {
    return dhcp;
  }

  /** Whether its DHCP client is whom a datagram to that port is for. */
  boolean asks(NetInterface iface, int port) {
    return dhcp && port == Ports.DHCP_CLIENT && iface.index() == 0;
  }

  /** What a person typed for the static address. */
  AddressConfig fixed() {
    return fixed;
  }

  /** The network that is both inside and outside, or an empty text. */
  String conflict() {
    return conflict;
  }

  void dhcp(Network net, StackOwner owner, IpStack stack, boolean on) {
    NetInterface wan = stack.at(0);
    if (on == dhcp) {
      return; // as it was
    }
    dhcp = on;
    if (!on) {
      client.stop(net, owner, stack);
      start(net, wan);
    } else {
      wan.configure(net, AddressConfig.NONE, "removed");
      if (net.up(wan.node(), wan.port())) {
        client.start(net, owner, stack);
      }
    }
  }

  void fixed(Network net, NetInterface wan, AddressConfig config) {
    fixed = config;
    start(net, wan);
  }

  /** The power is on: a static address is there at once. */
  void start(Network net, NetInterface wan) {
    if (!dhcp && net.powered(wan.node())) {
      wan.configure(net, fixed, "static");
    }
  }

  void linkChanged(Network net, StackOwner owner, IpStack stack, boolean up) {
    if (dhcp && up) {
      client.start(net, owner, stack);
    } else if (dhcp) {
      client.stop(net, owner, stack);
    }
  }

  void timer(Network net, StackOwner owner, IpStack stack, Timer timer) {
    client.timer(net, owner, stack, timer);
  }

  /** Says if the inside and the outside network have become one, or are two again (RFC 4787 R7). */
  void compare(Network net, NetInterface wan, NetInterface lan) {
    Cidr in = lan.cidr();
    Cidr out = wan.cidr();
    boolean same = in != null && out != null && overlap(in, out);
    String now = same ? out.network() + "/" + out.prefixLength() : "";
    if (now.isEmpty() != conflict.isEmpty() && net.tracing()) {
      net.emit(
          new TraceEvent.ServiceState(
              net.now(),
              wan.node(),
              SERVICE,
              same ? "OK" : "CONFLICT",
              same ? "CONFLICT" : "OK",
              same
                  ? List.of(
                      new Cell("lan", in.network() + "/" + in.prefixLength()),
                      new Cell("wan", now),
                      new Cell("setting", wan.nodeName() + ".lan.ip"))
                  : List.of()));
    }
    conflict = now;
  }

  private static boolean overlap(Cidr a, Cidr b) {
    return a.prefixLength() <= b.prefixLength() ? a.contains(b.address()) : b.contains(a.address());
  }

  WanPart copy() {
    WanPart p = new WanPart(client.copy(), fixed);
    p.dhcp = dhcp;
    p.conflict = conflict;
    return p;
  }
}
