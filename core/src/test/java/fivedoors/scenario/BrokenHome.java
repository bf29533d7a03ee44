package fivedoors.scenario;

import fivedoors.sim.Rng;
import fivedoors.testing.TestJson;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/**
 * A home with a page that a friend can open, and ways to break it. Each way says which door it
 * closes; which one is found first is a matter of order, worked out here without the engine.
 */
final class BrokenHome {
  /** A provider that gives each home an address of its own. */
  private static final String OWN_ADDRESS =
      """
        {'type': 'isp', 'name': 'isp', 'sides': [
          {'port': 'home', 'mac': '02:00:5e:00:00:fe',
           'address': {'type': 'static', 'ip': '12.12.12.1', 'prefix': 24}},
          {'port': 'mobile', 'mac': '02:00:5e:00:00:fd',
           'address': {'type': 'static', 'ip': '55.66.77.1', 'prefix': 24}}]},
      """;

  /** One that has its homes share an address; another customer of it is the neighbour. */
  private static final String SHARED_ADDRESS =
      """
        {'type': 'isp', 'name': 'core', 'sides': [
          {'port': 'isp', 'mac': '02:00:5e:00:00:fc',
           'address': {'type': 'static', 'ip': '198.51.100.1', 'prefix': 30}},
          {'port': 'mobile', 'mac': '02:00:5e:00:00:fd',
           'address': {'type': 'static', 'ip': '55.66.77.1', 'prefix': 24}}]},
        {'type': 'isp', 'name': 'isp', 'sides': [
          {'port': 'core', 'mac': '02:00:5e:00:00:fb',
           'address': {'type': 'static', 'ip': '198.51.100.2', 'prefix': 30}},
          {'port': 'home', 'mac': '02:00:5e:00:00:fe', 'carrier': true,
           'address': {'type': 'static', 'ip': '100.64.0.1', 'prefix': 24}},
          {'port': 'other', 'mac': '02:00:5e:00:00:fa', 'carrier': true,
           'address': {'type': 'static', 'ip': '100.64.1.1', 'prefix': 24}}]},
        {'type': 'host', 'name': 'neighbour', 'mac': '02:00:5e:00:00:22',
         'programs': [{'type': 'web'}],
         'address': {'type': 'static', 'ip': '100.64.1.2', 'prefix': 24,
                     'gateway': '100.64.1.1'}},
      """;

  private static final String SHARED_LINKS =
      """
        {'from': 'isp.core', 'to': 'core.isp', 'delayUs': 2000},
        {'from': 'neighbour.eth0', 'to': 'isp.other', 'delayUs': 5000},
      """;

  private static final String SCENARIO =
      """
      {'schema': 1, 'id': 'broken-home', 'nodes': [
        PROVIDER
        {'type': 'router', 'name': 'router',
         'wan': {'mac': '02:00:5e:00:00:01', 'address':
           {'type': 'static', 'ip': '12.12.12.12', 'prefix': 24, 'gateway': '12.12.12.1'}},
         'lan': {'mac': '02:00:5e:00:00:02',
                 'address': {'type': 'static', 'ip': '192.168.0.1', 'prefix': 24}},
         'settings': {'dhcp.first': '192.168.0.2', 'dhcp.last': '192.168.0.99'}},
        {'type': 'host', 'name': 'laptop', 'mac': '02:00:5e:00:00:11',
         'address': {'type': 'dhcp'},
         'programs': [
           {'type': 'flask', 'bind': '0.0.0.0'},
           {'type': 'django', 'bind': '0.0.0.0', 'allowedHosts': ['localhost']}],
         'firewall': {'rules': [
           {'id': 'web', 'ports': '5000'}, {'id': 'django', 'ports': '8000'}]}},
        {'type': 'host', 'name': 'nas', 'mac': '02:00:5e:00:00:13',
         'address': {'type': 'static', 'ip': '192.168.0.250', 'prefix': 24,
                     'gateway': '192.168.0.1'}},
        {'type': 'host', 'name': 'phone', 'mac': '02:00:5e:00:00:12',
         'address': {'type': 'dhcp'}, 'upAtMs': 3000},
        {'type': 'host', 'name': 'friend', 'mac': '02:00:5e:00:00:21',
         'programs': [{'type': 'web'}],
         'address': {'type': 'static', 'ip': '55.66.77.8', 'prefix': 24,
                     'gateway': '55.66.77.1'}}],
       'links': [ LINKS
        {'from': 'isp.home', 'to': 'router.wan', 'delayUs': 5000, 'rateKbps': 500000},
        {'from': 'friend.eth0', 'to': 'isp.mobile', 'delayUs': 20000, 'rateKbps': 50000},
        {'from': 'laptop.eth0', 'to': 'router.lan1'},
        {'from': 'nas.eth0', 'to': 'router.lan2'},
        {'from': 'phone.eth0', 'to': 'router.lan3'}]}
      """;

