package fivedoors.ui.panel;

import fivedoors.lesson.Phase;
import fivedoors.lesson.Step;
import fivedoors.scenario.Command;
import fivedoors.scenario.TerminalCommand;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.guide.Guide;

/**
 * Opens the inspector at the letter that a run stopped on, and the terminal in which a task had
 * something typed; closes them again when the lesson goes on and does not ask about them.
 */
final class StepOpener {
  private final Desk desk;
  private Guide guide;
  private int step = -1;
  private Phase before;
  private boolean opened;
  private int told;

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
    int said = guide.runner().said().size();
    if (said > told && guide.runner().step() instanceof Step.Task task) {
      answered(task);
    }
    told = said;
    return entered;
  }

  private void entered(boolean first) {
    told = 0;
    if (opened && !asksForFields() && !asksForLines()) {
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

  /** A question about an address or a number needs the terminal in which it stands. */
  private boolean asksForLines() {
    Step step = guide.runner().step();
    return "terminal".equals(desk.state.panel())
        && step instanceof Step.Quiz q
        && (q.kind().equals("ipv4") || q.kind().equals("number"));
  }

  /** What a command printed is the answer to a task that had it typed. */
  private void answered(Step.Task task) {
    for (Step.Suggestion offer : task.offer()) {
      for (Command c : offer.commands()) {
        if (c instanceof TerminalCommand.Type typed && !desk.narrow && !opened) {
          opened = desk.state.panel() == null;
          desk.device = typed.node();
          desk.state.panel("terminal");
        }
      }
    }
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
