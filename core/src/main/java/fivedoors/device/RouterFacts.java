package fivedoors.device;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Network;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.dhcp.LeaseLimits;
import fivedoors.service.dhcp.Reservation;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.NetInterface;
import java.util.ArrayList;
import java.util.List;

/** The facts of a {@link HomeRouter}. */
final class RouterFacts {
  private static final String RESERVATIONS_FORM =
      "MAC=address pairs with commas between them, such as 02:00:00:00:00:01=192.168.0.50,"
          + " each address inside the LAN and each MAC and address once";

  private static final int MIN_PREFIX = 8;
  private static final int MAX_PREFIX = 30;

  /** Whose captions the admin page may have. */
  static final List<String> SKINS = List.of("iptime", "asus", "carrier");

  private static final List<String> MODES = List.of("dhcp", "static");
  private static final List<String> MISSING = List.of("drop", "reject");

  static final List<FactSpec> SPECS =
      List.of(
          FactSpec.setting("power", FactKind.ON_OFF),
          FactSpec.setting("link", FactKind.UP_DOWN),
          FactSpec.setting("wan.mode", FactKind.TEXT),
          FactSpec.seen("wan.mac", FactKind.MAC),
          FactSpec.setting("wan.ip", FactKind.IPV4),
          FactSpec.number("wan.prefix", MIN_PREFIX, MAX_PREFIX),
          FactSpec.setting("wan.gateway", FactKind.IPV4),
          FactSpec.setting("wan.dns", FactKind.IPV4),
          FactSpec.seen("wan.state", FactKind.TEXT),
          FactSpec.seen("lan.mac", FactKind.MAC),
          FactSpec.setting("lan.ip", FactKind.IPV4),
          FactSpec.number("lan.prefix", MIN_PREFIX, MAX_PREFIX),
          FactSpec.seen("conflict", FactKind.TEXT),
          FactSpec.setting("dhcp.on", FactKind.ON_OFF),
          FactSpec.number("dhcp.leaseSec", LeaseLimits.MIN_SEC, LeaseLimits.MAX_SEC),
          FactSpec.setting("dhcp.first", FactKind.IPV4),
          FactSpec.setting("dhcp.last", FactKind.IPV4),
          FactSpec.setting("dhcp.reservations", FactKind.TEXT),
          FactSpec.setting("dhcp.authoritative", FactKind.ON_OFF),
          FactSpec.setting("dhcp.checkBeforeOffer", FactKind.ON_OFF),
          FactSpec.seen(DhcpServer.TABLE, FactKind.TABLE),
          FactSpec.seen(LearningBridge.TABLE, FactKind.TABLE),
          FactSpec.seen(ForwardsPart.TABLE, FactKind.TABLE),
          FactSpec.setting("forwards.rules", FactKind.TEXT),
          FactSpec.setting("dmz", FactKind.TEXT),
          FactSpec.setting("hairpin", FactKind.ON_OFF),
          FactSpec.setting("missing", FactKind.TEXT),
          FactSpec.setting("skin", FactKind.TEXT),
          FactSpec.seen(NatTable.TABLE, FactKind.TABLE),
          FactSpec.seen("arp", FactKind.TABLE),
          FactSpec.seen("sockets", FactKind.TABLE),
          FactSpec.seen("programs", FactKind.TABLE));

  private RouterFacts() {}

  static String get(Network net, HomeRouter router, String fact) {
    if (fact.equals("wan.mode")) {
      return router.wanPart().dhcp() ? "dhcp" : "static";
    } else if (fact.equals("wan.state")) {
      return router.wanPart().dhcp() ? router.wanPart().client().client().state().name() : "";
    } else if (fact.startsWith("wan.")) {
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
      case LearningBridge.TABLE -> Values.rows(router.lanPart().bridge().rows(net));
      case "sockets" -> Values.rows(router.programs().socketRows(router.stack()));
      case "programs" -> Values.rows(router.programs().rows());
      case "conflict" -> router.wanPart().conflict();
      case ForwardsPart.TABLE -> Values.rows(router.nat().forwards().rows());
      case "forwards.rules" -> router.nat().forwards().text();
      case "dmz" -> {
        Ipv4Address host = router.nat().forwards().table().dmz();
        yield host == null ? "" : host.toString();
      }
      case "hairpin" -> Boolean.toString(router.nat().forwards().hairpin());
      case "missing" -> router.nat().forwards().rejects() ? "reject" : "drop";
      case "skin" -> router.skin();
      case NatTable.TABLE -> Values.rows(router.nat().rows(net));
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
      case "dns" -> Values.address(side.config().dns());
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
    } else if (fact.startsWith("wan.")) {
      setWan(net, router, fact, value);
    } else if (fact.startsWith("lan.")) {
      router.lan(net, moved(router.dhcpServer().config(), fact, value));
    } else if (!fact.startsWith("dhcp.")) {
      setForwards(net, router, fact, value);
    } else {
      router.dhcp(net, changed(router.dhcpServer().config(), fact, value));
    }
  }

