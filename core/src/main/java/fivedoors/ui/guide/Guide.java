package fivedoors.ui.guide;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Reply;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Saved;
import fivedoors.lesson.Step;
import fivedoors.lesson.StopRule;
import fivedoors.play.EventFilter;
import fivedoors.play.Goal;
import fivedoors.play.LabMachine;
import fivedoors.play.Moment;
import fivedoors.play.Playback;
import fivedoors.play.Session;
import fivedoors.scenario.Command;
import fivedoors.scenario.Lab;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.Problem;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a lesson: it lets story time pass until the step's event, hands what the learner does to
 * the runner, and keeps both at the same moment. {@link #version} grows whenever a reader has to
 * look again.
 */
public final class Guide {
  private static final long LOOK_AHEAD_NS = 3_600_000_000_000L;

  private final LessonPack pack;
  private final Session session;
  private final SessionWorld world;
  private final Runner runner;
  private final Playback playback;
  private int version;
  private int goalStep = -1;
  private int goalCourse = -1;
  private Phase goalPhase;
  private boolean forked;
  private int stepIndex;

  /** Where the network stands while the lesson asks; null while it lets time run. */
  private Session.Mark stand;

  private int standEvents;
  private long standTime;

  /**
   * Starts a lesson at its first step.
   *
   * @param traceBytes how much memory the trace may take
   */
  public Guide(LessonPack pack, long traceBytes) {
    this(pack, begun(pack, traceBytes));
  }

  /** Goes on with free play as it was left, at the moment that the session shows. */
  Guide(LessonPack pack, Session session) {
    this.pack = pack;
    this.session = session;
    world = new SessionWorld(session);
    long shown = session.moment().time();
    runner = new Runner(pack.lesson(), world);
    if (shown > 0) {
      session.seek(shown);
    }
    playback = new Playback(session);
    speed();
  }

  private static Session begun(LessonPack pack, long traceBytes) {
    int seed = pack.lesson().scenario().seed();
    Lab lab = Lab.of(pack.scenario(), seed, TraceSink.OFF, pack.scenario().id());
    return new Session(new LabMachine(lab), traceBytes);
  }

  private void speed() {
    var ui = pack.lesson().ui();
    if (ui != null && ui.speed() != null) {
      speed(ui.speed());
    }
  }

  /** Chooses a speed by its number, such as {@code 0.5}; one that there is not changes nothing. */
  void speed(String number) {
    double wanted;
    try {
      wanted = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return;
    }
    double[] all = Playback.speeds();
    for (int i = 0; i < all.length; i++) {
      if (all[i] == wanted) {
        playback.speedIndex(i);
      }
    }
  }

  // ---- looking

  /** The documents. */
  public LessonPack pack() {
    return pack;
  }

  /** The step machine. Act through {@link #act}. */
  public Runner runner() {
    return runner;
  }

  /** The run. Its moment is what is shown. */
  public Session session() {
    return session;
  }

  /** The device of that name as the engine knows it, also one that was taken away; or null. */
  public NodeDoc device(String name) {
    return lab().node(name);
  }

  /** The devices that there are at the shown moment. */
  public List<NodeDoc> devices() {
    List<NodeDoc> all = new ArrayList<>();
    for (int node : session.plan().nodes()) {
      all.add(device(session.network().topology().node(node)));
    }
    return all;
  }

  /** The network as the engine stands; only to be read. */
  public Lab lab() {
    return ((LabMachine) session.machine()).lab();
  }

  /** The network as it stood at the shown moment, where a command would be carried out. */
  public Lab shownLab() {
    return ((LabMachine) session.shownMachine()).lab();
  }

  /** The player. */
  public Playback playback() {
    return playback;
  }

  /** Grows with everything the learner did and everything the lesson said. */
  public int version() {
    return version;
  }

  /** Whether an action has forked the course of events since this was last asked. */
  public boolean takeForked() {
    boolean was = forked;
    forked = false;
    return was;
  }

  // ---- time

  /** Lets real time pass; called before every picture. */
  public void update(float delta) {
    aim();
    boolean played = playback.playing();
    playback.advance(delta);
    if (playback.arrived() && runner.phase() == Phase.RUNNING) {
      observe();
    } else if (played != playback.playing()) {
      version++;
    }
  }

  /** Tells the player where the step wants it to stop. */
  private void aim() {
    boolean same =
        goalStep == runner.index() && goalPhase == runner.phase() && goalCourse == session.course();
    if (same) {
      return;
    }
    if (goalStep != runner.index()) {
      stepIndex = session.moment().index();
    }
    goalStep = runner.index();
    goalPhase = runner.phase();
    goalCourse = session.course();
    StopRule rule = runner.goal();
    playback.goal(rule == null ? null : new Wanted(rule));
    bound(rule);
  }

  /** While the lesson asks or waits for "next", what comes next does not play by itself. */
  private void bound(StopRule rule) {
    boolean open = runner.step() instanceof Step.Free || runner.phase() == Phase.ACTING;
    if (rule != null || open) {
      playback.bound(null);
      stand = null;
    } else if (stand == null || !session.inThePast()) {
      playback.bound(session.moment());
      stand = session.mark();
      standEvents = session.trace().size();
      standTime = session.engineTime();
    }
  }

  /** Steps by hand may have run ahead of the lesson; it goes on from where it waits. */
  private void comeBack() {
    aim();
    boolean ahead =
        stand != null && (session.trace().size() > standEvents || session.engineTime() > standTime);
    if (ahead) {
      session.reset(stand);
    }
  }

  private record Wanted(StopRule rule) implements Goal {
    @Override
    public long limit() {
      return rule.limitNs();
    }

    @Override
    public int reached() {
      return rule.stop();
    }
  }

  private void observe() {
    runner.observe();
    version++;
  }

  /** Plays or pauses. */
  public void play(boolean on) {
    aim();
    if (on) {
      playback.play();
    } else {
      playback.pause();
    }
    version++;
  }

  /** Shows the next event. Answers false if nothing comes any more. */
  public boolean next() {
    aim();
    boolean moved = playback.stepForward();
    stepped();
    return moved;
  }

  /** Shows the event before. Answers false at the beginning. */
  public boolean previous() {
    aim();
    boolean moved = playback.stepBack();
    version++;
    return moved;
  }

  /** Shows the next event that a learner would call one. */
  public boolean nextInteresting() {
    aim();
    boolean moved = playback.nextInteresting(EventFilter.INTERESTING, LOOK_AHEAD_NS);
    stepped();
    return moved;
  }

  /**
   * A step by hand has run the engine to the end of an instant: the lesson has got what it waits
   * for once that event is shown, not before.
   */
  private void stepped() {
    StopRule rule = runner.goal();
    if (rule != null && !session.inThePast()) {
      int stop = rule.stop();
      boolean there =
          stop >= 0 ? session.moment().index() >= stop : session.engineTime() >= rule.limitNs();
      if (there) {
        runner.observe();
      }
    }
    version++;
  }

  /** Shows the moment at which the step began. */
  public void toStepStart() {
    seekIndex(stepIndex);
  }

  /** Shows a story time that has been played. */
  public void seekStory(double seconds) {
    aim();
    playback.pause();
    playback.seekStory(seconds);
    version++;
  }

  /** Shows the moment after that many events. */
  public void seekIndex(int index) {
    aim();
    playback.pause();
    Moment last = playback.bound();
    session.seekIndex(last == null ? index : Math.min(index, last.index()));
    version++;
  }

  // ---- acting

  /** Hands an action to the lesson; what it refuses comes back as a problem. */
  public Reply act(LessonAction action) {
    comeBack();
    Reply reply = runner.act(action);
    if (reply.accepted()) {
      goalPhase = null;
      forked |= world.takeForked();
      boolean run = runner.phase() == Phase.RUNNING;
      if (!run && action instanceof LessonAction.Act) {
        // What the command did at this very instant is part of it: the plug that was put in is in.
        session.seekIndex(session.trace().size());
      }
      boolean free = runner.step() instanceof Step.Free && action instanceof LessonAction.Act;
      if (run || free) {
        play(true);
      } else {
        playback.pause();
      }
    }
    version++;
    return reply;
  }

  /** Does something to the network; answers why not, or null. */
  public Problem command(Command command) {
    return act(new LessonAction.Act(command)).problem();
  }

  /** Lets time run at once to where the step wants it. */
  public void jump() {
    playback.pause();
    runner.runToGoal();
    version++;
  }

  /** Takes the lesson up where it was left; false if the lesson has changed since. */
  boolean resume(Saved saved) {
    boolean done = runner.resume(saved);
    goalStep = -1;
    version++;
    return done;
  }

  /** Starts the step again. */
  public void restartStep() {
    playback.pause();
    runner.restartStep();
    goalStep = -1;
    version++;
  }

  /** Goes back to the start of the step before. Answers false at the first step. */
  public boolean previousStep() {
    playback.pause();
    boolean moved = runner.previousStep();
    goalStep = -1;
    version++;
    return moved;
  }

  /** Starts the lesson again. */
  public void restartLesson() {
    playback.pause();
    runner.restartLesson();
    goalStep = -1;
    version++;
  }

  /** Goes back to the course of events that a fork left. */
  public boolean undoFork() {
    playback.pause();
    boolean done = session.undoFork();
    version++;
    return done;
  }

  /** Takes the last command back; only in free play, where nothing is being asked. */
  public boolean undo() {
    return stopped(session.canUndo()) && session.undo();
  }

  /**
   * Takes back all that was done in the step of a lesson, also by the hint that does it; what was
   * tried stays counted. Answers false if nothing was done.
   */
  public boolean undoStep() {
    aim();
    var done = session.commands();
    boolean acted = !done.isEmpty() && done.get(done.size() - 1).index() >= stepIndex;
    if (acted && !(runner.step() instanceof Step.Free)) {
      restartStep();
      return true;
    }
    return false;
  }

  /** Gives the command taken back again. */
  public boolean redo() {
    return stopped(session.canRedo()) && session.redo();
  }

  /** Stops playing before another course of events is taken up, where it may be. */
  private boolean stopped(boolean can) {
    boolean may = can && runner.step() instanceof Step.Free;
    if (may) {
      playback.pause();
      version++;
    }
    return may;
  }
}
