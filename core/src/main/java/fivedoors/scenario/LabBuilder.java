package fivedoors.scenario;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.device.FirewallPart;
import fivedoors.device.FirewallText;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.device.HostSpec;
import fivedoors.device.IspPort;
import fivedoors.device.IspRouter;
import fivedoors.device.RouterPrograms;
import fivedoors.device.RouterSpec;
import fivedoors.device.Switch;
import fivedoors.net.Network;
import fivedoors.net.Topology;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.service.program.Program;
import fivedoors.sim.Simulation;
import fivedoors.stack.AddressConfig;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds a network from a scenario. */
final class LabBuilder {
  private final ScenarioDoc doc;
  private final Findings found;
  private final Network net;
  private final Lab lab;

  private LabBuilder(ScenarioDoc doc, int seed, TraceSink sink, String file) {
    this.doc = doc;
    this.found = new Findings(file);
    this.net = new Network(seed);
    this.lab = new Lab(doc, new Simulation<>(net, sink));
  }

  static Lab build(ScenarioDoc doc, int seed, TraceSink sink, String file) {
    List<Problem> problems = ScenarioValidator.problems(doc, file);
    if (!problems.isEmpty()) {
      throw new BadDocumentException(problems);
    }
    LabBuilder b = new LabBuilder(doc, seed, TraceSink.OFF, file);
    for (NodeDoc node : doc.nodes()) {
      b.node(node);
    }
    for (LinkDoc link : doc.links()) {
      b.link(link);
    }
    b.connected();
    b.settings();
    b.found.throwIfAny();
    // What a device is given before it is on is no event; it tells when it starts.
    return b.lab.copy(sink);
  }

  private void node(NodeDoc node) {
    int id = net.nextNodeId();
    if (node instanceof NodeDoc.HostDoc host) {
      programs(Host.add(net, host(host)), host);
    } else if (node instanceof NodeDoc.SwitchDoc sw) {
      Switch.add(net, sw.name(), sw.ports());
    } else if (node instanceof NodeDoc.RouterDoc router) {
      HomeRouter added = HomeRouter.add(net, router(router));
      RouterPrograms.install(net, added);
      settings(router, added);
    } else if (node instanceof NodeDoc.IspDoc isp) {
      List<IspPort> ports = new ArrayList<>();
      for (NodeDoc.IspSideDoc side : isp.sides()) {
        ports.add(side(side));
      }
      IspRouter.add(net, isp.name(), ports);
    }
    net.startAt(id, node.upAtMs() == null ? 0 : node.upAtMs() * 1_000_000L);
  }

  private static HostSpec host(NodeDoc.HostDoc host) {
    Mac mac = Mac.parse(host.mac());
    AddressDoc.DhcpDoc dhcp = host.address() instanceof AddressDoc.DhcpDoc d ? d : null;
    boolean broadcast = dhcp != null && dhcp.broadcast() != null && dhcp.broadcast();
    HostSpec spec =
        new HostSpec(
            host.name(), host.port(), mac, fixedOrDhcp(host.address()), broadcast, true, null);
    for (NodeDoc.PortDoc more : host.ports()) {
      spec = spec.withPort(more.port(), Mac.parse(more.mac()), fixedOrDhcp(more.address()));
    }
    return spec;
  }

  /** A fixed address; null for DHCP. */
  private static AddressConfig fixedOrDhcp(AddressDoc address) {
    return address instanceof AddressDoc.DhcpDoc ? null : config(address);
  }

  private static void programs(Host host, NodeDoc.HostDoc doc) {
    for (Program client : ProgramBuilder.clients(doc)) {
      host.programs().add(client, true);
    }
    for (ProgramDoc program : doc.programs()) {
      host.programs().add(ProgramBuilder.program(program), program.on());
    }
    if (doc.firewall() != null) {
      firewall(host.firewall(), doc.firewall());
    }
  }

  /** Turned on first, since that brings the rules that are there from the start. */
  private static void firewall(FirewallPart firewall, FirewallDoc doc) {
    firewall.on(true);
    firewall.profile(FirewallText.profile(doc.profile()));
    for (FirewallDoc.RuleDoc rule : doc.rules()) {
      firewall.put(ProgramBuilder.rule(rule));
    }
    firewall.on(doc.on());
  }

