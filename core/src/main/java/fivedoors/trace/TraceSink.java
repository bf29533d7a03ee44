package fivedoors.trace;

/**
 * Where every layer writes what it does. Callers ask {@link #on()} before they make an event, so
 * that a sink that is off costs nothing.
 */
public interface TraceSink {
  /** Takes nothing. */
  TraceSink OFF =
      new TraceSink() {
        @Override
        public boolean on() {
          return false;
        }

        @Override
        public void add(TraceEvent event) {
          // Off on purpose: nobody asked for events.
        }
      };

  /** Whether events are wanted. */
  boolean on();

  /** Takes one event. Times never go backwards. */
  void add(TraceEvent event);
}
