package fivedoors.ui.panel;

import fivedoors.device.FactSpec;
import fivedoors.device.Facts;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.play.TableRow;
import fivedoors.play.TableView;
import fivedoors.scenario.Command;
import fivedoors.scenario.DeviceCommand;
import fivedoors.scenario.FirewallDoc;
import fivedoors.scenario.Lab;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.Problem;
import fivedoors.shell.Dialect;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** The firewall of a Windows computer as it stands at the shown moment, for its windows. */
final class FirewallPanel {
  /** The row of the rule that a task is about. */
  static final String TASK_ROW = "mine";

  private static final String PERMIT = ".firewall";
  private static final String ANY = "any";
  private static final String FREE_ROW = "rule-";
  private static final String PROGRAMS = "programs.";
  private static final String WAITS = ".listening";

  /** Says in the draft of a task that its rule has been made. */
  private static final String MADE = "firewall.made";

  private final Desk desk;
  private final Contents all;

  FirewallPanel(Desk desk, Contents all) {
    this.desk = desk;
    this.all = all;
  }

  /** Whether a device has these windows: a computer with Windows on it. */
  static boolean has(NodeDoc doc) {
    String icon = doc == null || doc.stage() == null ? null : doc.stage().icon();
    return doc instanceof NodeDoc.HostDoc h
        && Dialect.of(h.os()).windows()
        && (icon == null || icon.equals("laptop") || icon.equals("monitor"));
  }

  /** The host in whose firewall a task wants a rule to be made; null if it wants none. */
  static String asked(Step step) {
    return step instanceof Step.Task t
        ? ByForm.node(t, PERMIT, c -> c instanceof DeviceCommand.AddFirewallRule)
        : null;
  }

  /** The button that opens the windows of a host. */
  static Button opening(Words words, String host, String label, Weight weight) {
    String key = weight == Weight.PRIMARY ? "Enter" : null;
    String text = words.get("ui.firewall.open", label);
    return new Button("firewall:" + host, text, weight, true, false, null, key);
  }

  // ---- what a lesson wants of it

  /** Whether the step on screen still wants a rule of this host. */
  boolean wanted() {
    String host = asked(all.guide().runner().step());
    return host != null && host.equals(desk.wizard.host()) && !made(desk.draft);
  }

  /** Whether the rule of the task on screen has been made by hand. */
  static boolean made(Draft draft) {
    return draft.pair(MADE) != null;
  }

  void made() {
    desk.draft.pair(MADE, "yes");
  }

  /** What the learner has picked and typed in the step. */
  Draft draft() {
    return desk.draft;
  }

  /** How many events are shown. */
  int shown() {
    return all.guide().session().moment().index();
  }

  /** Why something may not be done now, or null. */
  Problem refusal(Command command) {
    return all.guide().runner().refusal(command);
  }

  /** Why no rule may be made now, or null. */
  Problem refusal() {
    FirewallDoc.RuleDoc any =
        new FirewallDoc.RuleDoc(TASK_ROW, null, null, null, null, null, null, null, null);
    return refusal(new DeviceCommand.AddFirewallRule(desk.wizard.host(), any));
  }

  // ---- its rules

  /** The rules for what comes in, as of the shown moment; the newest first, as Windows has them. */
  List<TableRow> rules() {
    List<TableRow> in = new ArrayList<>();
    for (TableRow r : table().rows()) {
      if (!"out".equals(r.value("direction"))) {
        in.add(0, r);
      }
    }
    return in;
  }

  private TableView table() {
    int node = all.topology().find(desk.wizard.host());
    return all.guide().session().tables().table(node, "firewall");
  }

  /** The path of a rule, for selections. */
  String path(TableRow rule) {
    return TablesContent.path("firewall", rule.row(), desk.wizard.host(), false);
  }

  /** The rule that is picked, or null. */
  TableRow picked() {
    for (TableRow r : rules()) {
      if (path(r).equals(desk.state.selection.row())) {
        return r;
      }
    }
    return null;
  }

