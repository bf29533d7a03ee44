package fivedoors.play;

import fivedoors.net.Network;
import fivedoors.scenario.Command;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that can be looked at and acted in at any moment. Looking at the past reads the trace;
 * acting in the past forks: the nearest checkpoint is restored, the commands before the moment are
 * given again, and a new course of events goes on from there. The engine never runs past the shown
 * moment.
 */
public final class Session {
  /** The trace's memory on the desktop, in bytes. */
  public static final long DESKTOP_TRACE = 64L << 20;

  /** The trace's memory in the browser, in bytes. */
  public static final long BROWSER_TRACE = 32L << 20;

  private final long traceBytes;
  private final List<TimedAct> undone = new ArrayList<>();
  private final Cursor cursor;
  private Branch abandoned;
  private Moment abandonedAt;

  /** The engine at a moment of the past, which moment, and of which course of events. */
  private Machine stood;

  private Moment stoodAt;
  private int stoodCourse;
  private int forks;

  /**
   * Goes on from where {@code start} stands, on a copy of it.
   *
   * @param traceBytes how much memory the trace may take before its oldest part folds away
   */
  public Session(Machine start, long traceBytes) {
    this.traceBytes = traceBytes;
    cursor = new Cursor(new Branch(start, traceBytes));
  }

  // ---- what is shown

  /** The shown moment. */
  public Moment moment() {
    return cursor.shown();
  }

  /** The oldest moment that can still be shown. */
  public Moment first() {
    return branch().first();
  }

  /** How far the engine has run on this course of events, in nanoseconds. */
  public long engineTime() {
    return branch().now();
  }

  /** Whether the shown moment is before where the engine stands, so that acting would fork. */
  public boolean inThePast() {
    return moment().time() < branch().now();
  }

  /**
   * The events of this course of events; those from {@code moment().index()} on are not shown yet.
   */
  public Trace trace() {
    return branch().trace();
  }

  /** Names, links and ports. Only to be read; its clock is the engine's. */
  public Network network() {
    return branch().network();
  }

  /**
   * The engine as it stands: at or, when the past is shown, after the shown moment. Only to be
   * read.
   */
  public Machine machine() {
    return branch().machine();
  }

  /**
   * The engine as a command would find it that is given now: as it stood at the shown moment. Only
   * to be read.
   */
  public Machine shownMachine() {
    if (!inThePast()) {
      return machine();
    }
    Moment now = moment();
    if (stood == null || stoodCourse != forks || !now.equals(stoodAt)) {
      stood = branch().fork(now.time(), now.index()).machine();
      stoodAt = now;
      stoodCourse = forks;
    }
    return stood;
  }

  /** The last event that is shown, or null at the beginning. */
  public TraceEvent shownEvent() {
    return moment().index() > trace().first() ? trace().get(moment().index() - 1) : null;
  }

  /** The letters under way. The list and the letters are valid until the next call. */
  public List<Letter> letters() {
    return branch().letters(moment());
  }

  /** The tables, addresses, ports and services. Valid until the next call. */
  public Tables tables() {
    return branch().tables(moment());
  }

  /** Which devices and links there are, and where they stand. Valid until the next call. */
  public Plan plan() {
    return branch().plan(moment());
  }

  /** The story this course of events tells. */
  public StoryMap story() {
    return branch().story();
  }

  /** When the engine's next event is due; {@link Long#MAX_VALUE} if there is none. */
  public long peekNext() {
    return branch().nextTime();
  }

  /** A text that is equal for equal moments, tables and letters, on the JVM and in the browser. */
  public String hash() {
    Fingerprint f = new Fingerprint();
    f.text(moment().time() + " " + moment().index());
    for (Letter l : letters()) {
      f.text(
          l.frame()
              + " "
              + l.link()
              + " "
              + l.fromNode()
              + " "
              + l.sent().start()
              + " "
              + l.sent().arrive());
      f.bytes(l.sent().bytes());
    }
    tables().to(f);
    plan().to(f);
    return f.value();
  }

  // ---- moving through time

  /**
   * Shows one more event, running the engine if need be; or the moment between two events from
   * which somebody stepped back. Answers false if nothing comes any more.
   */
  public boolean stepForward() {
    return cursor.stepForward();
  }

  /** Takes the last shown event back. Answers false at the beginning. */
  public boolean stepBack() {
    return cursor.stepBack();
  }

  /**
   * Steps forward to the next event that the filter wants.
   *
   * @param limit simulated nanoseconds to look ahead at most
   * @return false if there was none; the last event before the limit is shown then
   */
  public boolean nextInteresting(EventFilter filter, long limit) {
    return cursor.nextInteresting(filter, limit);
  }

