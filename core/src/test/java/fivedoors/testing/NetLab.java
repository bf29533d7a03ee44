package fivedoors.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.device.Facts;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.device.HostSpec;
import fivedoors.device.IspPort;
import fivedoors.device.IspRouter;
import fivedoors.device.RouterSpec;
import fivedoors.device.Switch;
import fivedoors.net.LinkSpec;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.sim.Simulation;
import fivedoors.stack.AddressConfig;
import fivedoors.trace.DropReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.DhcpType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A small network for tests: built in a line or two, run for a time, then asked what happened. All
 * questions are about what happened since {@link #mark}.
 */
public final class NetLab {
  /** Nanoseconds in a second. */
  public static final long SECOND = 1_000_000_000L;

  private final Network net;
  private final Trace trace = new Trace();
  private Simulation<Network> sim;
  private int from;

  /** An empty network. */
  public NetLab(int seed) {
    net = new Network(seed);
  }

  /**
   * The network of home-basic: isp, router with pool .2 to .200, nas .250, tv .251, and the given
   * DHCP hosts on lan3, lan4 and wlan0. Everything but the DHCP hosts is on after this.
   */
  public static NetLab home(int seed, HostSpec... hosts) {
    NetLab lab = new NetLab(seed);
    lab.isp();
    lab.router(config("192.168.0.1/24", "192.168.0.2", "192.168.0.200"));
    lab.add(fixed("nas", 0xA0, "192.168.0.250/24", "192.168.0.1"));
    lab.add(fixed("tv", 0xA1, "192.168.0.251/24", "192.168.0.1"));
    lab.connect("isp.eth0", "router.wan");
    lab.connect("nas.eth0", "router.lan1");
    lab.connect("tv.eth0", "router.lan2");
    String[] ports = {"router.lan3", "router.lan4", "router.wlan0"};
    for (int i = 0; i < hosts.length; i++) {
      lab.add(hosts[i]);
      lab.connect(hosts[i].name() + "." + hosts[i].port(), ports[i]);
    }
    lab.start("isp", "router", "nas", "tv");
    return lab;
  }

  // ---- specs

  /** A DHCP host called laptop. */
  public static HostSpec laptop() {
    return HostSpec.dhcp("laptop", "eth0", mac(1));
  }

  /** A DHCP host called phone. */
  public static HostSpec phone() {
    return HostSpec.dhcp("phone", "wlan0", mac(2));
  }

  /** A host with a fixed address; {@code gateway} may be null. */
  public static HostSpec fixed(String name, int number, String cidr, String gateway) {
    return HostSpec.fixed(name, "eth0", mac(number), address(cidr, gateway));
  }

  /** A host that runs a DHCP server for its network. */
  public static HostSpec server(String name, int number, ServerConfig config) {
    return fixed(name, number, config.lan().toString(), null).withServer(config);
  }

  /** A server's settings with a lease of one hour. */
  public static ServerConfig config(String lan, String first, String last) {
    return ServerConfig.of(Cidr.parse(lan), ip(first), ip(last)).withLeaseSec(3600);
  }

  /** 02:00:00:00:00:{@code n}. */
  public static Mac mac(int n) {
    return new Mac(0x0200, n);
  }

  /** Reads an address. */
  public static Ipv4Address ip(String text) {
    return Ipv4Address.parse(text);
  }

  /** An address with its network; {@code gateway} may be null. */
  public static AddressConfig address(String cidr, String gateway) {
    Cidr c = Cidr.parse(cidr);
    Ipv4Address g = gateway == null ? Ipv4Address.UNSPECIFIED : ip(gateway);
    return new AddressConfig(c.address(), c.prefixLength(), g, g);
  }

  // ---- building

  /** Adds a host. */
  public Host add(HostSpec spec) {
    return Host.add(net, spec);
  }

  /** Adds the router of home-basic. */
  public HomeRouter router(ServerConfig dhcp) {
    return HomeRouter.add(
        net,
        new RouterSpec(
            "router", mac(0xF1), address("12.12.12.12/24", "12.12.12.1"), mac(0xF2), dhcp));
  }

  /** Adds the provider's router of home-basic. */
  public IspRouter isp() {
    return IspRouter.add(
        net, "isp", List.of(new IspPort("eth0", mac(0xF0), address("12.12.12.1/24", null))));
  }

  /** Adds a switch called {@code sw} with ports p0, p1, ... and connects these ports to it. */
  public void sw(String... at) {
    List<String> ports = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      ports.add("p" + i);
    }
    Switch.add(net, "sw", ports);
    for (int i = 0; i < at.length; i++) {
      connect(at[i], "sw.p" + i);
    }
  }

  /** Connects two ports by a cable. */
  public void connect(String a, String b) {
    connect(a, b, LinkSpec.cable());
  }

  /** Connects two ports. */
  public void connect(String a, String b, LinkSpec spec) {
    net.connect(node(a), port(a), node(b), port(b), spec);
  }

  /** Installs a program that starts with its host, and answers it. */
  public <P extends Program> P install(String hostName, P program) {
    host(hostName).programs().add(program, true);
    return program;
  }

  /** What a running program of a host asks it by. */
  public ProgramOut hand(String hostName, String program) {
    return host(hostName).hand(net, program);
  }

  private int node(String at) {
    int dot = at.indexOf('.');
    int id = net.topology().find(dot < 0 ? at : at.substring(0, dot));
    if (id < 0) {
      throw new IllegalArgumentException("no node for " + at);
    }
    return id;
  }

  private int port(String at) {
    int port = net.topology().findPort(node(at), at.substring(at.indexOf('.') + 1));
    if (port < 0) {
      throw new IllegalArgumentException("no port " + at);
    }
    return port;
  }

  // ---- running

  private Simulation<Network> sim() {
    if (sim == null) {
      sim = new Simulation<>(net, trace);
    }
    return sim;
  }

  /** Turns devices on now. */
  public NetLab start(String... names) {
    sim();
    for (String name : names) {
      net.power(node(name), true);
    }
    return this;
  }

  /** Lets time pass. */
  public NetLab run(double seconds) {
    sim().runUntil(sim().now() + (long) (seconds * SECOND));
    return this;
  }

  /** Forgets what happened so far. */
  public NetLab mark() {
    from = trace.size();
    return this;
  }

  /** The simulation. */
  public Simulation<Network> simulation() {
    return sim();
  }

  /** The network. */
  public Network net() {
    return net;
  }

  /** The whole trace. */
  public Trace trace() {
    return trace;
  }

  /** A host by its name. */
  public Host host(String name) {
    return (Host) net.node(node(name));
  }

  /** The home router. */
  public HomeRouter router() {
    return (HomeRouter) net.node(node("router"));
  }

  /** Reads a fact path. */
  public String get(String path) {
    Node n = net.node(node(path));
    return ((Facts) n).get(net, path.substring(path.indexOf('.') + 1));
  }

  /** Sets a fact path. */
  public NetLab set(String path, String value) {
    sim();
    ((Facts) net.node(node(path))).set(net, path.substring(path.indexOf('.') + 1), value);
    return this;
  }

  /** Puts raw bytes into a port now, as if they had come by its link. */
  public NetLab inject(String at, byte[] bytes) {
    sim();
    net.node(node(at)).receive(net, port(at), net.frame(bytes, -1));
    return this;
  }

  // ---- asking

  /** Refusals at a node since the mark. */
  public List<TraceEvent.Refused> refusals(String nodeName) {
    int id = node(nodeName);
    return events(TraceEvent.Refused.class, e -> e.node() == id);
  }

  /** The states that sockets of a node went through since the mark. */
  public List<String> sockets(String nodeName) {
    int id = node(nodeName);
    return events(TraceEvent.SocketState.class, e -> e.node() == id).stream()
        .map(TraceEvent.SocketState::state)
        .toList();
  }

  /** TCP segments that a node sent since the mark. */
  public List<Packet> tcp(String nodeName) {
    return sent(nodeName).stream().filter(p -> p.tcp() != null).toList();
  }

  /** Events since the mark that fit. */
  public <E extends TraceEvent> List<E> events(Class<E> type, Predicate<E> fits) {
    List<E> found = new ArrayList<>();
    for (int i = from; i < trace.size(); i++) {
      TraceEvent e = trace.get(i);
      if (type.isInstance(e) && fits.test(type.cast(e))) {
        found.add(type.cast(e));
      }
    }
    return found;
  }

  /** Frames that a node put on a link or on its inside port, since the mark. */
  public List<Packet> sent(String nodeName) {
    int id = node(nodeName);
    List<Packet> found = new ArrayList<>();
    for (TraceEvent.FrameSent e : events(TraceEvent.FrameSent.class, e -> e.node() == id)) {
      found.add(Packet.open(e.start(), e.node(), e.port(), e.frame(), e.parent(), e.bytes()));
    }
    return found;
  }

  /** Frames that arrived at {@code node.port}, since the mark. */
  public List<Packet> received(String at) {
    int id = node(at);
    int port = port(at);
    List<Packet> found = new ArrayList<>();
    for (TraceEvent.FrameReceived e :
        events(TraceEvent.FrameReceived.class, e -> e.node() == id && e.port() == port)) {
      found.add(Packet.open(e.time(), e.node(), e.port(), e.frame(), -1, e.bytes()));
    }
    return found;
  }

  /** DHCP messages of a type that a node sent, since the mark. */
  public List<Packet> sent(String nodeName, DhcpType type) {
    return sent(nodeName).stream()
        .filter(p -> p.is(type))
        .filter(p -> !nodeName.equals("router") || p.port() == HomeRouter.LAN)
        .toList();
  }

  /** Drops at a node, since the mark. */
  public List<TraceEvent.Dropped> drops(String nodeName) {
    int id = node(nodeName);
    return events(TraceEvent.Dropped.class, e -> e.node() == id);
  }

  /** Drops at a node for a reason, since the mark. */
  public List<TraceEvent.Dropped> drops(String nodeName, DropReason reason) {
    int id = node(nodeName);
    return events(TraceEvent.Dropped.class, e -> e.node() == id && e.reason() == reason);
  }

  /** States that a node's service went through, since the mark, without notes. */
  public List<String> states(String nodeName, String service) {
    int id = node(nodeName);
    return events(
            TraceEvent.ServiceState.class,
            e -> e.node() == id && e.service().equals(service) && !e.from().equals(e.to()))
        .stream()
        .map(TraceEvent.ServiceState::to)
        .toList();
  }

  /** Notes of a node's service: the first cell of each event that does not change the state. */
  public List<String> notes(String nodeName, String service) {
    int id = node(nodeName);
    return events(
            TraceEvent.ServiceState.class,
            e -> e.node() == id && e.service().equals(service) && e.from().equals(e.to()))
        .stream()
        .map(e -> e.cells().get(0).value())
        .toList();
  }

  /** Fails unless the DHCP messages sent by all originators since the mark are exactly these. */
  public void expectDhcp(String... expected) {
    List<String> found = new ArrayList<>();
    for (int id = 0; id < net.topology().nodes(); id++) {
      if (net.node(id) instanceof Switch) {
        continue;
      }
      String name = net.topology().node(id);
      for (Packet p : sent(name)) {
        boolean inner = net.node(id) instanceof HomeRouter && p.port() != HomeRouter.LAN;
        if (p.dhcp() != null && !inner) {
          found.add(p.frame() + ":" + name + " " + p.dhcp().type());
        }
      }
    }
    found.sort((a, b) -> Integer.compare(number(a), number(b)));
    assertEquals(
        List.of(expected), found.stream().map(s -> s.substring(s.indexOf(':') + 1)).toList());
  }

  private static int number(String s) {
    return Integer.parseInt(s.substring(0, s.indexOf(':')));
  }
}
