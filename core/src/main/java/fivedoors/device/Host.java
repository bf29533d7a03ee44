package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.service.dhcp.DhcpClient;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.linklocal.LinkLocal;
import fivedoors.service.program.ProgramOut;
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
 * A laptop, phone, NAS or TV: one port, one address, fixed or by DHCP. It may run a DHCP server of
 * its own, wanted or not.
 */
public final class Host implements Node, StackOwner, Facts, HostActions {
  private static final int DHCP_TIMERS = 1;
  private static final int SERVER_TIMERS = 2;
  private static final int PROGRAM_TIMERS = 3;

  private final int id;
  private final String name;
  private final IpStack stack;
  private final DhcpClientPart dhcp;

  /** Null on a host that runs none. */
  private final DhcpServerPart server;

  private final ProgramsPart programs;
  private final FirewallPart firewall;
  private AddressConfig fixed;
  private boolean dhcpOn;

  private Host(
      int id,
      String name,
      IpStack stack,
      DhcpClientPart dhcp,
      DhcpServerPart server,
      ProgramsPart programs,
      FirewallPart firewall) {
    this.id = id;
    this.name = name;
    this.stack = stack;
    this.dhcp = dhcp;
    this.server = server;
    this.programs = programs;
    this.firewall = firewall;
  }

  /** Adds a host to a network that is being built. It is off until it is started. */
  public static Host add(Network net, HostSpec spec) {
    String name = spec.name();
    IpStack stack = new IpStack(net.nextNodeId(), name);
    stack.addInterface(0, spec.port(), spec.mac(), net.random(name + ".arp"));
    DhcpClient client = new DhcpClient(spec.mac(), name, net.random(name + ".dhcp"));
    client.broadcast(spec.broadcast());
    client.conflictCheck(spec.conflictCheck());
    LinkLocal linkLocal = new LinkLocal(net.random(name + ".linklocal"));
    Host host =
        new Host(
            net.nextNodeId(),
            name,
            stack,
            new DhcpClientPart(DHCP_TIMERS, 0, client, linkLocal),
            spec.server() == null
                ? null
                : new DhcpServerPart(SERVER_TIMERS, 0, new DhcpServer(spec.server())),
            new ProgramsPart(PROGRAM_TIMERS, name, net.random(name + ".dns")),
            new FirewallPart(net.nextNodeId(), name));
    host.fixed = spec.address() == null ? AddressConfig.NONE : spec.address();
    host.dhcpOn = spec.address() == null;
    net.add(name, host, List.of(spec.port()));
    return host;
  }

