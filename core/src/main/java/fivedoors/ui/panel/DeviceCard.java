package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.net.Link;
import fivedoors.net.Topology;
import fivedoors.play.Plan;
import fivedoors.scenario.Plugging;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Card;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done with a device of free play: connect it, take a cable out, move it, remove it.
 */
final class DeviceCard {
  private final Words words;
  private final Desk desk;
  private final Contents contents;

  DeviceCard(Words words, Desk desk, Contents contents) {
    this.words = words;
    this.desk = desk;
    this.contents = contents;
  }

  /** The card of the device of that name, which is there at the shown moment. */
  MirrorNode card(String name) {
    String label = contents.names().label(name);
    List<MirrorNode> inside = new ArrayList<>();
    if (name.equals(desk.sandbox.from)) {
      partners(name, inside);
      return new Card(Tone.STRONG, words.get("ui.sandbox.connecting", label), inside);
    }
    links(name, inside);
    List<MirrorNode> line = new ArrayList<>();
    line.add(Button.of("connect:" + name, words.raw("ui.sandbox.connect"), Weight.PRIMARY));
    if (!desk.narrow) {
      line.add(Button.of(Actions.DEVICE, words.raw("ui.sandbox.settings"), Weight.PLAIN));
    }
    line.add(Button.of("remove:" + name, words.raw("ui.sandbox.remove"), Weight.PLAIN));
    inside.add(new Line(line));
    inside.add(new Text(words.raw("ui.sandbox.move"), Tone.QUIET));
    inside.add(
        new Line(
            List.of(
                nudge(name, "left", -1, 0),
                nudge(name, "up", 0, 1),
                nudge(name, "down", 0, -1),
                nudge(name, "right", 1, 0))));
    return new Card(Tone.BODY, label, inside);
  }

  private Button nudge(String name, String word, int dx, int dy) {
    String label = words.raw("ui.sandbox.move." + word);
    return Button.of("nudge:" + name + ":" + dx + ":" + dy, label, Weight.PLAIN);
  }

  private void partners(String name, List<MirrorNode> out) {
    List<String> partners = new Plugging(contents.guide().shownLab()).partners(name);
    boolean none = partners.isEmpty();
    out.add(new Text(words.raw(none ? "ui.sandbox.noPartner" : "ui.sandbox.choose"), Tone.BODY));
    List<MirrorNode> line = new ArrayList<>();
    for (String other : partners) {
      line.add(Button.of("join:" + other, contents.names().label(other), Weight.PLAIN));
    }
    if (!none) {
      out.add(new Line(line));
    }
    String stop = words.raw("ui.sandbox.stopConnecting");
    out.add(new Line(List.of(Button.of("connect:" + name, stop, Weight.LINK))));
  }

  /** What it is connected with, and how to take that away. */
  private void links(String name, List<MirrorNode> out) {
    Topology topology = contents.topology();
    Plan plan = contents.guide().session().plan();
    int node = topology.find(name);
    boolean any = false;
    for (int id : plan.links()) {
      Link link = contents.guide().session().network().link(id);
      for (int end = 0; end < 2; end++) {
        if (link.node(end) == node) {
          String at = name + "." + topology.port(node, link.port(end));
          String other = contents.names().label(link.node(1 - end));
          String text = words.get("ui.sandbox.part", other);
          out.add(new Line(List.of(Button.of("part:" + at, text, Weight.LINK))));
          any = true;
        }
      }
    }
    if (!any) {
      out.add(new Text(words.raw("ui.sandbox.alone"), Tone.QUIET));
    }
  }
}
