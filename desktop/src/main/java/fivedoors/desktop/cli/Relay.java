package fivedoors.desktop.cli;

import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds events back until those who want them are known: they need names, which a network has when
 * it is built.
 */
final class Relay implements TraceSink {
  private final List<TraceEvent> held = new ArrayList<>();
  private TraceSink to;

  @Override
  public boolean on() {
    return to == null || to.on();
  }

  @Override
  public void add(TraceEvent event) {
    if (to == null) {
      held.add(event);
    } else {
      to.add(event);
    }
  }

  /** Hands over what was held, and from now on everything at once. */
  void to(TraceSink sink) {
    if (sink.on()) {
      held.forEach(sink::add);
    }
    held.clear();
    to = sink;
  }
}