  private static void setWan(Network net, HomeRouter router, String fact, String value) {
    if (fact.equals("wan.mode")) {
      router.wanDhcp(net, oneOf(fact, value, MODES).equals("dhcp"));
      return;
    }
    if (router.wanPart().dhcp()) {
      throw new BadValueException(
          fact, value, "wan.mode to be static", SettingError.of("wanIsDhcp", fact));
    }
    AddressConfig c = router.wanPart().fixed();
    Ipv4Address ip = fact.equals("wan.ip") ? Ipv4Address.parse(value) : c.address();
    Ipv4Address gateway = fact.equals("wan.gateway") ? Ipv4Address.parse(value) : c.gateway();
    Ipv4Address dns = fact.equals("wan.dns") ? Ipv4Address.parse(value) : c.dns();
    int prefix = fact.equals("wan.prefix") ? Integer.parseInt(value) : c.prefixLength();
    router.wanFixed(net, new AddressConfig(ip, prefix, gateway, dns));
  }

  private static void setForwards(Network net, HomeRouter router, String fact, String value) {
    ForwardsPart forwards = router.nat().forwards();
    SettingError error = null;
    switch (fact) {
      case "forwards.rules" -> error = router.forwards().text(net, value);
      case "dmz" -> error = router.forwards().dmz(value);
      case "hairpin" -> forwards.hairpin(value.equals("true"));
      case "missing" -> forwards.rejects(oneOf(fact, value, MISSING).equals("reject"));
      case "skin" -> router.skin(oneOf(fact, value, SKINS));
      default -> throw new IllegalStateException(fact);
    }
    if (error != null) {
      throw new BadValueException(
          fact, value, "no " + error.code() + " " + String.join(" ", error.args()), error);
    }
  }

  private static String oneOf(String fact, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      String all = String.join(", ", allowed);
      throw new BadValueException(
          fact, value, "one of " + all, SettingError.of("oneOf", value, all));
    }
    return value;
  }

  // Pool and reservations keep their place in the network as far as they fit into the new one.
  private static ServerConfig moved(ServerConfig c, String fact, String value) {
    Cidr old = c.lan();
    boolean ip = fact.equals("lan.ip");
    Cidr lan =
        ip
            ? new Cidr(Ipv4Address.parse(value), old.prefixLength())
            : new Cidr(old.address(), Integer.parseInt(value));
    Ipv4Address self = lan.address();
    if (self.equals(lan.network()) || self.equals(lan.broadcast()) || self.bits() >>> 29 == 7) {
      String all = lan.network() + "/" + lan.prefixLength();
      throw new BadValueException(
          fact, value, "an address of a host in " + all, SettingError.of("badLan", value, all));
    }
    Ipv4Address first = moved(old, lan, c.first());
    Ipv4Address last = moved(old, lan, c.last());
    boolean fits = first != null && last != null && first.compareTo(last) <= 0;
    List<Reservation> reservations = new ArrayList<>();
    for (Reservation r : c.reservations()) {
      Ipv4Address there = moved(old, lan, r.ip());
      if (there != null && !there.equals(self)) {
        reservations.add(new Reservation(r.mac(), there));
      }
    }
    return new ServerConfig(
        c.on(),
        lan,
        c.gateway().equals(old.address()) ? self : c.gateway(),
        c.dns().equals(old.address()) ? self : c.dns(),
        fits ? first : lan.firstHost(),
        fits ? last : lan.lastHost(),
        c.leaseSec(),
        reservations,
        c.authoritative(),
        c.checkBeforeOffer());
  }

  private static Ipv4Address moved(Cidr from, Cidr to, Ipv4Address ip) {
    int place = (ip.bits() - from.network().bits()) | 0;
    Ipv4Address there = to.network().plus(place);
    boolean host = !there.equals(to.network()) && !there.equals(to.broadcast());
    return host && to.contains(there) ? there : null;
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
