package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.Forwarder;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.Route;
import fivedoors.stack.StackOwner;
import fivedoors.stack.UdpArrival;
import fivedoors.trace.DropReason;
import fivedoors.wire.Ports;
import java.util.ArrayList;
import java.util.List;

/**
 * A router of a provider: passes packets on between its sides, gives customers their addresses, and
 * where there are more customers than addresses lets them share one. Private addresses end here.
 */
public final class IspRouter implements Node, StackOwner, Facts {
  /** Most conversations that are translated at a time. */
  public static final int NAT_CAPACITY = 65_536;

  private static final int NAT_TIMERS = 1;
  private static final int FIRST_DHCP_TIMERS = 2;
  private static final int SRC_AT = NatPart.AT + 12;
  private static final int DST_AT = NatPart.AT + 16;

  private final int id;
  private final IpStack stack;
  private final List<AddressConfig> configs;
  private final List<FactSpec> specs;

  /** One for each side; null where nobody is given an address. */
  private final List<DhcpServerPart> servers;

  /** Null on a router without carrier sides. */
  private final NatPart nat;

  private IspRouter(
      int id,
      IpStack stack,
      List<AddressConfig> configs,
      List<FactSpec> specs,
      List<DhcpServerPart> servers,
      NatPart nat) {
    this.id = id;
    this.stack = stack;
    this.configs = configs;
    this.specs = specs;
    this.servers = servers;
    this.nat = nat;
  }

  /** Adds a provider's router to a network that is being built. It is off until it is started. */
  public static IspRouter add(Network net, String name, List<IspPort> ports) {
    int id = net.nextNodeId();
    IpStack stack = new IpStack(id, name);
    List<AddressConfig> configs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<DhcpServerPart> servers = new ArrayList<>();
    for (IspPort port : ports) {
      int side = names.size();
      stack.addInterface(
          side, port.name(), port.mac(), net.random(name + "." + port.name() + ".arp"));
      servers.add(
          port.pool() == null
              ? null
              : new DhcpServerPart(FIRST_DHCP_TIMERS + side, side, new DhcpServer(port.pool())));
      configs.add(port.address());
      names.add(port.name());
    }
    IspRouter router =
        new IspRouter(
            id, stack, List.copyOf(configs), IspFacts.specs(ports), servers, nat(id, name, ports));
    net.add(name, router, names);
    return router;
  }

  private static NatPart nat(int id, String name, List<IspPort> ports) {
    boolean[] inside = new boolean[ports.size()];
    int outside = -1;
    boolean any = false;
    for (int i = 0; i < inside.length; i++) {
      inside[i] = ports.get(i).carrier();
      any |= inside[i];
      outside = outside < 0 && !inside[i] ? i : outside;
    }
    return any && outside >= 0
        ? new NatPart(
            name, new NatSides(outside, inside), new NatTable(id, NAT_TIMERS, NAT_CAPACITY), null)
        : null;
  }

  /** Sets the routes to networks that none of its sides is in. */
  public void routes(List<Route> routes) {
    stack.routing().routes(routes);
  }

  @Override
  public int id() {
    return id;
  }

  IpStack stack() {
    return stack;
  }

  /** How many sides it has. */
  int sides() {
    return configs.size();
  }

  NetInterface side(int index) {
    return stack.at(index);
  }

  /** The side of that name, or null. */
  NetInterface side(String port) {
    for (NetInterface i : stack.interfaces()) {
      if (i.place().equals(i.nodeName() + "." + port)) {
        return i;
      }
    }
    return null;
  }

  boolean isCarrier(int side) {
    return nat != null && nat.isInside(stack.at(side));
  }

  /** Whether one of its own sides is in the same network. */
  boolean isIn(NetInterface other) {
    for (NetInterface i : stack.interfaces()) {
      if (i.hasAddress() && i.cidr().network().equals(other.cidr().network())) {
        return true;
      }
    }
    return false;
  }

  /** The DHCP server of a side, for looking at; null if there is none. */
  public DhcpServer dhcpServer(int side) {
    return servers.get(side) == null ? null : servers.get(side).server();
  }

  DhcpServerPart server(int side) {
    return servers.get(side);
  }

  NatPart nat() {
    return nat;
  }

