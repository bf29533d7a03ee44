package fivedoors.ui.panel;

import fivedoors.play.EventFilter;
import fivedoors.play.Session;
import fivedoors.play.Unanswered;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.draw.Mark;
import java.util.ArrayList;
import java.util.List;

/** The marks of the timeline: each event once, at its story time. It reads only what is new. */
final class StoryMarks {
  /**
   * A mark.
   *
   * @param story story seconds
   * @param index of the event in the trace
   * @param big whether a learner would call it an event
   * @param anchor what a connector calls it
   */
  record StoryMark(Mark mark, double story, int index, boolean big, String anchor) {}

  private final List<StoryMark> marks = new ArrayList<>();
  private Trace read;
  private int course = -1;
  private int next;
  private int version;

  /** Grows with every change. */
  int version() {
    return version;
  }

  /** Reads what is new; starts over on another course of events. */
  List<StoryMark> follow(Session session) {
    Trace trace = session.trace();
    if (trace != read || session.course() != course || trace.size() < next) {
      marks.clear();
      read = trace;
      course = session.course();
      next = trace.first();
      version++;
    }
    for (; next < trace.size(); next++) {
      TraceEvent e = trace.get(next);
      Mark mark = mark(e);
      if (mark != null) {
        double story = session.story().storyAt(e.time(), next + 1);
        boolean big = EventFilter.INTERESTING.accepts(e);
        marks.add(new StoryMark(mark, story, next, big, "mark:" + next));
        version++;
      }
    }
    return marks;
  }

  static Mark mark(TraceEvent e) {
    return switch (e.type()) {
      case FRAME_SENT -> Mark.TRIANGLE;
      case FRAME_RECEIVED, DELIVERED -> Mark.DISC;
      case REWRITE -> Mark.DIAMOND;
      case DROPPED, REFUSED, TIMED_OUT -> Mark.CROSS;
      case ROW_ADDED, ROW_CHANGED, ROW_REMOVED, ADDRESS_SET -> Mark.SQUARE;
      case COMMAND -> Mark.PLAY;
      case SERVICE_STATE -> Unanswered.why(e) == null ? null : Mark.CROSS;
      default -> null;
    };
  }
}
