package fivedoors.device;

import fivedoors.net.Link;
import fivedoors.net.Network;
import fivedoors.stack.AddressConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of each interface of a host that has several, such as {@code wlan0.ip} and {@code
 * eth0.link}.
 */
final class NicFacts {
  private NicFacts() {}

  static List<FactSpec> specs(Host host) {
    List<FactSpec> specs = new ArrayList<>();
    if (host.nics().size() == 1) {
      return specs; // those of the host say it all
    }
    for (NicPart n : host.nics()) {
      String p = n.port() + ".";
      specs.add(FactSpec.setting(p + "link", FactKind.UP_DOWN));
      specs.add(FactSpec.seen(p + "mac", FactKind.MAC));
      specs.add(FactSpec.seen(p + "ip", FactKind.IPV4));
      specs.add(FactSpec.seen(p + "prefix", FactKind.NUMBER));
      specs.add(FactSpec.seen(p + "gateway", FactKind.IPV4));
      specs.add(FactSpec.seen(p + "dns", FactKind.IPV4));
      specs.add(FactSpec.setting(p + "dhcp.on", FactKind.ON_OFF));
      specs.add(FactSpec.seen(p + "dhcp.state", FactKind.TEXT));
    }
    return specs;
  }

  /** The interface that a fact is about, or null if it is not about a single one. */
  static NicPart of(Host host, String fact) {
    for (NicPart n : host.nics()) {
      if (fact.startsWith(n.port() + ".")) {
        return n;
      }
    }
    return null;
  }

  private static String what(NicPart n, String fact) {
    return fact.substring(n.port().length() + 1);
  }

  static String get(Network net, Host host, String fact) {
    NicPart n = of(host, fact);
    AddressConfig c = host.stack().at(n.index()).config();
    return switch (what(n, fact)) {
      case "link" -> {
        Link link = net.linkAt(host.id(), n.index());
        yield link != null && link.plugged() ? "up" : "down";
      }
      case "mac" -> host.stack().at(n.index()).mac().toString();
      case "ip" -> Values.address(c.address());
      case "prefix" -> c.address().isUnspecified() ? "" : Integer.toString(c.prefixLength());
      case "gateway" -> Values.address(c.gateway());
      case "dns" -> Values.address(c.dns());
      case "dhcp.on" -> Boolean.toString(n.dhcpOn());
      default -> n.client().state().text();
    };
  }

  static void set(Network net, Host host, String fact, String value) {
    NicPart n = of(host, fact);
    if (what(n, fact).equals("dhcp.on")) {
      host.dhcpOn(net, n, value.equals("true"));
      return;
    }
    Link link = net.linkAt(host.id(), n.index());
    if (link == null) {
      throw new BadValueException(
          fact, value, "a cable, and this port has none", SettingError.of("noCableAt", n.port()));
    }
    net.plug(link.id(), value.equals("up"));
  }
}
