package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.service.admin.AdminModel;
import fivedoors.service.dhcp.DhcpClient;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.UdpArrival;
import fivedoors.trace.DropReason;
import fivedoors.wire.Ports;
import java.util.ArrayList;
import java.util.List;

/**
 * A home router: a switch for the LAN, and a router with one foot in that switch and one on the
 * WAN, which translates addresses between them and forwards ports. The port {@code lan} is the
 * router's own foot in its switch; it has no link.
 */
public final class HomeRouter extends ProgramDevice implements LearningBridge.Owner {
  /** Names of the ports; a port's number is its place. */
  public static final List<String> PORTS =
      List.of("wan", "lan1", "lan2", "lan3", "lan4", "wlan0", "lan", "wlan1", "wlan2", "wlan3");

  /** Number of the WAN port. */
  public static final int WAN = 0;

  /** Number of the inside port {@code lan}. */
  public static final int LAN = 6;

  /** Most conversations that are translated at a time. */
  public static final int NAT_CAPACITY = 16_384;

  private static final int[] BRIDGE_PORTS = {1, 2, 3, 4, 5, 7, 8, 9, LAN};
  private static final int BRIDGE_TIMERS = 1;
  private static final int DHCP_TIMERS = 2;
  private static final int WAN_TIMERS = 3;
  private static final int NAT_TIMERS = 4;
  private static final int PROGRAM_TIMERS = 5;
  private static final int REBOOT_TIMER = 6;

  private final LanPart lanPart;
  private final WanPart wanPart;
  private final NatPart nat;
  private String skin = "iptime";

  private HomeRouter(
      int id,
      String name,
      IpStack stack,
      ProgramsPart programs,
      LanPart lanPart,
      WanPart wanPart,
      NatPart nat) {
    super(id, name, stack, programs);
    this.lanPart = lanPart;
    this.wanPart = wanPart;
    this.nat = nat;
  }

  /** Adds a home router to a network that is being built. It is off until it is started. */
  public static HomeRouter add(Network net, RouterSpec spec) {
    int id = net.nextNodeId();
    String name = spec.name();
    IpStack stack = new IpStack(id, name);
    stack.addInterface(WAN, "wan", spec.wanMac(), net.random(name + ".wan.arp"));
    stack.addInterface(LAN, "lan", spec.lanMac(), net.random(name + ".lan.arp"));
    DhcpClient client = new DhcpClient(spec.wanMac(), name, net.random(name + ".wan.dhcp"));
    client.conflictCheck(false);
    HomeRouter router =
        new HomeRouter(
            id,
            name,
            stack,
            new ProgramsPart(PROGRAM_TIMERS, name, net.random(name + ".dns")),
            new LanPart(
                new LearningBridge(id, BRIDGE_TIMERS, BRIDGE_PORTS, LAN, spec.lanMac()),
                new DhcpServerPart(DHCP_TIMERS, 1, new DhcpServer(spec.dhcp()))),
            new WanPart(new DhcpClientPart(WAN_TIMERS, 0, client, null), spec.wan()),
            new NatPart(
                name,
                new NatSides(0, new boolean[] {false, true}),
                new NatTable(id, NAT_TIMERS, NAT_CAPACITY),
                new ForwardsPart(id)));
    net.add(name, router, PORTS);
    return router;
  }

  NetInterface wan() {
    return stack.at(0);
  }

  NetInterface lan() {
    return stack.at(1);
  }

  /** Its DHCP server, for looking at. */
  public DhcpServer dhcpServer() {
    return lanPart.server();
  }

  LanPart lanPart() {
    return lanPart;
  }

  NatPart nat() {
    return nat;
  }

  WanPart wanPart() {
    return wanPart;
  }

  /** What its admin page may see and change, at the present time of {@code net}. */
  public AdminModel admin(Network net) {
    return new RouterAdmin(net, this);
  }

  /**
   * Turns it off and a second later on; not before whoever asked for it has finished, since that
   * may be a program of the router.
   */
  public void reboot(Network net) {
    net.timer(id, net.now(), new Timer(REBOOT_TIMER, 0, 0, null));
  }

  // ---- settings

  /** Whose captions and order of fields the admin page has: iptime, asus or carrier. */
  public String skin() {
    return skin;
  }

  void skin(String changed) {
    skin = changed;
  }

  /** Its forward table. */
  public RouterForwards forwards() {
    return new RouterForwards(nat.forwards(), lanPart.network());
  }

  void dhcp(Network net, ServerConfig config) {
    lanPart.dhcp().configure(net, this, stack, config);
  }

  /** Moves the inside network; the DHCP server's settings have moved along. */
  void lan(Network net, ServerConfig config) {
    dhcp(net, config);
    if (net.powered(id)) {
      startLan(net);
      wanPart.compare(net, wan(), lan());
    }
  }

  void wanDhcp(Network net, boolean on) {
    wanPart.dhcp(net, this, stack, on);
    wanChanged(net);
  }

  void wanFixed(Network net, AddressConfig config) {
    wanPart.fixed(net, wan(), config);
    wanChanged(net);
  }

  private void wanChanged(Network net) {
    nat.sync(net, stack);
    wanPart.compare(net, wan(), lan());
    RouterPrograms.upstream(programs, wan().config().dns());
  }

  @Override
  public List<FactSpec> facts() {
    List<FactSpec> all = new ArrayList<>(RouterFacts.SPECS);
    all.addAll(ProgramFacts.specs(programs));
    return all;
  }

