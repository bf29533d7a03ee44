package fivedoors.play;

import fivedoors.trace.Cell;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;

/**
 * A question that a program read and had nothing to say to: a DHCP server without an address to
 * lend stays silent (RFC 2131, section 4.3.1). No letter tells of it, so a view has to.
 */
public final class Unanswered {
  private Unanswered() {}

  /** What was the matter, as {@code pool-empty}; null for every other event. */
  public static String why(TraceEvent event) {
    if (!(event instanceof TraceEvent.ServiceState e) || !e.service().equals("dhcp-server")) {
      return null;
    }
    String note = Cell.value(e.cells(), "note");
    return "pool-empty".equals(note) || "reservation-taken".equals(note) ? note : null;
  }

  /** The setting that would change it, of the router with that name. */
  public static String setting(String router, TraceEvent event) {
    return router + ("pool-empty".equals(why(event)) ? ".dhcp.last" : ".dhcp.reservations");
  }

  /** The frame of the question, which was read right before; or {@link TraceEvent#NONE}. */
  public static int frame(Trace trace, int index) {
    TraceEvent e = trace.get(index);
    for (int i = index - 1; i >= trace.first() && trace.get(i).time() == e.time(); i--) {
      if (trace.get(i) instanceof TraceEvent.Delivered d && d.node() == e.node()) {
        return d.frame();
      }
    }
    return TraceEvent.NONE;
  }
}