  @Override
  public int id() {
    return id;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its interface. */
  public NetInterface iface() {
    return stack.at(0);
  }

  /** Its DHCP client, for looking at. */
  public DhcpClient dhcpClient() {
    return dhcp.client();
  }

  /** Its DHCP server, for looking at; null if it runs none. */
  public DhcpServer dhcpServer() {
    return server == null ? null : server.server();
  }

  /** Its programs: to be installed before it starts, looked at, and used by whoever sits there. */
  public ProgramsPart programs() {
    return programs;
  }

  /** Its firewall, which is off until it is turned on. */
  public FirewallPart firewall() {
    return firewall;
  }

  /** Its network stack: sockets, neighbours, routes. */
  public IpStack stack() {
    return stack;
  }

  /** Switches a program on; false if there is none or it runs already. */
  public boolean startProgram(Network net, String program) {
    return programs.start(net, this, stack, program);
  }

  /** Switches a program off; false if there is none or it is off already. */
  public boolean stopProgram(Network net, String program) {
    return programs.stop(net, this, stack, program);
  }

  /** What a person at the host makes a running program ask for; null if it does not run. */
  public ProgramOut hand(Network net, String program) {
    return programs.hand(net, this, stack, program);
  }

  boolean dhcpOn() {
    return dhcpOn;
  }

  AddressConfig fixed() {
    return fixed;
  }

  // ---- settings

  void dhcpOn(Network net, boolean on) {
    if (on == dhcpOn) {
      return; // as it was
    }
    dhcpOn = on;
    if (on) {
      iface().configure(net, AddressConfig.NONE, "removed");
      if (net.up(id, 0)) {
        dhcp.start(net, this, stack);
      }
    } else {
      dhcp.stop(net, this, stack);
      useFixed(net);
    }
  }

  void fixed(Network net, AddressConfig config) {
    fixed = config;
    if (!dhcpOn) {
      useFixed(net);
    }
  }

  private void useFixed(Network net) {
    if (net.powered(id)) {
      iface().configure(net, fixed, "static");
    }
  }

  @Override
  public List<FactSpec> facts() {
    List<FactSpec> all = new ArrayList<>(HostFacts.SPECS);
    all.addAll(FirewallFacts.specs(firewall));
    all.addAll(ProgramFacts.specs(programs));
    return all;
  }

  @Override
  public String get(Network net, String fact) {
    String known = spec(fact).name();
    if (FirewallFacts.isOne(known)) {
      return FirewallFacts.get(firewall, known);
    }
    return ProgramFacts.isOne(known)
        ? ProgramFacts.get(programs, known)
        : HostFacts.get(net, this, known);
  }

  @Override
  public void set(Network net, String fact, String value) {
    spec(fact).check(value);
    if (ProgramFacts.isOne(fact)) {
      ProgramFacts.set(net, this, stack, programs, fact, value);
    } else if (FirewallFacts.isOne(fact)) {
      FirewallFacts.set(net, firewall, fact, value);
    } else {
      HostFacts.set(net, this, fact, value);
    }
  }

  // ---- what a person does

  @Override
  public void ping(Network net, Ipv4Address to) {
    stack.ping(net, this, to);
  }

  @Override
  public boolean renew(Network net) {
    boolean can = dhcpOn && net.up(id, 0);
    if (can) {
      dhcp.renew(net, this, stack);
    }
    return can;
  }

  @Override
  public boolean release(Network net) {
    boolean can = dhcpOn && net.up(id, 0);
    if (can) {
      dhcp.release(net, this, stack);
    }
    return can;
  }

  @Override
  public void reboot(Network net) {
    net.power(id, false);
    net.startAt(id, net.now() + REBOOT_NS);
  }

  // ---- as a node

  @Override
  public void start(Network net) {
    if (!dhcpOn) {
      useFixed(net);
    }
    if (server != null) {
      server.start(net, this, stack);
    }
    programs.boot(net, this, stack);
  }

  @Override
  public void stop(Network net) {
    programs.powerOff(net, this, stack);
    firewall.powerOff();
    dhcp.stop(net, this, stack);
    if (server != null) {
      server.stop(net, this, stack);
    }
    stack.stop(net);
    iface().configure(net, AddressConfig.NONE, "removed");
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    if (dhcpOn && up) {
      dhcp.start(net, this, stack);
    } else if (!up) {
      dhcp.stop(net, this, stack);
      iface().arp().clear(net, iface(), "link-down");
    }
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    stack.receive(net, this, iface(), frame);
  }

  @Override
  public void timer(Network net, Timer timer) {
    if (timer.part() >= IpStack.FIRST_TIMER_PART) {
      stack.timer(net, this, timer);
    } else if (timer.part() == DHCP_TIMERS) {
      dhcp.timer(net, this, stack, timer);
    } else if (timer.part() == PROGRAM_TIMERS) {
      programs.timer(net, this, stack, timer);
    } else {
      server.timer(net, this, stack, timer);
    }
  }

  @Override
  public Node copy() {
    Host h =
        new Host(
            id,
            name,
            stack.copy(),
            dhcp.copy(),
            server == null ? null : server.copy(),
            programs.copy(),
            firewall.copy());
    h.fixed = fixed;
    h.dhcpOn = dhcpOn;
    return h;
  }

  // ---- as the stack's owner

  @Override
  public void transmit(Network net, NetInterface iface, Frame frame) {
    net.send(id, iface.port(), frame);
  }

  @Override
  public boolean listensUdp(NetInterface iface, int port) {
    return dhcpOn && port == Ports.DHCP_CLIENT || server != null && server.listens(iface, port);
  }

  @Override
  public boolean takesUnaddressedUdp(NetInterface iface, int port) {
    return dhcpOn && port == Ports.DHCP_CLIENT && !dhcp.client().state().hasAddress();
  }

  @Override
  public boolean refusesUdp(
      Network net, NetInterface iface, Frame frame, int port, int from, int to) {
    return port == Ports.DHCP_CLIENT && dhcp.refuses(net, iface, frame, from, to);
  }

  @Override
  public void udp(Network net, NetInterface iface, UdpArrival arrival) {
    if (arrival.dstPort() == Ports.DHCP_CLIENT) {
      dhcp.udp(net, this, stack, iface, arrival);
    } else {
      server.udp(net, this, stack, arrival);
    }
  }

  @Override
  public String udpSetting(NetInterface iface, int port) {
    return port == Ports.DHCP_CLIENT ? name + ".dhcp.on" : programs.udpSetting(port);
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
  public boolean input(Network net, NetInterface iface, Frame frame) {
    return firewall.input(net, this, stack, programs, iface, frame);
  }

  @Override
  public boolean output(Network net, NetInterface iface, Frame frame) {
    return firewall.output(net, stack, programs, iface, frame);
  }

  @Override
  public void notForUs(Network net, NetInterface iface, Frame frame) {
    net.drop(id, iface.port(), frame, DropReason.NOT_FOR_ME, iface.place(), null);
  }

  @Override
  public void addressFree(Network net, NetInterface iface, Ipv4Address address) {
    dhcp.addressFree(net, this, stack, address);
  }

  @Override
  public void addressTaken(Network net, NetInterface iface, Ipv4Address address, Mac other) {
    dhcp.addressTaken(net, this, stack, address);
  }

  @Override
  public void arpHeard(Network net, NetInterface iface, Ipv4Address ip, Mac mac) {
    if (server != null) {
      server.arpHeard(net, this, stack, iface, ip);
    }
  }
}
