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
 * One line of a router's reservations, for a task in which the learner reserves an address: the MAC
 * is picked from those of the home, as a router's own page lists them, and the address is typed.
 * What is typed stands in the draft; the router itself judges it.
 */
final class ReserveForm {
  private static final String FACT = ".dhcp.reservations";
  private static final String MAC = "reserve.mac";
  private static final String IP = "reserve.ip";

  private ReserveForm() {}

  /** The fact that a task lets the learner write; null if it does not, or offers ready lines. */
  static String path(Step.Task task) {
    return ByForm.permit(task, FACT, c -> c.permit().endsWith(FACT));
  }

  /** The fields and the button that applies them; {@code macs} are those to choose from. */
  static List<MirrorNode> nodes(Words words, Draft draft, List<String> macs, boolean open) {
    List<MirrorNode> out = new ArrayList<>();
    out.add(new MirrorNode.Heading(3, words.raw("ui.reserve.mac")));
    List<MirrorNode> chips = new ArrayList<>();
    for (String mac : macs) {
      boolean on = mac.equals(draft.pair(MAC));
      chips.add(new Button("match:" + MAC + "|" + mac, mac, Weight.PLAIN, open, on, null, null));
    }
    out.add(new MirrorNode.Line(chips));
    out.add(
        new MirrorNode.Input(
            "blank:" + IP,
            words.raw("ui.reserve.ip"),
            typed(draft, IP),
            MirrorNode.Input.Kind.IPV4,
            open,
            null));
    boolean ready = !typed(draft, MAC).isEmpty() && !typed(draft, IP).isEmpty();
    String why = ready ? null : words.raw("ui.reserve.fill");
    out.add(
        new Button(
            "reserve", words.raw("ui.reserve.apply"), Weight.PRIMARY, ready, false, why, "Enter"));
    return out;
  }

  private static String typed(Draft draft, String name) {
    return draft.pairOr(name, "").trim();
  }

  /**
   * What the fields say, as a command. A line for the same MAC or the same address gives way.
   *
   * @param path the fact
   * @param now its present value
   */
  static Command command(String path, String now, Draft draft) {
    String mac = typed(draft, MAC);
    String ip = typed(draft, IP);
    StringBuilder lines = new StringBuilder();
    for (String line : now.split(",")) {
      if (!line.isEmpty() && !line.startsWith(mac + "=") && !line.endsWith("=" + ip)) {
        lines.append(line).append(',');
      }
    }
    return new Command.SetFact(path, lines + mac + "=" + ip);
  }
}
