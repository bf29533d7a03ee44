package fivedoors.lesson;

import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The step machine of a lesson. It is told what the learner does ({@link #act}) and that the
 * network moved ({@link #observe}); it says which step is on, what that step waits for, and which
 * sentences are due. It knows no language and no screen, so that the window, the page, the command
 * line and the check play the same lesson.
 */
public final class Runner {
  private static final long QUIET_NS = 5_000_000_000L;
  private static final long SETTLE_LIMIT_NS = 60_000_000_000L;

  private final LessonDoc lesson;
  private final LessonWorld world;
  private final Entry[] entries;
  private final Progress progress = new Progress();
  private final Values values;
  private int at;
  private StepRun run;

  /** What is needed to start a step again. */
  private record Entry(Object mark, Progress progress, int from) {}

  /**
   * Starts a lesson.
   *
   * @param lesson a lesson that the validator has accepted
   * @param world the network at time 0; it is run to the lesson's start
   */
  public Runner(LessonDoc lesson, LessonWorld world) {
    this.lesson = lesson;
    this.world = world;
    this.values = new LearnerValues(lesson, world, progress);
    this.entries = new Entry[lesson.steps().size()];
    while (world.step(lesson.scenario().startNs())) {
      // Every event up to the first step runs.
    }
    enter(0, world.trace().size());
  }

  // ---- looking

  /** The lesson. */
  public LessonDoc lesson() {
    return lesson;
  }

  /** The network it is about. */
  public LessonWorld world() {
    return world;
  }

  /** Place of the current step, from 0. */
  public int index() {
    return at;
  }

  /** The current step. */
  public Step step() {
    return run.step();
  }

  /** What the current step waits for. */
  public Phase phase() {
    return run.phase();
  }

  /** What the current step has said since it was entered, oldest first. */
  public List<Said> said() {
    return List.copyOf(run.said());
  }

  /** Whether the lesson wants nothing on the screen yet but its first question. */
  public boolean calm() {
    var ui = lesson.ui();
    boolean wanted = ui != null && Boolean.TRUE.equals(ui.calm());
    return wanted && index() == 0 && phase() == Phase.ASKING;
  }

  /** Whether {@code next} would be accepted. */
  public boolean canNext() {
    return phase() == Phase.SATISFIED && at + 1 < lesson.steps().size();
  }

  /** Why a command would be refused now; null if it would not. */
  public Problem refusal(Command command) {
    return run.refusal(command);
  }

  /** The next rung of the ladder of hints, or null. */
  public Hint nextHint() {
    return run.nextHint();
  }

  /** The last answer to a step (values, {@code $} replaced), or null. */
  public List<String> answer(String step) {
    return progress.answer(step);
  }

  /** What the learner typed into a field, or null. */
  public String input(String name) {
    return progress.input(name);
  }

  /** How many tries were judged in a step. */
  public int attempts(String step) {
    return progress.attempts(step);
  }

  /** How many hints were taken in a step; in the whole lesson for null. */
  public int hintsUsed(String step) {
    return progress.hints(step);
  }

  /** Whether a step has been satisfied. */
  public boolean satisfied(String step) {
    return progress.satisfied(step);
  }

  /** Whether every step that counts is satisfied. */
  public boolean complete() {
    for (String id : lesson.complete()) {
      if (!progress.satisfied(id)) {
        return false;
      }
    }
    return true;
  }

  /** Stars earned, 0 to 3; 0 until the lesson is complete. */
  public int stars() {
    int n = 0;
    for (Predicate p : complete() ? lesson.stars() : List.<Predicate>of()) {
      if (run.holds(p)) {
        n++;
      }
    }
    return n;
  }

  /** All guesses so far, oldest first. */
  public List<Prediction> predictions() {
    List<Prediction> all = new ArrayList<>();
    for (String id : progress.answered()) {
      if (lesson.steps().get(lesson.find(id)) instanceof Step.Predict p) {
        List<String> value = progress.answer(id);
        boolean correct = Grading.right(p, value, values);
        all.add(new Prediction(id, value.get(0), progress.revealed(id), correct));
      }
    }
    return all;
  }

  /**
   * A value as a document writes it ({@code $laptop.mac}, {@code $input.guess}); empty if unknown.
   */
  public String resolve(String written) {
    String value = values.resolve(written);
    return value == null ? "" : value;
  }

  /** Where time is to stop, or null if the current step does not ask for time to run. */
  public StopRule goal() {
    return run.goal();
  }

  // ---- acting

  /** Carries out what the learner does, or refuses it and changes nothing. */
  public Reply act(LessonAction action) {
    StepRun before = run;
    int heard = run.said().size();
    Problem problem = carryOut(action);
    if (problem != null) {
      return new Reply(problem, List.of());
    }
    return new Reply(null, since(run == before ? heard : 0));
  }

  /** Looks at what the network has done since; call it when time has run. */
  public Reply observe() {
    int heard = run.said().size();
    run.look();
    return new Reply(null, since(heard));
  }

  /** Lets time run at once to where the current step wants it; nothing if it does not. */
  public Reply runToGoal() {
    int heard = run.said().size();
    StopRule goal = goal();
    while (goal != null && goal.stop() < 0 && world.step(goal.limitNs())) {
      // stop() reads what the event did.
    }
    run.look();
    return new Reply(null, since(heard));
  }

  private List<Said> since(int heard) {
    return run.said().subList(heard, run.said().size());
  }

  /** Where the learner stands, to be kept for another day. */
  public Saved saved() {
    return progress.saved(lesson, step().id());
  }

  /**
   * Takes a lesson up where it was left; to be called on a fresh one. The network is played to that
   * step as the ladders of hints would.
   *
   * @return false if the lesson has changed since; then nothing has happened
   */
  public boolean resume(Saved saved) {
    int to = lesson.find(saved.step());
    if (saved.rev() != lesson.rev() || !saved.lesson().equals(lesson.id()) || to < 0) {
      return false;
    }
    if (to > at) {
      skip(saved.step());
    }
    progress.resume(saved, lesson, at);
    entries[at] = new Entry(entries[at].mark(), progress.copy(), entries[at].from());
    return true;
  }

  /** Starts the current step again, as it was entered; hints and tries stay counted. */
  public void restartStep() {
    enterAgain(at);
  }

  /**
   * Goes back to the step before, as it was entered; hints and tries stay counted. Answers false at
   * the first step.
   */
  public boolean previousStep() {
    if (at == 0) {
      return false;
    }
    enterAgain(at - 1);
    return true;
  }

  private void enterAgain(int index) {
    Entry entry = entries[index];
    Progress counts = progress.copy();
    world.reset(entry.mark());
    progress.become(entry.progress());
    progress.keepCounts(counts);
    enter(index, entry.from());
  }

  /** Starts the lesson again from nothing. */
  public void restartLesson() {
    world.reset(entries[0].mark());
    progress.become(new Progress());
    enter(0, entries[0].from());
  }

  private void enter(int index, int from) {
    at = index;
    entries[at] = new Entry(world.mark(), progress.copy(), from);
    run = new StepRun(lesson.steps().get(at), lesson, world, progress, values, from);
  }

  private Problem carryOut(LessonAction action) {
    if (action instanceof LessonAction.Next) {
      return next();
    } else if (action instanceof LessonAction.Give give) {
      return run.give(give);
    } else if (action instanceof LessonAction.Input input) {
      return phase() == Phase.RUNNING ? run.notYet() : run.input(input);
    } else if (action instanceof LessonAction.Act act) {
      return run.command(act.command());
    } else if (action instanceof LessonAction.TakeHint) {
      return run.hint();
    } else if (action instanceof LessonAction.SkipTo skip) {
      return skip(skip.step());
    }
    return settle();
  }

  private Problem next() {
    if (phase() != Phase.SATISFIED) {
      return run.notYet();
    }
    if (at + 1 == lesson.steps().size()) {
      return Problem.at("", "", "atEnd");
    }
    enter(at + 1, run.stands());
    return null;
  }

  private Problem skip(String to) {
    int target = lesson.find(to);
    if (target <= at) {
      return Problem.at("", "", "onlyForward");
    }
    while (at < target) {
      Progress own = progress.copy();
      boolean byHand = step() instanceof Step.Task || step() instanceof Step.BeRouter;
      if (byHand && phase() != Phase.SATISFIED) {
        run.doIt();
      }
      runToGoal();
      progress.become(own);
      enter(at + 1, run.stands());
    }
    return null;
  }

  private Problem settle() {
    if (!(step() instanceof Step.Task) && phase() == Phase.RUNNING) {
      return run.notYet();
    }
    long limit = world.now() + SETTLE_LIMIT_NS;
    long quietAt = Math.max(world.now(), quietSince() + QUIET_NS);
    int read = world.trace().size();
    boolean trying = phase() == Phase.RUNNING;
    if (run.over()) {
      return null; // time has stopped where the try ended
    }
    while (world.step(Math.min(quietAt, limit))) {
      for (; read < world.trace().size(); read++) {
        if (world.trace().get(read) instanceof TraceEvent.FrameSent f) {
          quietAt = f.time() + QUIET_NS;
        }
      }
      run.look();
      if (trying && phase() != Phase.RUNNING) {
        return null; // the try is over: time stops there, as it does for a learner
      }
    }
    run.settled();
    return null;
  }

  /** When the last frame since the last command was sent; now if there was none. */
  private long quietSince() {
    Trace trace = world.trace();
    for (int i = trace.size() - 1; i >= trace.first(); i--) {
      TraceEvent e = trace.get(i);
      if (e instanceof TraceEvent.FrameSent) {
        return e.time();
      } else if (e instanceof TraceEvent.Command) {
        break;
      }
    }
    return world.now();
  }
}
