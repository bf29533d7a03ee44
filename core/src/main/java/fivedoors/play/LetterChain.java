package fivedoors.play;

import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which frames are the same letter: sent, copied at a switch, handed on, rewritten. An answer is
 * another letter, although the frame that it answers is its parent. It reads each event of a trace
 * once.
 */
public final class LetterChain {
  /** How far back the packet is looked for whose own frame was never in an event. */
  private static final int BACK = 64;

  /**
   * A place where a letter was seen.
   *
   * @param frame number of the frame there
   * @param parent the frame of the same letter that it came from, or {@link TraceEvent#NONE}
   * @param index of the event in the trace
   * @param node where it was
   * @param bytes what it was from there on
   * @param before what it was before it was rewritten here; null if nothing was
   */
  public record Place(int frame, int parent, int index, int node, byte[] bytes, byte[] before) {}

  private final Map<Integer, Place> places = new LinkedHashMap<>();
  private Trace read;
  private int next;

  /** Reads what is new in the trace; starts over with another one. */
  public void follow(Trace trace) {
    if (trace != read || trace.size() < next) {
      places.clear();
      read = trace;
      next = trace.first();
    }
    for (; next < trace.size(); next++) {
      TraceEvent e = trace.get(next);
      if (e instanceof TraceEvent.FrameSent s) {
        put(s.frame(), s.parent(), s.node(), s.bytes(), null);
      } else if (e instanceof TraceEvent.Copied c) {
        put(c.frame(), c.parent(), c.node(), c.bytes(), null);
      } else if (e instanceof TraceEvent.Rewrite r) {
        put(r.frame(), r.parent(), r.node(), r.after(), r.bytes());
      }
    }
  }

  private void put(int frame, int parent, int node, byte[] bytes, byte[] before) {
    // A copy is also sent: its first place is where it was made.
    if (!places.containsKey(frame)) {
      int from = origin(parent, node, before == null ? bytes : before);
      places.put(frame, new Place(frame, from, next, node, bytes, before));
    }
  }

  /** The frame that carried the packet before, or NONE if this is where it began. */
  private int origin(int parent, int node, byte[] packet) {
    if (parent == TraceEvent.NONE) {
      return TraceEvent.NONE;
    }
    Place known = places.get(parent);
    if (known != null) {
      return SamePacket.same(known.bytes, packet) ? parent : TraceEvent.NONE;
    }
    for (int i = next - 1; i >= Math.max(read.first(), next - BACK); i--) {
      TraceEvent e = read.get(i);
      byte[] seen =
          e instanceof TraceEvent.Rewrite r
              ? r.after()
              : e instanceof TraceEvent.FrameReceived ? e.bytes() : null;
      if (seen != null
          && e.node() == node
          && places.containsKey(e.frame())
          && SamePacket.same(seen, packet)) {
        return e.frame();
      }
    }
    return TraceEvent.NONE;
  }

  /** Where a frame was first seen, or null. */
  public Place place(int frame) {
    return places.get(frame);
  }

  /**
   * What a frame was before it became what it is: before it was rewritten where it was made, else
   * at the place before; null if this is where the letter began.
   */
  public byte[] before(int frame) {
    Place p = places.get(frame);
    if (p == null || p.before != null) {
      return p == null ? null : p.before;
    }
    Place parent = places.get(p.parent);
    return parent == null ? null : parent.bytes;
  }

  /** All places of the letter that a frame is, in the order of time, up to an event. */
  public List<Place> letter(int frame, int untilIndex) {
    int root = root(frame);
    List<Place> out = new ArrayList<>();
    for (Place p : places.values()) {
      if (p.index() < untilIndex && root(p.frame()) == root) {
        out.add(p);
      }
    }
    return out;
  }

  /**
   * All events about the letter that an event is about, in their order, up to that event.
   *
   * @param event its index in the trace that was followed
   */
  public List<TraceEvent> events(int event) {
    int frame = read.get(event).frame();
    List<Place> seen = letter(places.containsKey(frame) ? frame : cameAs(event), event + 1);
    Set<Integer> frames = new HashSet<>(); // only asked, never walked through
    frames.add(frame);
    seen.forEach(p -> frames.add(p.frame()));
    List<TraceEvent> out = new ArrayList<>();
    for (int i = seen.isEmpty() ? event : seen.get(0).index(); i <= event; i++) {
      if (frames.contains(read.get(i).frame())) {
        out.add(read.get(i));
      }
    }
    return out;
  }

  /** The frame in which a packet came to where it ended before it was sent on; else its own. */
  private int cameAs(int event) {
    TraceEvent end = read.get(event);
    for (int i = event - 1; end.bytes() != null && i >= read.first(); i--) {
      TraceEvent e = read.get(i);
      if (e instanceof TraceEvent.FrameReceived
          && e.node() == end.node()
          && SamePacket.same(e.bytes(), end.bytes())) {
        return e.frame();
      }
    }
    return end.frame();
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
