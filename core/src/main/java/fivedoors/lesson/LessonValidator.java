package fivedoors.lesson;

import fivedoors.scenario.Command;
import fivedoors.scenario.Findings;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Problem;
import fivedoors.wire.WireFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the ranges and references of a lesson against its scenario, the same on the JVM and in the
 * browser. After it a {@link Runner} can play the lesson without meeting an unknown name.
 */
public final class LessonValidator {
  /** Kinds of quiz. */
  public static final List<String> QUIZ_KINDS =
      List.of("choice", "multi", "order", "match", "number", "ipv4", "label");

  /** Speeds of the speed control. */
  public static final List<String> SPEEDS =
      List.of("0.1", "0.25", "0.5", "1", "2", "5", "10", "20", "100");

  /** How many steps a lesson may have, a free step at the end not counted. */
  public static final int MAX_STEPS = 12;

  /** What may be wrong at the start and right when the step has come; the check tries it then. */
  private static final List<String> DEPENDS_ON_MOMENT =
      List.of(
          "noDhcp",
          "dhcpIsOn",
          "noForward",
          "programOff",
          "hostOff",
          "noForms",
          "unknownForm",
          "unknownFormField");

  /** What a task can allow beside settings. */
  private static final List<String> ACTIONS =
      List.of(
          "ping",
          "renew",
          "release",
          "reboot",
          "inject",
          "openUrl",
          "post",
          "submit",
          "sendUdp",
          "firewall",
          "forwards",
          "linkQuality",
          "type");

  /** The version of the format that this program reads. */
  private static final int SCHEMA = 1;

  private static final List<String> LEVELS = List.of("beginner", "middle", "advanced");
  private static final List<String> STYLES = List.of("ring", "pulse", "flash");
  private static final List<String> REVEALS = List.of("now", "after-observe");

  /** What can be typed. */
  static final List<String> FIELD_KINDS = List.of("ipv4", "number", "text");

  private final LessonDoc lesson;
  private final Lab lab;
  private final Findings found;
  private final PredicateValidator predicates;

  private LessonValidator(LessonDoc lesson, Lab lab, String file) {
    this.lesson = lesson;
    this.lab = lab;
    this.found = new Findings(file);
    this.predicates = new PredicateValidator(lesson, lab, found);
  }

  /**
   * Everything that is wrong with a lesson.
   *
   * @param lab the lesson's network at its start
   * @param file the lesson's name for messages
   */
  public static List<Problem> problems(LessonDoc lesson, Lab lab, String file) {
    LessonValidator v = new LessonValidator(lesson, lab, file);
    v.head();
    v.steps();
    v.end();
    return v.found.problems();
  }

  private void head() {
    if (found.has("schema", lesson.schema()) && lesson.schema() != SCHEMA) {
      found.add("schema", "schema", "" + lesson.schema(), "" + SCHEMA);
    }
    found.has("id", lesson.id());
    found.range("rev", lesson.rev(), 1, 10_000);
    found.range("chapter", lesson.chapter(), 0, 99);
    found.range("order", lesson.order(), 1, 99);
    found.range("minutes", lesson.minutes(), 1, 20);
    found.oneOf("level", lesson.level(), LEVELS);
    found.range("scenario.startMs", lesson.scenario().startMs(), 0, 600_000);
    LessonDoc.Ui ui = lesson.ui();
    if (ui != null) {
      for (int i = 0; i < ui.panels().size(); i++) {
        found.oneOf("ui.panels[" + i + "]", ui.panels().get(i), Targets.PANELS);
      }
      found.oneOf("ui.speed", ui.speed(), SPEEDS);
      if (ui.follow() != null) {
        target("ui.follow", "node:" + ui.follow());
      }
    }
  }

