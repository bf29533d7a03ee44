package fivedoors.play;

/**
 * Plays a session as a story: real seconds become story seconds by the chosen speed, those become
 * simulated time by the {@link StoryMap}. Speed changes the picture only: no event is skipped or
 * comes in another order, since the session runs every instant on the way.
 */
public final class Playback {
  private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 100};
  private static final int NORMAL = 3;

  /** A hidden tab or a long pause of the machine must not fast-forward the story. */
  private static final double LONGEST_FRAME = 0.25;

  private final Session session;
  private double story;
  private boolean playing;
  private int speed = NORMAL;
  private Goal goal;
  private int stopAt = -1;
  private boolean arrived;
  private Moment bound;
  private Moment shown;
  private int course;

  /** Paused at the session's shown moment. */
  public Playback(Session session) {
    this.session = session;
    follow();
  }

  /** The session it plays. */
  public Session session() {
    return session;
  }

  // ---- controls

  /** Starts playing. */
  public void play() {
    playing = true;
    arrived = false;
  }

  /** Pauses. */
  public void pause() {
    playing = false;
  }

  /** Whether it plays. */
  public boolean playing() {
    return playing;
  }

  /** Story seconds a real second; one of the speeds. */
  public double speed() {
    return SPEEDS[speed];
  }

  /** The speeds that can be chosen, slowest first. */
  public static double[] speeds() {
    double[] all = new double[SPEEDS.length];
    System.arraycopy(SPEEDS, 0, all, 0, all.length);
    return all;
  }

  /** Place of the speed in {@link #speeds}. */
  public int speedIndex() {
    return speed;
  }

  /**
   * Chooses a speed by its place in {@link #speeds}; one beyond either end is the one at that end.
   */
  public void speedIndex(int index) {
    speed = Math.max(0, Math.min(index, SPEEDS.length - 1));
  }

  /** Wants playing to stop somewhere; null to let it go on. */
  public void goal(Goal wanted) {
    catchUp();
    goal = wanted;
    // The engine may have done it in the instant that is shown, after the shown event.
    stopAt = wanted == null ? -1 : wanted.reached();
    arrived = false;
  }

  /**
   * Lets nothing later than a moment that has been shown be played or sought, so that a question
   * can be asked about what comes next; null to go on. A step by hand may still go beyond.
   */
  public void bound(Moment last) {
    bound = last;
  }

  /** The moment that is not gone beyond, or null. */
  public Moment bound() {
    return bound;
  }

  /**
   * Whether playing has stopped at its goal, or at the goal's limit, since {@link #play} or {@link
   * #goal}.
   */
  public boolean arrived() {
    return arrived;
  }

  /** Whether nothing will ever happen any more unless somebody acts. */
  public boolean ended() {
    return !session.inThePast() && session.peekNext() == Long.MAX_VALUE;
  }

  /** Pauses on the next event. Answers false if nothing comes any more. */
  public boolean stepForward() {
    playing = false;
    boolean moved = session.stepForward();
    follow();
    return moved;
  }

  /** Pauses on the event before. Answers false at the beginning. */
  public boolean stepBack() {
    playing = false;
    boolean moved = session.stepBack();
    follow();
    return moved;
  }

  /** Pauses on the next event that the filter wants, as {@link Session#nextInteresting}. */
  public boolean nextInteresting(EventFilter filter, long limit) {
    playing = false;
    boolean found = false;
    if (bound == null) {
      found = session.nextInteresting(filter, limit);
    } else {
      while (!found && !atBound() && session.stepForward()) {
        found = filter.accepts(session.shownEvent());
      }
    }
    follow();
    return found;
  }

  /** Shows the moment of a story time within what has been played; playing goes on from there. */
  public void seekStory(double seconds) {
    catchUp();
    if (!stopsAtBound(seconds)) {
      story = Math.max(begin(), Math.min(seconds, end()));
      show();
    }
  }

  private boolean atBound() {
    return bound != null && session.moment().index() >= bound.index();
  }

  /** Shows the bound, with its choreography done, if the story would get there. */
  private boolean stopsAtBound(double target) {
    if (bound == null) {
      return false;
    }
    Knots knots = session.story().knots();
    int knot = knots.atMoment(bound.time(), bound.index());
    boolean holds = bound.time() == knots.time(knot);
    double last =
        holds
            ? knots.at(knot) + knots.hold(knot)
            : session.story().storyAt(bound.time(), bound.index());
    if (target < last) {
      return false;
    }
    story = last;
    session.show(bound);
    note();
    return true;
  }

  // ---- reading

  /** Story seconds of what is shown. */
  public double story() {
    catchUp();
    return story;
  }

  /** Story seconds of the oldest moment that can be shown. */
  public double begin() {
    Moment first = session.first();
    if (first.index() == 0) {
      return 0;
    }
    return session.story().storyAt(first.time(), first.index());
  }

  /** Story seconds up to which the story has been told. */
  public double end() {
    StoryMap map = session.story();
    long now = session.engineTime();
    boolean standsAtTheLastKnot = map.knots().lastTime() >= now;
    return standsAtTheLastKnot
        ? map.end()
        : Math.max(map.end(), map.storyAt(now, session.trace().size()));
  }

  /** What the story stands still for, or null while time runs. */
  public Choreography current() {
    catchUp();
    Knots knots = session.story().knots();
    int knot = knots.atMoment(shown.time(), shown.index());
    double hold = knots.hold(knot);
    double past = story - knots.at(knot);
    if (hold == 0 || past > hold || shown.time() > knots.time(knot)) {
      return null;
    }
    int before = knot - 1;
    while (before >= knots.begin()
        && knots.hold(before) == 0
        && knots.time(before) == knots.time(knot)) {
      before--;
    }
    int from = before < knots.begin() ? knots.index(knot) - 1 : knots.index(before);
    return new Choreography(from, knots.index(knot), Math.max(0, past) / hold, hold);
  }

  /**
   * How many times slower than in reality the last moments were played; less than 1 if faster, 0 if
   * nothing was played yet.
   */
  public double slowdown() {
    catchUp();
    double begin = begin();
    for (double window = 1; window < 1_000; window *= 2) {
      double from = Math.max(begin, story - window);
      long dt = shown.time() - session.story().timeAt(from);
      if (dt > 0 && story > from) {
        return (story - from) / speed() / (dt / 1e9);
      }
    }
    return 0;
  }

  // ---- playing

  /** Lets real time pass, in seconds. To be called once a frame, paused or not. */
  public void advance(double realSeconds) {
    catchUp();
    double more = Math.max(0, Math.min(realSeconds, LONGEST_FRAME)) * speed();
    if (!playing) {
      finishHold(more);
      return;
    }
    double target = story + more;
    if (stopsAtBound(target)) {
      playing = false;
      return;
    }
    while (playing && target > session.story().end() && runOn(target)) {
      // One instant after the other has run.
    }
    if (stopAt >= 0 && target >= holdEnd(stopAt)) {
      story = holdEnd(stopAt);
      showIndex(stopAt);
      stop();
      return;
    }
    if (playing) {
      story = target;
      show();
    }
  }

  /** A step lands at the beginning of a choreography, which is then played out. */
  private void finishHold(double more) {
    Knots knots = session.story().knots();
    int knot = knots.atMoment(shown.time(), shown.index());
    double end = knots.at(knot) + knots.hold(knot);
    if (story < end && shown.time() == knots.time(knot)) {
      story = Math.min(end, story + more);
    }
  }

  /** Runs the next instant if the story gets there. Answers whether it did. */
  private boolean runOn(double target) {
    if (stopAt >= 0) {
      return false;
    }
    StoryMap map = session.story();
    long next = map.plan(session.peekNext());
    if (goal != null && next > goal.limit()) {
      if (target >= map.storyAt(goal.limit(), session.trace().size())) {
        session.seek(goal.limit());
        follow();
        stop();
      }
      return false;
    } else if (next == Long.MAX_VALUE) {
      story = map.end();
      show();
      playing = false;
      return false;
    } else if (target < map.planned()) {
      return false;
    }
    session.branch().advance(goal);
    stopAt = goal == null ? -1 : goal.reached();
    return true;
  }

  private void stop() {
    playing = false;
    arrived = true;
    stopAt = -1;
    goal = null;
  }

  private double holdEnd(int index) {
    Knots knots = session.story().knots();
    int knot = knots.atMoment(session.trace().get(index - 1).time(), index);
    return knots.at(knot) + knots.hold(knot);
  }

  // ---- keeping the story and the session together

  private void show() {
    StoryMap map = session.story();
    int knot = map.knots().atStory(story);
    session.show(new Moment(map.timeAt(knot, story), map.knots().index(knot)));
    note();
  }

  private void showIndex(int index) {
    session.seekIndex(index);
    note();
  }

  private void follow() {
    Moment m = session.moment();
    story = session.story().storyAt(m.time(), m.index());
    note();
  }

  private void note() {
    shown = session.moment();
    course = session.course();
  }

  /** Somebody else may have moved the session. */
  private void catchUp() {
    if (course != session.course() || !session.moment().equals(shown)) {
      stopAt = -1;
      follow();
    }
  }
}
