package fivedoors.tell;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Reply;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Said;
import fivedoors.lesson.SolutionDoc;
import fivedoors.lesson.Step;
import fivedoors.net.Topology;
import fivedoors.tell.StoryLine.Kind;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceText;
import java.util.List;

/**
 * Tells a lesson from its first word to its last: plays a script of right answers on the real
 * engine, and tells every step, every answer and every event in the order in which they happen.
 */
public final class Teller {
  /** Takes the story line by line. */
  public interface Listener {
    /** The next line. */
    void line(StoryLine line);
  }

  private final Listener listener;
  private final LessonWords words;
  private final Runner runner;
  private final StepText steps;
  private final EventLines events;
  private int next;

  /**
   * Tells to {@code listener}.
   *
   * @param runner a lesson that has just been started
   */
  Teller(Listener listener, LessonWords words, Runner runner, EventLines events) {
    this.listener = listener;
    this.words = words;
    this.runner = runner;
    this.steps = new StepText(words, runner);
    this.events = events;
  }

  /**
   * Tells a lesson as its first right answers play it.
   *
   * @param language {@code ko} or {@code en}
   * @param raw whether events are written as the trace writes them, not as sentences
   * @return whether the lesson was completed
   */
  public static boolean tell(LessonBundle bundle, String language, boolean raw, Listener listener) {
    Runner runner = bundle.start();
    Topology topology = runner.world().topology();
    LessonWords words = bundle.words(language);
    EventLines events =
        raw
            ? (trace, index) -> TraceText.line(trace.get(index), topology)
            : new Sentences(bundle, topology, words.common());
    return new Teller(listener, words, runner, events).tell(bundle.solution().right().get(0));
  }

  private boolean tell(SolutionDoc.Script script) {
    line(Kind.TITLE, steps.say("title"));
    line(Kind.GOAL, steps.say("goal"));
    events();
    enter();
    for (LessonAction action : script.script()) {
      act(action);
    }
    line(Kind.SUMMARY, steps.say("summary"));
    return runner.complete();
  }

  private void act(LessonAction action) {
    Step before = runner.step();
    String doing = steps.line(before, action);
    if (doing != null) {
      line(Kind.ANSWER, doing);
    }
    Reply reply = runner.act(action);
    if (!reply.accepted()) {
      line(Kind.REFUSAL, words.common().problem(reply.problem()));
      return;
    }
    if (runner.step() != before) {
      said(reply.says());
      events();
      enter();
    } else {
      events();
      said(reply.says());
    }
    while (runner.goal() != null) {
      Reply ran = runner.runToGoal();
      events();
      said(ran.says());
      if (ran.says().isEmpty()) {
        return;
      }
    }
  }

  private void enter() {
    line(Kind.STEP, (runner.index() + 1) + "/" + runner.lesson().steps().size());
    steps.lines(runner.step()).forEach(listener::line);
  }

  private void said(List<Said> all) {
    for (Said said : all) {
      line(Kind.SAID, StepText.plain(words.get(said, runner)));
    }
  }

  private void events() {
    Trace trace = runner.world().trace();
    next = Math.max(next, trace.first());
    while (next < trace.size()) {
      String told = events.line(trace, next);
      if (told != null) {
        line(Kind.EVENT, told);
      }
      next++;
    }
  }

  private void line(Kind kind, String text) {
    listener.line(new StoryLine(kind, text));
  }
}
