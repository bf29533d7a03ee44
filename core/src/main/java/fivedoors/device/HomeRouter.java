package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.StackOwner;
import fivedoors.stack.UdpArrival;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.Ports;
import java.util.List;

/**
 * A home router: a switch for the LAN, and a router with one foot in that switch and one on the
 * WAN. The port {@code lan} is the router's own foot in its switch; it has no link. Packets between
 * LAN and WAN are dropped with the reason, since address translation is not simulated yet.
 */
public final class HomeRouter implements Node, StackOwner, Facts, LearningBridge.Owner {
  /** Names of the ports; a port's number is its place. */
  public static final List<String> PORTS =
      List.of("wan", "lan1", "lan2", "lan3", "lan4", "wlan0", "lan");

  /** Number of the WAN port. */
  public static final int WAN = 0;

  /** Number of the inside port {@code lan}. */
  public static final int LAN = 6;

  private static final int[] BRIDGE_PORTS = {1, 2, 3, 4, 5, LAN};
  private static final int BRIDGE_TIMERS = 1;
  private static final int DHCP_TIMERS = 2;

  private final int id;
  private final String name;
  private final IpStack stack;
  private final LearningBridge bridge;
  private final DhcpServerPart dhcp;
  private final AddressConfig wanConfig;

  private HomeRouter(
      int id,
      String name,
      IpStack stack,
      LearningBridge bridge,
      DhcpServerPart dhcp,
      AddressConfig wanConfig) {
    this.id = id;
    this.name = name;
    this.stack = stack;
    this.bridge = bridge;
    this.dhcp = dhcp;
    this.wanConfig = wanConfig;
  }

  /** Adds a home router to a network that is being built. It is off until it is started. */
  public static HomeRouter add(Network net, RouterSpec spec) {
    int id = net.nextNodeId();
    String name = spec.name();
    IpStack stack = new IpStack(id, name);
    stack.addInterface(WAN, "wan", spec.wanMac(), net.random(name + ".wan.arp"));
    stack.addInterface(LAN, "lan", spec.lanMac(), net.random(name + ".lan.arp"));
    HomeRouter router =
        new HomeRouter(
            id,
            name,
            stack,
            new LearningBridge(id, BRIDGE_TIMERS, BRIDGE_PORTS, LAN, spec.lanMac()),
            new DhcpServerPart(DHCP_TIMERS, 1, new DhcpServer(spec.dhcp())),
            spec.wan());
    net.add(name, router, PORTS);
    return router;
  }

  @Override
  public int id() {
    return id;
  }

  NetInterface wan() {
    return stack.at(0);
  }

  NetInterface lan() {
    return stack.at(1);
  }

  /** Its DHCP server, for looking at. */
  public DhcpServer dhcpServer() {
    return dhcp.server();
  }

  LearningBridge bridge() {
    return bridge;
  }

  void dhcp(Network net, ServerConfig config) {
    dhcp.configure(net, this, stack, config);
  }

  @Override
  public List<FactSpec> facts() {
    return RouterFacts.SPECS;
  }

  @Override
  public String get(Network net, String fact) {
    return RouterFacts.get(net, this, spec(fact).name());
  }

  @Override
  public void set(Network net, String fact, String value) {
    spec(fact).check(value);
    RouterFacts.set(net, this, fact, value);
  }

  // ---- as a node

  @Override
  public void start(Network net) {
    ServerConfig config = dhcp.server().config();
    Ipv4Address none = Ipv4Address.UNSPECIFIED;
    wan().configure(net, wanConfig, "static");
    lan()
        .configure(
            net,
            new AddressConfig(config.lan().address(), config.lan().prefixLength(), none, none),
            "static");
    dhcp.start(net, this, stack);
  }

  @Override
  public void stop(Network net) {
    dhcp.stop(net, this, stack);
    stack.stop(net);
    bridge.stop(net);
    wan().configure(net, AddressConfig.NONE, "removed");
    lan().configure(net, AddressConfig.NONE, "removed");
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    if (port == WAN) {
      stack.receive(net, this, wan(), frame);
    } else {
      bridge.receive(net, this, port, frame);
    }
  }

  @Override
  public void bridged(Network net, int port, Frame frame) {
    if (port == LAN) {
      net.receivedInside(id, LAN, frame);
      stack.receive(net, this, lan(), frame);
    } else {
      net.send(id, port, frame);
    }
  }

  @Override
  public void timer(Network net, Timer timer) {
    if (timer.part() >= IpStack.FIRST_TIMER_PART) {
      stack.timer(net, this, timer);
    } else if (timer.part() == BRIDGE_TIMERS) {
      bridge.timer(net, timer);
    } else {
      dhcp.timer(net, this, stack, timer);
    }
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    if (!up && port == WAN) {
      wan().arp().clear(net, wan(), "link-down");
    } else if (!up) {
      bridge.portDown(net, port);
    }
  }

  @Override
  public Node copy() {
    return new HomeRouter(id, name, stack.copy(), bridge.copy(), dhcp.copy(), wanConfig);
  }

  // ---- as the stack's owner

  @Override
  public void transmit(Network net, NetInterface iface, Frame frame) {
    if (iface.port() == WAN) {
      net.send(id, WAN, frame);
    } else {
      net.sentInside(id, LAN, frame);
      bridge.receive(net, this, LAN, frame);
    }
  }

  @Override
  public boolean listensUdp(NetInterface iface, int port) {
    return dhcp.listens(iface, port);
  }

  @Override
  public boolean takesUnaddressedUdp(NetInterface iface, int port) {
    return false;
  }

  @Override
  public boolean refusesUdp(
      Network net, NetInterface iface, Frame frame, int port, int from, int to) {
    return false;
  }

  @Override
  public void udp(Network net, NetInterface iface, UdpArrival arrival) {
    dhcp.udp(net, this, stack, arrival);
  }

  @Override
  public String udpSetting(NetInterface iface, int port) {
    return port == Ports.DHCP_SERVER && iface.port() == LAN ? name + ".dhcp.on" : null;
  }

  @Override
  public void notForUs(Network net, NetInterface iface, Frame frame) {
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Dropped(
              net.now(),
              id,
              iface.port(),
              frame.id(),
              frame.bytes(),
              DropReason.NO_ROUTE,
              name + ".nat",
              "nat-not-simulated-yet",
              null,
              null));
    }
  }

  @Override
  public void addressFree(Network net, NetInterface iface, Ipv4Address address) {
    // Its addresses are fixed: they are not checked.
  }

  @Override
  public void addressTaken(Network net, NetInterface iface, Ipv4Address address, Mac other) {
    // Its addresses are fixed: it defends them and goes on (RFC 5227, section 2.4 (c)).
  }

  @Override
  public void arpHeard(Network net, NetInterface iface, Ipv4Address ip, Mac mac) {
    dhcp.arpHeard(net, this, stack, iface, ip);
  }
}
