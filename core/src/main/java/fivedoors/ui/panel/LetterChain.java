package fivedoors.ui.panel;

import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which frames are the same letter: sent, copied at a switch, handed on, rewritten. It reads each
 * event of a trace once.
 */
final class LetterChain {
  /**
   * A place where a letter was seen.
   *
   * @param frame number of the frame there
   * @param parent the frame it came from, or {@link TraceEvent#NONE}
   * @param index of the event in the trace
   */
  record Place(int frame, int parent, int index, int node, byte[] bytes) {}

  private final Map<Integer, Place> places = new LinkedHashMap<>();
  private Trace read;
  private int next;

  /** Reads what is new in the trace; starts over with another one. */
  void follow(Trace trace) {
    if (trace != read || trace.size() < next) {
      places.clear();
      read = trace;
      next = trace.first();
    }
    for (; next < trace.size(); next++) {
      TraceEvent e = trace.get(next);
      if (e instanceof TraceEvent.FrameSent s) {
        put(s.frame(), s.parent(), s.node(), s.bytes());
      } else if (e instanceof TraceEvent.Copied c) {
        put(c.frame(), c.parent(), c.node(), c.bytes());
      } else if (e instanceof TraceEvent.Rewrite r) {
        put(r.frame(), r.parent(), r.node(), r.after());
      }
    }
  }

  private void put(int frame, int parent, int node, byte[] bytes) {
    // A copy is also sent: its first place is where it was made.
    if (!places.containsKey(frame)) {
      places.put(frame, new Place(frame, parent, next, node, bytes));
    }
  }

  /** Where a frame was first seen, or null. */
  Place place(int frame) {
    return places.get(frame);
  }

  /** All places of the letter that a frame is, in the order of time, up to an event. */
  List<Place> letter(int frame, int untilIndex) {
    int root = root(frame);
    List<Place> out = new ArrayList<>();
    for (Place p : places.values()) {
      if (p.index() < untilIndex && root(p.frame()) == root) {
        out.add(p);
      }
    }
    return out;
  }

  private int root(int frame) {
    int at = frame;
    Place p = places.get(at);
    while (p != null && p.parent() != TraceEvent.NONE && places.containsKey(p.parent())) {
      at = p.parent();
      p = places.get(at);
    }
    return at;
  }
}
