package fivedoors.play;

import fivedoors.trace.TraceEvent;

/**
 * A state that is nothing but the sum of the events before it.
 *
 * @param <S> the state's own type
 */
interface Replayed<S> {
  /** Takes the event with that index into account. */
  void apply(TraceEvent event, int index);

  /** An independent copy; immutable parts may be shared. */
  S copy();
}
