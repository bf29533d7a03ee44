package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.scenario.Command;

/** What buttons that do something to the network are called. */
final class CommandLabels {
  private final Words words;
  private final Names names;

  CommandLabels(Words words, Names names) {
    this.words = words;
    this.names = names;
  }

  /** The label of a command, such as "노트북 · 랜선 연결". */
  String of(Command command) {
    String node = names.label(command.node());
    if (command instanceof Command.SetFact set) {
      return set(node, set);
    } else if (command instanceof Command.Ping ping) {
      return words.get("ui.cmd.ping", node, ping.to());
    } else if (command instanceof Command.Renew) {
      return words.get("ui.cmd.renew", node);
    } else if (command instanceof Command.Release) {
      return words.get("ui.cmd.release", node);
    } else if (command instanceof Command.Reboot) {
      return words.get("ui.cmd.reboot", node);
    }
    return command.text();
  }

  private String set(String node, Command.SetFact set) {
    String fact = set.path().substring(set.path().indexOf('.') + 1);
    String kind = fact.equals("link") && names.wireless(set.node()) ? "wifi" : fact;
    String exact = FactWords.key("ui.cmd.", kind) + "." + set.value();
    if (words.has(exact)) {
      return words.get(exact, node, FactWords.program(fact));
    }
    return words.get("ui.cmd.set", node, FactWords.of(words, fact), set.value());
  }

  /**
   * The command that a permit of a task stands for, given how things are: a switch is thrown to its
   * other side. Null if it needs a value, which the device panel asks for.
   *
   * @param permit a fact path, or {@code <node>.<action>}
   * @param now the fact's value
   */
  static Command of(String permit, String now) {
    int dot = permit.indexOf('.');
    String node = permit.substring(0, dot);
    switch (permit.substring(dot + 1)) {
      case "renew":
        return new Command.Renew(node);
      case "release":
        return new Command.Release(node);
      case "reboot":
        return new Command.Reboot(node);
      default:
        break;
    }
    return switch (now) {
      case "up" -> new Command.SetFact(permit, "down");
      case "down" -> new Command.SetFact(permit, "up");
      case "true" -> new Command.SetFact(permit, "false");
      case "false" -> new Command.SetFact(permit, "true");
      default -> null;
    };
  }
}
