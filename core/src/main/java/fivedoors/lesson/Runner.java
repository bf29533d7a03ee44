package fivedoors.lesson;

import fivedoors.scenario.Command;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Problem;
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
  private static final long SECOND = 1_000_000_000L;
  private static final long QUIET_NS = 5 * SECOND;
  private static final long SETTLE_LIMIT_NS = 60 * SECOND;
  private static final int TRY_LIMIT_SEC = 60;

  private final LessonDoc lesson;
  private final LessonWorld world;
  private final Entry[] entries;
  private final Values values = new Asked();
  private Progress progress = new Progress();
  private int at;
  private Phase phase;
  private List<Said> said = new ArrayList<>();
  private Watch done;
  private Watch tried;
  private long enteredNs;
  private int stepStart;
  private long startedNs;
  private boolean judged;
  private int rung;

  /** What is needed to start a step again. */
  private record Entry(Object mark, Progress progress) {}

  /**
   * Starts a lesson.
   *
   * @param lesson a lesson that the validator has accepted
   * @param world the network at time 0; it is run to the lesson's start
   */
  public Runner(LessonDoc lesson, LessonWorld world) {
    this.lesson = lesson;
    this.world = world;
    this.entries = new Entry[lesson.steps().size()];
    while (world.step(lesson.scenario().startNs())) {
      // Every event up to the first step runs.
    }
    enter(0);
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
    return lesson.steps().get(at);
  }

  /** What the current step waits for. */
  public Phase phase() {
    return phase;
  }

  /** What the current step has said since it was entered, oldest first. */
  public List<Said> said() {
    return List.copyOf(said);
  }

  /** Whether {@code next} would be accepted. */
  public boolean canNext() {
    return phase == Phase.SATISFIED && at + 1 < lesson.steps().size();
  }

  /** Whether a command would be accepted now; if not, why not. Null means yes. */
  public Problem refusal(Command command) {
    Step step = step();
    if (step instanceof Step.Free) {
      return null;
    }
    if (!(step instanceof Step.Task task) || phase == Phase.SATISFIED) {
      return Problem.at("", "", "notNow");
    }
    if (!task.allow().contains(command.permit())) {
      return Problem.at("", "", "notAllowed");
    }
    if (task.input() != null && progress.input(task.input().store()) == null) {
      return Problem.at("", "", "inputFirst");
    }
    return null;
  }

  /** The next rung of the ladder of hints, or null. */
  public Hint nextHint() {
    List<Hint> hints = step().hints();
    boolean open = phase == Phase.ASKING || phase == Phase.ACTING || phase == Phase.RUNNING;
    return open && rung < hints.size() ? hints.get(rung) : null;
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
      if (holds(p)) {
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
        all.add(
            new Prediction(
                id, value.get(0), progress.revealed(id), Grading.right(p, value, values)));
      }
    }
    return all;
  }

  /**
   * A value as a document writes it ({@code $laptop.mac}, {@code $input.guess}); empty where
   * unknown.
   */
  public String resolve(String written) {
    String value = values.resolve(written);
    return value == null ? "" : value;
  }

  /** Where time is to stop, or null if the current step does not ask for time to run. */
  public StopRule goal() {
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
        int reached = done.reachedAt(world.trace());
        return reached >= 0 || tried == null ? reached : tried.reachedAt(world.trace());
      }
    };
  }

  // ---- acting

  /** Carries out what the learner does, or refuses it and changes nothing. */
  public Reply act(LessonAction action) {
    int before = said.size();
    int place = at;
    Problem problem = carryOut(action);
    if (problem != null) {
      return new Reply(problem, List.of());
    }
    return new Reply(null, at == place ? said.subList(before, said.size()) : said);
  }

  /** Looks at what the network has done since; call it when time has run. */
  public Reply observe() {
    int before = said.size();
    look();
    return before == said.size()
        ? Reply.SILENT
        : new Reply(null, said.subList(before, said.size()));
  }

  /** Lets time run at once to where the current step wants it; nothing if it does not. */
  public Reply runToGoal() {
    int before = said.size();
    StopRule goal = goal();
    while (goal != null && goal.stop() < 0 && world.step(goal.limitNs())) {
      // stop() reads what the event did.
    }
    look();
    return new Reply(null, said.subList(before, said.size()));
  }

  /** Starts the current step again, as it was entered; hints and tries stay counted. */
  public void restartStep() {
    Entry entry = entries[at];
    Progress counts = progress;
    world.reset(entry.mark());
    progress = entry.progress().copy();
    progress.keepCounts(counts);
    enter(at);
  }

  /** Starts the lesson again from nothing. */
  public void restartLesson() {
    world.reset(entries[0].mark());
    progress = new Progress();
    enter(0);
  }

  private Problem carryOut(LessonAction action) {
    if (action instanceof LessonAction.Next) {
      return next();
    } else if (action instanceof LessonAction.Give give) {
      return give(give);
    } else if (action instanceof LessonAction.Input input) {
      return phase == Phase.RUNNING ? waiting() : input(input);
    } else if (action instanceof LessonAction.Act act) {
      return command(act.command());
    } else if (action instanceof LessonAction.TakeHint) {
      return hint();
    } else if (action instanceof LessonAction.SkipTo skip) {
      return skip(skip.step());
    }
    return settle();
  }

  private Problem next() {
    if (phase != Phase.SATISFIED) {
      return waiting();
    }
    if (at + 1 == lesson.steps().size()) {
      return Problem.at("", "", "atEnd");
    }
    enter(at + 1);
    return null;
  }

  private Problem waiting() {
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

  private Problem give(LessonAction.Give give) {
    Step step = step();
    if (!give.step().equals(step.id())
        || !(step instanceof Step.Predict || step instanceof Step.Quiz)) {
      return Problem.at("", "", "otherStep");
    }
    if (phase != Phase.ASKING) {
      return Problem.at("", "", "answeredAlready");
    }
    List<String> value = Comparisons.resolved(give.value(), values);
    Problem problem = Grading.refusal(step, value);
    if (problem != null) {
      return problem;
    }
    progress.answer(step.id(), value);
    if (step instanceof Step.Predict p) {
      guess(p);
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
      say(kind, right ? LessonKeys.right(quiz) : almost(quiz, quiz.almost()));
    }
  }

  private Problem input(LessonAction.Input input) {
    if (!(step() instanceof Step.Task task)
        || task.input() == null
        || !task.input().store().equals(input.name())
        || phase == Phase.SATISFIED) {
      return Problem.at("", "", "noInput");
    }
    Problem problem = Grading.typed(task.input().kind(), input.value());
    if (problem != null) {
      return problem;
    }
    progress.input(input.name(), input.value().trim());
    progress.answer(task.id(), List.of(input.value().trim()));
    done.startOver();
    if (tried != null) {
      tried.startOver();
    }
    if (judged) {
      judge(task);
    }
    return null;
  }

  private Problem command(Command command) {
    Problem refusal = refusal(command);
    if (refusal != null) {
      return refusal;
    }
    try {
      world.perform(command);
    } catch (CommandException e) {
      return e.problem();
    }
    if (step() instanceof Step.Task task) {
      if (judged) {
        tried = watch(task.tried(), world.trace().size());
      }
      judged = false;
      startedNs = world.now();
      phase = Phase.RUNNING;
    }
    look();
    return null;
  }

  private Problem hint() {
    Hint hint = nextHint();
    if (hint == null) {
      return Problem.at("", "", "noHint");
    }
    rung++;
    progress.hint(step().id(), rung);
    say(Said.Kind.HINT, LessonKeys.hint(step(), hint));
    if (hint instanceof Hint.Do does) {
      doIt(does);
    }
    return null;
  }

  private void doIt(Hint.Do does) {
    for (LessonAction action : does.actions()) {
      if (action instanceof LessonAction.Input input) {
        input(input);
      } else {
        carryOut(action);
      }
    }
  }

  private Problem skip(String to) {
    int target = lesson.find(to);
    if (target <= at) {
      return Problem.at("", "", "onlyForward");
    }
    while (at < target) {
      Progress own = progress.copy();
      pass();
      progress = own;
      enter(at + 1);
    }
    return null;
  }

  /** Brings the network to where it stands after the current step. */
  private void pass() {
    if (step() instanceof Step.Task task && phase != Phase.SATISFIED) {
      for (Hint hint : task.hints()) {
        if (hint instanceof Hint.Do does) {
          doIt(does);
        }
      }
    }
    runToGoal();
  }

  private Problem settle() {
    if (step() instanceof Step.RunUntil && phase == Phase.RUNNING) {
      return waiting();
    }
    long limit = world.now() + SETTLE_LIMIT_NS;
    long quietAt = world.now() + QUIET_NS;
    int read = world.trace().size();
    while (world.step(Math.min(quietAt, limit))) {
      for (; read < world.trace().size(); read++) {
        if (world.trace().get(read) instanceof TraceEvent.FrameSent f) {
          quietAt = f.time() + QUIET_NS;
        }
      }
      look();
    }
    look();
    if (step() instanceof Step.Task task && phase == Phase.RUNNING) {
      judge(task);
    }
    return null;
  }

  // ---- the current step

  private void enter(int index) {
    at = index;
    said = new ArrayList<>();
    entries[at] = new Entry(world.mark(), progress.copy());
    enteredNs = world.now();
    stepStart = world.trace().size();
    judged = false;
    rung = 0;
    done = null;
    tried = null;
    Step step = step();
    if (step instanceof Step.RunUntil run) {
      phase = Phase.RUNNING;
      done = watch(run.until(), world.trace().size());
      look();
    } else if (step instanceof Step.Task task) {
      phase = Phase.ACTING;
      done = watch(task.done(), world.trace().size());
      tried = watch(task.tried(), world.trace().size());
    } else if (step instanceof Step.Predict || step instanceof Step.Quiz) {
      phase = Phase.ASKING;
    } else {
      satisfied();
    }
  }

  private void look() {
    if (phase != Phase.RUNNING) {
      return;
    }
    int reached = done.reachedAt(world.trace());
    if (reached >= 0) {
      world.show(reached);
      arrived();
    } else if (step() instanceof Step.Task task) {
      boolean over = tried != null && tried.reachedAt(world.trace()) >= 0;
      if (over || world.now() >= limitNs()) {
        judge(task);
      }
    } else if (world.now() >= limitNs()) {
      phase = Phase.TIMED_OUT;
      say(Said.Kind.TIMED_OUT, LessonKeys.timeout(step()));
    }
  }

  private void arrived() {
    if (step() instanceof Step.Task) {
      progress.attempt(step().id());
    }
    satisfied();
    say(Said.Kind.DONE, LessonKeys.done(step()));
    if (step() instanceof Step.RunUntil) {
      for (Prediction p : predictions()) {
        if (!p.revealed()) {
          reveal((Step.Predict) lesson.steps().get(lesson.find(p.step())));
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
    say(Said.Kind.ALMOST, almost(task, task.almost()));
  }

  private String almost(Step step, List<Step.Almost> cases) {
    for (Step.Almost a : cases) {
      if (holds(a.when())) {
        return LessonKeys.almost(step, a);
      }
    }
    return LessonKeys.wrong(step);
  }

  private void satisfied() {
    phase = Phase.SATISFIED;
    progress.satisfy(step().id());
  }

  private void say(Said.Kind kind, String key) {
    said.add(new Said(step().id(), kind, key));
  }

  private long limitNs() {
    if (step() instanceof Step.RunUntil run) {
      return enteredNs + run.limitSec() * SECOND;
    }
    Integer limit = ((Step.Task) step()).limitSec();
    return startedNs + (limit == null ? TRY_LIMIT_SEC : limit) * SECOND;
  }

  private Watch watch(Predicate p, int from) {
    return p == null ? null : new Watch(Condition.of(p, world.topology(), values, enteredNs), from);
  }

  /** Whether a predicate holds at the end of the trace, counted from the current step's entry. */
  private boolean holds(Predicate p) {
    Watch w = new Watch(Condition.of(p, world.topology(), values, enteredNs), stepStart);
    return w.holds(world.trace());
  }

  /** Answers the predicates' questions from the learner's progress and the network. */
  private final class Asked implements Values {
    @Override
    public String fact(String path) {
      return world.get(path);
    }

    @Override
    public String input(String name) {
      return progress.input(name);
    }

    @Override
    public List<String> answer(String step) {
      return progress.answer(step);
    }

    @Override
    public boolean right(String step) {
      List<String> value = progress.answer(step);
      Step asked = lesson.steps().get(lesson.find(step));
      return asked instanceof Step.Task
          ? progress.satisfied(step)
          : value != null && Grading.right(asked, value, values);
    }

    @Override
    public int hintsUsed(String step) {
      return progress.hints(step);
    }

    @Override
    public int attempts(String step) {
      return progress.attempts(step);
    }
  }
}
