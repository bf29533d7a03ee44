package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.TableRow;
import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Card;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.panel.FirewallWizard.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows of the Windows firewall, from the one that says whether it is on to the list of its
 * inbound rules. The pages of a new rule are {@link FirewallPages}.
 */
final class FirewallContent {
  private static final String ANY = "any";

  private final Words words;
  private final FirewallPanel panel;
  private final FirewallWizard wizard;
  private final Names names;
  private final boolean narrow;

  /**
   * Windows.
   *
   * @param narrow whether they stand in the place of the lesson
   */
  FirewallContent(
      Words words, FirewallPanel panel, FirewallWizard wizard, Names names, boolean narrow) {
    this.words = words;
    this.panel = panel;
    this.wizard = wizard;
    this.names = names;
    this.narrow = narrow;
  }

  /** The window that is open. */
  List<MirrorNode> body() {
    List<MirrorNode> out = new ArrayList<>(wizard.making() ? List.of() : panel.tabs());
    if (wizard.making() || !FirewallPanel.made(panel.draft())) {
      List<Page> way = wizard.way();
      int at = way.indexOf(wizard.page()) + 1;
      String step = words.get("ui.firewall.step", "" + at, "" + way.size());
      out.add(new MirrorNode.Progress(at, way.size(), step, -1));
    }
    List<MirrorNode> inside = new ArrayList<>();
    String title = "ui.firewall.window.wizard";
    switch (wizard.page()) {
      case STATE -> {
        title = "ui.firewall.window.state";
        state(inside);
      }
      case ADVANCED -> {
        title = "ui.firewall.window.advanced";
        advanced(inside);
      }
      case RULES -> {
        title = "ui.firewall.window.advanced";
        rules(inside);
      }
      default -> {
        heading(inside);
        new FirewallPages(words, panel, wizard).add(inside);
      }
    }
    out.add(new Card(Tone.BODY, words.raw(title), inside));
    return out;
  }

  private void heading(List<MirrorNode> out) {
    String page = wizard.page().name().toLowerCase();
    out.add(new MirrorNode.Heading(3, words.raw("ui.firewall.page." + page)));
  }

  /** The buttons below. */
  List<MirrorNode> foot() {
    if (wizard.page() == Page.STATE) {
      return List.of();
    }
    List<MirrorNode> line = new ArrayList<>();
    line.add(Button.of("fw-back", words.raw("ui.firewall.back"), Weight.PLAIN));
    if (wizard.making()) {
      String next = words.raw(wizard.last() ? "ui.firewall.finish" : "ui.firewall.next");
      line.add(new Button("fw-next", next, Weight.PRIMARY, true, false, null, "Enter"));
      line.add(Button.of("fw-cancel", words.raw("ui.firewall.cancel"), Weight.PLAIN));
    }
    return List.of(new Line(line));
  }

  /** The button of the next step: the one to press while the lesson waits for a rule. */
  private Button onward(String label, Problem refusal) {
    boolean main = panel.wanted();
    return new Button(
        "fw-next",
        words.raw(label),
        main ? Weight.PRIMARY : Weight.PLAIN,
        refusal == null,
        false,
        refusal == null ? null : words.problem(refusal),
        main ? "Enter" : null);
  }

  // ---- the windows before the list

  private void state(List<MirrorNode> out) {
    heading(out);
    boolean on = panel.fact("on").equals("true");
    out.add(
        table(
            "fw-state",
            names.label(wizard.host()),
            "ui.firewall.is.network",
            words.raw("ui.firewall.profile." + panel.fact("profile")),
            "ui.firewall.is.on",
            words.raw("ui.firewall.on." + on)));
    out.add(onward("ui.firewall.page.advanced", null));
    Command flip = new Command.SetFact(wizard.host() + ".firewall.on", Boolean.toString(!on));
    out.add(command("cmd:" + flip.text(), new CommandLabels(words, names).of(flip), flip));
  }