  /** What a rule is called; those of Windows are called so in the language of the screen. */
  String title(TableRow rule) {
    String name = rule.value("name");
    boolean own = !FirewallWizard.READY.contains(rule.row()) && !rule.row().equals(name);
    return own ? name : title(rule.row());
  }

  /** What a rule with this id is called if nobody has named it. */
  String title(String id) {
    String word = "ui.firewall.rule." + id;
    return all.words().has(word) ? all.words().raw(word) : id;
  }

  /**
   * The row that the rule in hand is written to: that of the task, else that of the rule of the
   * same name, else a new one.
   */
  String row() {
    Step step = all.guide().runner().step();
    if (step instanceof Step.Task t && t.allow().contains(desk.wizard.host() + PERMIT)) {
      return TASK_ROW;
    }
    int free = 1;
    for (TableRow r : table().rows()) {
      if (title(r).equals(desk.wizard.name().trim())) {
        return r.row();
      } else if (r.row().equals(FREE_ROW + free)) {
        free++;
      }
    }
    return FREE_ROW + free;
  }

  /** The rule that the one in hand takes the place of, or null. */
  TableRow replaced() {
    return table().row(row());
  }

  /** A rule of the list as a command that writes it again, switched on or off. */
  DeviceCommand switched(TableRow r, boolean on) {
    String profiles = r.value("profiles");
    FirewallDoc.RuleDoc rule =
        new FirewallDoc.RuleDoc(
            r.row(),
            r.value("name"),
            on,
            r.value("direction"),
            r.value("protocol"),
            some(r.value("port")),
            some(r.value("program")),
            ANY.equals(profiles) ? List.of() : List.of(profiles.split(",")),
            r.value("action"));
    return new DeviceCommand.AddFirewallRule(desk.wizard.host(), rule);
  }

  /** The command that takes a rule of the list away. */
  DeviceCommand removed(TableRow r) {
    return new DeviceCommand.RemoveFirewallRule(desk.wizard.host(), r.row());
  }

  private static String some(String cell) {
    return ANY.equals(cell) ? null : cell;
  }

  /** The programs that run on it now and wait for letters. */
  List<String> programs() {
    List<String> names = new ArrayList<>();
    String host = desk.wizard.host();
    int node = all.topology().find(host);
    if (all.guide().session().network().node(node) instanceof Facts h) {
      for (FactSpec f : h.facts()) {
        boolean server = f.name().startsWith(PROGRAMS) && f.name().endsWith(WAITS);
        String name = server ? FactWords.program(f.name()) : "";
        if (server && listening(name) != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Where a program waits, as {@code 0.0.0.0:8000}; null while it does not run. */
  String listening(String program) {
    Lab lab = all.guide().shownLab();
    String at = lab.get(desk.wizard.host() + "." + PROGRAMS + program + WAITS);
    return at.isEmpty() ? null : at;
  }

  /** A setting of it. */
  String fact(String name) {
    return all.guide().shownLab().get(desk.wizard.host() + ".firewall." + name);
  }

  // ---- its windows

  /** The computers whose windows can be shown instead. */
  List<MirrorNode> tabs() {
    List<MirrorNode> tabs = new ArrayList<>();
    for (NodeDoc d : all.guide().pack().scenario().nodes()) {
      if (has(d)) {
        boolean here = d.name().equals(desk.wizard.host());
        String label = all.names().label(d.name());
        tabs.add(new Button("firewall:" + d.name(), label, Weight.PLAIN, true, here, null, null));
      }
    }
    return tabs.size() < 2 ? List.of() : List.of(new MirrorNode.Line(tabs));
  }

  /** What the window that is open shows. */
  List<MirrorNode> nodes() {
    return desk.wizard.host() == null ? List.of() : content().body();
  }

  /** What it shows below. */
  List<MirrorNode> foot() {
    return desk.wizard.host() == null ? List.of() : content().foot();
  }

  private FirewallContent content() {
    return new FirewallContent(all.words(), this, desk.wizard, all.names(), desk.narrow);
  }
}