  /** What the router gives the laptop, which comes first. */
  private static final String LAPTOP = "192.168.0.2";

  private static final long SETTLED_NS = 20_000_000_000L;

  /** Doors in their order, and what is before, and behind them. */
  enum Closed {
    /** The friend cannot send. */
    SENDER,
    ADDRESS,
    FORWARD,
    MACHINE,
    FIREWALL,
    PROGRAM,
    /** The program answers with an error. */
    ANSWER,
    NONE
  }

  /** A way to break it. */
  enum Fault {
    VISITOR_UNPLUGGED(Closed.SENDER),
    WRONG_PUBLIC_ADDRESS(Closed.ADDRESS),
    WAN_RENUMBERED(Closed.ADDRESS),
    WAN_CABLE_CUT(Closed.ADDRESS),
    ROUTER_OFF(Closed.ADDRESS),
    NO_RULE(Closed.FORWARD),
    RULE_OFF(Closed.FORWARD),
    RULE_FOR_UDP(Closed.FORWARD),
    RULE_FOR_ANOTHER_PORT(Closed.FORWARD),
    WRONG_PORT_IN_URL(Closed.FORWARD),
    NO_RULE_AND_REJECT(Closed.FORWARD),
    RULE_LEADS_TO_NOBODY(Closed.MACHINE),
    RULE_LEADS_TO_NAS(Closed.MACHINE),
    LAPTOP_OFF(Closed.MACHINE),
    LAPTOP_UNPLUGGED(Closed.MACHINE),
    LAPTOP_HAS_ANOTHER_ADDRESS(Closed.MACHINE),
    FIREWALL_RULE_REMOVED(Closed.FIREWALL),
    FIREWALL_RULE_FOR_ANOTHER_PORT(Closed.FIREWALL),
    FIREWALL_RULE_FOR_UDP(Closed.FIREWALL),
    FIREWALL_BLOCKS(Closed.FIREWALL),
    FIREWALL_REJECTS(Closed.FIREWALL),
    FIREWALL_PROFILE(Closed.FIREWALL),
    PROGRAM_STOPPED(Closed.PROGRAM),
    PROGRAM_ON_LOOPBACK(Closed.PROGRAM),
    PROGRAM_ON_ANOTHER_PORT(Closed.PROGRAM),
    ALLOWED_HOSTS(Closed.ANSWER),
    // Not broken at all:
    FIREWALL_OFF(Closed.NONE),
    SECOND_RULE(Closed.NONE);

    final Closed closes;

    Fault(Closed closes) {
      this.closes = closes;
    }
  }

  /** Who opens the page, and by which address of the home. */
  enum Visit {
    FRIEND("friend", "12.12.12.12", false),
    /** The friend of a home behind a carrier, by the address that the homes share. */
    FRIEND_BY_SHARED("friend", "198.51.100.2", true),
    /** The same by the address that the router itself has, and nobody outside can reach. */
    FRIEND_BY_INNER("friend", "100.64.0.2", true),
    /** Another customer of the carrier, by that address: there it is one like any other. */
    NEIGHBOUR("neighbour", "100.64.0.2", false),
    NEIGHBOUR_BY_SHARED("neighbour", "198.51.100.2", true);

