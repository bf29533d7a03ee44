package fivedoors.play;

import fivedoors.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Replayed} state at any moment that the trace still holds: forward event by event, back
 * from the snapshot before. Snapshots are taken at the end of the trace as it grows, never by
 * reading it again.
 *
 * @param <S> the state
 */
final class StateLog<S extends Replayed<S>> {
  /**
   * Events between two snapshots; divides the trace's chunks, so that a folded trace starts at one.
   */
  static final int EVERY = 256;

  private final List<S> snapshots = new ArrayList<>();

  /** Number of the first snapshot kept; snapshot number n is the state before event n * EVERY. */
  private int firstSnapshot;

  private S end;
  private int endIndex;
  private S shown;
  private int shownIndex;

  /** With the state before the first event. */
  StateLog(S start) {
    snapshots.add(start.copy());
    end = start;
    shown = start.copy();
  }

  private StateLog() {}

  /** Takes note of what was added to the trace. To be called before more of it can fold away. */
  void feed(Trace trace) {
    while (endIndex < trace.size()) {
      end.apply(trace.get(endIndex), endIndex);
      endIndex++;
      if (endIndex % EVERY == 0) {
        snapshots.add(end.copy());
      }
    }
    while (firstSnapshot * EVERY < trace.first()) {
      snapshots.remove(0);
      firstSnapshot++;
    }
  }

  /**
   * The state after the events before {@code index}; valid until the next call.
   *
   * @param index within what the trace holds
   */
  S at(Trace trace, int index) {
    feed(trace);
    int snapshot = index / EVERY;
    if (shownIndex > index || shownIndex < snapshot * EVERY) {
      shown = snapshots.get(snapshot - firstSnapshot).copy();
      shownIndex = snapshot * EVERY;
    }
    while (shownIndex < index) {
      shown.apply(trace.get(shownIndex), shownIndex);
      shownIndex++;
    }
    return shown;
  }

  /** A log for a branch of the trace that shares the events before {@code index}. */
  StateLog<S> branch(Trace trace, int index) {
    StateLog<S> log = new StateLog<>();
    log.firstSnapshot = firstSnapshot;
    int keep = index / EVERY - firstSnapshot + 1;
    for (int i = 0; i < keep; i++) {
      log.snapshots.add(snapshots.get(i));
    }
    log.end = at(trace, index).copy();
    log.endIndex = index;
    log.shown = log.end.copy();
    log.shownIndex = index;
    return log;
  }
}
