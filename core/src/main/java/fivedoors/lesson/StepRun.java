package fivedoors.lesson;

import fivedoors.scenario.Command;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Problem;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * One step while it is on: what it waits for, what it has said, and what it makes of answers,
 * inputs, commands and of what the network does. Every method that takes an action answers null, or
 * why it was refused.
 */
final class StepRun {
  private final Step step;
  private final LessonDoc lesson;
  private final LessonWorld world;
  private final Progress progress;
  private final Values values;
  private final int from;
  private final List<Said> said = new ArrayList<>();
  private final Waiting waiting;
  private final Marking marking;
  private Phase phase;
  private boolean judged;
  private int reached = -1;
  private int rung;

  /**
   * Enters a step.
   *
   * @param from the size the trace had at the moment that is shown: what the engine did after it,
   *     in the same instant, belongs to a run of this step
   */
  StepRun(
      Step step, LessonDoc lesson, LessonWorld world, Progress progress, Values values, int from) {
    this.step = step;
    this.lesson = lesson;
    this.world = world;
    this.progress = progress;
    this.values = values;
    this.from = from;
    this.waiting = new Waiting(step, world, values, from);
    this.marking = new Marking(step, values, waiting);
    if (step instanceof Step.RunUntil) {
      phase = Phase.RUNNING;
    } else if (step instanceof Step.Task) {
      phase = Phase.ACTING;
    } else {
      phase = Phase.ASKING;
      if (!asks()) {
        satisfied();
      }
    }
  }

  /** Whether the step takes an answer. */
  private boolean asks() {
    return step instanceof Step.Predict
        || step instanceof Step.Quiz
        || step instanceof Step.FixNote
        || step instanceof Step.BeRouter;
  }

  Step step() {
    return step;
  }

  /**
   * The size the trace had at the moment at which this step stands: right after the event that it
   * reached, or where it was entered, unless time has gone on since.
   */
  int stands() {
    Trace trace = world.trace();
    int at = reached >= 0 ? reached : from;
    boolean later =
        at > trace.size()
            || at - 1 < trace.first()
            || trace.get(trace.size() - 1).time() != trace.get(at - 1).time();
    return later ? trace.size() : at;
  }

  Phase phase() {
    return phase;
  }

  List<Said> said() {
    return said;
  }

  /** Where time is to stop, or null if the step does not ask for time to run. */
  StopRule goal() {
    return phase == Phase.RUNNING ? waiting.stop() : null;
  }

  /** Why the step cannot be left or given something now. */
  Problem notYet() {
    switch (phase) {
      case ASKING:
        return Problem.at("", "", "answerFirst");
      case ACTING:
        return Problem.at("", "", "doFirst");
      case RUNNING:
        return Problem.at("", "", "waitForEvent");
      default:
        return Problem.at("", "", "startAgain");
    }
  }

  // ---- answers

  Problem give(LessonAction.Give give) {
    if (!give.step().equals(step.id()) || !asks()) {
      return Problem.at("", "", "otherStep");
    }
    if (phase != Phase.ASKING) {
      return phase == Phase.SATISFIED ? Problem.at("", "", "answeredAlready") : notYet();
    }
    List<String> value = Comparisons.resolved(give.value(), values);
    Problem problem = Grading.refusal(step, value);
    if (problem != null) {
      return problem;
    }
    progress.answer(step.id(), value);
    if (step instanceof Step.Predict p) {
      guess(p);
    } else if (step instanceof Step.BeRouter && reached < 0) {
      // The learner has done it; now the engine does it, unless that has been seen before.
      phase = Phase.RUNNING;
    } else {
      mark();
    }
    return null;
  }

  private void guess(Step.Predict p) {
    satisfied();
    if (p.reveal().equals("now")) {
      reveal(p);
    } else {
      say(Said.Kind.KEPT, LessonKeys.KEPT);
    }
  }

  private void reveal(Step.Predict p) {
    progress.reveal(p.id());
    say(Said.Kind.REVEALED, LessonKeys.feedback(p, progress.answer(p.id()).get(0)));
  }

  private void mark() {
    progress.attempt(step.id());
    TraceEvent seen = reached < 0 ? null : world.trace().get(reached - 1);
    Marking.Mark mark = marking.of(progress.answer(step.id()), seen);
    if (mark.right()) {
      satisfied();
    } else {
      phase = Phase.ASKING;
    }
    say(mark.right() ? Said.Kind.RIGHT : Said.Kind.WRONG, mark.key());
  }

  // ---- inputs and commands

  Problem input(LessonAction.Input input) {
    if (!(step instanceof Step.Task task)
        || task.input() == null
        || !task.input().store().equals(input.name())
        || phase == Phase.SATISFIED) {
      return Problem.at("", "", "noInput");
    }
    Problem problem = Grading.typed(task.input().kind(), input.value());
    if (problem != null) {
      return problem;
    }
    String typed = input.value().trim();
    progress.input(input.name(), typed);
    progress.answer(task.id(), List.of(typed));
    waiting.startOver();
    if (judged) {
      judge(task);
    }
    return null;
  }

