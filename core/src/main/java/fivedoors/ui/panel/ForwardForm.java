package fivedoors.ui.panel;

import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.scenario.Command;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one line of a forward table, for a task in which the learner writes it. What is
 * typed stands in the draft; the router itself judges it.
 */
final class ForwardForm {
  private static final String OUTSIDE = "forward.outside";
  private static final String INSIDE = "forward.inside";
  private static final String PORT = "forward.port";
  private static final String PROTO = "forward.proto";
  private static final List<String> PROTOCOLS = List.of("tcp", "udp", "both");

  /** The row that the form writes where no line begins at the port that was typed. */
  private static final String ROW = "mine";

  private ForwardForm() {}

  /** The router whose table a task is about; null if it is about none, or offers ready lines. */
  static String router(Step.Task task) {
    return ByForm.node(task, ".forwards", c -> c instanceof Command.Forward);
  }

  /**
   * The fields and the button that applies them.
   *
   * @param skin what the router's page looks like: each kind has its own words and order
   */
  static List<MirrorNode> nodes(Words words, Draft draft, String skin, boolean open) {
    List<MirrorNode> out = new ArrayList<>();
    for (String name : order(skin)) {
      if (name.equals(PROTO)) {
        out.add(new MirrorNode.Heading(3, label(words, skin, PROTO)));
        out.add(new MirrorNode.Line(chips(words, draft, skin, open)));
      } else {
        String label = label(words, skin, name);
        out.add(
            new MirrorNode.Input(
                "blank:" + name, label, typed(draft, name), kind(name), open, null));
      }
    }
    boolean ready = !typed(draft, OUTSIDE).isEmpty() && !typed(draft, INSIDE).isEmpty();
    String why = ready ? null : words.raw("ui.forward.fill");
    out.add(
        new Button(
            "forward", words.raw("ui.forward.apply"), Weight.PRIMARY, ready, false, why, "Enter"));
    return out;
  }

  private static List<String> order(String skin) {
    return switch (skin) {
      case "carrier" -> List.of(OUTSIDE, PROTO, INSIDE, PORT);
      case "asus" -> List.of(OUTSIDE, PORT, INSIDE, PROTO);
      default -> List.of(OUTSIDE, INSIDE, PORT, PROTO);
    };
  }

  private static List<MirrorNode> chips(Words words, Draft draft, String skin, boolean open) {
    List<MirrorNode> chips = new ArrayList<>();
    for (String proto : PROTOCOLS) {
      String label = label(words, skin, PROTO + "." + proto);
      boolean on = proto.equals(proto(draft));
      chips.add(
          new Button("match:" + PROTO + "|" + proto, label, Weight.PLAIN, open, on, null, null));
    }
    return chips;
  }

  private static MirrorNode.Input.Kind kind(String name) {
    return switch (name) {
      case INSIDE -> MirrorNode.Input.Kind.IPV4;
      case PORT -> MirrorNode.Input.Kind.NUMBER;
      default -> MirrorNode.Input.Kind.TEXT;
    };
  }

  /** What this kind of router calls it, or else what all do. */
  private static String label(Words words, String skin, String name) {
    String own = "ui." + name + "@" + skin;
    return words.raw(words.has(own) ? own : "ui." + name);
  }

  private static String typed(Draft draft, String name) {
    return draft.pairOr(name, "");
  }

  private static String proto(Draft draft) {
    String proto = typed(draft, PROTO);
    return proto.isEmpty() ? "tcp" : proto;
  }

  /**
   * What the fields say, as a command. A line for the same outside port is changed by it; where
   * there is none, a new one is made.
   *
   * @param lines the lines that the router has, as in {@code router.forwards.rules}
   */
  static Command command(String router, String lines, Draft draft) {
    String port = typed(draft, PORT).trim();
    String outside = typed(draft, OUTSIDE).trim();
    String row = ROW;
    for (String line : lines.split(";")) {
      String[] words = line.trim().split(" ");
      row = words.length > 1 && words[1].equals(outside) ? words[0] : row;
    }
    return new Command.Forward(
        router,
        row,
        null,
        proto(draft),
        outside,
        typed(draft, INSIDE).trim(),
        port.isEmpty() ? null : port,
        null);
  }
}
