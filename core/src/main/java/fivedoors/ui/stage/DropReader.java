package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.NearestRule;
import fivedoors.play.Unanswered;
import fivedoors.trace.DropReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.model.Dismissed;

/** Reads where ways of letters ended and why: thrown away, refused, or answered by an error. */
final class DropReader {
  /** How far back ends are looked for. */
  private static final int BACK = 2000;

  private final Scene scene;
  private final Words words;
  private final Dismissed dismissed;

  DropReader(Scene scene, Words words, Dismissed dismissed) {
    this.scene = scene;
    this.words = words;
    this.dismissed = dismissed;
  }

  /** Reads how letters ended between two events, the last first, as far as that is shown. */
  void read(Trace trace, int first, int index) {
    scene.drops.clear();
    int from = Math.max(Math.max(first, trace.first()), index - BACK);
    for (int i = index - 1; i >= from; i--) {
      TraceEvent e = trace.get(i);
      if (e.node() < 0 || scene.nodes.get(e.node()) == null || dismissed.hides(e.node(), i)) {
        continue;
      }
      // A card that hands nothing up does not throw away anything that its owner would notice.
      if (e instanceof TraceEvent.Dropped d && d.reason() != DropReason.NOT_FOR_ME) {
        Scene.DropNote n = note(d, i, Scene.Outcome.DROPPED, "ui.stage.dropped", reason(trace, i));
        n.expected = n.event == i ? d.reason() == DropReason.NOT_DHCP_SERVER : n.expected;
      } else if (e instanceof TraceEvent.Refused r) {
        String reason = "ui.refused." + r.reason().name();
        note(r, i, Scene.Outcome.REFUSED, "ui.stage.refused", reason);
      } else if (e instanceof TraceEvent.Delivered d && isError(d.status())) {
        note(d, i, Scene.Outcome.ERROR, "ui.stage.error", d.status());
      } else if (Unanswered.why(e) != null) {
        String reason = "ui.unanswered." + Unanswered.why(e);
        Scene.DropNote n = note(e, i, Scene.Outcome.ERROR, "ui.stage.unanswered", reason);
        n.frame = n.event == i ? Unanswered.frame(trace, i) : n.frame;
      }
    }
    for (Scene.NodeState n : scene.nodes) {
      if (n != null) {
        n.noted = false;
      }
    }
    for (Scene.DropNote n : scene.drops) {
      scene.nodes.get(n.node).noted = true;
      n.words = n.count > 1 ? n.text + " ×" + n.count : n.text;
    }
  }

  /** Why a letter was thrown away; where a rule was near, what of the rule does not fit. */
  private static String reason(Trace trace, int index) {
    TraceEvent.Dropped d = (TraceEvent.Dropped) trace.get(index);
    boolean rule = d.reason() == DropReason.NO_FORWARD;
    NearestRule almost = rule ? NearestRule.of(trace, index) : null;
    String flaw = almost == null ? "" : "." + almost.flaw();
    // A rule takes one of two protocols, and the letter is of the other.
    String other = flaw.equals(".proto") ? almost.protocol() : "";
    return "ui.drop." + d.reason().name() + flaw + other;
  }

  /** Whether a program says that it could not do what it was asked, as web servers do by 4xx. */
  private static boolean isError(String status) {
    return status != null
        && status.length() >= 3
        && (status.charAt(0) == '4' || status.charAt(0) == '5')
        && Character.isDigit(status.charAt(1))
        && Character.isDigit(status.charAt(2));
  }

  /** The note of that event's device, which tells the last of its ends. */
  private Scene.DropNote note(
      TraceEvent e, int index, Scene.Outcome outcome, String word, String reason) {
    for (Scene.DropNote n : scene.drops) {
      if (n.node == e.node()) {
        n.count += n.reason.equals(reason) ? 1 : 0;
        return n;
      }
    }
    Scene.DropNote n = new Scene.DropNote();
    n.outcome = outcome;
    n.node = e.node();
    n.frame = e.frame();
    n.event = index;
    n.reason = reason;
    String why = reason.startsWith("ui.") ? words.get(reason) : reason;
    n.text = words.get(word) + ": " + why;
    n.count = 1;
    scene.drops.add(n);
    return n;
  }
}