  @Override
  public String get(Network net, String fact) {
    String known = spec(fact).name();
    return ProgramFacts.isOne(known)
        ? ProgramFacts.get(programs, known)
        : RouterFacts.get(net, this, known);
  }

  @Override
  public void set(Network net, String fact, String value) {
    spec(fact).check(value);
    if (ProgramFacts.isOne(fact)) {
      ProgramFacts.set(net, this, stack, programs, fact, value);
    } else {
      RouterFacts.set(net, this, fact, value);
    }
  }

  // ---- as a node

  @Override
  public void start(Network net) {
    wanPart.start(net, wan());
    startLan(net);
    wanChanged(net);
    lanPart.dhcp().start(net, this, stack);
    nat.forwards().show(net);
    programs.boot(net, this, stack);
  }

  private void startLan(Network net) {
    lanPart.number(net, lan());
    RouterPrograms.moved(net, this, stack, programs, lan().address());
  }

  @Override
  public void stop(Network net) {
    programs.powerOff(net, this, stack);
    lanPart.dhcp().stop(net, this, stack);
    wanPart.client().stop(net, this, stack);
    nat.stop(net);
    stack.stop(net);
    lanPart.bridge().stop(net);
    wan().configure(net, AddressConfig.NONE, "removed");
    lan().configure(net, AddressConfig.NONE, "removed");
    wanPart.compare(net, wan(), lan());
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    if (port == WAN) {
      stack.receive(net, this, wan(), frame);
    } else {
      lanPart.bridge().receive(net, this, port, frame);
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
      return;
    }
    switch (timer.part()) {
      case BRIDGE_TIMERS -> lanPart.bridge().timer(net, timer);
      case DHCP_TIMERS -> lanPart.dhcp().timer(net, this, stack, timer);
      case REBOOT_TIMER -> {
        net.power(id, false);
        net.startAt(id, net.now() + HostActions.REBOOT_NS);
      }
      case PROGRAM_TIMERS -> programs.timer(net, this, stack, timer);
      case NAT_TIMERS -> nat.timer(net, timer);
      case WAN_TIMERS -> {
        wanPart.timer(net, this, stack, timer);
        wanChanged(net);
      }
      default -> throw new IllegalStateException("timer " + timer);
    }
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    if (port == WAN) {
      if (!up) {
        wan().arp().clear(net, wan(), "link-down");
      }
      wanPart.linkChanged(net, this, stack, up);
      wanChanged(net);
    } else if (!up) {
      lanPart.bridge().portDown(net, port);
    }
  }

  @Override
  public Node copy() {
    HomeRouter r =
        new HomeRouter(
            id, name, stack.copy(), programs.copy(), lanPart.copy(), wanPart.copy(), nat.copy());
    r.skin = skin;
    return r;
  }

  // ---- as the stack's owner

  @Override
  public void transmit(Network net, NetInterface iface, Frame frame) {
    if (iface.port() == WAN) {
      net.send(id, WAN, frame);
    } else {
      net.sentInside(id, LAN, frame);
      lanPart.bridge().receive(net, this, LAN, frame);
    }
  }

  @Override
  public boolean listensUdp(NetInterface iface, int port) {
    return lanPart.dhcp().listens(iface, port) || wanPart.asks(iface, port);
  }

  @Override
  public boolean takesUnaddressedUdp(NetInterface iface, int port) {
    return wanPart.asks(iface, port) && !wanPart.client().client().state().hasAddress();
  }

  @Override
  public boolean refusesUdp(
      Network net, NetInterface iface, Frame frame, int port, int from, int to) {
    return wanPart.asks(iface, port) && wanPart.client().refuses(net, iface, frame, from, to);
  }

  @Override
  public void udp(Network net, NetInterface iface, UdpArrival arrival) {
    if (wanPart.asks(iface, arrival.dstPort())) {
      wanPart.client().udp(net, this, stack, iface, arrival);
      wanChanged(net);
    } else {
      lanPart.dhcp().udp(net, this, stack, arrival);
    }
  }

  @Override
  public String udpSetting(NetInterface iface, int port) {
    boolean dhcpServer = port == Ports.DHCP_SERVER && iface.port() == LAN;
    return dhcpServer ? name + ".dhcp.on" : programs.udpSetting(port);
  }

  @Override
  public Frame prerouting(Network net, NetInterface iface, Frame frame) {
    return nat.prerouting(Passage.of(net, this, stack, iface, frame));
  }

  @Override
  public void notForUs(Network net, NetInterface iface, Frame frame) {
    if (iface.port() == WAN) {
      net.drop(id, WAN, frame, DropReason.NOT_FOR_ME, iface.place(), null);
    } else {
      nat.forward(Passage.of(net, this, stack, iface, frame));
    }
  }

  @Override
  public void noHost(Network net, NetInterface out, Frame frame) {
    nat.noHost(net, this, stack, frame);
  }

  @Override
  public void addressFree(Network net, NetInterface iface, Ipv4Address address) {
    // Its addresses are not checked before they are used.
  }

  @Override
  public void addressTaken(Network net, NetInterface iface, Ipv4Address address, Mac other) {
    // It defends its addresses and goes on (RFC 5227, section 2.4 (c)).
  }

  @Override
  public void arpHeard(Network net, NetInterface iface, Ipv4Address ip, Mac mac) {
    lanPart.dhcp().arpHeard(net, this, stack, iface, ip);
  }
}