  /** Shows everything up to and including {@code time}: earlier, or later by running the engine. */
  public void seek(long time) {
    cursor.seek(time);
  }

  /** Shows the moment at which that many events have happened and no more. */
  public void seekIndex(int index) {
    cursor.seekIndex(index);
  }

  /** As {@link #seek}, but never back: what playing does. */
  public void advanceTo(long time) {
    if (time > moment().time()) {
      seek(time);
    }
  }

  /**
   * Runs the one engine event that is due next, if at or before {@code limit}, and shows it; else
   * shows {@code limit} and answers false. From the past it first comes back to where the engine
   * stands.
   */
  public boolean runNext(long limit) {
    return cursor.runNext(limit);
  }

  /** Shows a moment of which the playback knows that nothing is due before it that has not run. */
  void show(Moment m) {
    cursor.show(m);
  }

  Branch branch() {
    return cursor.branch();
  }

  // ---- acting

  /**
   * Carries out a command at the shown moment. In the past this forks, and {@link #undoFork} goes
   * back. Everything that was due at this very instant happens before it.
   *
   * @return whether it forked
   * @throws fivedoors.scenario.CommandException if it cannot be carried out; nothing changes then
   */
  public boolean perform(Command command) {
    boolean forks = inThePast();
    Branch course = forks ? branch().fork(moment().time(), moment().index()) : branch();
    course.runUntil(moment().time());
    course.perform(command);
    undone.clear();
    if (forks) {
      abandoned = branch();
      abandonedAt = moment();
      cursor.branch(course);
      this.forks++;
    }
    cursor.showNow();
    return forks;
  }

  /**
   * Number of times the course of events was exchanged for another one, for readers that keep
   * things by index.
   */
  public int course() {
    return forks;
  }

  /** Whether there is a course of events to go back to. */
  public boolean canUndoFork() {
    return abandoned != null;
  }

  /** Goes back to the course of events that the last fork left, at the moment it was left. */
  public boolean undoFork() {
    if (abandoned == null) {
      return false;
    }
    cursor.branch(abandoned);
    abandoned = null;
    undone.clear();
    forks++;
    show(abandonedAt);
    return true;
  }

  /** The commands given on this course of events, oldest first. */
  public List<TimedAct> commands() {
    return new ArrayList<>(branch().done());
  }

  /** Whether {@link #undo} would do something. */
  public boolean canUndo() {
    return !branch().done().isEmpty() && branch().done().get(lastDone()).index() >= first().index();
  }

  /** Whether {@link #redo} would do something. */
  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /**
   * Takes the last command back: the moment just before it is shown, as if it had never been given.
   */
  public boolean undo() {
    if (!canUndo()) {
      return false;
    }
    TimedAct last = branch().done().get(lastDone());
    cursor.branch(branch().fork(last.time(), last.index()));
    undone.add(last);
    abandoned = null;
    forks++;
    cursor.showNow();
    return true;
  }

  /** Gives the command that was last taken back again, at the time at which it was given. */
  public boolean redo() {
    if (undone.isEmpty()) {
      return false;
    }
    TimedAct next = undone.remove(undone.size() - 1);
    if (branch().now() > next.time()) {
      cursor.branch(branch().fork(next.time(), next.index()));
      forks++;
    }
    branch().runUntil(next.time());
    branch().perform(next.command());
    cursor.showNow();
    return true;
  }

  /** A state of a run to come back to. */
  public static final class Mark {
    private final Branch branch;
    private final Moment moment;
    private final long executed;
    private final Machine machine;

    private Mark(Branch branch) {
      this.branch = branch;
      moment = new Moment(branch.now(), branch.trace().size());
      executed = branch.simulation().executed();
      machine = branch.machine().copy(TraceSink.OFF);
    }
  }

  /** Notes where the engine stands. */
  public Mark mark() {
    return new Mark(branch());
  }

  /**
   * Comes back to a noted state: what was done since is forgotten. If the trace of that time has
   * folded away, the run goes on with a new trace.
   */
  public void reset(Mark mark) {
    boolean held = mark.branch.first().index() <= mark.moment.index();
    cursor.branch(
        held
            ? mark.branch.backTo(mark.moment, mark.executed)
            : new Branch(mark.machine, traceBytes));
    undone.clear();
    abandoned = null;
    forks++;
    cursor.showNow();
  }

  private int lastDone() {
    return branch().done().size() - 1;
  }
}
