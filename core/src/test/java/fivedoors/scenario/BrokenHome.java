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
  private static final String SCENARIO =
      """
      {'schema': 1, 'id': 'broken-home', 'nodes': [
        {'type': 'isp', 'name': 'isp', 'sides': [
          {'port': 'home', 'mac': '02:00:5e:00:00:fe',
           'address': {'type': 'static', 'ip': '12.12.12.1', 'prefix': 24}},
          {'port': 'mobile', 'mac': '02:00:5e:00:00:fd',
           'address': {'type': 'static', 'ip': '55.66.77.1', 'prefix': 24}}]},
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
       'links': [
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
    FRIEND_UNPLUGGED(Closed.SENDER),
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

  private final Lab lab;
  private final List<Fault> faults;
  private String url = "http://12.12.12.12:8081/";

  private BrokenHome(Lab lab, List<Fault> faults) {
    this.lab = lab;
    this.faults = faults;
  }

  /** The home as it should be, when everything has its address. */
  static Lab whole() {
    return whole(TraceSink.OFF);
  }

  /** The same, with its story from the start. */
  static Lab whole(TraceSink sink) {
    ScenarioDoc doc = new TestJson().scenario(SCENARIO.replace('\'', '"'), "broken-home");
    Lab lab = Lab.of(doc, 65, sink, "broken-home");
    lab.simulation().runUntil(SETTLED_NS);
    forward(lab, "web", "tcp", "8081", LAPTOP, "5000");
    return lab;
  }

  /** A copy of a whole home with one to three faults put in, which has come to rest again. */
  static BrokenHome of(Lab whole, Rng random) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 1 + random.below(3); i > 0; i--) {
      Fault f = Fault.values()[random.below(Fault.values().length)];
      // Two changes of the same thing would undo each other.
      if (faults.stream().noneMatch(other -> about(other) == about(f))) {
        faults.add(f);
      }
    }
    return with(whole, faults.toArray(new Fault[0]));
  }

  /** A copy of a whole home with these faults put in, which has come to rest again. */
  static BrokenHome with(Lab whole, Fault... wanted) {
    List<Fault> faults = List.of(wanted);
    BrokenHome home = new BrokenHome(whole.copy(TraceSink.OFF), faults);
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

  String url() {
    return url;
  }

  List<Fault> faults() {
    return faults;
  }

  /** The first door that is closed; later ones cannot be seen. */
  Closed closed() {
    Closed first = Closed.NONE;
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
      case FRIEND_UNPLUGGED -> set("friend.link", "down");
      case WRONG_PUBLIC_ADDRESS -> url = url.replace("12.12.12.12", "12.12.12.77");
      case WAN_RENUMBERED -> set("router.wan.ip", "12.12.12.34");
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
