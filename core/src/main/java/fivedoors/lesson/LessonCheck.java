package fivedoors.lesson;

import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.trace.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that must be true of a lesson before it ships: its right answers complete it, each
 * wrong one fails where it should and is told why, doing nothing fails, an answer in the wrong step
 * is refused, every step can be reached, every ladder of hints leads to the end, and no word is
 * missing.
 */
public final class LessonCheck {
  private final LessonBundle bundle;
  private final List<Finding> found = new ArrayList<>();

  private LessonCheck(LessonBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * What a check came to.
   *
   * @param lesson id of the lesson
   * @param findings what it falls short in, and advice
   * @param rightScripts how many right scripts were played
   * @param wrongScripts how many wrong scripts were played
   * @param simulatedNs how long the first right script takes in simulated time
   * @param fingerprint of the first right script's whole run
   */
  public record Report(
      String lesson,
      List<Finding> findings,
      int rightScripts,
      int wrongScripts,
      long simulatedNs,
      String fingerprint) {
    /** Whether nothing fails. */
    public boolean passes() {
      for (Finding f : findings) {
        if (f.fails()) {
          return false;
        }
      }
      return true;
    }
  }

  /** Checks a lesson that can be played. */
  public static Report check(LessonBundle bundle) {
    LessonCheck c = new LessonCheck(bundle);
    c.rightAnswers();
    Set<String> heard = c.wrongAnswers();
    c.doingNothing();
    c.wrongPlaces();
    c.everyStep();
    c.nearMisses(heard);
    new ConfigurationCheck(bundle, c.found).check();
    ScriptPlayer player = c.first();
    new WordCheck(bundle, player.runner().world(), c.found).check();
    return new Report(
        bundle.lesson().id(),
        List.copyOf(c.found),
        bundle.solution().right().size(),
        bundle.solution().wrong().size(),
        player.runner().world().now(),
        Fingerprint.of(player.runner().world().trace()));
  }

  /** The fingerprint of the whole run of a lesson's first right script. */
  public static String fingerprint(LessonBundle bundle) {
    return Fingerprint.of(new LessonCheck(bundle).first().runner().world().trace());
  }

  private ScriptPlayer first() {
    List<SolutionDoc.Script> right = bundle.solution().right();
    ScriptPlayer player =
        new ScriptPlayer(bundle.start(), right.isEmpty() ? List.of() : right.get(0).script());
    player.toEnd();
    return player;
  }

  private void rightAnswers() {
    if (bundle.solution().right().isEmpty()) {
      add("noRight");
    }
    for (int i = 0; i < bundle.solution().right().size(); i++) {
      SolutionDoc.Script script = bundle.solution().right().get(i);
      ScriptPlayer player = new ScriptPlayer(bundle.start(), script.script());
      Runner runner = player.runner();
      if (refused(player, script, "right[" + i + "].script")) {
        continue;
      }
      if (!runner.complete()) {
        add("rightNotComplete", script.name(), runner.step().id());
      } else if (runner.stars() != 3) {
        add("rightStars", script.name(), "" + runner.stars());
      }
    }
  }

  /** Plays a right script to its end or to the first action that is refused. */
  private boolean refused(ScriptPlayer player, SolutionDoc.Script script, String place) {
    for (int i = 0; player.hasNext(); i++) {
      String here = player.runner().step().id();
      String action = player.peek().text();
      Problem why = player.next().problem();
      if (why != null) {
        List<String> args = List.of(script.name(), place + "[" + i + "]", action, here);
        found.add(new Finding(bundle.lesson().id(), true, "rightRefused", args, why));
        return true;
      }
    }
    return false;
  }

  private Set<String> wrongAnswers() {
    Set<String> heard = new LinkedHashSet<>();
    if (bundle.solution().wrong().isEmpty()) {
      add("noWrong");
    }
    for (SolutionDoc.WrongScript script : bundle.solution().wrong()) {
      ScriptPlayer player = new ScriptPlayer(bundle.start(), script.script());
      player.toEnd();
      if (bundle.lesson().find(script.mustNotPass()) < 0) {
        add("wrongNoStep", script.name(), script.mustNotPass());
      }
      if (player.runner().satisfied(script.mustNotPass()) || player.runner().complete()) {
        add("wrongPasses", script.name(), script.mustNotPass());
      }
      if (script.expect() != null) {
        heard.add(script.expect());
        if (!player.heard(script.expect())) {
          String told = player.lastSaid();
          if (told.isEmpty()) {
            add("wrongToldNothing", script.name(), script.expect());
          } else {
            add("wrongNotTold", script.name(), script.expect(), told);
          }
        }
      }
    }
    return heard;
  }

  private void doingNothing() {
    List<LessonAction> onlyNext = new ArrayList<>();
    for (int i = 0; i < 2 * bundle.lesson().steps().size(); i++) {
      onlyNext.add(new LessonAction.Next());
    }
    for (List<LessonAction> script :
        List.<List<LessonAction>>of(List.of(), List.of(new LessonAction.Settle()), onlyNext)) {
      ScriptPlayer player = new ScriptPlayer(bundle.start(), script);
      player.toEnd();
      if (player.runner().complete()) {
        add("nothingPasses");
        return;
      }
    }
    for (String id : bundle.lesson().complete()) {
      Runner runner = at(id);
      runner.act(new LessonAction.Settle());
      runner.act(new LessonAction.Next());
      if (asks(bundle.lesson().find(id)) && runner.satisfied(id)) {
        add("stepPassesByItself", id);
      }
    }
  }

  private boolean asks(int place) {
    Step step = bundle.lesson().steps().get(place);
    boolean told = step instanceof Step.Narrate || step instanceof Step.Spotlight;
    return !told && !(step instanceof Step.RunUntil) && !(step instanceof Step.Free);
  }

  /**
   * Tries every answer, input and command of the first right script in every step that is not its
   * own.
   */
  private void wrongPlaces() {
    if (bundle.solution().right().isEmpty()) {
      return;
    }
    List<LessonAction> script = bundle.solution().right().get(0).script();
    ScriptPlayer player = new ScriptPlayer(bundle.start(), script);
    while (player.hasNext()) {
      String here = player.runner().step().id();
      for (LessonAction action : script) {
        String own = ownStep(action);
        boolean elsewhere = own != null && !own.equals(here);
        if (elsewhere && player.runner().act(action).accepted()) {
          add("wrongStepAccepted", own, here);
          return;
        }
      }
      player.next();
    }
  }

  /** The step an answer or an input is for; null for what has no step of its own. */
  private String ownStep(LessonAction action) {
    if (action instanceof LessonAction.Give give) {
      return give.step();
    }
    for (Step step : bundle.lesson().steps()) {
      if (step instanceof Step.Task task
          && task.input() != null
          && action instanceof LessonAction.Input input
          && input.name().equals(task.input().store())) {
        return task.id();
      }
    }
    return null;
  }

  private void everyStep() {
    for (Step step : bundle.lesson().steps()) {
      Runner runner = at(step.id());
      if (!runner.step().id().equals(step.id())) {
        add("notReached", step.id());
        continue;
      }
      if (step instanceof Step.RunUntil) {
        runner.runToGoal();
        if (runner.phase() == Phase.TIMED_OUT) {
          add("runTimesOut", step.id());
        }
      }
      if (!step.hints().isEmpty()) {
        climb(runner);
      }
      if (step instanceof Step.Free free) {
        suggestions(free);
      }
    }
  }

  /** Takes every hint of a step; the last must have done it. */
  private void climb(Runner runner) {
    String id = runner.step().id();
    while (runner.nextHint() != null) {
      runner.act(new LessonAction.TakeHint());
    }
    runner.runToGoal();
    if (!runner.satisfied(id)) {
      add("hintsDoNotDo", id);
    }
  }

  /** Presses every button of a free step, each on its own. */
  private void suggestions(Step.Free free) {
    for (Step.Suggestion s : free.suggest()) {
      Runner runner = at(free.id());
      for (Command command : s.commands()) {
        if (!runner.act(new LessonAction.Act(command)).accepted()) {
          add("suggestionRefused", LessonKeys.suggestion(free, s), command.text());
        }
      }
    }
  }

  private void nearMisses(Set<String> heard) {
    for (Step step : bundle.lesson().steps()) {
      for (Step.Almost a : step.almost()) {
        if (!heard.contains(LessonKeys.almost(step, a))) {
          add("almostNotTried", LessonKeys.almost(step, a));
        }
      }
    }
  }

  private Runner at(String step) {
    Runner runner = bundle.start();
    if (bundle.lesson().find(step) > 0) {
      runner.act(new LessonAction.SkipTo(step));
    }
    return runner;
  }

  private void add(String code, String... args) {
    found.add(Finding.of(bundle.lesson().id(), true, code, args));
  }
}