  /** Why a command would be refused now, or null. */
  Problem refusal(Command command) {
    if (step instanceof Step.Free) {
      return null;
    }
    if (!(step instanceof Step.Task task) || phase == Phase.SATISFIED) {
      return Problem.at("", "", "notNow");
    }
    if (!task.allow().contains(command.permit())) {
      return Problem.at("", "", "notAllowed");
    }
    boolean empty = task.input() != null && progress.input(task.input().store()) == null;
    return empty ? Problem.at("", "", "inputFirst") : null;
  }

  Problem command(Command command) {
    Problem refusal = refusal(command);
    if (refusal != null) {
      return refusal;
    }
    try {
      world.perform(command);
    } catch (CommandException e) {
      return e.problem();
    }
    if (step instanceof Step.Task task) {
      if (prepares(task, command)) {
        if (waiting.doneAt() >= 0) {
          phase = Phase.RUNNING;
          look();
        }
        return null;
      }
      waiting.tryNow(judged);
      judged = false;
      phase = Phase.RUNNING;
    }
    look();
    return null;
  }

  /** Whether a command only makes things ready for a try. */
  private boolean prepares(Step.Task task, Command command) {
    return phase == Phase.ACTING
        && !task.begins().isEmpty()
        && !task.begins().contains(command.permit());
  }

  // ---- hints

  /** The next rung of the ladder, or null. */
  Hint nextHint() {
    boolean open = phase == Phase.ASKING || phase == Phase.ACTING || phase == Phase.RUNNING;
    return open && rung < step.hints().size() ? step.hints().get(rung) : null;
  }

  Problem hint() {
    Hint hint = nextHint();
    if (hint == null) {
      return Problem.at("", "", "noHint");
    }
    rung++;
    progress.hint(step.id(), rung);
    say(Said.Kind.HINT, LessonKeys.hint(step, hint));
    if (hint instanceof Hint.Do does) {
      doIt(does);
    }
    return null;
  }

  /** Does what the ladder's last rung does, without taking a hint. */
  void doIt() {
    for (Hint hint : step.hints()) {
      if (hint instanceof Hint.Do does) {
        doIt(does);
      }
    }
  }

  private void doIt(Hint.Do does) {
    for (LessonAction action : does.actions()) {
      if (action instanceof LessonAction.Input input) {
        input(input);
      } else if (action instanceof LessonAction.Give give) {
        give(give);
      } else if (action instanceof LessonAction.Act act) {
        command(act.command());
      }
    }
  }

  // ---- what the network does

  /** Reads what is new in the trace. */
  void look() {
    if (phase != Phase.RUNNING) {
      return;
    }
    int at = waiting.doneAt();
    if (at >= 0) {
      reached = at;
      world.show(at);
      if (step instanceof Step.BeRouter) {
        mark();
      } else {
        arrived();
      }
    } else if (step instanceof Step.Task task) {
      if (waiting.tried() || waiting.outOfTime()) {
        judge(task);
      }
    } else if (waiting.outOfTime()) {
      phase = Phase.TIMED_OUT;
      say(Said.Kind.TIMED_OUT, LessonKeys.timeout(step));
    }
  }

  /** Whether the last try at a task has succeeded, or something was said about it. */
  boolean over() {
    return step instanceof Step.Task
        && (phase == Phase.SATISFIED || phase == Phase.ACTING && judged);
  }

  /** Nothing more will come of a try by itself. */
  void settled() {
    look();
    if (step instanceof Step.Task task && phase == Phase.RUNNING) {
      judge(task);
    }
  }

  private void arrived() {
    if (step instanceof Step.Task) {
      progress.attempt(step.id());
    }
    satisfied();
    say(Said.Kind.DONE, LessonKeys.done(step));
    if (step instanceof Step.RunUntil) {
      for (String id : progress.answered()) {
        Step asked = lesson.steps().get(lesson.find(id));
        boolean here =
            asked instanceof Step.Predict p
                && !progress.revealed(id)
                && (p.revealAt() == null || p.revealAt().equals(step.id()));
        if (here) {
          reveal((Step.Predict) asked);
        }
      }
    }
  }

  /** A try at a task is over: it has succeeded, or something is said about it. */
  private void judge(Step.Task task) {
    if (waiting.doneAt() >= 0) {
      arrived();
      return;
    }
    progress.attempt(task.id());
    judged = true;
    phase = Phase.ACTING;
    say(Said.Kind.ALMOST, marking.almost(task.almost()));
  }

  /** Whether a predicate holds at the end of the trace, counted from the step's entry. */
  boolean holds(Predicate p) {
    return waiting.holds(p);
  }

  private void satisfied() {
    phase = Phase.SATISFIED;
    progress.satisfy(step.id());
  }

  private void say(Said.Kind kind, String key) {
    said.add(new Said(step.id(), kind, key));
  }
}
