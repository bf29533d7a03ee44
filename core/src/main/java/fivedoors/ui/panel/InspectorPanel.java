package fivedoors.ui.panel;

import fivedoors.lesson.Step;
import fivedoors.play.LetterChain;
import fivedoors.play.Moment;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** The letter that the inspector looks into, and where else it was. */
final class InspectorPanel {
  private final Desk desk;
  private final Contents all;

  InspectorPanel(Desk desk, Contents all) {
    this.desk = desk;
    this.all = all;
  }

  /** The frame to look into: the picked one, else the one the shown moment is about. */
  private int frame() {
    int frame = desk.state.selection.frame();
    if (frame != TraceEvent.NONE) {
      return frame;
    }
    Moment m = all.guide().session().moment();
    for (int i = m.index() - 1; i >= all.guide().session().trace().first(); i--) {
      if (all.guide().session().trace().get(i).frame() != TraceEvent.NONE) {
        return all.guide().session().trace().get(i).frame();
      }
    }
    return TraceEvent.NONE;
  }

  /** The bytes of that frame, or null. */
  byte[] inspected() {
    desk.chain.follow(all.guide().session().trace());
    LetterChain.Place place = desk.chain.place(frame());
    return place == null ? null : place.bytes();
  }

  private InspectorContent inspector(byte[] bytes) {
    String picked = desk.state.selection.field();
    String hover = desk.hover == null ? "" : desk.hover;
    if (hover.startsWith("field:")) {
      picked = hover.substring(6);
    } else if (hover.startsWith("layer:")) {
      picked = hover;
    } else if (hover.startsWith("byte:")) {
      picked = InspectorContent.fieldAt(bytes, Integer.parseInt(hover.substring(5)));
    }
    byte[] before = desk.whole ? null : before(bytes);
    return new InspectorContent(all.words(), bytes, before, desk.level, picked, wanted());
  }

  /** What the letter was before, if that is not what it is now; else null. */
  private byte[] before(byte[] bytes) {
    byte[] before = desk.chain.before(frame());
    boolean differs =
        before != null
            && new InspectorContent(all.words(), bytes, before, desk.level, null, List.of())
                .differs();
    return differs ? before : null;
  }

  /** The fields that the last run of the lesson wants seen. */
  private List<String> wanted() {
    List<Step> steps = all.guide().pack().lesson().steps();
    for (int i = all.guide().runner().index(); i >= 0; i--) {
      if (steps.get(i) instanceof Step.RunUntil run && !run.inspect().isEmpty()) {
        return run.inspect();
      }
    }
    return List.of();
  }

  /** What it shows. */
  List<MirrorNode> body() {
    byte[] bytes = inspected();
    return bytes == null
        ? InspectorContent.empty(all.words())
        : inspector(bytes).body(places(bytes));
  }

  /** What it shows below. */
  List<MirrorNode> foot() {
    byte[] bytes = inspected();
    return bytes == null ? List.of() : inspector(bytes).foot(desk.narrow);
  }

  /** Where else the letter was, and whether what changed on the way is picked out. */
  private List<MirrorNode> places(byte[] bytes) {
    int frame = frame();
    List<MirrorNode> out = new ArrayList<>();
    List<LetterChain.Place> found =
        desk.chain.letter(frame, Math.max(all.guide().session().moment().index(), 1));
    for (int i = 0; i < found.size() && found.size() > 1; i++) {
      if (found.get(i).frame() == frame) {
        String at = all.names().label(found.get(i).node());
        String n = Integer.toString(i + 1);
        String text = all.words().get("ui.inspector.place", n, Integer.toString(found.size()), at);
        out.add(
            new Line(
                List.of(
                    step(found, i - 1, "ui.inspector.before"),
                    step(found, i + 1, "ui.inspector.after"),
                    new Text(text, Tone.QUIET))));
      }
    }
    if (before(bytes) != null) {
      String node = all.names().label(desk.chain.place(frame).node());
      String said = all.words().get("ui.inspector.changedAt", node);
      String label = all.words().raw(desk.whole ? "ui.inspector.diff" : "ui.inspector.whole");
      out.add(new Text(said, Tone.STRONG));
      out.add(Button.of("inspector-whole", label, Weight.LINK));
    }
    return out;
  }

  private Button step(List<LetterChain.Place> found, int to, String key) {
    boolean there = to >= 0 && to < found.size();
    String id = "frame:" + (there ? found.get(to).frame() : -1 - Math.max(to, 0));
    return new Button(id, all.words().raw(key), Weight.PLAIN, there, false, null, null);
  }
}
