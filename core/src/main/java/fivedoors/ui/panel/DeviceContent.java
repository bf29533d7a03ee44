package fivedoors.ui.panel;

import fivedoors.device.FactKind;
import fivedoors.device.FactSpec;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Words;
import fivedoors.scenario.Command;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.Problem;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A device: what it is, what can be set, what it can do. Settings without a word are not for
 * learners.
 */
final class DeviceContent {
  private final Words words;
  private final Names names;
  private final Runner runner;
  private final Map<String, String> typed;
  private final Map<String, String> problems;

  /**
   * Devices.
   *
   * @param typed what was typed into fields but not applied, by fact path
   * @param problems what was wrong with it, in words, by fact path
   */
  DeviceContent(
      Words words,
      Names names,
      Runner runner,
      Map<String, String> typed,
      Map<String, String> problems) {
    this.words = words;
    this.names = names;
    this.runner = runner;
    this.typed = typed;
    this.problems = problems;
  }

  /** Everything about a device; {@code all} are the names of the devices to choose from. */
  List<MirrorNode> nodes(String node, List<String> all, List<FactSpec> facts) {
    List<MirrorNode> out = new ArrayList<>();
    List<MirrorNode> tabs = new ArrayList<>();
    for (String other : all) {
      boolean here = other.equals(node);
      tabs.add(
          new Button("device:" + other, names.label(other), Weight.PLAIN, true, here, null, null));
    }
    out.add(new Line(tabs));
    out.add(seen(node, facts));
    for (FactSpec f : facts) {
      if (f.settable() && FactWords.has(words, f.name())) {
        setting(node + "." + f.name(), f, out);
      }
    }
    if (FirewallPanel.has(names.doc(node))) {
      out.add(FirewallPanel.opening(words, node, names.label(node), Weight.PLAIN));
    }
    if (names.doc(node) instanceof NodeDoc.HostDoc) {
      actions(node, out);
    }
    return out;
  }

  private MirrorNode seen(String node, List<FactSpec> facts) {
    List<MirrorNode.Row> rows = new ArrayList<>();
    for (FactSpec f : facts) {
      boolean looked = f.kind() != FactKind.TABLE && FactWords.has(words, f.name());
      if (looked && (!f.settable() || f.name().equals("ip"))) {
        String value = runner.world().get(node + "." + f.name());
        String word = "ui.state." + value;
        String text =
            value.isEmpty() ? words.raw("value.none") : words.has(word) ? words.raw(word) : value;
        rows.add(
            new MirrorNode.Row(null, List.of(FactWords.of(words, f.name()), text), false, false));
      }
    }
    List<String> columns = List.of(words.raw("ui.device.what"), words.raw("ui.device.value"));
    return new MirrorNode.Table("device", names.label(node), columns, rows, "");
  }

  private void setting(String path, FactSpec f, List<MirrorNode> out) {
    String now = runner.world().get(path);
    Command flip = CommandLabels.of(path, now);
    if (f.kind() == FactKind.ON_OFF || f.kind() == FactKind.UP_DOWN) {
      if (flip != null) {
        out.add(button(flip));
      }
      return;
    }
    if (f.name().equals("ip") || f.name().equals("prefix")) {
      return;
    }
    MirrorNode.Input.Kind kind =
        f.kind() == FactKind.NUMBER
            ? MirrorNode.Input.Kind.NUMBER
            : f.kind() == FactKind.IPV4 ? MirrorNode.Input.Kind.IPV4 : MirrorNode.Input.Kind.TEXT;
    String value = typed.containsKey(path) ? typed.get(path) : now;
    Problem refusal = runner.refusal(new Command.SetFact(path, value));
    String label = FactWords.of(words, f.name());
    out.add(
        new MirrorNode.Input(
            "fact:" + path, label, value, kind, refusal == null, problems.get(path)));
    if (refusal == null && !value.equals(now)) {
      out.add(Button.of("apply:" + path, words.raw("ui.device.apply"), Weight.PLAIN));
    } else if (refusal != null) {
      out.add(new Text(words.problem(refusal), Tone.QUIET));
    }
  }

  private void actions(String node, List<MirrorNode> out) {
    out.add(new MirrorNode.Heading(3, words.raw("ui.device.do")));
    List<MirrorNode> line = new ArrayList<>();
    line.add(button(new Command.Renew(node)));
    line.add(button(new Command.Release(node)));
    line.add(button(new Command.Reboot(node)));
    String to = typed.containsKey("ping") ? typed.get("ping") : "192.168.0.1";
    out.add(new Line(line));
    out.add(
        new MirrorNode.Input(
            "fact:ping",
            words.raw("ui.device.pingTo"),
            to,
            MirrorNode.Input.Kind.IPV4,
            true,
            problems.get("ping")));
    out.add(button(new Command.Ping(node, to.trim())));
  }

  private Button button(Command c) {
    Problem refusal = runner.refusal(c);
    return new Button(
        "cmd:" + c.text(),
        new CommandLabels(words, names).of(c),
        Weight.PLAIN,
        refusal == null,
        false,
        refusal == null ? null : words.problem(refusal),
        null);
  }
}
