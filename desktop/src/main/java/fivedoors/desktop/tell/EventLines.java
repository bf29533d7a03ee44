package fivedoors.desktop.tell;

import fivedoors.trace.TraceEvent;

/** Turns an event into a line. */
public interface EventLines {
  /** One line that a person reads, with its time. */
  String line(TraceEvent event);
}
