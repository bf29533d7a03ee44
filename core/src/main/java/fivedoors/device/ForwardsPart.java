package fivedoors.device;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.filter.ForwardRule;
import fivedoors.filter.ForwardTable;
import fivedoors.net.Network;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The forward table of a home router as people see and change it, and what happens to a packet that
 * no line of it takes. These are settings: they outlive a power cut.
 */
final class ForwardsPart {
  /** Name of the table. */
  static final String TABLE = "forwards";

  /** How many lines fit. */
  static final int CAPACITY = 64;

  private final int node;
  private final ForwardTable table;
  private boolean hairpin = true;
  private boolean reject;
  private boolean told;

  ForwardsPart(int node) {
    this(node, new ForwardTable());
  }

  private ForwardsPart(int node, ForwardTable table) {
    this.node = node;
    this.table = table;
  }

  ForwardTable table() {
    return table;
  }

  /** Whether inside hosts reach forwarded ports by the outside address (RFC 4787 REQ-9). */
  boolean hairpin() {
    return hairpin;
  }

  void hairpin(boolean on) {
    hairpin = on;
  }

  /** Whether a packet that nobody takes is refused with an answer; else it vanishes. */
  boolean rejects() {
    return reject;
  }

  void rejects(boolean on) {
    reject = on;
  }

  /** The router starts: the lines of the beginning are told once, they outlive a power cut. */
  void show(Network net) {
    if (told) {
      return;
    }
    told = true;
    for (ForwardRule rule : net.tracing() ? table.rules() : List.<ForwardRule>of()) {
      net.emit(new TraceEvent.RowAdded(net.now(), node, TABLE, rule.id(), cells(rule)));
    }
  }

  // ---- what people change

  /** Adds a line or replaces the one with its id; null, or why it was refused. */
  SettingError put(Network net, Cidr lan, ForwardForm form) {
    ForwardForms forms = new ForwardForms(lan);
    ForwardRule rule = forms.rule(form);
    SettingError flaw = rule == null ? forms.error() : clash(rule);
    if (flaw != null) {
      return flaw;
    }
    boolean known = table.rule(rule.id()) != null;
    if (!known && table.rules().size() >= CAPACITY) {
      return SettingError.of("forwardsFull", "" + CAPACITY);
    }
    table.put(rule);
    if (net.tracing()) {
      net.emit(
          known
              ? new TraceEvent.RowChanged(net.now(), node, TABLE, rule.id(), cells(rule))
              : new TraceEvent.RowAdded(net.now(), node, TABLE, rule.id(), cells(rule)));
    }
    return null;
  }

  /** Removes a line; null, or why it could not be. */
  SettingError remove(Network net, String id) {
    if (!table.remove(id)) {
      return SettingError.of("noForward", id == null ? "" : id);
    }
    if (net.tracing()) {
      net.emit(new TraceEvent.RowRemoved(net.now(), node, TABLE, id, "removed"));
    }
    return null;
  }

  /** Sets the host that gets the rest; empty for none. Null, or why it was refused. */
  SettingError dmz(Cidr lan, String typed) {
    if (typed.isEmpty()) {
      table.dmz(null);
      return null;
    }
    ForwardForms forms = new ForwardForms(lan);
    Ipv4Address host = forms.host(typed);
    if (host != null) {
      table.dmz(host);
    }
    return forms.error();
  }

  /** A letter took this line. */
  void hit(Network net, ForwardRule rule) {
    table.hit(rule);
    if (net.tracing()) {
      net.emit(new TraceEvent.RowChanged(net.now(), node, TABLE, rule.id(), cells(rule)));
    }
  }

  // ---- what people see

  /** All lines as {@code id outside proto inside on hits}, in their order. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (ForwardRule r : table.rules()) {
      rows.add(line(r) + " " + table.hits(r.id()));
    }
    return rows;
  }

  /** All lines in the form in which they can be set as a whole. */
  String text() {
    List<String> lines = new ArrayList<>();
    for (ForwardRule r : table.rules()) {
      lines.add(line(r));
    }
    return Values.rows(lines);
  }

  /**
   * Replaces all lines by those of a text such as {@code web 8081 tcp 192.168.0.4:80 on; game 5000
   * udp 192.168.0.4:5000 off}. Null, or why nothing was changed.
   */
  SettingError text(Network net, Cidr lan, String typed) {
    ForwardsPart fresh = new ForwardsPart(node);
    List<ForwardForm> forms = new ArrayList<>();
    for (String line : typed.trim().isEmpty() ? new String[0] : typed.split(";", -1)) {
      String[] words = line.trim().split(" ", -1);
      int colon = words.length == 5 ? words[3].indexOf(':') : -1;
      if (colon < 0 || !words[4].equals("on") && !words[4].equals("off")) {
        return SettingError.of("badForwards", line.trim());
      }
      ForwardRule old = table.rule(words[0]);
      forms.add(
          new ForwardForm(
              words[0],
              old == null ? words[0] : old.name(),
              words[2],
              words[1],
              words[3].substring(0, colon),
              words[3].substring(colon + 1),
              words[4].equals("on")));
    }
    for (ForwardForm form : forms) {
      SettingError error =
          fresh.table.rule(form.id()) == null
              ? fresh.check(lan, form)
              : SettingError.of("badForwardId", form.id());
      if (error != null) {
        return error;
      }
    }
    for (ForwardRule old : table.rules()) {
      remove(net, old.id());
    }
    for (ForwardForm form : forms) {
      put(net, lan, form);
    }
    return null;
  }

  // As put, for a table that nobody looks at.
  private SettingError check(Cidr lan, ForwardForm form) {
    ForwardForms forms = new ForwardForms(lan);
    ForwardRule rule = forms.rule(form);
    SettingError flaw = rule == null ? forms.error() : clash(rule);
    if (flaw == null) {
      table.put(rule);
    }
    return flaw;
  }

  private SettingError clash(ForwardRule rule) {
    ForwardRule other = table.clash(rule);
    return other == null
        ? null
        : SettingError.of("forwardClash", outside(rule), other.id(), outside(other));
  }

  private static String line(ForwardRule r) {
    String on = r.on() ? "on" : "off";
    return r.id() + " " + outside(r) + " " + proto(r) + " " + inside(r) + " " + on;
  }

  private List<Cell> cells(ForwardRule r) {
    return List.of(
        new Cell("name", r.name()),
        new Cell("outside", outside(r)),
        new Cell("proto", proto(r)),
        new Cell("inside", inside(r)),
        new Cell("on", Boolean.toString(r.on())),
        new Cell("hits", Integer.toString(table.hits(r.id()))));
  }

  /** {@code 8081} or {@code 5000-5010}. */
  static String outside(ForwardRule r) {
    return r.firstPort() == r.lastPort() ? "" + r.firstPort() : r.firstPort() + "-" + r.lastPort();
  }

  /** {@code tcp}, {@code udp} or {@code both}. */
  static String proto(ForwardRule r) {
    return r.tcp() && r.udp() ? "both" : r.tcp() ? "tcp" : "udp";
  }

  private static String inside(ForwardRule r) {
    return r.inside() + ":" + r.insidePort();
  }

  ForwardsPart copy() {
    ForwardsPart p = new ForwardsPart(node, table.copy());
    p.hairpin = hairpin;
    p.reject = reject;
    p.told = told;
    return p;
  }
}
