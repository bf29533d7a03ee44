package fivedoors.ui.stage;

import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.List;

/** Finds the letters that wait at a device until ARP has found their next hop. */
final class Waiting {
  private static final int BACK = 200;

  private Waiting() {}

  /**
   * Finds them.
   *
   * @param index the events before this one have happened
   * @param arrivals takes the indices of the events by which they arrived at the device
   */
  static void find(Trace trace, int index, List<Integer> arrivals) {
    arrivals.clear();
    int from = Math.max(trace.first(), index - BACK);
    for (int i = index - 1; i >= from; i--) {
      if (trace.get(i) instanceof TraceEvent.Lookup l
          && l.table().equals("arp")
          && l.row() == null) {
        int arrival = arrival(trace, i, from, l);
        if (arrival >= 0 && !ended(trace, i, index, l) && !arrivals.contains(arrival)) {
          arrivals.add(arrival);
        }
      }
    }
  }

  /** Where the letter that was looked up for came in; -1 if the device wrote it itself. */
  private static int arrival(Trace trace, int lookup, int from, TraceEvent.Lookup l) {
    int frame = l.frame();
    for (int i = lookup - 1; i >= from; i--) {
      TraceEvent e = trace.get(i);
      if (e.node() != l.node()) {
        continue;
      } else if (e instanceof TraceEvent.Rewrite r && r.frame() == frame) {
        frame = r.parent();
      } else if (e instanceof TraceEvent.FrameReceived r
          && r.link() != TraceEvent.NONE
          && r.frame() == frame) {
        return i;
      }
    }
    return -1;
  }

  private static boolean ended(Trace trace, int from, int to, TraceEvent.Lookup l) {
    for (int i = from; i < to; i++) {
      TraceEvent e = trace.get(i);
      boolean sent = e instanceof TraceEvent.FrameSent s && s.link() != TraceEvent.NONE;
      if (e.frame() == l.frame() && (sent || e instanceof TraceEvent.Dropped)) {
        return true;
      }
    }
    return false;
  }
}
