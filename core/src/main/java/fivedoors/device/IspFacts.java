package fivedoors.device;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.dhcp.LeaseLimits;
import fivedoors.service.dhcp.LeaseRow;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.NetInterface;
import fivedoors.stack.Route;
import java.util.ArrayList;
import java.util.List;

/** The facts of an {@link IspRouter}; those of a side begin with its port's name. */
final class IspFacts {
  private IspFacts() {}

  static List<FactSpec> specs(List<IspPort> ports) {
    List<FactSpec> specs = new ArrayList<>();
    specs.add(FactSpec.setting("power", FactKind.ON_OFF));
    specs.add(FactSpec.setting("link", FactKind.UP_DOWN));
    specs.add(FactSpec.seen("mac", FactKind.MAC));
    specs.add(FactSpec.seen("ip", FactKind.IPV4));
    specs.add(FactSpec.seen("prefix", FactKind.NUMBER));
    for (IspPort port : ports) {
      specs.add(FactSpec.seen(port.name() + ".ip", FactKind.IPV4));
      specs.add(FactSpec.seen(port.name() + ".prefix", FactKind.NUMBER));
      specs.add(FactSpec.seen(port.name() + ".carrier", FactKind.ON_OFF));
      if (port.pool() != null) {
        specs.add(FactSpec.setting(port.name() + ".dhcp.on", FactKind.ON_OFF));
        specs.add(FactSpec.setting(port.name() + ".first", FactKind.IPV4));
        specs.add(FactSpec.setting(port.name() + ".last", FactKind.IPV4));
        specs.add(
            FactSpec.number(port.name() + ".leaseSec", LeaseLimits.MIN_SEC, LeaseLimits.MAX_SEC));
        specs.add(FactSpec.setting(port.name() + ".renumber", FactKind.IPV4));
      }
    }
    specs.add(FactSpec.seen("routes", FactKind.TABLE));
    specs.add(FactSpec.seen(DhcpServer.TABLE, FactKind.TABLE));
    specs.add(FactSpec.seen(NatTable.TABLE, FactKind.TABLE));
    specs.add(FactSpec.seen("arp", FactKind.TABLE));
    return List.copyOf(specs);
  }

  static String get(Network net, IspRouter isp, String fact) {
    switch (fact) {
      case "power":
        return Boolean.toString(net.powered(isp.id()));
      case "link":
        return Values.link(net, isp.id());
      case "mac":
        return isp.side(0).mac().toString();
      case "ip":
      case "prefix":
        return side(isp, isp.side(0), fact);
      case "routes":
        return Values.rows(routes(isp));
      case DhcpServer.TABLE:
        return Values.rows(leases(isp));
      case NatTable.TABLE:
        return isp.nat() == null ? "" : Values.rows(isp.nat().rows(net));
      case "arp":
        return Values.rows(arp(isp));
      default:
        int dot = fact.indexOf('.');
        return side(isp, isp.side(fact.substring(0, dot)), fact.substring(dot + 1));
    }
  }

  private static String side(IspRouter isp, NetInterface side, String fact) {
    switch (fact) {
      case "ip":
        return Values.address(side.address());
      case "prefix":
        return side.hasAddress() ? Integer.toString(side.config().prefixLength()) : "";
      case "carrier":
        return Boolean.toString(isp.isCarrier(side.index()));
      default:
        break;
    }
    ServerConfig c = isp.dhcpServer(side.index()).config();
    return switch (fact) {
      case "dhcp.on" -> Boolean.toString(c.on());
      case "first", "renumber" -> c.first().toString();
      case "last" -> c.last().toString();
      case "leaseSec" -> Integer.toString(c.leaseSec());
      default -> throw new IllegalStateException(fact);
    };
  }

  private static List<String> routes(IspRouter isp) {
    List<String> rows = new ArrayList<>();
    for (NetInterface i : isp.stack().interfaces()) {
      if (i.hasAddress()) {
        rows.add(i.cidr().network() + "/" + i.config().prefixLength() + " - " + i.place());
      }
    }
    for (Route r : isp.stack().routing().routes()) {
      rows.add(
          r.to().network()
              + ("/" + r.to().prefixLength() + " " + r.via())
              + (" " + isp.side(r.iface()).place()));
    }
    return rows;
  }

  private static List<String> leases(IspRouter isp) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < isp.sides(); i++) {
      if (isp.dhcpServer(i) != null) {
        rows.addAll(isp.dhcpServer(i).rows());
      }
    }
    return rows;
  }

  private static List<String> arp(IspRouter isp) {
    List<String> rows = new ArrayList<>();
    for (NetInterface i : isp.stack().interfaces()) {
      rows.addAll(i.arp().rows());
    }
    return rows;
  }

  static void set(Network net, IspRouter isp, String fact, String value) {
    if (fact.equals("power")) {
      net.power(isp.id(), value.equals("true"));
    } else if (fact.equals("link")) {
      Values.plug(net, isp.id(), fact, value);
    } else {
      int dot = fact.indexOf('.');
      DhcpServerPart server = isp.server(isp.side(fact.substring(0, dot)).index());
      String what = fact.substring(dot + 1);
      server.configure(net, isp, isp.stack(), changed(server.server(), fact, what, value));
    }
  }

  private static ServerConfig changed(DhcpServer server, String fact, String what, String value) {
    ServerConfig c = server.config();
    switch (what) {
      case "dhcp.on":
        return c.withOn(value.equals("true"));
      case "leaseSec":
        return c.withLeaseSec(Integer.parseInt(value));
      default:
        break;
    }
    Ipv4Address ip = Ipv4Address.parse(value);
    Ipv4Address last = what.equals("last") ? ip : c.last();
    Ipv4Address first = what.equals("last") ? c.first() : ip;
    if (what.equals("renumber")) {
      last = newLast(server, first);
    }
    Cidr lan = c.lan();
    if (!lan.contains(first) || !lan.contains(last) || first.compareTo(last) > 0) {
      String all = lan.network() + "/" + lan.prefixLength();
      throw new BadValueException(
          fact,
          value,
          "an address of " + all + ", the first not above the last",
          SettingError.of("badSidePool", value, all));
    }
    return c.withPool(first, last);
  }

  // Addresses that customers have now drop out of the pool: whoever comes to prolong one is told
  // NAK.
  private static Ipv4Address newLast(DhcpServer server, Ipv4Address first) {
    ServerConfig c = server.config();
    Ipv4Address lowest = null;
    for (LeaseRow r : server.leases()) {
      if (lowest == null || r.ip().compareTo(lowest) < 0) {
        lowest = r.ip();
      }
    }
    if (lowest != null && first.compareTo(lowest) < 0) {
      return lowest.plus(-1);
    }
    return first.compareTo(c.last()) > 0 ? c.lan().lastHost() : c.last();
  }
}