  private void steps() {
    Set<String> ids = new LinkedHashSet<>();
    int counted = 0;
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      String at = "steps[" + i + "]";
      if (!found.has(at, step) || !found.has(at + ".id", step.id())) {
        continue;
      }
      if (!isId(step.id()) || !ids.add(step.id())) {
        found.add(at + ".id", "badStepId", step.id());
      }
      counted += step instanceof Step.Free && i == lesson.steps().size() - 1 ? 0 : 1;
      highlights(at, step.highlight());
      step(at, step);
      hints(at, step);
    }
    if (counted == 0 || counted > MAX_STEPS) {
      found.add("steps", "range", "" + counted, "1", "" + MAX_STEPS);
    }
  }

  private static boolean isId(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !id.isEmpty();
  }

  private void step(String at, Step step) {
    if (step instanceof Step.RunUntil run) {
      predicates.check(at + ".until", run.until());
      found.has(at + ".limitSec", run.limitSec());
      found.range(at + ".limitSec", run.limitSec(), 1, 86_400);
      for (int i = 0; i < run.inspect().size(); i++) {
        if (!WireFields.exists(run.inspect().get(i))) {
          found.add(at + ".inspect[" + i + "]", "unknownField", run.inspect().get(i));
        }
      }
    } else if (step instanceof Step.Predict p) {
      choices(at, p.choices());
      if (found.has(at + ".reveal", p.reveal())) {
        found.oneOf(at + ".reveal", p.reveal(), REVEALS);
      }
      if (p.revealAt() != null) {
        predicates.step(at + ".revealAt", p.revealAt());
        int to = lesson.find(p.revealAt());
        if (to >= 0 && !(lesson.steps().get(to) instanceof Step.RunUntil)) {
          found.add(at + ".revealAt", "revealsAtRun", p.revealAt());
        }
      }
      for (int i = 0; i < p.evidence().size(); i++) {
        target(at + ".evidence[" + i + "]", p.evidence().get(i));
      }
    } else if (step instanceof Step.Quiz q) {
      quiz(at, q);
    } else if (step instanceof Step.FixNote f) {
      new ByHandValidator(found, predicates).fixNote(at, f);
      almosts(at, f.almost());
    } else if (step instanceof Step.BeRouter b) {
      new ByHandValidator(found, predicates).beRouter(at, b);
      almosts(at, b.almost());
    } else if (step instanceof Step.Task t) {
      task(at, t);
    } else if (step instanceof Step.Free f) {
      for (int i = 0; i < f.suggest().size(); i++) {
        commands(at + ".suggest[" + i + "].commands", f.suggest().get(i).commands());
      }
    }
  }

  private void choices(String at, List<Step.Choice> choices) {
    Set<String> ids = new LinkedHashSet<>();
    int right = 0;
    for (int i = 0; i < choices.size(); i++) {
      Step.Choice c = choices.get(i);
      if (c.target() != null) {
        target(at + ".choices[" + i + "].target", c.target());
      }
      ids.add(c.id());
      right += c.correct() != null && c.correct() ? 1 : 0;
    }
    if (choices.size() < 2 || choices.size() > 5 || ids.size() != choices.size() || right == 0) {
      found.add(at + ".choices", "badChoices");
    }
  }

  private void quiz(String at, Step.Quiz q) {
    if (found.has(at + ".kind", q.kind())) {
      found.oneOf(at + ".kind", q.kind(), QUIZ_KINDS);
    }
    boolean choosing = "choice".equals(q.kind()) || "multi".equals(q.kind());
    if (choosing) {
      choices(at, q.choices());
    } else if (QUIZ_KINDS.contains(q.kind())) {
      for (int i = 0; i < q.answer().size(); i++) {
        String a = q.answer().get(i);
        predicates.value(at + ".answer[" + i + "]", a.substring(a.indexOf('=') + 1));
      }
      for (int i = 0; i < q.options().size(); i++) {
        predicates.value(at + ".options[" + i + "]", q.options().get(i));
      }
      if (q.answer().isEmpty() || !answerFits(q) || !optionsFit(q)) {
        found.add(at + ".answer", "answerDoesNotFit");
      }
    }
    almosts(at, q.almost());
  }

  private static boolean answerFits(Step.Quiz q) {
    boolean typed = q.kind().equals("number") || q.kind().equals("ipv4");
    boolean fact = typed && q.answer().size() == 1 && q.answer().get(0).startsWith("$");
    return fact || Grading.refusal(q, q.answer()) == null;
  }

  private static boolean optionsFit(Step.Quiz q) {
    boolean pairs = q.kind().equals("match") || q.kind().equals("label");
    for (String a : pairs ? q.answer() : List.<String>of()) {
      if (!q.options().contains(a.substring(a.indexOf('=') + 1))) {
        return false;
      }
    }
    return true;
  }

  private void task(String at, Step.Task t) {
    for (int i = 0; i < t.allow().size(); i++) {
      if (!isPermit(t.allow().get(i))) {
        found.add(at + ".allow[" + i + "]", "badPermit", t.allow().get(i));
      }
    }
    for (int i = 0; i < t.begins().size(); i++) {
      if (!t.allow().contains(t.begins().get(i))) {
        found.add(at + ".begins[" + i + "]", "offerNotAllowed", t.begins().get(i));
      }
    }
    for (int i = 0; i < t.offer().size(); i++) {
      commands(at + ".offer[" + i + "].commands", t.offer().get(i).commands());
      for (Command c : t.offer().get(i).commands()) {
        if (!t.allow().contains(c.permit())) {
          found.add(at + ".offer[" + i + "]", "offerNotAllowed", c.permit());
        }
      }
    }
    if (t.input() != null) {
      found.oneOf(at + ".input.kind", t.input().kind(), FIELD_KINDS);
    }
    predicates.check(at + ".done", t.done());
    if (t.tried() != null) {
      predicates.check(at + ".tried", t.tried());
    }
    found.range(at + ".limitSec", t.limitSec(), 1, 86_400);
    almosts(at, t.almost());
    if (t.hints().isEmpty() || !(t.hints().get(t.hints().size() - 1) instanceof Hint.Do)) {
      found.add(at + ".hints", "lastHintDoes");
    }
  }

  private boolean isPermit(String permit) {
    int dot = permit.indexOf('.');
    String action = permit.substring(dot + 1);
    return (lab.exists(permit) && lab.spec(permit).settable())
        || (dot > 0 && ACTIONS.contains(action) && Targets.isPlace(permit.substring(0, dot), lab));
  }

  private void almosts(String at, List<Step.Almost> almosts) {
    for (int i = 0; i < almosts.size(); i++) {
      predicates.check(at + ".almost[" + i + "].when", almosts.get(i).when());
    }
  }

  private void hints(String at, Step step) {
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < step.hints().size(); i++) {
      Hint hint = step.hints().get(i);
      String place = at + ".hints[" + i + "]";
      if (!ids.add(hint.id())) {
        found.add(place + ".id", "duplicateName", hint.id());
      }
      found.range(place + ".afterSec", hint.afterSec(), 0, 600);
      if (hint instanceof Hint.Say say) {
        highlights(place, say.highlight());
      } else if (hint instanceof Hint.Do does) {
        commands(place + ".actions", commandsOf(does.actions()));
      }
    }
  }

  private static List<Command> commandsOf(List<LessonAction> actions) {
    List<Command> commands = new ArrayList<>();
    for (LessonAction a : actions) {
      if (a instanceof LessonAction.Act act) {
        commands.add(act.command());
      }
    }
    return commands;
  }

  private void commands(String at, List<Command> commands) {
    for (int i = 0; i < commands.size(); i++) {
      Problem problem = lab.problem(commands.get(i));
      if (problem != null && !DEPENDS_ON_MOMENT.contains(problem.code())) {
        found.add(at + "[" + i + "]", problem);
      }
    }
  }

  private void highlights(String at, List<Step.Highlight> highlights) {
    for (int i = 0; i < highlights.size(); i++) {
      String place = at + ".highlight[" + i + "]";
      target(place + ".target", highlights.get(i).target());
      found.oneOf(place + ".style", highlights.get(i).style(), STYLES);
    }
  }

  private void target(String at, String target) {
    if (!Targets.exists(target, lab)) {
      found.add(at, "unknownTarget", target);
    }
  }

  private void end() {
    if (lesson.complete().isEmpty()) {
      found.add("complete", "missing");
    }
    for (int i = 0; i < lesson.complete().size(); i++) {
      predicates.step("complete[" + i + "]", lesson.complete().get(i));
    }
    if (lesson.stars().size() != 3) {
      found.add("stars", "threeStars");
    }
    for (int i = 0; i < lesson.stars().size(); i++) {
      predicates.check("stars[" + i + "]", lesson.stars().get(i));
    }
  }
}
