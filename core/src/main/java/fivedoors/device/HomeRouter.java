package fivedoors.device;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.filter.ForwardRule;
import fivedoors.filter.ForwardTable;
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
import fivedoors.stack.SocketEvent;
import fivedoors.stack.StackOwner;
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
public final class HomeRouter implements Node, StackOwner, Facts, LearningBridge.Owner {
  /** Names of the ports; a port's number is its place. */
  public static final List<String> PORTS =
      List.of("wan", "lan1", "lan2", "lan3", "lan4", "wlan0", "lan");

  /** Number of the WAN port. */
  public static final int WAN = 0;

  /** Number of the inside port {@code lan}. */
  public static final int LAN = 6;

  /** Most conversations that are translated at a time. */
  public static final int NAT_CAPACITY = 16_384;

  private static final int[] BRIDGE_PORTS = {1, 2, 3, 4, 5, LAN};
  private static final int BRIDGE_TIMERS = 1;
  private static final int DHCP_TIMERS = 2;
  private static final int WAN_TIMERS = 3;
  private static final int NAT_TIMERS = 4;
  private static final int PROGRAM_TIMERS = 5;
  private static final int REBOOT_TIMER = 6;

  private final int id;
  private final String name;
  private final IpStack stack;
  private final LearningBridge bridge;
  private final DhcpServerPart dhcp;
  private final WanPart wanPart;
  private final NatPart nat;
  private final ProgramsPart programs;
  private String skin = "iptime";

  private HomeRouter(
      int id,
      String name,
      IpStack stack,
      LearningBridge bridge,
      DhcpServerPart dhcp,
      WanPart wanPart,
      NatPart nat,
      ProgramsPart programs) {
    this.id = id;
    this.name = name;
    this.stack = stack;
    this.bridge = bridge;
    this.dhcp = dhcp;
    this.wanPart = wanPart;
    this.nat = nat;
    this.programs = programs;
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
            new LearningBridge(id, BRIDGE_TIMERS, BRIDGE_PORTS, LAN, spec.lanMac()),
            new DhcpServerPart(DHCP_TIMERS, 1, new DhcpServer(spec.dhcp())),
            new WanPart(new DhcpClientPart(WAN_TIMERS, 0, client, null), spec.wan()),
            new NatPart(
                name,
                0,
                new boolean[] {false, true},
                new NatTable(id, NAT_TIMERS, NAT_CAPACITY),
                new ForwardsPart(id)),
            new ProgramsPart(PROGRAM_TIMERS, name, net.random(name + ".dns")));
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

  /**
   * Where its forward table sends a new packet from outside, by its own look-up: {@code
   * address:port}, or empty for nowhere.
   *
   * @param protocol an IP protocol number
   */
  public String forwardOf(int protocol, int port) {
    ForwardTable.Target target = nat.forwards().table().find(protocol, port);
    return target == null ? "" : target.address() + ":" + target.port();
  }

  /** Its DHCP server, for looking at. */
  public DhcpServer dhcpServer() {
    return dhcp.server();
  }

  LearningBridge bridge() {
    return bridge;
  }

  NatPart nat() {
    return nat;
  }

  WanPart wanPart() {
    return wanPart;
  }

  IpStack stack() {
    return stack;
  }

  /** Its programs, such as its admin page: to be installed before it starts. */
  public ProgramsPart programs() {
    return programs;
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

  /** The lines of the forward table, in their order. */
  public List<ForwardRule> forwards() {
    return nat.forwards().table().rules();
  }

  /** How many conversations a line of the forward table has let in. */
  public int hits(String forward) {
    return nat.forwards().table().hits(forward);
  }

  /** Adds a line to the forward table or replaces the one with its id; null, or what is wrong. */
  public SettingError putForward(Network net, ForwardForm form) {
    return nat.forwards().put(net, dhcp.server().config().lan(), form);
  }

  /** Removes a line of the forward table; null, or what is wrong. */
  public SettingError removeForward(Network net, String forward) {
    return nat.forwards().remove(net, forward);
  }

  /** Sets the host that gets what no line takes, or with an empty text none. Null, or why not. */
  public SettingError dmz(String host) {
    return nat.forwards().dmz(dhcp.server().config().lan(), host);
  }

  void dhcp(Network net, ServerConfig config) {
    dhcp.configure(net, this, stack, config);
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
    dhcp.start(net, this, stack);
    nat.forwards().show(net);
    programs.boot(net, this, stack);
  }

  private void startLan(Network net) {
    Cidr lan = dhcp.server().config().lan();
    Ipv4Address none = Ipv4Address.UNSPECIFIED;
    lan()
        .configure(net, new AddressConfig(lan.address(), lan.prefixLength(), none, none), "static");
    RouterPrograms.moved(net, this, stack, programs, lan.address());
  }

  @Override
  public void stop(Network net) {
    programs.powerOff(net, this, stack);
    dhcp.stop(net, this, stack);
    wanPart.client().stop(net, this, stack);
    nat.stop(net);
    stack.stop(net);
    bridge.stop(net);
    wan().configure(net, AddressConfig.NONE, "removed");
    lan().configure(net, AddressConfig.NONE, "removed");
    wanPart.compare(net, wan(), lan());
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
      return;
    }
    switch (timer.part()) {
      case BRIDGE_TIMERS -> bridge.timer(net, timer);
      case DHCP_TIMERS -> dhcp.timer(net, this, stack, timer);
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
      bridge.portDown(net, port);
    }
  }

  @Override
  public Node copy() {
    HomeRouter r =
        new HomeRouter(
            id,
            name,
            stack.copy(),
            bridge.copy(),
            dhcp.copy(),
            wanPart.copy(),
            nat.copy(),
            programs.copy());
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
      bridge.receive(net, this, LAN, frame);
    }
  }

  private boolean isWanClient(NetInterface iface, int port) {
    return iface.port() == WAN && port == Ports.DHCP_CLIENT && wanPart.dhcp();
  }

  @Override
  public boolean listensUdp(NetInterface iface, int port) {
    return dhcp.listens(iface, port) || isWanClient(iface, port);
  }

  @Override
  public boolean takesUnaddressedUdp(NetInterface iface, int port) {
    return isWanClient(iface, port) && !wanPart.client().client().state().hasAddress();
  }

  @Override
  public boolean refusesUdp(
      Network net, NetInterface iface, Frame frame, int port, int from, int to) {
    return isWanClient(iface, port) && wanPart.client().refuses(net, iface, frame, from, to);
  }

  @Override
  public void udp(Network net, NetInterface iface, UdpArrival arrival) {
    if (isWanClient(iface, arrival.dstPort())) {
      wanPart.client().udp(net, this, stack, iface, arrival);
      wanChanged(net);
    } else {
      dhcp.udp(net, this, stack, arrival);
    }
  }

  @Override
  public String udpSetting(NetInterface iface, int port) {
    boolean dhcpServer = port == Ports.DHCP_SERVER && iface.port() == LAN;
    return dhcpServer ? name + ".dhcp.on" : programs.udpSetting(port);
  }

  @Override
  public String tcpSetting(NetInterface iface, int port) {
    return programs.tcpSetting(port);
  }

  @Override
  public String programSetting(int program, String setting) {
    return programs.setting(program, setting);
  }

  @Override
  public String programName(int program) {
    return programs.name(program);
  }

  @Override
  public void socket(Network net, int program, SocketEvent event) {
    programs.socket(net, this, stack, program, event);
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
    dhcp.arpHeard(net, this, stack, iface, ip);
  }
}
