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

  /** The row that the form writes. */
  private static final String ROW = "mine";

  private ForwardForm() {}

  /** The router whose table a task is about; null if it is about none, or offers ready lines. */
  static String router(Step.Task task) {
    for (Step.Suggestion o : task.offer()) {
      for (Command c : o.commands()) {
        if (c instanceof Command.Forward) {
          return null;
        }
      }
    }
    for (String permit : task.allow()) {
      if (permit.endsWith(".forwards")) {
        return permit.substring(0, permit.indexOf('.'));
      }
    }
    return null;
  }

  /** The fields and the button that applies them. */
  static List<MirrorNode> nodes(Words words, Draft draft, boolean open) {
    List<MirrorNode> out = new ArrayList<>();
    out.add(field(words, draft, OUTSIDE, MirrorNode.Input.Kind.TEXT, open));
    out.add(field(words, draft, INSIDE, MirrorNode.Input.Kind.IPV4, open));
    out.add(field(words, draft, PORT, MirrorNode.Input.Kind.NUMBER, open));
    out.add(new MirrorNode.Heading(3, words.raw("ui.forward.proto")));
    List<MirrorNode> chips = new ArrayList<>();
    for (String proto : PROTOCOLS) {
      String label = words.raw("ui.forward.proto." + proto);
      boolean on = proto.equals(proto(draft));
      chips.add(
          new Button("match:" + PROTO + "|" + proto, label, Weight.PLAIN, open, on, null, null));
    }
    out.add(new MirrorNode.Line(chips));
    boolean ready = !typed(draft, OUTSIDE).isEmpty() && !typed(draft, INSIDE).isEmpty();
    String why = ready ? null : words.raw("ui.forward.fill");
    out.add(
        new Button(
            "forward", words.raw("ui.forward.apply"), Weight.PRIMARY, ready, false, why, "Enter"));
    return out;
  }

  private static MirrorNode field(
      Words words, Draft draft, String name, MirrorNode.Input.Kind kind, boolean open) {
    return new MirrorNode.Input(
        "blank:" + name, words.raw("ui." + name), typed(draft, name), kind, open, null);
  }

  private static String typed(Draft draft, String name) {
    String text = draft.pair(name);
    return text == null ? "" : text;
  }

  private static String proto(Draft draft) {
    String proto = typed(draft, PROTO);
    return proto.isEmpty() ? "tcp" : proto;
  }

  /** What the fields say, as a command. */
  static Command command(String router, Draft draft) {
    String port = typed(draft, PORT).trim();
    return new Command.Forward(
        router,
        ROW,
        null,
        proto(draft),
        typed(draft, OUTSIDE).trim(),
        typed(draft, INSIDE).trim(),
        port.isEmpty() ? null : port,
        null);
  }
}
