package fivedoors.ui.panel;

import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Said;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Choice;
import fivedoors.ui.mirror.MirrorNode.Mark;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** What the learner can pick, type or press in the current step. */
final class StepContent {
  private static final int KEYS = 4;

  private final Runner runner;
  private final LessonWords words;
  private final Words ui;
  private final Names names;
  private final Draft draft;

  StepContent(Runner runner, LessonWords words, Names names, Draft draft) {
    this.runner = runner;
    this.words = words;
    this.ui = words.common();
    this.names = names;
    this.draft = draft;
  }

  /** Adds the nodes. */
  void add(List<MirrorNode> out) {
    Step step = runner.step();
    if (step instanceof Step.Predict p) {
      out.add(choices(p, p.choices(), false));
    } else if (step instanceof Step.Quiz q) {
      quiz(q, out);
    } else if (step instanceof Step.FixNote f) {
      new ByHandContent(runner, words, draft).fixNote(f, out);
    } else if (step instanceof Step.BeRouter b) {
      new ByHandContent(runner, words, draft).beRouter(b, out);
    } else if (step instanceof Step.Task t) {
      task(t, out);
    } else if (step instanceof Step.Free f) {
      free(f, out);
    }
  }

  /** Whether something has been picked or typed that can be handed in. */
  boolean ready() {
    return !draft.value(runner.step()).isEmpty();
  }

  /** Whether what is wrong with what was typed is shown beside it. */
  boolean showsProblem() {
    Step step = runner.step();
    return step instanceof Step.Task t
        ? t.input() != null
        : step instanceof Step.Quiz q && (q.kind().equals("number") || q.kind().equals("ipv4"))
            || step instanceof Step.FixNote f && f.kind() != null && draft.part() != null;
  }

