package fivedoors.play;

import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the timeline shows of a session between two story times. Asked again for the same stretch of
 * the same course of events, it answers from memory.
 */
public final class TimelineModel {
  /** Marks closer than this many pixels become one. */
  public static final double CROWDED = 8;

  private final Session session;
  private List<TimelineMark> marks = List.of();
  private List<TimelineFold> folds = List.of();
  private double from;
  private double to;
  private double pixels;
  private int knots = -1;
  private int course;

  /** The timeline of a session. */
  public TimelineModel(Session session) {
    this.session = session;
  }

  /**
   * The marks in a stretch, from left to right.
   *
   * @param fromStory story seconds at the left edge
   * @param toStory story seconds at the right edge, more than {@code fromStory}
   * @param widthPixels how wide the stretch is drawn, more than 0
   */
  public List<TimelineMark> marks(double fromStory, double toStory, double widthPixels) {
    read(fromStory, toStory, widthPixels);
    return marks;
  }

  /**
   * The folds that can be seen in a stretch, from left to right. Parameters as in {@link #marks}.
   */
  public List<TimelineFold> folds(double fromStory, double toStory, double widthPixels) {
    read(fromStory, toStory, widthPixels);
    return folds;
  }

  private void read(double fromStory, double toStory, double widthPixels) {
    Knots k = session.story().knots();
    boolean same =
        k.end() == knots
            && course == session.course()
            && from == fromStory
            && to == toStory
            && pixels == widthPixels;
    if (same) {
      return;
    }
    knots = k.end();
    course = session.course();
    from = fromStory;
    to = toStory;
    pixels = widthPixels;
    marks = Collections.unmodifiableList(readMarks(k));
    folds = Collections.unmodifiableList(readFolds(k));
  }

  private List<TimelineMark> readMarks(Knots k) {
    Trace trace = session.trace();
    List<TimelineMark> out = new ArrayList<>();
    double crowded = CROWDED * (to - from) / pixels;
    for (int i = Math.max(firstKnot(k), k.begin() + 1); i < k.end() && k.at(i) <= to; i++) {
      int event = k.index(i) - 1;
      if (k.index(i) > k.index(i - 1) && event >= trace.first() && k.at(i) >= from) {
        MarkKind kind = MarkKind.of(trace.get(event));
        if (kind != null) {
          add(out, kind, k.at(i), trace.get(event), event, crowded);
        }
      }
    }
    return out;
  }

  private static void add(
      List<TimelineMark> out, MarkKind kind, double at, TraceEvent e, int event, double crowded) {
    int last = out.size() - 1;
    if (last < 0 || at - out.get(last).story() >= crowded) {
      out.add(new TimelineMark(kind, at, e.time(), event, e.node(), 1));
      return;
    }
    TimelineMark m = out.get(last);
    boolean more = kind.ordinal() < m.kind().ordinal();
    out.set(
        last,
        more
            ? new TimelineMark(kind, m.story(), e.time(), event, e.node(), m.count() + 1)
            : new TimelineMark(m.kind(), m.story(), m.time(), m.event(), m.node(), m.count() + 1));
  }

  private List<TimelineFold> readFolds(Knots k) {
    List<TimelineFold> out = new ArrayList<>();
    boolean goesOn = false;
    for (int i = Math.max(firstKnot(k), k.begin() + 1); i < k.end(); i++) {
      double begin = k.at(i - 1) + k.hold(i - 1);
      if (begin > to) {
        break;
      }
      if (k.fold(i)) {
        int last = out.size() - 1;
        boolean more = goesOn && last >= 0;
        TimelineFold f = more ? out.get(last) : null;
        double at = more ? f.fromStory() : begin;
        long time = more ? f.fromTime() : k.time(i - 1);
        TimelineFold fold = new TimelineFold(at, k.at(i), time, k.time(i));
        if (more) {
          out.set(last, fold);
        } else {
          out.add(fold);
        }
      }
      goesOn = k.fold(i);
    }
    return out;
  }

  /** The first knot that can be seen, or the beginning of the fold that it is in. */
  private int firstKnot(Knots k) {
    int knot = k.atStory(from);
    while (knot > k.begin() && k.fold(knot)) {
      knot--;
    }
    return knot;
  }
}
