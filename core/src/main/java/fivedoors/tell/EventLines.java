package fivedoors.tell;

import fivedoors.trace.Trace;

/** Turns events into lines. */
interface EventLines {
  /** One line about the event with that index, with its time; null if its neighbours tell it. */
  String line(Trace trace, int index);
}
