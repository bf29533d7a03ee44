package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.TableRow;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Choice;
import fivedoors.ui.mirror.MirrorNode.Mark;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.panel.FirewallWizard.Kind;
import java.util.ArrayList;
import java.util.List;

/** The pages of a new inbound rule: what each of them asks. */
final class FirewallPages {
  private static final String WORD = "ui.firewall.";

  private final Words words;
  private final FirewallPanel panel;
  private final FirewallWizard wizard;

  FirewallPages(Words words, FirewallPanel panel, FirewallWizard wizard) {
    this.words = words;
    this.panel = panel;
    this.wizard = wizard;
  }

  /** Adds what the open page asks, and below it what was not right with the answer. */
  void add(List<MirrorNode> out) {
    switch (wizard.page()) {
      case TYPE -> type(out);
      case PREDEFINED -> ready(out);
      case PROGRAM -> program(out);
      case PORTS -> ports(out);
      case ACTION -> action(out);
      case PROFILE -> profile(out);
      default -> name(out);
    }
    boolean inField = !out.isEmpty() && out.get(out.size() - 1) instanceof MirrorNode.Input;
    if (wizard.problem() != null && !inField) {
      out.add(new Text(problem(), Tone.ERROR));
    }
  }

  private void ask(String page, List<MirrorNode> out) {
    out.add(new Text(words.raw(WORD + "ask." + page), Tone.BODY));
  }

  private static Choice choice(String what, String value, String label, boolean on) {
    return new Choice(
        FirewallActions.PREFIX + what + ":" + value, label, on, true, Mark.NONE, null);
  }

  private Choice worded(String what, String value, boolean on) {
    return choice(what, value, words.raw(WORD + what + "." + value), on);
  }

  private void type(List<MirrorNode> out) {
    List<Choice> kinds = new ArrayList<>();
    for (Kind k : Kind.values()) {
      kinds.add(worded("type", k.name().toLowerCase(), k == wizard.kind()));
    }
    out.add(new MirrorNode.Choices("fw-type", false, kinds));
  }

  private void ready(List<MirrorNode> out) {
    ask("predefined", out);
    List<Choice> rules = new ArrayList<>();
    for (String id : FirewallWizard.READY) {
      rules.add(choice("ready", id, panel.title(id), id.equals(wizard.ready())));
    }
    out.add(new MirrorNode.Choices("fw-ready", false, rules));
  }

  private void program(List<MirrorNode> out) {
    ask("program", out);
    List<Choice> programs = new ArrayList<>();
    String all = FirewallWizard.ALL_PROGRAMS;
    String everyone = words.raw(WORD + "program.all");
    programs.add(choice("program", all, everyone, all.equals(wizard.program())));
    for (String name : panel.programs()) {
      String label = words.get(WORD + "program.one", name, panel.listening(name));
      programs.add(choice("program", name, label, name.equals(wizard.program())));
    }
    out.add(new MirrorNode.Choices("fw-program", false, programs));
    if (programs.size() == 1) {
      out.add(new Text(words.raw(WORD + "program.none"), Tone.QUIET));
    }
  }

  private void ports(List<MirrorNode> out) {
    ask("proto", out);
    List<MirrorNode> protocols = new ArrayList<>();
    for (String p : List.of("tcp", "udp", "icmp", "any")) {
      boolean here = wizard.kind() == Kind.CUSTOM || p.equals("tcp") || p.equals("udp");
      if (here) {
        protocols.add(chip("proto", p, p.equals(wizard.protocol())));
      }
    }
    out.add(new MirrorNode.Line(protocols));
    if (!wizard.takesPorts()) {
      return;
    }
    ask("ports", out);
    out.add(
        new MirrorNode.Line(
            List.of(
                chip("local", "all", wizard.allPorts()),
                chip("local", "some", !wizard.allPorts()))));
    if (!wizard.allPorts()) {
      out.add(field("ports", wizard.ports()));
    }
  }

  /** Short choices stand beside each other, so that the field below them is in sight. */
  private Button chip(String what, String value, boolean on) {
    String label = words.raw(WORD + what + "." + value);
    return new Button(
        FirewallActions.PREFIX + what + ":" + value, label, Weight.PLAIN, true, on, null, null);
  }

  private MirrorNode field(String what, String value) {
    return new MirrorNode.Input(
        FirewallActions.PREFIX + what,
        words.raw(WORD + "field." + what),
        value,
        MirrorNode.Input.Kind.TEXT,
        true,
        problem());
  }

  /** What is not right, in words, or null. */
  private String problem() {
    List<String> wrong = wizard.problem();
    return wrong == null
        ? null
        : words.get(wrong.get(0), wrong.subList(1, wrong.size()).toArray(new String[0]));
  }

  private void action(List<MirrorNode> out) {
    ask("action", out);
    String secure = words.raw(WORD + "action.secure");
    out.add(
        new MirrorNode.Choices(
            "fw-action",
            false,
            List.of(
                worded("action", "allow", wizard.action().equals("allow")),
                new Choice("fw:action:secure", secure, false, false, Mark.NONE, null),
                worded("action", "drop", wizard.action().equals("drop")))));
  }

  private void profile(List<MirrorNode> out) {
    ask("profile", out);
    List<Choice> profiles = new ArrayList<>();
    for (String p : FirewallWizard.PROFILES) {
      String label = words.raw(WORD + "when." + p);
      profiles.add(choice("profile", p, label, wizard.profile(p)));
    }
    out.add(new MirrorNode.Choices("fw-profile", true, profiles));
  }

  private void name(List<MirrorNode> out) {
    TableRow old = panel.replaced();
    if (old != null) {
      out.add(new Text(words.get(WORD + "replaces", panel.title(old)), Tone.QUIET));
    }
    out.add(field("name", wizard.name()));
  }
}