  private static RouterSpec router(NodeDoc.RouterDoc router) {
    AddressDoc.StaticDoc inside = (AddressDoc.StaticDoc) router.lan().address();
    Cidr lan = new Cidr(Ipv4Address.parse(inside.ip()), inside.prefix());
    return new RouterSpec(
        router.name(),
        Mac.parse(router.wan().mac()),
        router.wan().address() instanceof AddressDoc.DhcpDoc
            ? null
            : config(router.wan().address()),
        Mac.parse(router.lan().mac()),
        ServerConfig.of(lan, lan.firstHost(), lan.lastHost()));
  }

  private void settings(NodeDoc.RouterDoc doc, HomeRouter router) {
    String at = "nodes[" + router.id() + "]";
    for (int i = 0; i < doc.forwards().size(); i++) {
      NodeDoc.ForwardDoc f = doc.forwards().get(i);
      Command.Forward line =
          new Command.Forward(
              doc.name(),
              f.id(),
              f.name(),
              f.proto(),
              f.outside(),
              f.inside(),
              f.insidePort(),
              f.on());
      set(at + ".forwards[" + i + "]", line);
    }
    fact(at, doc.name(), "dmz", doc.dmz());
    fact(at, doc.name(), "hairpin", doc.hairpin() == null ? null : doc.hairpin().toString());
    fact(at, doc.name(), "missing", doc.missing());
    fact(at, doc.name(), "skin", doc.skin());
  }

  private void fact(String at, String node, String fact, String value) {
    if (value != null) {
      set(at + "." + fact, new Command.SetFact(node + "." + fact, value));
    }
  }

  private static IspPort side(NodeDoc.IspSideDoc side) {
    AddressConfig address = config(side.address());
    Cidr lan = new Cidr(address.address(), address.prefixLength());
    return new IspPort(
        side.port(),
        Mac.parse(side.mac()),
        address,
        side.pool() == null ? null : pool(lan, side.pool()),
        side.carrier() != null && side.carrier());
  }

  private static ServerConfig pool(Cidr lan, NodeDoc.PoolDoc pool) {
    ServerConfig c =
        ServerConfig.of(lan, Ipv4Address.parse(pool.first()), Ipv4Address.parse(pool.last()));
    return new ServerConfig(
        true,
        lan,
        c.gateway(),
        pool.dns() == null ? Ipv4Address.UNSPECIFIED : Ipv4Address.parse(pool.dns()),
        c.first(),
        c.last(),
        pool.leaseSec() == null ? c.leaseSec() : pool.leaseSec(),
        List.of(),
        true,
        false);
  }

  private static AddressConfig config(AddressDoc address) {
    AddressDoc.StaticDoc fixed = (AddressDoc.StaticDoc) address;
    Ipv4Address gateway =
        fixed.gateway() == null ? Ipv4Address.UNSPECIFIED : Ipv4Address.parse(fixed.gateway());
    Ipv4Address dns = fixed.dns() == null ? gateway : Ipv4Address.parse(fixed.dns());
    return new AddressConfig(Ipv4Address.parse(fixed.ip()), fixed.prefix(), gateway, dns);
  }

  private void link(LinkDoc link) {
    Topology names = net.topology();
    int[] from = end(names, link.from());
    int[] to = end(names, link.to());
    int id = net.connect(from[0], from[1], to[0], to[1], link.spec());
    if (!link.plugged()) {
      net.plug(id, false);
    }
  }

  private static int[] end(Topology names, String end) {
    int dot = end.indexOf('.');
    int node = names.find(end.substring(0, dot));
    return new int[] {node, names.findPort(node, end.substring(dot + 1))};
  }

  private void connected() {
    for (int i = 1; i < net.topology().nodes(); i++) {
      if (!net.topology().connected(0, i)) {
        found.add(
            "nodes[" + i + "]", "notConnected", net.topology().node(i), net.topology().node(0));
      }
    }
  }

  private void settings() {
    for (int i = 0; i < doc.nodes().size(); i++) {
      NodeDoc node = doc.nodes().get(i);
      for (Map.Entry<String, String> s : node.settings().entrySet()) {
        set(
            "nodes[" + i + "].settings." + s.getKey(),
            new Command.SetFact(node.name() + "." + s.getKey(), s.getValue()));
      }
    }
    for (int i = 0; i < doc.changes().size(); i++) {
      set("changes[" + i + "]", doc.changes().get(i));
    }
  }

  private void set(String at, Command set) {
    Problem problem = new Execution(lab).run(set);
    if (problem != null) {
      found.add(at, problem);
    }
  }
}