  @Override
  public List<FactSpec> facts() {
    return specs;
  }

  @Override
  public String get(Network net, String fact) {
    return IspFacts.get(net, this, spec(fact).name());
  }

  @Override
  public void set(Network net, String fact, String value) {
    spec(fact).check(value);
    IspFacts.set(net, this, fact, value);
  }

  // ---- as a node

  @Override
  public void start(Network net) {
    for (int i = 0; i < configs.size(); i++) {
      stack.at(i).configure(net, configs.get(i), "static");
      if (servers.get(i) != null) {
        servers.get(i).start(net, this, stack);
      }
    }
    if (nat != null) {
      nat.sync(net, stack);
    }
  }

  @Override
  public void stop(Network net) {
    for (DhcpServerPart server : servers) {
      if (server != null) {
        server.stop(net, this, stack);
      }
    }
    if (nat != null) {
      nat.stop(net);
    }
    stack.stop(net);
    for (NetInterface i : stack.interfaces()) {
      i.configure(net, AddressConfig.NONE, "removed");
    }
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    stack.receive(net, this, stack.at(port), frame);
  }

  @Override
  public void timer(Network net, Timer timer) {
    if (timer.part() >= IpStack.FIRST_TIMER_PART) {
      stack.timer(net, this, timer);
    } else if (timer.part() == NAT_TIMERS) {
      nat.timer(net, timer);
    } else {
      servers.get(timer.part() - FIRST_DHCP_TIMERS).timer(net, this, stack, timer);
    }
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    if (!up) {
      stack.at(port).arp().clear(net, stack.at(port), "link-down");
    }
    if (CoreRoutes.concern(net, id, port)) {
      CoreRoutes.compute(net);
    }
  }

  @Override
  public Node copy() {
    List<DhcpServerPart> copies = new ArrayList<>();
    for (DhcpServerPart server : servers) {
      copies.add(server == null ? null : server.copy());
    }
    return new IspRouter(id, stack.copy(), configs, specs, copies, nat == null ? null : nat.copy());
  }

  // ---- as the stack's owner

  @Override
  public void transmit(Network net, NetInterface iface, Frame frame) {
    net.send(id, iface.port(), frame);
  }

  @Override
  public boolean listensUdp(NetInterface iface, int port) {
    DhcpServerPart server = port == Ports.DHCP_SERVER ? servers.get(iface.index()) : null;
    return server != null && server.listens(iface, port);
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
    servers.get(iface.index()).udp(net, this, stack, arrival);
  }

  @Override
  public String udpSetting(NetInterface iface, int port) {
    return null;
  }

  @Override
  public Frame prerouting(Network net, NetInterface iface, Frame frame) {
    Ipv4Address dst = Ipv4Address.read(frame.bytes(), DST_AT);
    boolean strange =
        isPrivate(iface, Ipv4Address.read(frame.bytes(), SRC_AT)) || isPrivate(iface, dst);
    if (strange && !stack.owns(dst) && !iface.isBroadcast(dst.bits())) {
      net.drop(id, iface.port(), frame, DropReason.PRIVATE_OUTSIDE, iface.place(), null);
      return null;
    }
    return nat == null ? frame : nat.prerouting(Passage.of(net, this, stack, iface, frame));
  }

  // RFC 1918 addresses have no business out here, nor have those of RFC 6598 where customers do not
  // share an address (RFC 1812, section 5.3.7; RFC 6598, section 4).
  private boolean isPrivate(NetInterface iface, Ipv4Address ip) {
    return ip.isPrivate() || ip.isCarrierGrade() && (nat == null || !nat.isInside(iface));
  }

  @Override
  public void notForUs(Network net, NetInterface iface, Frame frame) {
    if (nat != null && nat.isInside(iface)) {
      nat.forward(Passage.of(net, this, stack, iface, frame));
    } else {
      Forwarder.forward(net, this, stack, iface, frame);
    }
  }

  @Override
  public void noHost(Network net, NetInterface out, Frame frame) {
    if (nat != null) {
      nat.noHost(net, this, stack, frame);
    } else {
      Forwarder.noHost(net, this, stack, frame);
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
    DhcpServerPart server = servers.get(iface.index());
    if (server != null) {
      server.arpHeard(net, this, stack, iface, ip);
    }
  }
}
