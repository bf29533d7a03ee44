package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.service.dhcp.DhcpClient;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.program.ProgramOut;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.UdpArrival;
import fivedoors.trace.DropReason;
import fivedoors.wire.Ports;
import java.util.ArrayList;
import java.util.List;

/**
 * A laptop, phone, NAS or TV: one port, one address, fixed or by DHCP. It may run a DHCP server of
 * its own, wanted or not.
 */
public final class Host extends ProgramDevice implements HostActions {
  /** The first interface's DHCP client; those of further ones follow after the programs. */
  private static final int DHCP_TIMERS = 1;

  private static final int SERVER_TIMERS = 2;
  private static final int PROGRAM_TIMERS = 3;
  private static final int MORE_DHCP_TIMERS = 3;

  private final Nics nics;

  /** Null on a host that runs none. */
  private final DhcpServerPart server;

  private final FirewallPart firewall;

  private Host(
      int id,
      String name,
      IpStack stack,
      ProgramsPart programs,
      Nics nics,
      DhcpServerPart server,
      FirewallPart firewall) {
    super(id, name, stack, programs);
    this.nics = nics;
    this.server = server;
    this.firewall = firewall;
  }

  /** Adds a host to a network that is being built. It is off until it is started. */
  public static Host add(Network net, HostSpec spec) {
    String name = spec.name();
    IpStack stack = new IpStack(net.nextNodeId(), name);
    DhcpServer server = spec.server() == null ? null : new DhcpServer(spec.server());
    Host host =
        new Host(
            net.nextNodeId(),
            name,
            stack,
            new ProgramsPart(PROGRAM_TIMERS, name, net.random(name + ".dns")),
            new Nics(),
            server == null ? null : new DhcpServerPart(SERVER_TIMERS, 0, server),
            new FirewallPart(net.nextNodeId(), name));
    List<String> ports = new ArrayList<>();
    for (NicSpec nic : spec.ports()) {
      host.addNic(net, spec, nic, ports.size());
      ports.add(nic.port());
    }
    net.add(name, host, ports);
    return host;
  }

  private void addNic(Network net, HostSpec spec, NicSpec nic, int index) {
    String stream = index == 0 ? name : name + "." + nic.port();
    stack.addInterface(index, nic.port(), nic.mac(), net.random(stream + ".arp")).up(false);
    int timers = index == 0 ? DHCP_TIMERS : MORE_DHCP_TIMERS + index;
    NicPart part = NicPart.of(net, name, stream, index, timers, nic);
    part.client().broadcast(spec.broadcast());
    part.client().conflictCheck(spec.conflictCheck());
    nics.add(part);
  }

  /** Its interfaces in the order of their ports. */
  public List<NicPart> nics() {
    return nics.all();
  }

  /** The interface in use. */
  NicPart nic() {
    return nics.inUse(stack);
  }

  /** The stack's side of the interface in use. */
  public NetInterface iface() {
    return stack.at(nic().index());
  }

  /** The DHCP client of the interface in use, for looking at. */
  public DhcpClient dhcpClient() {
    return nic().client();
  }

  /** Its DHCP server, for looking at; null if it runs none. */
  public DhcpServer dhcpServer() {
    return server == null ? null : server.server();
  }

  /** Its firewall, which is off until it is turned on. */
  public FirewallPart firewall() {
    return firewall;
  }

