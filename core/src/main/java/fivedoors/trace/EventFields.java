package fivedoors.trace;

import fivedoors.wire.Dissector;
import java.util.List;

/**
 * The fields of an event by name, for lessons and queries: the event's own ({@code reason}, {@code
 * table}, {@code row}, {@code service}, {@code state} ...), its cells, and, where it carries a
 * frame, the packet's by Wireshark's names.
 */
public final class EventFields {
  /** Every field name that is not a packet's; a lesson that uses another is refused. */
  public static final List<String> OWN =
      List.of(
          "frame", "parent", "link", "table", "key", "row", "hit", "why", "hook", "rule", "accept",
          "to", "status", "reason", "place", "setting", "nearest", "what", "socket", "local",
          "remote", "state", "from", "service", "address", "gateway", "how", "text");

  private EventFields() {}

  /** The value of a field, or null if the event has none of that name. */
  public static String value(TraceEvent event, String name) {
    String own = own(event, name);
    if (own != null || event.bytes() == null || name.indexOf('.') < 0) {
      return own;
    }
    return Dissector.dissect(event.bytes()).value(name);
  }

  private static String own(TraceEvent event, String name) {
    if (name.equals("frame")) {
      return event.frame() == TraceEvent.NONE ? null : Integer.toString(event.frame());
    } else if (event instanceof TraceEvent.Lookup e) {
      return pick(
          name, "table", e.table(), "key", e.key(), "row", e.row(), "hit", "" + (e.row() != null));
    } else if (event instanceof TraceEvent.RowAdded e) {
      return row(name, e.table(), e.row(), e.cells());
    } else if (event instanceof TraceEvent.RowChanged e) {
      return row(name, e.table(), e.row(), e.cells());
    } else if (event instanceof TraceEvent.RowRemoved e) {
      return pick(name, "table", e.table(), "row", e.row(), "why", e.why());
    } else if (event instanceof TraceEvent.Verdict e) {
      return pick(name, "hook", e.hook(), "rule", e.rule(), "accept", "" + e.accept());
    } else if (event instanceof TraceEvent.Delivered e) {
      return pick(name, "to", e.to(), "status", e.status());
    } else if (event instanceof TraceEvent.Refused e) {
      return pick(
          name,
          "reason",
          e.reason().name(),
          "place",
          e.place(),
          "row",
          e.row(),
          "setting",
          e.setting());
    } else if (event instanceof TraceEvent.Dropped e) {
      return pick(
          name,
          "reason",
          e.reason().name(),
          "place",
          e.place(),
          "row",
          e.row(),
          "setting",
          e.setting(),
          "nearest",
          e.nearest());
    }
    return state(event, name);
  }

  private static String state(TraceEvent event, String name) {
    if (event instanceof TraceEvent.ServiceState e) {
      String s = pick(name, "service", e.service(), "from", e.from(), "state", e.to());
      return s != null ? s : Cell.value(e.cells(), name);
    } else if (event instanceof TraceEvent.SocketState e) {
      return pick(
          name, "socket", e.socket(), "local", e.local(), "remote", e.remote(), "state", e.state());
    } else if (event instanceof TraceEvent.AddressSet e) {
      return pick(
          name,
          "address",
          e.address().toString(),
          "gateway",
          e.gateway().toString(),
          "how",
          e.how());
    } else if (event instanceof TraceEvent.TimedOut e) {
      return pick(name, "what", e.what(), "setting", e.setting());
    } else if (event instanceof TraceEvent.Command e) {
      return pick(name, "text", e.text());
    } else if (event instanceof TraceEvent.FrameSent e) {
      return pick(name, "parent", "" + e.parent(), "link", "" + e.link());
    }
    return null;
  }

  private static String row(String name, String table, String row, List<Cell> cells) {
    String s = pick(name, "table", table, "row", row);
    return s != null ? s : Cell.value(cells, name);
  }

  private static String pick(String name, String... pairs) {
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }
}
