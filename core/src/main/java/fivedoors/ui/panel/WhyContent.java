package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.Unanswered;
import fivedoors.scenario.Door;
import fivedoors.trace.EventFields;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Lamp;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a letter ended: the reason in a sentence, the doors it passed and the one that is closed, and
 * the one setting that would change it.
 */
final class WhyContent {
  private final Words words;
  private final Names names;

  WhyContent(Words words, Names names) {
    this.words = words;
    this.names = names;
  }

  /** Whether an event is one of which "why" can be asked. */
  static boolean asks(TraceEvent e) {
    return e instanceof TraceEvent.Dropped
        || e instanceof TraceEvent.Refused
        || e instanceof TraceEvent.TimedOut
        || Unanswered.why(e) != null;
  }

  /**
   * What the panel shows.
   *
   * @param e what happened, or null if nothing went wrong
   * @param sentence what happened and what to do, in words
   * @param doors what the letter showed of the doors; empty if they have nothing to do with it
   */
  List<MirrorNode> nodes(TraceEvent e, String sentence, List<Door> doors) {
    List<MirrorNode> out = new ArrayList<>();
    if (e == null) {
      out.add(new Text(words.raw("ui.why.nothing"), Tone.QUIET));
      return out;
    }
    boolean silent = Unanswered.why(e) != null;
    String what = words.raw(silent ? "ui.stage.unanswered" : "ui.event." + e.type());
    String title = e.node() < 0 ? what : words.get("ui.why.at", names.label(e.node()), what);
    boolean expected = "NOT_FOR_ME".equals(reason(e)) || "NOT_DHCP_SERVER".equals(reason(e));
    List<MirrorNode> said = new ArrayList<>();
    said.add(new Text(sentence, Tone.BODY));
    if (expected) {
      said.add(new Text(words.raw("ui.why.expected"), Tone.QUIET));
    }
    out.add(new MirrorNode.Card(expected ? Tone.NOTE : Tone.ERROR, title, said));
    if (!doors.isEmpty()) {
      out.add(new MirrorNode.Heading(3, words.raw("ui.why.doors")));
      out.add(lamps(doors));
    }
    change(e, doors, out);
    if (e.frame() != TraceEvent.NONE) {
      out.add(Button.of("frame:" + e.frame(), words.raw("ui.why.letter"), Weight.LINK));
    }
    return out;
  }

  private static String reason(TraceEvent e) {
    return EventFields.value(e, "reason");
  }

  private MirrorNode lamps(List<Door> doors) {
    List<Lamp> lamps = new ArrayList<>();
    for (Door d : doors) {
      lamps.add(
          new Lamp(
              words.raw("ui.door." + d.kind().name()),
              words.raw("ui.doorIs." + d.state().name()),
              d.state()));
    }
    return new MirrorNode.Lamps("doors", lamps);
  }

  /** The setting that would change it, and the row that almost matched. */
  private void change(TraceEvent e, List<Door> doors, List<MirrorNode> out) {
    boolean silent = Unanswered.why(e) != null;
    String setting =
        silent ? Unanswered.setting(names.name(e.node()), e) : EventFields.value(e, "setting");
    String nearest = EventFields.value(e, "nearest");
    if (nearest != null) {
      out.add(new Text(words.get("ui.why.nearest", nearest), Tone.BODY));
    }
    for (Door d : doors) {
      // Where it ended nobody knows of a setting, but the closed door may have one.
      setting = setting == null && d.isClosed() ? d.setting() : setting;
    }
    if (setting == null || setting.indexOf('.') < 0) {
      return;
    }
    int dot = setting.indexOf('.');
    String fact = setting.substring(dot + 1);
    String node = setting.substring(0, dot);
    String label = FactWords.of(words, fact);
    out.add(new MirrorNode.Heading(3, words.raw("ui.why.change")));
    out.add(
        Button.of(
            "goto:" + setting, words.get("ui.why.goTo", names.label(node), label), Weight.PLAIN));
  }
}
