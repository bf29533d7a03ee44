package fivedoors.lesson;

import fivedoors.trace.Trace;

/** What a step waits for, since when, and how long at most. */
final class Waiting {
  private static final long SECOND = 1_000_000_000L;
  private static final int TRY_LIMIT_SEC = 60;

  private final LessonWorld world;
  private final Values values;
  private final long enteredNs;
  private final int stepStart;
  private final Watch done;
  private final Predicate triedWhen;
  private final int limitSec;
  private Watch tried;
  private long startedNs;

  /**
   * Begins to wait.
   *
   * @param from the size the trace had at the moment that is shown
   */
  Waiting(Step step, LessonWorld world, Values values, int from) {
    this.world = world;
    this.values = values;
    this.enteredNs = world.now();
    this.startedNs = enteredNs;
    this.stepStart = step instanceof Step.Task ? world.trace().size() : from;
    if (step instanceof Step.RunUntil run) {
      done = watch(run.until(), stepStart);
      triedWhen = null;
      limitSec = run.limitSec();
    } else if (step instanceof Step.BeRouter router) {
      done = watch(router.until(), stepStart);
      triedWhen = null;
      limitSec = router.limitSec();
    } else if (step instanceof Step.Task task) {
      done = watch(task.done(), stepStart);
      triedWhen = task.tried();
      limitSec = task.limitSec() == null ? TRY_LIMIT_SEC : task.limitSec();
    } else {
      done = null;
      triedWhen = null;
      limitSec = 0;
    }
    tried = watch(triedWhen, stepStart);
  }

  private Watch watch(Predicate p, int from) {
    return p == null ? null : new Watch(Condition.of(p, world.topology(), values, enteredNs), from);
  }

  /** The size that the trace had when what is waited for came true; -1 if it has not yet. */
  int doneAt() {
    return done.reachedAt(world.trace());
  }

  /** Whether a try at a task has ended by itself. */
  boolean tried() {
    return tried != null && tried.reachedAt(world.trace()) >= 0;
  }

  boolean outOfTime() {
    return world.now() >= limitNs();
  }

  private long limitNs() {
    return startedNs + limitSec * SECOND;
  }

  /** Where time is to stop at the latest, and on which event before. */
  StopRule stop() {
    long limit = limitNs();
    return new StopRule() {
      @Override
      public long limitNs() {
        return limit;
      }

      @Override
      public int stop() {
        Trace trace = world.trace();
        int at = done.reachedAt(trace);
        return at >= 0 || tried == null ? at : tried.reachedAt(trace);
      }
    };
  }

  /**
   * A try at a task begins now.
   *
   * @param again whether one was judged before: what that brought about no longer ends this one
   */
  void tryNow(boolean again) {
    if (again) {
      tried = watch(triedWhen, world.trace().size());
    }
    startedNs = world.now();
  }

  /** Forgets what was seen, because a value that events are compared with has changed. */
  void startOver() {
    done.startOver();
    if (tried != null) {
      tried.startOver();
    }
  }

  /** Whether a predicate holds at the end of the trace, counted from the step's entry. */
  boolean holds(Predicate p) {
    return watch(p, stepStart).holds(world.trace());
  }
}
