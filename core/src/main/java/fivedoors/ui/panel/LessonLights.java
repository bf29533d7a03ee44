package fivedoors.ui.panel;

import fivedoors.lesson.Hint;
import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Prediction;
import fivedoors.lesson.Said;
import fivedoors.lesson.Step;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.model.Lights;
import java.util.ArrayList;
import java.util.List;

/** What the lesson lights on the stage and opens at the side as it goes on. */
final class LessonLights {
  private final Desk desk;
  private final Contents contents;
  private Phase before;

  LessonLights(Desk desk, Contents contents) {
    this.desk = desk;
    this.contents = contents;
  }

  /** A step has begun: what opened by itself for the last one closes. */
  void entered(boolean first) {
    if (desk.openedInspector && !keepsInspector()) {
      desk.openedInspector = false;
      desk.state.panel(null);
    }
    if (!first) {
      desk.state.selection.clear();
    }
    before = null;
  }

  /** A question about fields needs the inspector that the run before it opened. */
  private boolean keepsInspector() {
    return desk.guide.runner().step() instanceof Step.Quiz q
        && (q.kind().equals("match") || q.kind().equals("label"));
  }

  /** Lights what the step wants lit, and pins the open guess. */
  void show() {
    var runner = desk.guide.runner();
    List<Lights.Light> all = new ArrayList<>();
    for (Step.Highlight h : runner.step().highlight()) {
      all.add(new Lights.Light(h.target(), h.style()));
    }
    for (Said said : runner.said()) {
      for (Hint hint : runner.step().hints()) {
        if (hint instanceof Hint.Say say
            && said.key().equals(LessonKeys.hint(runner.step(), hint))) {
          for (Step.Highlight h : say.highlight()) {
            all.add(new Lights.Light(h.target(), h.style()));
          }
        }
      }
    }
    desk.state.lights.point(all);
    desk.state.lights.guess(guess());
    arrived();
  }

  private Lights.Guess guess() {
    var runner = desk.guide.runner();
    var ui = desk.guide.pack().lesson().ui();
    if (ui == null || ui.follow() == null) {
      return null;
    }
    for (Prediction p : runner.predictions()) {
      Step.Predict step =
          (Step.Predict) runner.lesson().steps().get(runner.lesson().find(p.step()));
      boolean here = revealedHere(step, p);
      if (p.revealed() && !here) {
        continue;
      }
      String mine = contents.lessonWords().get(LessonKeys.choice(step, p.choice()), runner);
      String truth = null;
      for (Step.Choice c : step.choices()) {
        if (here && Boolean.TRUE.equals(c.correct())) {
          truth = contents.lessonWords().get(LessonKeys.choice(step, c.id()), runner);
        }
      }
      return new Lights.Guess(ui.follow(), mine, truth);
    }
    return null;
  }

  private boolean revealedHere(Step.Predict step, Prediction p) {
    for (Said said : desk.guide.runner().said()) {
      if (said.kind() == Said.Kind.REVEALED
          && said.key().equals(LessonKeys.feedback(step, p.choice()))) {
        return true;
      }
    }
    return false;
  }

  /** When a run has reached its event, the letter it stopped on is picked and looked into. */
  private void arrived() {
    Phase phase = desk.guide.runner().phase();
    boolean now = before == Phase.RUNNING && phase == Phase.SATISFIED;
    before = phase;
    if (!now || !(desk.guide.runner().step() instanceof Step.RunUntil run)) {
      return;
    }
    TraceEvent event = desk.guide.session().shownEvent();
    if (event == null || event.frame() == TraceEvent.NONE || run.inspect().isEmpty()) {
      return;
    }
    int index = desk.guide.session().moment().index() - 1;
    desk.state.selection.pickFrame(event.frame(), index);
    desk.openedInspector = desk.state.panel() == null || desk.openedInspector;
  }
}
