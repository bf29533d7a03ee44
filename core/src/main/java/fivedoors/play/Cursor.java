package fivedoors.play;

/**
 * The shown moment of a course of events. It goes forward and back over what is in the trace, and
 * runs the engine no further than what is shown.
 */
final class Cursor {
  /** Instants without an event after which a step gives up. */
  private static final int SILENT_INSTANTS = 200_000;

  private Branch branch;
  private Moment shown;

  /** A shown moment between two events, to which stepping back returns exactly; or null. */
  private Moment between;

  /** At the first moment of that course of events. */
  Cursor(Branch branch) {
    this.branch = branch;
    shown = branch.first();
  }

  /** Goes over to another course of events; the caller then says what of it is shown. */
  void branch(Branch to) {
    branch = to;
  }

  /** The course of events. */
  Branch branch() {
    return branch;
  }

  /** The shown moment. */
  Moment shown() {
    return shown;
  }

  /**
   * Shows one more event, running the engine if need be; or the moment between two events from
   * which somebody stepped back. Answers false if nothing comes any more.
   */
  boolean stepForward() {
    if (between != null
        && between.index() == shown.index()
        && between.time() > shown.time()
        && between.time() <= branch.now()) {
      shown = between;
      return true;
    }
    return step(Long.MAX_VALUE - 1);
  }

  private boolean step(long last) {
    for (int i = 0; shown.index() == branch.trace().size(); i++) {
      if (i == SILENT_INSTANTS || branch.nextTime() > last || !branch.advanceOne()) {
        return false;
      }
    }
    if (branch.trace().get(shown.index()).time() > last) {
      return false;
    }
    shown = at(shown.index() + 1);
    return true;
  }

  /** Takes the last shown event back. Answers false at the beginning. */
  boolean stepBack() {
    Moment here = at(shown.index());
    if (here.time() < shown.time()) {
      shown = here;
    } else if (shown.index() <= branch.first().index()) {
      return false;
    } else if (between != null && between.index() == shown.index() - 1) {
      shown = between;
    } else {
      shown = at(shown.index() - 1);
    }
    return true;
  }

  /**
   * Steps forward to the next event that the filter wants.
   *
   * @param limit simulated nanoseconds to look ahead at most
   * @return false if there was none; the last event before the limit is shown then
   */
  boolean nextInteresting(EventFilter filter, long limit) {
    long last = shown.time() + limit;
    while (step(last)) {
      if (filter.accepts(branch.trace().get(shown.index() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Shows everything up to and including {@code time}: earlier, or later by running the engine. */
  void seek(long time) {
    long wanted = Math.max(time, branch.first().time());
    if (wanted > branch.now()) {
      branch.runUntil(wanted);
    }
    int index = Math.max(branch.trace().firstAfter(wanted), branch.first().index());
    show(new Moment(wanted, index));
  }

  /** Shows the moment at which that many events have happened and no more. */
  void seekIndex(int index) {
    show(at(Math.max(branch.first().index(), Math.min(index, branch.trace().size()))));
  }

  /**
   * Runs the one engine event that is due next, if at or before {@code limit}, and shows it; else
   * shows {@code limit} and answers false. From the past it first comes back to where the engine
   * stands.
   */
  boolean runNext(long limit) {
    boolean due = branch.nextTime() <= limit && branch.advanceOne();
    if (!due && limit > branch.now()) {
      branch.runUntil(limit);
    }
    showNow();
    return due;
  }

  /** Shows a moment of which the playback knows that nothing is due before it that has not run. */
  void show(Moment m) {
    if (m.time() > branch.now()) {
      branch.runUntil(m.time());
    }
    shown = m;
    between = at(m.index()).time() < m.time() ? m : null;
  }

  /** The moment of the {@code index}-th event, or the first moment. */
  private Moment at(int index) {
    Moment first = branch.first();
    return index <= first.index() ? first : new Moment(branch.trace().get(index - 1).time(), index);
  }

  /** Shows where the engine stands. */
  void showNow() {
    show(new Moment(branch.now(), branch.trace().size()));
  }
}
