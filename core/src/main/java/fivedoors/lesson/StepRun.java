package fivedoors.lesson;

import fivedoors.scenario.Command;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Problem;
import fivedoors.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * One step while it is on: what it waits for, what it has said, and what it makes of answers,
 * inputs, commands and of what the network does. Every method that takes an action answers null, or
 * why it was refused.
 */
final class StepRun {
  private static final long SECOND = 1_000_000_000L;
  private static final int TRY_LIMIT_SEC = 60;

  private final Step step;
  private final LessonDoc lesson;
  private final LessonWorld world;
  private final Progress progress;
  private final Values values;
  private final long enteredNs;
  private final int from;
  private final int stepStart;
  private final List<Said> said = new ArrayList<>();
  private final Watch done;
  private Watch tried;
  private Phase phase;
  private long startedNs;
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
    this.enteredNs = world.now();
    this.from = from;
    this.stepStart = step instanceof Step.Task ? world.trace().size() : from;
    if (step instanceof Step.RunUntil run) {
      phase = Phase.RUNNING;
      done = watch(run.until());
    } else if (step instanceof Step.BeRouter router) {
      phase = Phase.ASKING;
      done = watch(router.until());
    } else if (step instanceof Step.Task task) {
      phase = Phase.ACTING;
      done = watch(task.done());
      tried = watch(task.tried());
    } else {
      done = null;
      phase = Phase.ASKING;
      boolean asks =
          step instanceof Step.Predict || step instanceof Step.Quiz || step instanceof Step.FixNote;
      if (!asks) {
        satisfied();
      }
    }
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
    if (phase != Phase.RUNNING) {
      return null;
    }
    long limit = limitNs();
    return new StopRule() {
      @Override
      public long limitNs() {
        return limit;
      }

      @Override
      public int stop() {
        int at = done.reachedAt(world.trace());
        return at >= 0 || tried == null ? at : tried.reachedAt(world.trace());
      }
    };
  }

  private long limitNs() {
    if (step instanceof Step.RunUntil run) {
      return enteredNs + run.limitSec() * SECOND;
    } else if (step instanceof Step.BeRouter router) {
      return enteredNs + router.limitSec() * SECOND;
    }
    Integer limit = ((Step.Task) step).limitSec();
    return startedNs + (limit == null ? TRY_LIMIT_SEC : limit) * SECOND;
  }

  /** Why the step cannot be left or given something now. */
  Problem waiting() {
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
    boolean asks =
        step instanceof Step.Predict
            || step instanceof Step.Quiz
            || step instanceof Step.FixNote
            || step instanceof Step.BeRouter;
    if (!give.step().equals(step.id()) || !asks) {
      return Problem.at("", "", "otherStep");
    }
    if (phase != Phase.ASKING) {
      return phase == Phase.SATISFIED ? Problem.at("", "", "answeredAlready") : waiting();
    }
    List<String> value = Comparisons.resolved(give.value(), values);
    Problem problem = Grading.refusal(step, value);
    if (problem != null) {
      return problem;
    }
    progress.answer(step.id(), value);
    if (step instanceof Step.Predict p) {
      guess(p);
    } else if (step instanceof Step.FixNote note) {
      fix(note, value);
    } else if (step instanceof Step.BeRouter router) {
      byHand(router);
    } else {
      grade((Step.Quiz) step, value);
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

  private void fix(Step.FixNote note, List<String> value) {
    progress.attempt(note.id());
    if (Grading.right(note, value, values)) {
      satisfied();
      say(Said.Kind.RIGHT, LessonKeys.right(note));
      return;
    }
    String said = almost(note.almost());
    boolean elsewhere =
        said.equals(LessonKeys.wrong(note)) && !Grading.part(value).equals(note.wrong());
    say(Said.Kind.WRONG, elsewhere ? LessonKeys.elsewhere(note) : said);
  }

  /** The learner has done it; now the engine does it, unless that has been seen before. */
  private void byHand(Step.BeRouter router) {
    if (reached >= 0) {
      compare(router);
    } else {
      phase = Phase.RUNNING;
    }
  }

  private void compare(Step.BeRouter router) {
    progress.attempt(router.id());
    List<String> value = progress.answer(router.id());
    if (Grading.asTheEngine(router, value, world.trace().get(reached - 1))) {
      satisfied();
      say(Said.Kind.RIGHT, LessonKeys.right(router));
    } else {
      phase = Phase.ASKING;
      say(Said.Kind.WRONG, almost(router.almost()));
    }
  }

  private void grade(Step.Quiz quiz, List<String> value) {
    progress.attempt(quiz.id());
    boolean right = Grading.right(quiz, value, values);
    Said.Kind kind = right ? Said.Kind.RIGHT : Said.Kind.WRONG;
    if (right) {
      satisfied();
    }
    if (quiz.kind().equals("choice")) {
      say(kind, LessonKeys.feedback(quiz, value.get(0)));
    } else {
      say(kind, right ? LessonKeys.right(quiz) : almost(quiz.almost()));
    }
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
    done.startOver();
    if (tried != null) {
      tried.startOver();
    }
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
        if (done.reachedAt(world.trace()) >= 0) {
          phase = Phase.RUNNING;
          look();
        }
        return null;
      }
      if (judged) {
        // A new try: what the last one brought about no longer ends it.
        tried = task.tried() == null ? null : watch(task.tried(), world.trace().size());
      }
      judged = false;
      startedNs = world.now();
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
    int at = done.reachedAt(world.trace());
    if (at >= 0) {
      reached = at;
      world.show(at);
      if (step instanceof Step.BeRouter router) {
        compare(router);
      } else {
        arrived();
      }
    } else if (step instanceof Step.Task task) {
      boolean over = tried != null && tried.reachedAt(world.trace()) >= 0;
      if (over || world.now() >= limitNs()) {
        judge(task);
      }
    } else if (world.now() >= limitNs()) {
      phase = Phase.TIMED_OUT;
      say(Said.Kind.TIMED_OUT, LessonKeys.timeout(step));
    }
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
    if (done.reachedAt(world.trace()) >= 0) {
      arrived();
      return;
    }
    progress.attempt(task.id());
    judged = true;
    phase = Phase.ACTING;
    say(Said.Kind.ALMOST, almost(task.almost()));
  }

  private String almost(List<Step.Almost> cases) {
    for (Step.Almost a : cases) {
      if (holds(a.when())) {
        return LessonKeys.almost(step, a);
      }
    }
    return LessonKeys.wrong(step);
  }

  /** Whether a predicate holds at the end of the trace, counted from the step's entry. */
  boolean holds(Predicate p) {
    return watch(p).holds(world.trace());
  }

  private Watch watch(Predicate p) {
    return p == null ? null : watch(p, stepStart);
  }

  private Watch watch(Predicate p, int from) {
    return new Watch(Condition.of(p, world.topology(), values, enteredNs), from);
  }

  private void satisfied() {
    phase = Phase.SATISFIED;
    progress.satisfy(step.id());
  }

  private void say(Said.Kind kind, String key) {
    said.add(new Said(step.id(), kind, key));
  }
}
