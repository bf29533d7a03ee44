package fivedoors.desktop.bench;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.device.Host;
import fivedoors.device.HostSpec;
import fivedoors.device.Switch;
import fivedoors.net.LinkSpec;
import fivedoors.net.Network;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.sim.Simulation;
import fivedoors.stack.AddressConfig;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * S1: n clients ask one DHCP server on one learning switch for an address, a millisecond apart.
 * With the broadcast flag all four messages are flooded, which makes 4n(n+1) frames.
 */
final class StormLoad implements Load {
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000 * MILLISECOND;
  private static final LinkSpec LINK = new LinkSpec(5_000, 100_000_000L, 1000, 0, false);
  private static final int LEASE_SEC = 3600;

  /** Time after the last start in which all is done: well before any lease is renewed. */
  private static final long REST = 20 * SECOND;

  private final Simulation<Network> simulation;
  private final List<Host> clients = new ArrayList<>();
  private final int n;

  StormLoad(int n, TraceSink sink) {
    this.n = n;
    Network net = new Network(1);
    int server = Host.add(net, server()).id();
    int hub = Switch.add(net, "switch", ports(n + 1)).id();
    net.connect(server, 0, hub, 0, LINK);
    for (int i = 0; i < n; i++) {
      Mac mac = new Mac(0x0200, i + 1);
      Host client =
          Host.add(net, new HostSpec("c" + i, "eth0", mac, AddressConfig.NONE, true, false, null));
      clients.add(client);
      net.connect(client.id(), 0, hub, i + 1, LINK);
    }
    simulation = new Simulation<>(net, sink);
    net.startAt(server, 0);
    net.startAt(hub, 0);
    for (Host client : clients) {
      net.startAt(client.id(), 0);
    }
  }

  private static HostSpec server() {
    Cidr lan = new Cidr(Ipv4Address.parse("10.0.0.1"), 16);
    Ipv4Address none = Ipv4Address.UNSPECIFIED;
    ServerConfig dhcp =
        ServerConfig.of(lan, Ipv4Address.parse("10.0.1.0"), Ipv4Address.parse("10.0.255.254"))
            .withLeaseSec(LEASE_SEC);
    AddressConfig fixed = new AddressConfig(lan.address(), lan.prefixLength(), none, none);
    return new HostSpec("server", "eth0", new Mac(0x0201, 1), fixed, false, false, dhcp);
  }

  private static List<String> ports(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("p" + i);
    }
    return names;
  }

  @Override
  public void run() {
    // All are plugged in from the start, so that every flood reaches everybody; then they ask in
    // turn.
    for (int i = 0; i < n; i++) {
      simulation.runUntil(SECOND + i * MILLISECOND);
      clients.get(i).set(simulation.model(), "dhcp.on", "true");
    }
    simulation.runUntil(SECOND + n * MILLISECOND + REST);
  }

  @Override
  public Simulation<Network> simulation() {
    return simulation;
  }

  @Override
  public long want() {
    return 4L * n * (n + 1);
  }

  @Override
  public String shortfall() {
    Set<Ipv4Address> given = new HashSet<>();
    for (Host client : clients) {
      if (!client.iface().hasAddress() || !given.add(client.iface().address())) {
        return client.name() + " has no address of its own";
      }
    }
    return null;
  }
}
