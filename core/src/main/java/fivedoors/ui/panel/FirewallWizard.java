package fivedoors.ui.panel;

import fivedoors.device.ReadyRules;
import fivedoors.scenario.DeviceCommand;
import fivedoors.scenario.FirewallDoc;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody is in the windows that lead to a new inbound rule, and what was picked and typed
 * there. It knows nothing of the network: the rule that comes out is a command.
 */
final class FirewallWizard {
  /** The windows and the pages of the last one, in the order in which they are come to. */
  enum Page {
    STATE,
    ADVANCED,
    RULES,
    TYPE,
    PREDEFINED,
    PROGRAM,
    PORTS,
    ACTION,
    PROFILE,
    NAME
  }

  /** What a rule can be about. */
  enum Kind {
    PROGRAM(Page.PROGRAM, Page.ACTION, Page.PROFILE, Page.NAME),
    PORT(Page.PORTS, Page.ACTION, Page.PROFILE, Page.NAME),
    PREDEFINED(Page.PREDEFINED, Page.ACTION),
    CUSTOM(Page.PROGRAM, Page.PORTS, Page.ACTION, Page.PROFILE, Page.NAME);

    private final List<Page> pages;

    Kind(Page... pages) {
      this.pages = List.of(pages);
    }
  }

  static final String ALL_PROGRAMS = "*";
  static final String ANY = "any";

  /** A longer name does not fit into a line of the list. */
  static final int LONGEST = 20;

  static final List<String> PROFILES = List.of("domain", "private", "public");

  /** The rules that Windows has from the start, by their ids. */
  static final List<String> READY = List.of("echo-in", "dhcp-in");

  private String host;
  private Page page = Page.STATE;
  private Kind kind;
  private String ready;
  private String program;
  private String protocol;
  private boolean allPorts;
  private String ports;
  private String action;
  private final List<String> profiles = new ArrayList<>();
  private String name;
  private List<String> problem;

  /** Nobody has opened it yet. */
  FirewallWizard() {
    begin();
  }

  /** Whose firewall it is about, or null before it was opened. */
  String host() {
    return host;
  }

  /** Opens the first window of a host's firewall; where somebody is already, they stay. */
  void open(String of) {
    if (!of.equals(host)) {
      host = of;
      page = Page.STATE;
      begin();
    }
  }

  /** Everything is shut. */
  void shut() {
    host = null;
    page = Page.STATE;
    begin();
  }

  /** The defaults of a new rule are those of Windows. */
  private void begin() {
    kind = Kind.PROGRAM;
    ready = READY.get(0);
    program = "";
    protocol = "tcp";
    allPorts = false;
    ports = "";
    action = "allow";
    profiles.clear();
    profiles.addAll(PROFILES);
    name = null;
    problem = null;
  }

  // ---- going from page to page

  Page page() {
    return page;
  }

  /** Whether a new rule is being made. */
  boolean making() {
    return page.ordinal() >= Page.TYPE.ordinal();
  }

  /** All pages on the way to the rule, in their order. */
  List<Page> way() {
    List<Page> way = new ArrayList<>(List.of(Page.STATE, Page.ADVANCED, Page.RULES, Page.TYPE));
    way.addAll(kind.pages);
    return way;
  }

  /** Whether the rule is made behind this page. */
  boolean last() {
    List<Page> way = way();
    return page == way.get(way.size() - 1);
  }

  /** Goes on to the next page; a new rule begins with the defaults. */
  void next() {
    problem = null;
    if (page == Page.RULES) {
      begin();
    }
    if (!last()) {
      page = way().get(way().indexOf(page) + 1);
    }
  }

  /** Goes back; what was picked and typed stays. */
  void back() {
    problem = null;
    int at = way().indexOf(page);
    page = at > 0 ? way().get(at - 1) : page;
  }

  /** Leaves the new rule, made or not. */
  void cancel() {
    if (making()) {
      page = Page.RULES;
      begin();
    }
  }

  /** What is not right on this page: the key of a sentence and its arguments; null if all is. */
  List<String> wrong() {
    return switch (page) {
      case PROGRAM -> program.isEmpty() ? List.of("ui.firewall.wrong.noProgram") : null;
      case PORTS -> takesPorts() && !allPorts ? PortsText.wrong(ports) : null;
      case PROFILE -> profiles.isEmpty() ? List.of("ui.firewall.wrong.noProfile") : null;
      case NAME -> wrongName(name().trim());
      default -> null;
    };
  }

  private static List<String> wrongName(String typed) {
    if (typed.length() > LONGEST) {
      return List.of("ui.firewall.wrong.longName", Integer.toString(LONGEST));
    }
    return typed.isEmpty() ? List.of("ui.firewall.wrong.noName") : null;
  }