  private void advanced(List<MirrorNode> out) {
    String profile = words.raw("ui.firewall.profile." + panel.fact("profile"));
    out.add(new Text(words.get("ui.firewall.active", profile), Tone.BODY));
    out.add(
        table(
            "fw-defaults",
            words.raw("ui.firewall.otherwise"),
            "ui.firewall.is.in",
            words.raw("ui.firewall.does." + panel.fact("defaultIn")),
            "ui.firewall.is.out",
            words.raw("ui.firewall.does." + panel.fact("defaultOut"))));
    out.add(onward("ui.firewall.page.rules", null));
  }

  private MirrorNode table(String id, String caption, String a, String isA, String b, String isB) {
    return new MirrorNode.Table(
        id,
        caption,
        List.of(words.raw("ui.device.what"), words.raw("ui.device.value")),
        List.of(
            new MirrorNode.Row(null, List.of(words.raw(a), isA), false, false),
            new MirrorNode.Row(null, List.of(words.raw(b), isB), false, false)),
        "");
  }

  // ---- the list

  private void rules(List<MirrorNode> out) {
    if (FirewallPanel.made(panel.draft())) {
      out.add(new Text(words.raw("ui.firewall.made"), Tone.OK));
      if (narrow) {
        out.add(Button.of("panel-lesson", words.raw("ui.firewall.toLesson"), Weight.PRIMARY));
      }
    }
    out.add(onward("ui.firewall.new", panel.refusal()));
    List<TableRow> rules = panel.rules();
    TableRow picked = panel.picked();
    boolean byProgram = false;
    for (TableRow r : rules) {
      byProgram |= !ANY.equals(r.value("program"));
    }
    List<String> columns = new ArrayList<>(List.of("name", "on", "action", "protocol", "port"));
    columns.add("profiles");
    if (byProgram) {
      columns.add("program");
    }
    List<String> heads = new ArrayList<>();
    columns.forEach(c -> heads.add(words.raw("ui.firewall.col." + c)));
    List<MirrorNode.Row> rows = new ArrayList<>();
    for (TableRow r : rules) {
      List<String> cells = new ArrayList<>();
      columns.forEach(c -> cells.add(cell(r, c)));
      boolean fresh = r.changedAt() == panel.shown() - 1;
      rows.add(new MirrorNode.Row("row:" + panel.path(r), cells, r == picked, fresh));
    }
    String caption = words.raw("ui.firewall.page.rules");
    String empty = words.raw("ui.table.firewall.empty");
    out.add(new MirrorNode.Table("fw-rules", caption, heads, rows, empty));
    if (picked != null) {
      actions(picked, out);
    } else if (!rules.isEmpty()) {
      out.add(new Text(words.raw("ui.firewall.pick"), Tone.QUIET));
    }
  }

  private String cell(TableRow rule, String column) {
    String value = rule.value(column);
    return switch (column) {
      case "name" -> panel.title(rule);
      case "on" -> words.raw("ui.firewall.yes." + value);
      case "action" -> words.raw("ui.firewall.does." + value);
      case "protocol" -> words.raw("ui.firewall.proto." + value);
      case "profiles" -> profiles(value);
      default -> ANY.equals(value) ? words.raw("ui.firewall.all") : value.replace(",", ", ");
    };
  }

  private String profiles(String value) {
    if (ANY.equals(value)) {
      return words.raw("ui.firewall.all");
    }
    StringBuilder s = new StringBuilder();
    for (String p : value.split(",")) {
      s.append(s.length() == 0 ? "" : ", ").append(words.raw("ui.firewall.profile." + p));
    }
    return s.toString();
  }

  private void actions(TableRow rule, List<MirrorNode> out) {
    boolean on = "true".equals(rule.value("on"));
    String name = panel.title(rule);
    String flip = words.get(on ? "ui.firewall.disable" : "ui.firewall.enable", name);
    out.add(command("fw-switch", flip, panel.switched(rule, !on)));
    String delete = words.get("ui.firewall.delete", name);
    out.add(command("fw-delete", delete, panel.removed(rule)));
  }

  private Button command(String id, String label, Command command) {
    Problem refusal = panel.refusal(command);
    String why = refusal == null ? null : words.problem(refusal);
    return new Button(id, label, Weight.PLAIN, refusal == null, false, why, null);
  }
}
