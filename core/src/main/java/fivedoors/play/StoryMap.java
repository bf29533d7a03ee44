package fivedoors.play;

import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The map from simulated time to story seconds, which are what a viewer lives through at speed 1.
 * It is a chain of knots: at a knot the simulated clock stands for its hold while an event is
 * shown; between two knots it runs. The map only ever grows at its end, so a moment that was shown
 * never moves. It is made from the events as the engine runs them, so that speed, pauses and
 * seeking do not change it; only an engine that was stopped in the middle of an instant shows the
 * two halves one after the other. The engine never reads it: story seconds are {@code double}.
 */
public final class StoryMap {
  /** A letter is seen to move for at least this long. */
  static final double SHORTEST_FLIGHT = 0.6;

  /** A letter like one that was told before, or that carries nothing, is told in short. */
  static final double FOLDED_FLIGHT = 0.2;

  /** While only such letters are under way, the story runs so much faster. */
  private static final double IN_SHORT = 0.3;

  /** Idle time longer than this, in nanoseconds, is folded. */
  static final long FOLD_FROM = 200_000_000L;

  static final double FOLD = 0.5;

  /** What a fold gets longer by when a timer that nobody sees ends it and it goes on. */
  static final double FOLD_MORE = 0.05;

  private final Knots knots;
  private final Holds holds;
  private final List<Flight> flights = new ArrayList<>();
  private boolean open;
  private long openTime;
  private double openGap;
  private boolean openFold;

  /** A story in which nothing has happened. */
  StoryMap(long start) {
    knots = new Knots();
    holds = new Holds();
    knots.add(start, 0, 0, 0, false);
  }

  private StoryMap(Mark mark) {
    knots = mark.story.knots.head(mark.knots);
    holds = mark.holds.copy();
    for (Flight f : mark.flights) {
      flights.add(f.copy());
    }
  }

  /** A state to which a branch can return. */
  static final class Mark {
    private final StoryMap story;
    private final int knots;
    private final Holds holds;
    private final List<Flight> flights = new ArrayList<>();

    private Mark(StoryMap story) {
      this.story = story;
      knots = story.knots.end();
      holds = story.holds.copy();
      for (Flight f : story.flights) {
        flights.add(f.copy());
      }
    }
  }

  Mark mark() {
    return new Mark(this);
  }

  static StoryMap branch(Mark mark) {
    return new StoryMap(mark);
  }

  /** Story seconds for the simulated clock to run on by {@code dt} nanoseconds. */
  static double seconds(long dt) {
    return Math.min(0.2 * Math.log10(1 + dt / 1_000.0), 1.2);
  }

  // ---- growing

  /**
   * Plans the way to what comes next.
   *
   * @param queued when the next event is due, or {@link Long#MAX_VALUE}
   * @return the time of the next knot: {@code queued}, or when a waiting letter starts to move;
   *     {@link Long#MAX_VALUE} if nothing comes
   */
  long plan(long queued) {
    if (open && openTime <= queued) {
      return openTime;
    }
    long from = knots.lastTime();
    long to = queued;
    for (Flight f : flights) {
      if (f.start > from && f.start < to) {
        to = f.start;
      }
    }
    open = to != Long.MAX_VALUE;
    openTime = to;
    if (open) {
      openFold = flights.isEmpty() && to - from > FOLD_FROM;
      openGap = openFold ? fold() : run(from, to);
    }
    return to;
  }

  private double fold() {
    return knots.lastIsSilentFold() ? FOLD_MORE : FOLD;
  }

  private double run(long from, long to) {
    double gap = seconds(to - from);
    boolean inShort = !flights.isEmpty();
    for (Flight f : flights) {
      inShort &= f.folded();
    }
    if (inShort) {
      gap *= IN_SHORT;
    }
    for (Flight f : flights) {
      if (f.movesAfter(from)) {
        long part = Math.min(to, f.arrive) - from;
        double share = (double) part / (double) (f.arrive - from);
        gap = Math.max(gap, (f.shortest - f.moved) * share);
      }
    }
    return gap;
  }

  /** The clock has come to {@code time}, at the latest the planned one; it may be stopped there. */
  void reach(long time) {
    long from = knots.lastTime();
    if (time > from && !open) {
      // Nothing was due, and yet somebody let the clock run to here.
      plan(time);
    }
    boolean moves = time > from;
    open = false;
    if (!moves) {
      return;
    }
    double gap = time >= openTime ? openGap : openGap * part(from, time, openTime);
    double at = knots.lastEnd() + gap;
    for (int i = flights.size() - 1; i >= 0; i--) {
      Flight f = flights.get(i);
      if (f.movesAfter(from)) {
        f.moved += gap;
      }
      if (f.arrive <= time) {
        flights.remove(i);
      }
    }
    knots.add(time, knots.lastIndex(), at, 0, openFold);
  }

  /** The events from {@code from} up to {@code to} happened where the clock stands. */
  void happened(Trace trace, int from, int to) {
    double[] seconds = holds.of(trace, from, to);
    for (int i = from; i < to; i++) {
      TraceEvent e = trace.get(i);
      knots.add(e.time(), i + 1, knots.lastEnd(), seconds[i - from], false);
      if (e instanceof TraceEvent.FrameSent s
          && s.link() != TraceEvent.NONE
          && s.arrive() > s.start()) {
        flights.add(new Flight(s.start(), s.arrive(), 0, holds.flight(s)));
      }
    }
    open = false;
  }

  /** Forgets what was before the event with that index, now and then. */
  void forgetBefore(int index) {
    knots.forgetBefore(index);
  }

  // ---- reading

  /** Story seconds of the last thing that happened, its hold included. */
  public double end() {
    return knots.lastEnd();
  }

  /** Story seconds up to which the way is planned. */
  double planned() {
    return knots.lastEnd() + (open ? openGap : 0);
  }

  /** The knots, for readers in this package. */
  Knots knots() {
    return knots;
  }

  /** Nanoseconds on the simulated clock at a story time within what is known and planned. */
  public long timeAt(double story) {
    return timeAt(knots.atStory(story), story);
  }

  long timeAt(int knot, double story) {
    double past = story - knots.at(knot) - knots.hold(knot);
    long from = knots.time(knot);
    if (past <= 0) {
      return from;
    }
    boolean last = knot == knots.end() - 1;
    if (last && !open) {
      return from;
    }
    long to = last ? openTime : knots.time(knot + 1);
    double gap = last ? openGap : knots.at(knot + 1) - knots.at(knot) - knots.hold(knot);
    // Short of the next knot, however the division is rounded.
    return past >= gap ? to : Math.min(to - 1, from + (long) ((to - from) * (past / gap)));
  }

  /** Story seconds of a moment: the beginning of its hold if an event is shown there. */
  public double storyAt(long time, int index) {
    int knot = knots.atMoment(time, index);
    long from = knots.time(knot);
    if (time <= from) {
      return knots.at(knot);
    }
    boolean last = knot == knots.end() - 1;
    double begin = knots.at(knot) + knots.hold(knot);
    if (last) {
      return open ? begin + openGap * part(from, Math.min(time, openTime), openTime) : begin;
    }
    long to = knots.time(knot + 1);
    return begin + (knots.at(knot + 1) - begin) * part(from, Math.min(time, to), to);
  }

  private static double part(long from, long time, long to) {
    return to <= from ? 1 : (double) (time - from) / (double) (to - from);
  }
}
