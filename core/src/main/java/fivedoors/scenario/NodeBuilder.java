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
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.service.program.Program;
import fivedoors.stack.AddressConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds devices to a network as their documents describe them; they are off until started. */
final class NodeBuilder {
  private final Lab lab;
  private final Network net;
  private final Findings found;

  /** Notes in {@code found} which settings cannot be set. */
  NodeBuilder(Lab lab, Findings found) {
    this.lab = lab;
    this.net = lab.network();
    this.found = found;
  }

  /** Adds a device whose document was checked and answers its number. */
  int add(NodeDoc node, String at) {
    int id = net.nextNodeId();
    if (node instanceof NodeDoc.HostDoc host) {
      programs(Host.add(net, host(host)), host);
    } else if (node instanceof NodeDoc.SwitchDoc sw) {
      Switch.add(net, sw.name(), sw.ports());
    } else if (node instanceof NodeDoc.RouterDoc router) {
      RouterPrograms.install(net, HomeRouter.add(net, router(router)));
      router(at, router);
    } else if (node instanceof NodeDoc.IspDoc isp) {
      List<IspPort> ports = new ArrayList<>();
      for (NodeDoc.IspSideDoc side : isp.sides()) {
        ports.add(side(side));
      }
      IspRouter.add(net, isp.name(), ports);
    }
    return id;
  }

  /** Sets what a device's document sets. */
  void settings(NodeDoc node, String at) {
    for (Map.Entry<String, String> s : node.settings().entrySet()) {
      set(
          at + ".settings." + s.getKey(),
          new Command.SetFact(node.name() + "." + s.getKey(), s.getValue()));
    }
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

  private void router(String at, NodeDoc.RouterDoc doc) {
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

  /** Does it, or notes what is wrong with it. */
  void set(String at, Command set) {
    Problem problem = new Execution(lab).run(set);
    if (problem != null) {
      found.add(at, problem);
    }
  }
}
