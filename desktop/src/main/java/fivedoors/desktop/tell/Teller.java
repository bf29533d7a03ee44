package fivedoors.desktop.tell;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Reply;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Said;
import fivedoors.lesson.SolutionDoc;
import fivedoors.lesson.Step;
import fivedoors.trace.Trace;
import java.io.PrintStream;
import java.util.List;

/**
 * Tells a lesson from its first word to its last: plays a script of right answers on the real
 * engine, and writes every step, every answer and every event in the order in which they happen.
 */
public final class Teller {
  private static final int WIDTH = 78;

  private final PrintStream out;
  private final LessonWords words;
  private final Runner runner;
  private final StepText steps;
  private final EventLines events;
  private int next;

  /**
   * Tells to {@code out}.
   *
   * @param runner a lesson that has just been started
   */
  public Teller(PrintStream out, LessonWords words, Runner runner, EventLines events) {
    this.out = out;
    this.words = words;
    this.runner = runner;
    this.steps = new StepText(words, runner);
    this.events = events;
  }

  /** Tells it all; answers whether the lesson was completed. */
  public boolean tell(SolutionDoc.Script script) {
    line(steps.say("title"));
    line("=".repeat(Math.min(WIDTH, 2 * steps.say("title").length())));
    line(steps.say("goal"));
    events();
    enter();
    for (LessonAction action : script.script()) {
      act(action);
    }
    line("");
    line(steps.say("summary"));
    return runner.complete();
  }

  private void act(LessonAction action) {
    Step before = runner.step();
    String doing = steps.line(before, action);
    if (doing != null) {
      line("  → " + doing);
    }
    Reply reply = runner.act(action);
    if (!reply.accepted()) {
      line("  ! " + words.common().problem(reply.problem()));
      return;
    }
    if (runner.step() != before) {
      said(before, reply.says());
      events();
      enter();
    } else {
      events();
      said(before, reply.says());
    }
    while (runner.goal() != null) {
      Reply ran = runner.runToGoal();
      events();
      said(runner.step(), ran.says());
      if (ran.says().isEmpty()) {
        return;
      }
    }
  }

  private void enter() {
    line("");
    line("[" + (runner.index() + 1) + "/" + runner.lesson().steps().size() + "]");
    steps.lines(runner.step()).forEach(this::line);
  }

  private void said(Step step, List<Said> all) {
    for (Said said : all) {
      line("  · " + StepText.plain(words.get(said, runner)));
    }
  }

  private void events() {
    Trace trace = runner.world().trace();
    next = Math.max(next, trace.first());
    while (next < trace.size()) {
      String told = events.line(trace, next);
      if (told != null) {
        line("      " + told);
      }
      next++;
    }
  }

  private void line(String text) {
    out.print(text + "\n");
  }
}
