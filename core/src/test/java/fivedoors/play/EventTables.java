package fivedoors.play;

import fivedoors.trace.TraceEvent;

/** Tables built from events alone, for tests of what shows them. */
public final class EventTables {
  private EventTables() {}

  /** The tables after these events, whose indices count from 0. */
  public static Tables after(TraceEvent... events) {
    Tables tables = new Tables();
    for (int i = 0; i < events.length; i++) {
      tables.apply(events[i], i);
    }
    return tables;
  }
}