    final String from;
    final String address;

    /** Whether the address leads to no home, however whole it is. */
    final boolean lost;

    Visit(String from, String address, boolean lost) {
      this.from = from;
      this.address = address;
      this.lost = lost;
    }

    private String other(int last) {
      return address.substring(0, address.lastIndexOf('.') + 1) + last;
    }
  }

  private final Lab lab;
  private final Visit visit;
  private final List<Fault> faults;
  private String url;

  private BrokenHome(Lab lab, Visit visit, List<Fault> faults) {
    this.lab = lab;
    this.visit = visit;
    this.faults = faults;
    this.url = "http://" + visit.address + ":8081/";
  }

  /** The home as it should be, when everything has its address. */
  static Lab whole() {
    return whole(TraceSink.OFF);
  }

  /** The same, with its story from the start. */
  static Lab whole(TraceSink sink) {
    return build(SCENARIO.replace("PROVIDER", OWN_ADDRESS).replace("LINKS", ""), sink);
  }

  /** The same home behind a carrier that has one address for many. */
  static Lab behindCarrier() {
    String json =
        SCENARIO
            .replace("PROVIDER", SHARED_ADDRESS)
            .replace("LINKS", SHARED_LINKS)
            .replace("isp.mobile", "core.mobile")
            .replace("12.12.12.12", "100.64.0.2")
            .replace("12.12.12.1'", "100.64.0.1'");
    return build(json, TraceSink.OFF);
  }

  private static Lab build(String json, TraceSink sink) {
    ScenarioDoc doc = new TestJson().scenario(json.replace('\'', '"'), "broken-home");
    Lab lab = Lab.of(doc, 65, sink, "broken-home");
    lab.simulation().runUntil(SETTLED_NS);
    forward(lab, "web", "tcp", "8081", LAPTOP, "5000");
    return lab;
  }

  /** A copy of a whole home with one to three faults put in, which has come to rest again. */
  static BrokenHome of(Lab whole, Rng random) {
    return of(whole, Visit.FRIEND, random);
  }

