package fivedoors.ui.panel;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Step;
import fivedoors.ui.guide.Guide;
import java.util.List;

/** What a person picks as an answer, by number or on the screen, and hands in. */
final class Answers {
  private final Desk desk;

  Answers(Desk desk) {
    this.desk = desk;
  }

  private Guide guide() {
    return desk.guide();
  }

  /** Picks the answer with that number, from 0. */
  void choose(int index) {
    Step step = guide().runner().step();
    if (guide().runner().phase() != Phase.ASKING) {
      return;
    }
    if (step instanceof Step.Predict p && index < p.choices().size()) {
      desk.draft.pick(p.choices().get(index).id(), false);
    } else if (step instanceof Step.FixNote f) {
      chooseInNote(f, index);
    } else if (step instanceof Step.Quiz q) {
      if (index < q.choices().size()) {
        desk.draft.pick(q.choices().get(index).id(), q.kind().equals("multi"));
      }
    }
  }

  /**
   * What was picked on the screen may stand for an answer: then it picks that answer, and opens
   * nothing. Answers whether it did.
   */
  boolean pointed() {
    Step step = guide().runner().step();
    if (guide().runner().phase() != Phase.ASKING) {
      return false;
    }
    List<Step.Choice> choices =
        step instanceof Step.Predict p
            ? p.choices()
            : step instanceof Step.Quiz q ? q.choices() : List.of();
    var selection = desk.state.selection;
    String node =
        selection.node() < 0
            ? null
            : "node:" + guide().session().network().topology().node(selection.node());
    String field = selection.field() == null ? null : "field:" + selection.field();
    String row = selection.row() == null ? null : "row:" + selection.row();
    for (int i = 0; i < choices.size(); i++) {
      String target = choices.get(i).target();
      if (target != null && (target.equals(node) || target.equals(field) || target.equals(row))) {
        desk.begin();
        choose(i);
        desk.changed();
        return true;
      }
    }
    return false;
  }

  /** Numbers pick a part first, then the fix. */
  private void chooseInNote(Step.FixNote f, int index) {
    if (desk.draft.part() == null) {
      if (index < f.parts().size()) {
        desk.draft.part(f.parts().get(index));
      }
    } else if (index < f.fixes().size()) {
      desk.draft.fix(f.fixes().get(index));
    }
  }

  /** Hands in what is picked or typed. */
  void commit() {
    Step step = guide().runner().step();
    if (step instanceof Step.Task t && t.input() != null) {
      desk.tell(guide().act(new LessonAction.Input(t.input().store(), desk.draft.typed().trim())));
      return;
    }
    List<String> value = desk.draft.value(step);
    if (value.isEmpty()) {
      desk.complain(w -> w.raw("ui.lesson.chooseFirst"));
      return;
    }
    desk.tell(guide().act(new LessonAction.Give(step.id(), value)));
  }
}