  /** Whether its firewall would let a new packet for that port in. */
  public boolean admits(int protocol, int port) {
    return firewall.admits(stack, programs, iface(), protocol, port);
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

  // ---- settings

  void dhcpOn(Network net, NicPart nic, boolean on) {
    nic.dhcpOn(net, this, stack, on);
  }

  @Override
  public List<FactSpec> facts() {
    List<FactSpec> all = new ArrayList<>(HostFacts.SPECS);
    all.addAll(NicFacts.specs(this));
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
    if (NicFacts.of(this, known) != null) {
      return NicFacts.get(net, this, known);
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
    } else if (NicFacts.of(this, fact) != null) {
      NicFacts.set(net, this, fact, value);
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
    return nics.renew(net, this, stack);
  }

  @Override
  public boolean release(Network net) {
    return nics.release(net, this, stack);
  }

  @Override
  public void reboot(Network net) {
    net.power(id, false);
    net.startAt(id, net.now() + REBOOT_NS);
  }

  // ---- as a node

  @Override
  public void start(Network net) {
    nics.start(net, stack);
    if (server != null) {
      server.start(net, this, stack);
    }
    firewall.show(net);
    programs.boot(net, this, stack);
  }

  @Override
  public void stop(Network net) {
    programs.powerOff(net, this, stack);
    firewall.powerOff();
    nics.stop(net, this, stack);
    if (server != null) {
      server.stop(net, this, stack);
    }
    stack.stop(net);
    nics.forgetAddresses(net, stack);
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    nics.at(port).linkChanged(net, this, stack, up);
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    stack.receive(net, this, stack.at(port), frame);
  }

  @Override
  public void timer(Network net, Timer timer) {
    if (timer.part() >= IpStack.FIRST_TIMER_PART) {
      stack.timer(net, this, timer);
    } else if (timer.part() == PROGRAM_TIMERS) {
      programs.timer(net, this, stack, timer);
    } else if (timer.part() == SERVER_TIMERS) {
      server.timer(net, this, stack, timer);
    } else {
      int index = timer.part() == DHCP_TIMERS ? 0 : timer.part() - MORE_DHCP_TIMERS;
      nics.at(index).timer(net, this, stack, timer);
    }
  }

  @Override
  public Node copy() {
    return new Host(
        id,
        name,
        stack.copy(),
        programs.copy(),
        nics.copy(),
        server == null ? null : server.copy(),
        firewall.copy());
  }

  // ---- as the stack's owner

  @Override
  public void transmit(Network net, NetInterface iface, Frame frame) {
    net.send(id, iface.port(), frame);
  }

  @Override
  public boolean listensUdp(NetInterface iface, int port) {
    return port == Ports.DHCP_CLIENT && nics.at(iface.index()).dhcpOn()
        || server != null && server.listens(iface, port);
  }

  @Override
  public boolean takesUnaddressedUdp(NetInterface iface, int port) {
    NicPart nic = nics.at(iface.index());
    return nic.dhcpOn() && port == Ports.DHCP_CLIENT && !nic.client().state().hasAddress();
  }

  @Override
  public boolean refusesUdp(
      Network net, NetInterface iface, Frame frame, int port, int from, int to) {
    return port == Ports.DHCP_CLIENT
        && nics.at(iface.index()).dhcp().refuses(net, iface, frame, from, to);
  }

  @Override
  public void udp(Network net, NetInterface iface, UdpArrival arrival) {
    if (arrival.dstPort() == Ports.DHCP_CLIENT) {
      nics.at(iface.index()).dhcp().udp(net, this, stack, iface, arrival);
    } else {
      server.udp(net, this, stack, arrival);
    }
  }

  @Override
  public String udpSetting(NetInterface iface, int port) {
    return port == Ports.DHCP_CLIENT ? name + ".dhcp.on" : programs.udpSetting(port);
  }

  @Override
  public boolean input(Network net, NetInterface iface, Frame frame) {
    return firewall.input(net, this, stack, programs, iface, frame);
  }

  @Override
  public boolean output(Network net, NetInterface iface, Frame frame) {
    return firewall.output(net, this, stack, programs, iface, frame);
  }

  @Override
  public void notForUs(Network net, NetInterface iface, Frame frame) {
    net.drop(id, iface.port(), frame, DropReason.NOT_FOR_ME, iface.place(), null);
  }

  @Override
  public void addressFree(Network net, NetInterface iface, Ipv4Address address) {
    nics.at(iface.index()).dhcp().addressFree(net, this, stack, address);
  }

  @Override
  public void addressTaken(Network net, NetInterface iface, Ipv4Address address, Mac other) {
    nics.at(iface.index()).dhcp().addressTaken(net, this, stack, address);
  }

  @Override
  public void arpHeard(Network net, NetInterface iface, Ipv4Address ip, Mac mac) {
    if (server != null) {
      server.arpHeard(net, this, stack, iface, ip);
    }
  }
}
