package fivedoors.ui.panel;

import fivedoors.device.Host;
import fivedoors.lesson.Words;
import fivedoors.shell.Completion;
import fivedoors.shell.Dialect;
import fivedoors.shell.Screen;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.ScreenLine;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.widget.ScreenText;
import java.util.ArrayList;
import java.util.List;

/** The terminal of a host: what it printed, what is being typed, and what could be typed. */
final class TerminalContent {
  /** What the field is called. */
  static final String FIELD = "terminal";

  private static final int CHIPS = 4;

  private final Words words;
  private final Host host;
  private final Dialect dialect;
  private final String typed;

  /**
   * A terminal.
   *
   * @param host whose it is, and {@code dialect} whose commands it understands
   * @param typed what is typed and not yet sent
   */
  TerminalContent(Words words, Host host, Dialect dialect, String typed) {
    this.words = words;
    this.host = host;
    this.dialect = dialect;
    this.typed = typed;
  }

  /** What it printed; {@code lit} are the addresses of the picked device. */
  List<MirrorNode> body(List<MirrorNode> tabs, Screen screen, List<String> lit) {
    List<MirrorNode> out = new ArrayList<>(tabs);
    List<ScreenLine> lines = new ArrayList<>();
    for (Screen.Line l : screen.lines()) {
      String text = l.in(words.language());
      if (text != null) {
        lines.add(
            new ScreenLine(text, l.kind() == Screen.Kind.INPUT, l.kind() == Screen.Kind.HINT));
      }
    }
    if (lines.isEmpty()) {
      out.add(new Text(words.raw("ui.terminal.empty"), Tone.QUIET));
    } else {
      out.add(new MirrorNode.Screen("screen", lines, lit));
      addresses(lines, out);
    }
    return out;
  }

  /** The addresses that came up last, as buttons: not everybody can point at a line. */
  private void addresses(List<ScreenLine> lines, List<MirrorNode> out) {
    List<MirrorNode> found = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0 && known.size() < CHIPS; i--) {
      for (ScreenText.Address a : ScreenText.addresses(lines.get(i).text())) {
        if (!known.contains(a.text()) && known.size() < CHIPS) {
          known.add(a.text());
          found.add(Button.of("ip:" + a.text(), a.text(), Weight.LINK));
        }
      }
    }
    if (!found.isEmpty()) {
      out.add(new Text(words.raw("ui.terminal.addresses"), Tone.QUIET));
      out.add(new Line(found));
    }
  }

  /** The field, and what to press instead of typing. */
  List<MirrorNode> foot(boolean running) {
    if (running) {
      return List.of(
          new Text(words.raw("ui.terminal.running"), Tone.QUIET),
          Button.of(Actions.INTERRUPT, words.raw("ui.terminal.stop"), Weight.PLAIN));
    }
    List<MirrorNode> chips = new ArrayList<>();
    for (String line : suggestions()) {
      chips.add(Button.of("type:" + line, line, Weight.PLAIN));
    }
    String label = dialect.prompt(host.name());
    return List.of(
        new Line(chips),
        new MirrorNode.Input(
            "fact:" + FIELD, label, typed, MirrorNode.Input.Kind.TEXT, true, null));
  }

  private List<String> suggestions() {
    if (!typed.isBlank()) {
      List<String> all = Completion.of(host, dialect, typed);
      return all.subList(0, Math.min(CHIPS, all.size()));
    }
    String gateway = host.iface().config().gateway().toString();
    boolean windows = dialect.windows();
    return List.of(
        windows ? "ipconfig" : dialect == Dialect.MACOS ? "ifconfig" : "ip addr",
        "ping " + gateway,
        "arp -a",
        windows ? "netstat -ano" : dialect == Dialect.MACOS ? "netstat -an" : "ss -tlnp");
  }

  /** What Tab makes of what is typed; the same where there is nothing to add. */
  String completed() {
    List<String> all = Completion.of(host, dialect, typed);
    return all.isEmpty() ? typed : all.get(0);
  }
}