  /** The same for a visit. */
  static BrokenHome of(Lab whole, Visit visit, Rng random) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 1 + random.below(3); i > 0; i--) {
      Fault f = Fault.values()[random.below(Fault.values().length)];
      // Two changes of the same thing would undo each other.
      if (faults.stream().noneMatch(other -> about(other) == about(f))) {
        faults.add(f);
      }
    }
    return with(whole, visit, faults.toArray(new Fault[0]));
  }

  /** A copy of a whole home with these faults put in, which has come to rest again. */
  static BrokenHome with(Lab whole, Fault... wanted) {
    return with(whole, Visit.FRIEND, wanted);
  }

  private static BrokenHome with(Lab whole, Visit visit, Fault... wanted) {
    List<Fault> faults = List.of(wanted);
    BrokenHome home = new BrokenHome(whole.copy(TraceSink.OFF), visit, faults);
    faults.stream().sorted().forEach(home::put);
    home.lab.simulation().runUntil(home.lab.simulation().now() + SETTLED_NS);
    return home;
  }

  private static Closed about(Fault fault) {
    return fault.closes == Closed.ANSWER ? Closed.PROGRAM : fault.closes;
  }

  Lab lab() {
    return lab;
  }

  /** Who asks. */
  String from() {
    return visit.from;
  }

  String url() {
    return url;
  }

  List<Fault> faults() {
    return faults;
  }

  /** The first door that is closed; later ones cannot be seen. */
  Closed closed() {
    Closed first = visit.lost ? Closed.ADDRESS : Closed.NONE;
    for (Fault fault : faults) {
      boolean hidden = fault.closes == Closed.FIREWALL && faults.contains(Fault.FIREWALL_OFF);
      if (!hidden && fault.closes.compareTo(first) < 0) {
        first = fault.closes;
      }
    }
    return first;
  }

  // ---- breaking

  private static void forward(
      Lab lab, String id, String proto, String outside, String inside, String insidePort) {
    lab.perform(
        new Command.Forward("router", id, id, proto, outside, inside, insidePort, Boolean.TRUE));
  }

  private void set(String path, String value) {
    lab.perform(new Command.SetFact(path, value));
  }

  private void rule(String id, String ports, String protocol, String action, List<String> in) {
    lab.perform(
        new DeviceCommand.AddFirewallRule(
            "laptop",
            new FirewallDoc.RuleDoc(id, id, true, "in", protocol, ports, null, in, action)));
  }

  private void put(Fault fault) {
    String laptop = LAPTOP;
    switch (fault) {
      case VISITOR_UNPLUGGED -> set(visit.from + ".link", "down");
      case WRONG_PUBLIC_ADDRESS -> url = url.replace(visit.address, visit.other(77));
      case WAN_RENUMBERED -> set("router.wan.ip", visit.other(34));
      case WAN_CABLE_CUT -> set("router.link", "down");
      case ROUTER_OFF -> set("router.power", "false");
      case NO_RULE -> lab.perform(new Command.Unforward("router", "web"));
      case RULE_OFF -> set("router.forwards.rules", "web 8081 tcp " + laptop + ":5000 off");
      case RULE_FOR_UDP -> forward(lab, "web", "udp", "8081", laptop, "5000");
      case RULE_FOR_ANOTHER_PORT -> forward(lab, "web", "tcp", "8018", laptop, "5000");
      case WRONG_PORT_IN_URL -> url = url.replace("8081", "8082");
      case NO_RULE_AND_REJECT -> {
        lab.perform(new Command.Unforward("router", "web"));
        set("router.missing", "reject");
      }
      case RULE_LEADS_TO_NOBODY -> relead("192.168.0.77");
      case RULE_LEADS_TO_NAS -> relead("192.168.0.250");
      case LAPTOP_OFF -> set("laptop.power", "false");
      case LAPTOP_UNPLUGGED -> set("laptop.link", "down");
      case LAPTOP_HAS_ANOTHER_ADDRESS -> {
        set("router.dhcp.reservations", lab.get("laptop.mac") + "=192.168.0.50");
        lab.perform(new Command.Reboot("laptop"));
      }
      case FIREWALL_RULE_REMOVED ->
          lab.perform(new DeviceCommand.RemoveFirewallRule("laptop", "web"));
      case FIREWALL_RULE_FOR_ANOTHER_PORT -> rule("web", "5001-5010", "tcp", "allow", List.of());
      case FIREWALL_RULE_FOR_UDP -> rule("web", "5000", "udp", "allow", List.of());
      case FIREWALL_BLOCKS -> rule("block", null, "tcp", "drop", List.of());
      case FIREWALL_REJECTS -> rule("block", "4000-9000", "tcp", "reject", List.of());
      case FIREWALL_PROFILE -> rule("web", "5000", "tcp", "allow", List.of("public", "domain"));
      case PROGRAM_STOPPED -> set("laptop.programs.flask.on", "false");
      case PROGRAM_ON_LOOPBACK -> restart("bind", "127.0.0.1");
      case PROGRAM_ON_ANOTHER_PORT -> restart("port", "5005");
      case ALLOWED_HOSTS -> {
        set("laptop.programs.flask.on", "false");
        set("laptop.programs.django.on", "false");
        set("laptop.programs.django.port", "5000");
        set("laptop.programs.django.on", "true");
      }
      case FIREWALL_OFF -> set("laptop.firewall.on", "false");
      case SECOND_RULE -> forward(lab, "other", "both", "9000-9010", "192.168.0.250", "9000");
    }
  }

  /** Lets the rule lead elsewhere, if it is there. */
  private void relead(String inside) {
    String rules = lab.get("router.forwards.rules");
    set("router.forwards.rules", rules.replace(LAPTOP + ":", inside + ":"));
  }

  private void restart(String setting, String value) {
    set("laptop.programs.flask.on", "false");
    set("laptop.programs.flask." + setting, value);
    set("laptop.programs.flask.on", "true");
  }
}
