package fivedoors.lesson;

import fivedoors.trace.Trace;

/**
 * Reads a trace for a condition, each event once. When the trace was replaced (a fork, a reset) it
 * starts over by itself.
 */
final class Watch {
  private final Condition condition;
  private final int stepStart;
  private Trace read;
  private int next;
  private int reached = -1;

  /** {@code stepStart} is the size of the trace when the step was entered. */
  Watch(Condition condition, int stepStart) {
    this.condition = condition;
    this.stepStart = stepStart;
  }

  /** Forgets everything, because a value that events are compared with has changed. */
  void startOver() {
    condition.clear();
    read = null;
    reached = -1;
  }

  private void follow(Trace trace) {
    if (trace != read || trace.size() < next) {
      condition.clear();
      read = trace;
      reached = -1;
      next = trace.first();
    }
  }

  /** Reads to the end and says whether the condition holds there. */
  boolean holds(Trace trace) {
    follow(trace);
    while (next < trace.size()) {
      condition.see(trace.get(next), next >= stepStart);
      next++;
    }
    return condition.holds();
  }

  /**
   * The first moment at which the condition held; what happens later does not change it.
   *
   * @return the size that the trace had then; -1 if it has not held yet
   */
  int reachedAt(Trace trace) {
    follow(trace);
    while (reached < 0 && next < trace.size()) {
      condition.see(trace.get(next), next >= stepStart);
      next++;
      if (next > stepStart && condition.holds()) {
        reached = next;
      }
    }
    if (reached < 0 && condition.holds()) {
      reached = next;
    }
    return reached;
  }
}
