package fivedoors.scenario;

import static fivedoors.scenario.Execution.problem;

import fivedoors.device.Host;
import fivedoors.net.Link;
import fivedoors.net.LinkSpec;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** Changes rows of a device's tables, and links. */
final class DeviceExecution {
  private final Lab lab;
  private final Network net;

  DeviceExecution(Lab lab) {
    this.lab = lab;
    this.net = lab.network();
  }

  /** Does it and answers null, or changes nothing and says what is wrong. */
  Problem run(Node node, DeviceCommand command) {
    if (!(node instanceof Host host)) {
      return problem("notHost", command.node());
    }
    if (command instanceof DeviceCommand.RemoveFirewallRule remove) {
      return host.firewall().remove(net, remove.id())
          ? null
          : problem("noFirewallRule", remove.id(), ids(host));
    }
    return rule(host, ((DeviceCommand.AddFirewallRule) command).rule());
  }

  private Problem rule(Host host, FirewallDoc.RuleDoc rule) {
    Findings found = new Findings("");
    new HostValidator(found).rule("rule", rule);
    if (!found.problems().isEmpty()) {
      return found.problems().get(0);
    }
    host.firewall().put(net, ProgramBuilder.rule(rule));
    return null;
  }

  private static String ids(Host host) {
    List<String> ids = new ArrayList<>();
    host.firewall().rules().forEach(r -> ids.add(r.id()));
    return String.join(", ", ids);
  }

  /** Changes a link. */
  Problem link(DeviceCommand.LinkQuality q) {
    int dot = q.at().indexOf('.');
    int node = dot < 0 ? TraceEvent.NONE : lab.topology().find(q.node());
    int port =
        node == TraceEvent.NONE
            ? TraceEvent.NONE
            : lab.topology().findPort(node, q.at().substring(dot + 1));
    Link link = port == TraceEvent.NONE ? null : net.linkAt(node, port);
    if (link == null) {
      return problem("noLinkAt", q.at());
    }
    Findings found = new Findings("");
    found.range("delayUs", q.delayUs(), 0, 10_000_000);
    found.range("rateKbps", q.rateKbps(), 1, 100_000_000);
    found.range("lossPpm", q.lossPpm(), 0, 1_000_000);
    if (!found.problems().isEmpty()) {
      return found.problems().get(0);
    }
    LinkSpec now = link.spec();
    net.change(
        link.id(),
        new LinkSpec(
            q.delayUs() == null ? now.delayNs() : q.delayUs() * 1_000L,
            q.rateKbps() == null ? now.rateBps() : q.rateKbps() * 1_000L,
            now.queueFrames(),
            q.lossPpm() == null ? now.lossPpm() : q.lossPpm(),
            now.wireless()));
    return null;
  }
}
