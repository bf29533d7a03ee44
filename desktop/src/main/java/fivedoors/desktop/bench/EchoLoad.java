package fivedoors.desktop.bench;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.device.HostSpec;
import fivedoors.device.IspPort;
import fivedoors.device.IspRouter;
import fivedoors.device.RouterSpec;
import fivedoors.device.Switch;
import fivedoors.net.LinkSpec;
import fivedoors.net.Network;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.sim.Simulation;
import fivedoors.stack.AddressConfig;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/**
 * S2: n hosts send datagrams of 100 bytes through a switch and a router to a server, one every 25
 * microseconds over all hosts, and the server sends them back: six frames for each. S2n: the same
 * with address translation in the router. S2r: each host has a routed link of its own instead of
 * the switch: four frames for each.
 */
final class EchoLoad implements Load {
  /** What lies between the hosts and the server. */
  enum Kind {
    /** A switch and a router. */
    ROUTED(6),
    /** A switch and a router that translates addresses. */
    TRANSLATED(6),
    /** A router with one interface for each host. */
    LINKS(4);

    private final int frames;

    Kind(int frames) {
      this.frames = frames;
    }
  }

  private static final long SECOND = 1_000_000_000L;
  private static final long GAP = 25_000L;
  private static final LinkSpec LAN = new LinkSpec(5_000, 1_000_000_000L, 2000, 0, false);
  private static final LinkSpec LINE = new LinkSpec(1_000_000, 100_000_000L, 2000, 0, false);
  private static final Ipv4Address SERVER = Ipv4Address.parse("203.0.113.80");
  private static final Ipv4Address GATEWAY = Ipv4Address.parse("203.0.113.1");
  private static final Ipv4Address NONE = Ipv4Address.UNSPECIFIED;

  /** First host of the hosts' network: public where nothing is translated. */
  private static final Ipv4Address PUBLIC = Ipv4Address.parse("9.0.0.0");

  private static final Ipv4Address PRIVATE = Ipv4Address.parse("10.0.0.0");
  private static final int LAN_PREFIX = 16;
  private static final int LINK_PREFIX = 30;

  private final Kind kind;
  private final int n;
  private final long total;
  private final Simulation<Network> simulation;
  private final List<EchoPrograms.Client> clients = new ArrayList<>();

  EchoLoad(Kind kind, int n, long total, TraceSink sink) {
    this.kind = kind;
    this.n = n;
    this.total = total;
    Network net = new Network(1);
    Host server = host(net, "server", 0x0201, 1, SERVER, 24, GATEWAY);
    server.programs().add(new EchoPrograms.Server(), true);
    int router = kind == Kind.TRANSLATED ? home(net) : provider(net);
    // With a slow link on both sides more packets than may would wait for the first ARP answers.
    net.connect(router, 0, server.id(), 0, kind == Kind.LINKS ? LAN : LINE);
    int hub = -1;
    if (kind != Kind.LINKS) {
      List<String> ports = new ArrayList<>();
      for (int i = 0; i <= n; i++) {
        ports.add("p" + i);
      }
      hub = Switch.add(net, "switch", ports).id();
      net.connect(hub, 0, router, 1, LAN);
    }
    for (int i = 0; i < n; i++) {
      Host host = client(net, i);
      net.connect(host.id(), 0, hub < 0 ? router : hub, i + 1, hub < 0 ? LINE : LAN);
    }
    simulation = new Simulation<>(net, sink);
    for (int i = 0; i < net.topology().nodes(); i++) {
      net.startAt(i, 0);
    }
  }

  private static Host host(
      Network net, String name, int high, int low, Ipv4Address ip, int prefix, Ipv4Address via) {
    AddressConfig address = new AddressConfig(ip, prefix, via, NONE);
    return Host.add(net, HostSpec.fixed(name, "eth0", new Mac(high, low), address));
  }

  private Host client(Network net, int i) {
    Host host;
    if (kind == Kind.LINKS) {
      Ipv4Address link = PUBLIC.plus(4 * i);
      host = host(net, "h" + i, 0x0200, i + 1, link.plus(2), LINK_PREFIX, link.plus(1));
    } else {
      Ipv4Address lan = kind == Kind.TRANSLATED ? PRIVATE : PUBLIC;
      host = host(net, "h" + i, 0x0200, i + 1, lan.plus(i + 2), LAN_PREFIX, lan.plus(1));
    }
    long count = total / n + (i < total % n ? 1 : 0);
    EchoPrograms.Client program =
        new EchoPrograms.Client(
            new Endpoint(SERVER, EchoPrograms.PORT), SECOND + i * GAP, n * GAP, count);
    clients.add(program);
    host.programs().add(program, true);
    return host;
  }

  private static int home(Network net) {
    Cidr lan = new Cidr(PRIVATE.plus(1), LAN_PREFIX);
    return HomeRouter.add(
            net,
            new RouterSpec(
                "router",
                new Mac(0x0202, 0),
                new AddressConfig(GATEWAY, 24, NONE, NONE),
                new Mac(0x0202, 1),
                ServerConfig.of(lan, lan.firstHost(), lan.lastHost())))
        .id();
  }

  private int provider(Network net) {
    List<IspPort> ports = new ArrayList<>();
    ports.add(port(0, GATEWAY, 24));
    if (kind == Kind.LINKS) {
      for (int i = 0; i < n; i++) {
        ports.add(port(i + 1, PUBLIC.plus(4 * i + 1), LINK_PREFIX));
      }
    } else {
      ports.add(port(1, PUBLIC.plus(1), LAN_PREFIX));
    }
    return IspRouter.add(net, "router", ports).id();
  }

  private static IspPort port(int number, Ipv4Address ip, int prefix) {
    AddressConfig address = new AddressConfig(ip, prefix, NONE, NONE);
    return new IspPort("p" + number, new Mac(0x0202, number), address);
  }

  @Override
  public void run() {
    simulation.runUntil(SECOND + total * GAP + SECOND);
  }

  @Override
  public Simulation<Network> simulation() {
    return simulation;
  }

  @Override
  public long want() {
    return kind.frames * total;
  }

  @Override
  public String shortfall() {
    long answered = 0;
    for (EchoPrograms.Client client : clients) {
      answered += client.answered();
    }
    return answered == total ? null : answered + " of " + total + " datagrams came back";
  }
}
