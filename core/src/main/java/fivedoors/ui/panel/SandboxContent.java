package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** What the pane shows in free play: what can be put into the home, and what was done there. */
final class SandboxContent {
  private final Words words;
  private final Desk desk;

  SandboxContent(Words words, Desk desk) {
    this.words = words;
    this.desk = desk;
  }

  private Guide guide() {
    return desk.guide();
  }

  /** What scrolls. */
  List<MirrorNode> body() {
    List<MirrorNode> out = new ArrayList<>();
    out.add(new Text(words.raw("ui.sandbox.intro"), Tone.BODY));
    return out;
  }

  /** What stays in reach: taking back, and beginning anew. */
  List<MirrorNode> foot() {
    boolean undo = guide().session().canUndo() || desk.bench != null && desk.bench.canBack();
    boolean redo = guide().session().canRedo();
    return List.of(
        new Line(
            List.of(
                button(Actions.UNDO, undo, "ui.sandbox.noUndo"),
                button(Actions.REDO, redo, "ui.sandbox.noRedo"),
                button(SandboxActions.RESET, true, null))));
  }

  private Button button(String id, boolean can, String why) {
    return new Button(
        id, words.raw("ui.do." + id), Weight.LINK, can, false, can ? null : words.raw(why), null);
  }
}