  private MirrorNode choices(Step step, List<Step.Choice> choices, boolean several) {
    boolean open = runner.phase() == Phase.ASKING;
    List<String> answer = runner.answer(step.id());
    List<Choice> cards = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Step.Choice c = choices.get(i);
      boolean given = answer != null && answer.contains(c.id());
      boolean selected = open ? draft.picked().contains(c.id()) : given;
      String key = i < KEYS ? Integer.toString(i + 1) : null;
      cards.add(
          new Choice(
              "choice-" + (i + 1),
              words.get(LessonKeys.choice(step, c.id()), runner),
              selected,
              open,
              mark(given, selected),
              key));
    }
    return new MirrorNode.Choices("choices:" + step.id(), several, cards);
  }

  /** A guess gets no mark here: what really happened is set beside it. */
  private Mark mark(boolean given, boolean selected) {
    if (!given || !(runner.step() instanceof Step.Quiz)) {
      return Mark.NONE;
    }
    if (runner.phase() == Phase.SATISFIED) {
      return Mark.RIGHT;
    }
    return selected && judged() ? Mark.OTHER : Mark.NONE;
  }

  private boolean judged() {
    return !runner.said().isEmpty()
        && runner.said().get(runner.said().size() - 1).kind() == Said.Kind.WRONG;
  }

  private void quiz(Step.Quiz q, List<MirrorNode> out) {
    boolean open = runner.phase() == Phase.ASKING;
    switch (q.kind()) {
      case "order":
        List<MirrorNode.Item> items = new ArrayList<>();
        for (String item : open ? draft.order() : runner.answer(q.id())) {
          items.add(new MirrorNode.Item(item, words.get(LessonKeys.item(q, item), runner)));
        }
        out.add(new MirrorNode.Order("order", items, open));
        break;
      case "match":
      case "label":
        ByHandContent byHand = new ByHandContent(runner, words, draft);
        for (String item : q.items()) {
          byHand.pair(q, item, q.options(), out);
        }
        break;
      case "number":
      case "ipv4":
        out.add(
            new MirrorNode.Input(
                "answer",
                ui.raw("ui.input." + q.kind()),
                open ? draft.typed() : handedIn(runner.answer(q.id())),
                ByHandContent.shape(q.kind()),
                open,
                draft.problem()));
        break;
      default:
        out.add(choices(q, q.choices(), q.kind().equals("multi")));
    }
  }

  /** What was typed and handed in, also by a hint or before the program was closed. */
  private String handedIn(List<String> answer) {
    return answer == null || answer.isEmpty() ? draft.typed() : answer.get(0);
  }

  private void task(Step.Task t, List<MirrorNode> out) {
    boolean open = runner.phase() == Phase.ACTING;
    if (t.input() != null) {
      String label = words.get(LessonKeys.input(t), runner);
      out.add(
          new MirrorNode.Input(
              "answer",
              label,
              open ? draft.typed() : handedIn(runner.answer(t.id())),
              ByHandContent.shape(t.input().kind()),
              open,
              draft.problem()));
    }
    if (runner.phase() == Phase.SATISFIED) {
      return;
    }
    CommandLabels labels = new CommandLabels(ui, names);
    // After a failed try only the guess has to be written anew.
    boolean again = t.input() != null && open && runner.attempts(t.id()) > 0;
    if (again) {
      boolean typed = !draft.typed().isBlank();
      out.add(
          new Button(
              LessonContent.COMMIT,
              ui.raw("ui.lesson.commit"),
              Weight.PRIMARY,
              typed,
              false,
              typed ? null : ui.raw("ui.lesson.chooseFirst"),
              "Enter"));
    }
    forms(t, open, out);
    boolean first = !firewall(t, open && !again, out) && !again;
    for (Step.Suggestion o : t.offer()) {
      out.add(offer(t, o, first && open));
      first = false;
    }
    for (String permit : t.allow()) {
      Command c = offered(t, permit) ? null : command(permit);
      if (c == null) {
        continue;
      }
      boolean blocked = t.input() != null && draft.typed().isBlank();
      Problem refusal = blocked ? Problem.at("", "", "inputFirst") : null;
      boolean main = first && open;
      out.add(
          new Button(
              "cmd:" + c.text(),
              labels.of(c),
              main ? Weight.PRIMARY : Weight.PLAIN,
              refusal == null,
              false,
              refusal == null ? null : ui.problem(refusal),
              main ? "Enter" : null));
      first = false;
    }
  }

  /** The windows in which the learner makes a rule. Answers whether that is the thing to do now. */
  private boolean firewall(Step.Task t, boolean open, List<MirrorNode> out) {
    String host = FirewallPanel.asked(t);
    boolean main = host != null && open && !FirewallPanel.made(draft);
    if (host != null) {
      Weight weight = main && !draft.elsewhere() ? Weight.PRIMARY : Weight.PLAIN;
      out.add(FirewallPanel.opening(ui, host, names.label(host), weight));
    }
    return main;
  }

  /** The tables that the learner may write a line into. */
  private void forms(Step.Task t, boolean open, List<MirrorNode> out) {
    if (ForwardForm.router(t) != null) {
      String skin = runner.world().get(ForwardForm.router(t) + ".skin");
      out.addAll(ForwardForm.nodes(ui, draft, skin, open));
    }
    if (ReserveForm.path(t) != null) {
      out.addAll(ReserveForm.nodes(ui, draft, names.macs(), open));
    }
  }

  /** Whether the task has a button of its own for that: then the plain switch is left out. */
  private static boolean offered(Step.Task t, String permit) {
    for (Step.Suggestion o : t.offer()) {
      for (Command c : o.commands()) {
        if (c.permit().equals(permit)) {
          return true;
        }
      }
    }
    return false;
  }

  private MirrorNode offer(Step.Task t, Step.Suggestion o, boolean main) {
    boolean blocked = t.input() != null && draft.typed().isBlank();
    String why = blocked ? ui.problem(Problem.at("", "", "inputFirst")) : null;
    Weight weight = main && t.offer().size() == 1 ? Weight.PRIMARY : Weight.PLAIN;
    String label = words.get(LessonKeys.offer(t, o), runner);
    String key = weight == Weight.PRIMARY ? "Enter" : null;
    return new Button("offer:" + o.id(), label, weight, !blocked, false, why, key);
  }

  private Command command(String permit) {
    String now = runner.world().exists(permit) ? runner.world().get(permit) : "";
    return CommandLabels.of(permit, now);
  }

  private void free(Step.Free f, List<MirrorNode> out) {
    for (Step.Suggestion s : f.suggest()) {
      String label = words.get(LessonKeys.suggestion(f, s), runner);
      out.add(Button.of("try:" + s.id(), label, Weight.PLAIN));
    }
    if (!f.suggest().isEmpty()) {
      out.add(new MirrorNode.Text(ui.raw("ui.lesson.freeMore"), MirrorNode.Tone.QUIET));
    }
  }
}
