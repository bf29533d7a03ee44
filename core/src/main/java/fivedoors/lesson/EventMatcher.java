package fivedoors.lesson;

import fivedoors.net.Topology;
import fivedoors.trace.EventFields;
import fivedoors.trace.EventType;
import fivedoors.trace.TraceEvent;
import java.util.Map;

/** Whether an event is the one that a {@code seen} or {@code never} means. */
final class EventMatcher {
  private final EventType type;
  private final int node;
  private final int port;
  private final Map<String, String> fields;
  private final Values values;

  /** The names must have been checked by the validator. */
  EventMatcher(
      String event, String at, Map<String, String> fields, Topology topology, Values values) {
    this.type = EventType.valueOf(event);
    int dot = at == null ? -1 : at.indexOf('.');
    this.node = at == null ? TraceEvent.NONE : topology.find(dot < 0 ? at : at.substring(0, dot));
    this.port = dot < 0 ? TraceEvent.NONE : topology.findPort(node, at.substring(dot + 1));
    this.fields = fields;
    this.values = values;
  }

  boolean matches(TraceEvent event) {
    if (event.type() != type
        || (node != TraceEvent.NONE && event.node() != node)
        || (port != TraceEvent.NONE && event.port() != port)) {
      return false;
    }
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String expected = values.resolve(field.getValue());
      if (expected == null || !expected.equals(EventFields.value(event, field.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
