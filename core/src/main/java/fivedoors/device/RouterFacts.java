package fivedoors.device;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Network;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.dhcp.LeaseLimits;
import fivedoors.service.dhcp.Reservation;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.NetInterface;
import java.util.ArrayList;
import java.util.List;

/** The facts of a {@link HomeRouter}. */
final class RouterFacts {
  private static final String RESERVATIONS_FORM =
      "MAC=address pairs with commas between them, such as 02:00:00:00:00:01=192.168.0.50,"
          + " each address inside the LAN and each MAC and address once";

  static final List<FactSpec> SPECS =
      List.of(
          FactSpec.setting("power", FactKind.ON_OFF),
          FactSpec.setting("link", FactKind.UP_DOWN),
          FactSpec.seen("wan.mac", FactKind.MAC),
          FactSpec.seen("wan.ip", FactKind.IPV4),
          FactSpec.seen("wan.prefix", FactKind.NUMBER),
          FactSpec.seen("wan.gateway", FactKind.IPV4),
          FactSpec.seen("lan.mac", FactKind.MAC),
          FactSpec.seen("lan.ip", FactKind.IPV4),
          FactSpec.seen("lan.prefix", FactKind.NUMBER),
          FactSpec.setting("dhcp.on", FactKind.ON_OFF),
          FactSpec.number("dhcp.leaseSec", LeaseLimits.MIN_SEC, LeaseLimits.MAX_SEC),
          FactSpec.setting("dhcp.first", FactKind.IPV4),
          FactSpec.setting("dhcp.last", FactKind.IPV4),
          FactSpec.setting("dhcp.reservations", FactKind.TEXT),
          FactSpec.setting("dhcp.authoritative", FactKind.ON_OFF),
          FactSpec.setting("dhcp.checkBeforeOffer", FactKind.ON_OFF),
          FactSpec.seen(DhcpServer.TABLE, FactKind.TABLE),
          FactSpec.seen(LearningBridge.TABLE, FactKind.TABLE),
          FactSpec.seen("forwards", FactKind.TABLE),
          FactSpec.seen("arp", FactKind.TABLE));

  private RouterFacts() {}

  static String get(Network net, HomeRouter router, String fact) {
    if (fact.startsWith("wan.")) {
      return side(router.wan(), fact.substring(4));
    } else if (fact.startsWith("lan.")) {
      return side(router.lan(), fact.substring(4));
    } else if (fact.startsWith("dhcp.")) {
      return dhcp(router.dhcpServer().config(), fact.substring(5));
    }
    return switch (fact) {
      case "power" -> Boolean.toString(net.powered(router.id()));
      case "link" -> Values.link(net, router.id());
      case DhcpServer.TABLE -> Values.rows(router.dhcpServer().rows());
      case LearningBridge.TABLE -> Values.rows(router.bridge().rows(net));
      case "forwards" -> "";
      case "arp" -> {
        List<String> rows = new ArrayList<>(router.wan().arp().rows());
        rows.addAll(router.lan().arp().rows());
        yield Values.rows(rows);
      }
      default -> throw new IllegalStateException(fact);
    };
  }

  private static String side(NetInterface side, String fact) {
    return switch (fact) {
      case "mac" -> side.mac().toString();
      case "ip" -> Values.address(side.address());
      case "prefix" -> side.hasAddress() ? Integer.toString(side.config().prefixLength()) : "";
      case "gateway" -> Values.address(side.config().gateway());
      default -> throw new IllegalStateException(fact);
    };
  }

  private static String dhcp(ServerConfig c, String fact) {
    return switch (fact) {
      case "on" -> Boolean.toString(c.on());
      case "leaseSec" -> Integer.toString(c.leaseSec());
      case "first" -> c.first().toString();
      case "last" -> c.last().toString();
      case "reservations" -> text(c.reservations());
      case "authoritative" -> Boolean.toString(c.authoritative());
      case "checkBeforeOffer" -> Boolean.toString(c.checkBeforeOffer());
      default -> throw new IllegalStateException(fact);
    };
  }

  static void set(Network net, HomeRouter router, String fact, String value) {
    if (fact.equals("power")) {
      net.power(router.id(), value.equals("true"));
    } else if (fact.equals("link")) {
      Values.plug(net, router.id(), fact, value);
    } else {
      router.dhcp(net, changed(router.dhcpServer().config(), fact, value));
    }
  }

  private static ServerConfig changed(ServerConfig c, String fact, String value) {
    boolean on = value.equals("true");
    return switch (fact) {
      case "dhcp.on" -> c.withOn(on);
      case "dhcp.leaseSec" -> c.withLeaseSec(Integer.parseInt(value));
      case "dhcp.first" -> pool(c, fact, value, Ipv4Address.parse(value), c.last());
      case "dhcp.last" -> pool(c, fact, value, c.first(), Ipv4Address.parse(value));
      case "dhcp.reservations" -> c.withReservations(reservations(c, fact, value));
      case "dhcp.authoritative" -> c.withAuthoritative(on);
      case "dhcp.checkBeforeOffer" -> c.withCheckBeforeOffer(on);
      default -> throw new IllegalStateException(fact);
    };
  }

  private static ServerConfig pool(
      ServerConfig c, String fact, String value, Ipv4Address first, Ipv4Address last) {
    if (!c.lan().contains(first) || !c.lan().contains(last) || first.compareTo(last) > 0) {
      throw new BadValueException(
          fact,
          value,
          "an address of "
              + c.lan().network()
              + "/"
              + c.lan().prefixLength()
              + (fact.equals("dhcp.first") ? " up to " + last : " from " + first + " on"));
    }
    return c.withPool(first, last);
  }

  private static String text(List<Reservation> reservations) {
    StringBuilder s = new StringBuilder();
    for (Reservation r : reservations) {
      s.append(s.length() == 0 ? "" : ",").append(r.mac()).append('=').append(r.ip());
    }
    return s.toString();
  }

  private static List<Reservation> reservations(ServerConfig c, String fact, String value) {
    List<Reservation> list = new ArrayList<>();
    if (value.isEmpty()) {
      return list;
    }
    for (String pair : value.split(",", -1)) {
      int equals = pair.indexOf('=');
      Reservation r = equals < 0 ? null : reservation(pair, equals);
      if (r == null || !c.lan().contains(r.ip()) || r.ip().equals(c.serverId()) || has(list, r)) {
        throw new BadValueException(fact, value, RESERVATIONS_FORM);
      }
      list.add(r);
    }
    return list;
  }

  private static Reservation reservation(String pair, int equals) {
    try {
      return new Reservation(
          Mac.parse(pair.substring(0, equals).trim()),
          Ipv4Address.parse(pair.substring(equals + 1).trim()));
    } catch (BadAddressException e) {
      return null;
    }
  }

  private static boolean has(List<Reservation> list, Reservation r) {
    for (Reservation other : list) {
      if (other.mac().equals(r.mac()) || other.ip().equals(r.ip())) {
        return true;
      }
    }
    return false;
  }
}
