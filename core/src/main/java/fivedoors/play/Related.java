package fivedoors.play;

import fivedoors.trace.EventFields;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What belongs together in a trace: a letter, the rows that it used or wrote, and the events of
 * both. Views that show one of them light the others.
 */
public final class Related {
  /** How many events before the shown moment are looked at. */
  private static final int BACK = 4_000;

  /** A row of a table of a node. */
  public record Row(int node, String table, String row) {}

  private final Trace trace;
  private final LetterChain chain;
  private final int index;
  private final int oldest;
  private final TreeSet<Integer> frames = new TreeSet<>();
  private final TreeSet<Integer> events = new TreeSet<>();
  private final List<Row> rows = new ArrayList<>();

  private Related(Trace trace, LetterChain chain, int index) {
    this.trace = trace;
    this.chain = chain;
    this.index = Math.min(index, trace.size());
    oldest = Math.max(trace.first(), this.index - BACK);
  }

  /**
   * What belongs to a letter.
   *
   * @param chain has followed the trace
   * @param index how many events are shown
   */
  public static Related ofFrame(Trace trace, LetterChain chain, int frame, int index) {
    Related r = new Related(trace, chain, index);
    r.letter(frame);
    r.happened();
    return r;
  }

  /** What belongs to an event: the letter it is about, and the row it is about. */
  public static Related ofEvent(Trace trace, LetterChain chain, int event, int index) {
    Related r = new Related(trace, chain, Math.max(index, event + 1));
    TraceEvent e = trace.get(event);
    Row row = row(e);
    int frame = r.frame(event);
    if (frame != TraceEvent.NONE) {
      r.letter(frame);
      r.happened();
    }
    if (row != null) {
      // One event is about one row, whatever else its letter has used.
      r.rows.clear();
      r.rows.add(row);
    }
    r.events.add(event);
    return r;
  }

  /** What belongs to a row: all events about it, and the letter that last used or wrote it. */
  public static Related ofRow(Trace trace, LetterChain chain, Row row, int index) {
    Related r = new Related(trace, chain, index);
    int last = -1;
    for (int i = r.oldest; i < r.index; i++) {
      if (row.equals(row(trace.get(i)))) {
        r.events.add(i);
        int frame = r.frame(i);
        last = frame == TraceEvent.NONE ? last : frame;
      }
    }
    if (last >= 0) {
      r.letter(last);
    }
    r.rows.add(row);
    return r;
  }

  /**
   * The letter that an event is about. A row is written while its node deals with a letter: that is
   * the one of which the node told last at that very instant.
   */
  private int frame(int event) {
    TraceEvent e = trace.get(event);
    if (e.frame() != TraceEvent.NONE || row(e) == null) {
      return e.frame();
    }
    for (int i = event - 1; i >= trace.first() && trace.get(i).time() == e.time(); i--) {
      if (trace.get(i).node() == e.node() && trace.get(i).frame() != TraceEvent.NONE) {
        return trace.get(i).frame();
      }
    }
    return TraceEvent.NONE;
  }

  private void letter(int frame) {
    frames.add(frame);
    for (LetterChain.Place p : chain.letter(frame, index)) {
      frames.add(p.frame());
    }
  }

  /** Notes what happened to the letter. */
  private void happened() {
    for (int i = oldest; i < index; i++) {
      TraceEvent e = trace.get(i);
      int frame = frame(i);
      if (frame != TraceEvent.NONE && frames.contains(frame)) {
        events.add(i);
        Row row = row(e);
        if (row != null && !rows.contains(row)) {
          rows.add(row);
        }
      }
    }
  }

  private static Row row(TraceEvent e) {
    boolean table =
        e instanceof TraceEvent.Lookup
            || e instanceof TraceEvent.RowAdded
            || e instanceof TraceEvent.RowChanged
            || e instanceof TraceEvent.RowRemoved;
    String row = table ? EventFields.value(e, "row") : null;
    return row == null ? null : new Row(e.node(), EventFields.value(e, "table"), row);
  }

  /** The frames that are the letter, in their order. */
  public List<Integer> frames() {
    return new ArrayList<>(frames);
  }

  /** The events, by their indices. */
  public List<Integer> events() {
    return new ArrayList<>(events);
  }

  /** The rows. */
  public List<Row> rows() {
    return new ArrayList<>(rows);
  }
}
