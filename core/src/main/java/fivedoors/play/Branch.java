package fivedoors.play;

import fivedoors.net.Network;
import fivedoors.scenario.Command;
import fivedoors.sim.Simulation;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One course of events: an engine, its trace, what was commanded, checkpoints to return to, and
 * what is read off the trace as it grows. The engine always stands at the end of an instant: all
 * events due then have run.
 */
final class Branch {
  /** Events between checkpoints. */
  private static final int CHECKPOINT_EVERY = 4_096;

  private static final int CHECKPOINTS = 64;

  /** So that a network in which time stands still cannot hang the program. */
  private static final int EVENTS_AN_INSTANT = 100_000;

  /** The whole run after the first {@code index} events. */
  private record Checkpoint(Machine machine, int index, int commands, StoryMap.Mark story) {}

  private final Machine machine;
  private final Trace trace;
  private final StoryMap story;
  private final Letters letters;
  private final StateLog<Tables> tables;
  private final StateLog<Plan> plan;
  private final List<TimedAct> done = new ArrayList<>();
  private final List<Checkpoint> checkpoints = new ArrayList<>();

  /**
   * After how many events the engine stopped in the middle of an instant; a replay stops there too,
   * so that it tells the same story. Only looked up, never walked.
   */
  private final Set<Long> stops = new HashSet<>();

  private int every = CHECKPOINT_EVERY;

  /**
   * Goes on from where {@code start} stands, on a copy of it; what it did before is not in the
   * trace.
   */
  Branch(Machine start, long traceBytes) {
    trace = new Trace(traceBytes);
    machine = start.copy(trace);
    story = new StoryMap(now());
    letters = new Letters(network());
    tables = new StateLog<>(new Tables());
    plan = new StateLog<>(Plan.of(machine));
    checkpoint();
  }

  private Branch(Branch origin, Checkpoint from) {
    trace = origin.trace.branch(from.index);
    machine = from.machine.copy(trace);
    story = StoryMap.branch(from.story);
    letters = origin.letters.branch(network(), origin.trace, from.index);
    plan = origin.plan.branch(origin.trace, from.index);
    tables = origin.tables.branch(origin.trace, from.index);
    done.addAll(origin.done.subList(0, from.commands));
    stops.addAll(origin.stops);
    every = origin.every;
    for (Checkpoint c : origin.checkpoints) {
      if (c.index <= from.index) {
        checkpoints.add(c);
      }
    }
  }

  Simulation<Network> simulation() {
    return machine.simulation();
  }

  Network network() {
    return simulation().model();
  }

  Machine machine() {
    return machine;
  }

  Trace trace() {
    return trace;
  }

  StoryMap story() {
    return story;
  }

  long now() {
    return simulation().now();
  }

  /** When the next event is due; {@link Long#MAX_VALUE} if there is none. */
  long nextTime() {
    return simulation().nextTime();
  }

  List<Letter> letters(Moment m) {
    return letters.at(trace, m.time(), m.index());
  }

  Tables tables(Moment m) {
    return tables.at(trace, m.index());
  }

  Plan plan(Moment m) {
    return plan.at(trace, m.index());
  }

  List<TimedAct> done() {
    return done;
  }

  // ---- running

  /**
   * Runs the next instant, or lets the clock come to where a waiting letter starts. Answers false
   * if nothing comes any more.
   *
   * @param goal stops the engine in the middle of the instant, right after the event that reaches
   *     it; or null
   */
  boolean advance(Goal goal) {
    return advance(goal, false);
  }

  /** As {@link #advance}, but runs one event of the instant only. */
  boolean advanceOne() {
    return advance(null, true);
  }

  private boolean advance(Goal goal, boolean one) {
    long next = story.plan(nextTime());
    if (next == Long.MAX_VALUE) {
      return false;
    }
    int from = trace.size();
    story.reach(next);
    instant(next, goal, one);
    happened(from);
    return true;
  }

  /** Runs all that is due at or before {@code time} and sets the clock to it. */
  void runUntil(long time) {
    while (story.plan(nextTime()) <= time) {
      advance(null);
    }
    simulation().runUntil(time);
  }

  /** Carries out a command at the engine's own time. Throws what the machine throws. */
  void perform(Command command) {
    int from = trace.size();
    machine.perform(command);
    story.reach(now());
    done.add(new TimedAct(now(), from, command));
    happened(from);
    // What the command caused at this very instant belongs to it.
    int caused = trace.size();
    instant(now(), null, false);
    happened(caused);
  }

  private void instant(long time, Goal goal, boolean one) {
    Simulation<Network> run = simulation();
    int events = 0;
    while (run.nextTime() <= time && events < EVENTS_AN_INSTANT) {
      run.step();
      events++;
      boolean more = run.nextTime() <= time;
      if (more && (one || stops.contains(run.executed()) || goal != null && goal.reached() >= 0)) {
        stops.add(run.executed());
        return;
      }
    }
    if (run.nextTime() > time) {
      run.runUntil(time);
    }
  }

  private void happened(int from) {
    if (trace.size() > from) {
      story.happened(trace, from, trace.size());
      letters.feed(trace);
      tables.feed(trace);
      plan.feed(trace);
    }
    while (!checkpoints.isEmpty() && checkpoints.get(0).index < trace.first()) {
      checkpoints.remove(0);
    }
    int last = checkpoints.size() - 1;
    if (last < 0 || trace.size() - checkpoints.get(last).index >= every) {
      checkpoint();
    }
  }

  private void checkpoint() {
    checkpoints.add(
        new Checkpoint(machine.copy(TraceSink.OFF), trace.size(), done.size(), story.mark()));
    story.forgetBefore(checkpoints.get(0).index);
    if (checkpoints.size() > CHECKPOINTS) {
      // Every second one goes, so that a long run keeps a bounded number and can still go back.
      for (int i = checkpoints.size() - 2; i > 0; i -= 2) {
        checkpoints.remove(i);
      }
      every *= 2;
    }
  }

  // ---- another course of events

  /** The oldest moment that can be shown and acted in. */
  Moment first() {
    Checkpoint c = checkpoints.get(0);
    return new Moment(c.machine.simulation().now(), c.index);
  }

  /**
   * A branch that shares this one's past: everything due up to {@code time} has run, and the
   * commands whose events are before {@code index} were given again.
   */
  Branch fork(long time, int index) {
    Checkpoint from = checkpoints.get(0);
    for (Checkpoint c : checkpoints) {
      if (c.index <= index && c.machine.simulation().now() <= time) {
        from = c;
      }
    }
    Branch b = replay(from, index);
    b.runUntil(time);
    return b;
  }

  /**
   * A branch that stands exactly where this one stood at the end of {@code m} when it had run that
   * many events.
   */
  Branch backTo(Moment m, long executed) {
    Checkpoint from = checkpoints.get(0);
    for (Checkpoint c : checkpoints) {
      if (c.index <= m.index() && c.machine.simulation().executed() <= executed) {
        from = c;
      }
    }
    Branch b = replay(from, m.index());
    while (b.simulation().executed() < executed) {
      b.advance(null);
    }
    if (b.now() < m.time()) {
      b.runUntil(m.time());
    }
    return b;
  }

  private Branch replay(Checkpoint from, int index) {
    Branch b = new Branch(this, from);
    for (int i = from.commands; i < done.size() && done.get(i).index() < index; i++) {
      b.runUntil(done.get(i).time());
      b.perform(done.get(i).command());
    }
    return b;
  }
}
