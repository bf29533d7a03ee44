package fivedoors.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays a script through the step machine, one action at a time. Where a step lets time run until
 * an event, time runs at once.
 */
public final class ScriptPlayer {
  private final Runner runner;
  private final List<LessonAction> script;
  private final List<Said> said = new ArrayList<>();
  private int next;

  /** Nothing is played yet. */
  public ScriptPlayer(Runner runner, List<LessonAction> script) {
    this.runner = runner;
    this.script = script;
  }

  /** The lesson that is played. */
  public Runner runner() {
    return runner;
  }

  /** Whether there is another action. */
  public boolean hasNext() {
    return next < script.size();
  }

  /** The action that is played next. */
  public LessonAction peek() {
    return script.get(next);
  }

  /** Plays one action and the run it leads to; the sentences of both are in the reply. */
  public Reply next() {
    Reply reply = runner.act(script.get(next++));
    List<Said> says = new ArrayList<>(reply.says());
    if (!(runner.step() instanceof Step.Task) && runner.phase() == Phase.RUNNING) {
      says.addAll(runner.runToGoal().says());
    }
    said.addAll(says);
    return new Reply(reply.problem(), says);
  }

  /**
   * Plays all that is left; refused actions are passed over. Answers the first refusal's place, or
   * -1.
   */
  public int toEnd() {
    int refused = -1;
    while (hasNext()) {
      if (!next().accepted() && refused < 0) {
        refused = next - 1;
      }
    }
    return refused;
  }

  /** The key of what was said last; empty if nothing was. */
  public String lastSaid() {
    return said.isEmpty() ? "" : said.get(said.size() - 1).key();
  }

  /** Whether a sentence was said so far. */
  public boolean heard(String key) {
    for (Said s : said) {
      if (s.key().equals(key)) {
        return true;
      }
    }
    return false;
  }
}
