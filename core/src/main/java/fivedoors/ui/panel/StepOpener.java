package fivedoors.ui.panel;

import fivedoors.lesson.Phase;
import fivedoors.lesson.Step;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.guide.Guide;

/**
 * Opens the inspector at the letter that a run stopped on, and closes it again when the lesson goes
 * on.
 */
final class StepOpener {
  private final Desk desk;
  private Guide guide;
  private int step = -1;
  private Phase before;
  private boolean opened;

  StepOpener(Desk desk) {
    this.desk = desk;
  }

  /** Follows the lesson; answers whether another step is on than the last time. */
  boolean follow() {
    Guide now = desk.guide();
    boolean entered = now != guide || now.runner().index() != step;
    if (entered) {
      boolean first = now != guide;
      guide = now;
      step = now.runner().index();
      // A run may reach its event before the first look.
      before = now.runner().step() instanceof Step.RunUntil ? Phase.RUNNING : null;
      entered(first);
    }
    Phase phase = guide.runner().phase();
    boolean reached = before == Phase.RUNNING && phase == Phase.SATISFIED;
    before = phase;
    if (reached && guide.runner().step() instanceof Step.RunUntil run) {
      arrived(run);
    }
    return entered;
  }

  private void entered(boolean first) {
    if (opened && !asksForFields()) {
      opened = false;
      desk.state.panel(null);
    }
    desk.tables = null;
    if (!first) {
      desk.state.selection.clear();
    }
  }

  /** A question about fields needs the inspector that the run before it opened. */
  private boolean asksForFields() {
    Step step = guide.runner().step();
    return step instanceof Step.BeRouter
        || step instanceof Step.Quiz q && (q.kind().equals("match") || q.kind().equals("label"));
  }

  private void arrived(Step.RunUntil run) {
    TraceEvent event = guide.session().shownEvent();
    if (event == null
        || event.frame() == TraceEvent.NONE
        || run.inspect().isEmpty()
        || desk.narrow) {
      return;
    }
    desk.state.selection.pickFrame(event.frame(), guide.session().moment().index() - 1);
    opened = opened || desk.state.panel() == null;
  }
}