  /** What was not right when somebody wanted to go on: a key and what stands in it; or null. */
  List<String> problem() {
    return problem;
  }

  void problem(List<String> wrong) {
    problem = wrong;
  }

  // ---- what is picked and typed

  Kind kind() {
    return kind;
  }

  String ready() {
    return ready;
  }

  /** A program's name, {@link #ALL_PROGRAMS}, or empty. */
  String program() {
    return program;
  }

  String protocol() {
    return protocol;
  }

  /** Whether the protocol has ports. */
  boolean takesPorts() {
    return protocol.equals("tcp") || protocol.equals("udp");
  }

  boolean allPorts() {
    return allPorts;
  }

  String ports() {
    return ports;
  }

  String action() {
    return action;
  }

  boolean profile(String profile) {
    return profiles.contains(profile);
  }

  /** The name that was typed, or one made of what the rule is about. */
  String name() {
    if (name != null) {
      return name;
    }
    boolean named = kind != Kind.PORT && !program.isEmpty() && !program.equals(ALL_PROGRAMS);
    boolean numbered =
        kind != Kind.PROGRAM && takesPorts() && !allPorts && PortsText.wrong(ports) == null;
    String what = kind == Kind.PROGRAM || protocol.equals(ANY) ? "" : protocol.toUpperCase();
    String numbers = numbered ? PortsText.plain(ports) : "";
    String subject = named ? program + " " : "";
    String whole = (subject + (what + " " + numbers).trim()).trim();
    return whole.length() > LONGEST ? (subject + what).trim() : whole;
  }

  /** Picks something; {@code what} is the name of a choice on the page. */
  void pick(String what, String value) {
    problem = null;
    if (!asked(what)) {
      return;
    }
    switch (what) {
      case "type" -> {
        kind = Kind.valueOf(value.toUpperCase());
        protocol = kind == Kind.PORT && !takesPorts() ? "tcp" : protocol;
      }
      case "ready" -> ready = value;
      case "program" -> program = value;
      case "proto" -> protocol = value;
      case "local" -> allPorts = value.equals("all");
      case "action" -> action = value.equals("drop") ? value : "allow";
      default -> {
        if (!profiles.remove(value)) {
          profiles.add(value);
        }
      }
    }
  }

  /** Whether the page asks for it. */
  private boolean asked(String what) {
    return switch (what) {
      case "type" -> page == Page.TYPE;
      case "ready" -> page == Page.PREDEFINED;
      case "program" -> page == Page.PROGRAM;
      case "proto", "local" -> page == Page.PORTS;
      case "action" -> page == Page.ACTION;
      default -> what.equals("profile") && page == Page.PROFILE;
    };
  }

  /** Types something. */
  void type(String what, String text) {
    problem = null;
    if (what.equals("ports")) {
      ports = text;
      allPorts = false;
    } else {
      name = text;
    }
  }

  // ---- the rule

  /**
   * The rule, as a command.
   *
   * @param id the row it is written to
   * @param readyName what a ready rule is called
   */
  DeviceCommand.AddFirewallRule command(String id, String readyName) {
    FirewallDoc.RuleDoc rule =
        kind == Kind.PREDEFINED ? ready(readyName) : own(id, kind == Kind.PROGRAM);
    return new DeviceCommand.AddFirewallRule(host, rule);
  }

  private FirewallDoc.RuleDoc ready(String title) {
    List<Cell> row = ReadyRules.row(ready);
    String where = Cell.value(row, "profiles");
    String port = Cell.value(row, "port");
    return new FirewallDoc.RuleDoc(
        ready,
        title,
        null,
        null,
        Cell.value(row, "protocol"),
        port.equals(ANY) ? null : port,
        null,
        where.equals(ANY) ? List.of() : List.of(where.split(",")),
        action);
  }

  private FirewallDoc.RuleDoc own(String id, boolean byProgram) {
    String proto = byProgram ? ANY : protocol;
    boolean numbered = !byProgram && takesPorts() && !allPorts;
    boolean one = kind != Kind.PORT && !program.equals(ALL_PROGRAMS);
    List<String> where = new ArrayList<>();
    for (String p : PROFILES) {
      if (profiles.contains(p) && profiles.size() < PROFILES.size()) {
        where.add(p);
      }
    }
    return new FirewallDoc.RuleDoc(
        id,
        name().trim(),
        null,
        null,
        proto,
        numbered ? PortsText.plain(ports) : null,
        one ? program : null,
        where,
        action);
  }
}
