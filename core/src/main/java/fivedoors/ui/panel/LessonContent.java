package fivedoors.ui.panel;

import fivedoors.lesson.Hint;
import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Said;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.ui.guide.Course;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Card;
import fivedoors.ui.mirror.MirrorNode.Heading;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** What the lesson pane shows: the current step as it stands, and the one thing to do next. */
final class LessonContent {
  /** Hands in an answer. */
  static final String COMMIT = "commit";

  /** Lets time run to where the step wants it. */
  static final String GO = "go";

  private final Runner runner;
  private final LessonWords words;
  private final Words ui;
  private final Draft draft;
  private final StepContent steps;
  private final boolean playing;
  private final Course.Entry after;

  /**
   * The pane as it stands; {@code after} is the lesson that comes next, or null where none is
   * known.
   */
  LessonContent(
      Runner runner,
      LessonWords words,
      Names names,
      Draft draft,
      boolean playing,
      Course.Entry after) {
    this.runner = runner;
    this.words = words;
    this.ui = words.common();
    this.draft = draft;
    this.playing = playing;
    this.after = after;
    steps = new StepContent(runner, words, names, draft);
  }

  /** What scrolls. */
  List<MirrorNode> body() {
    Step step = runner.step();
    List<MirrorNode> out = new ArrayList<>();
    out.add(progress());
    boolean last = step instanceof Step.Free;
    if (last && runner.complete()) {
      finished(out);
    }
    boolean asks = LessonKeys.text(step).endsWith(".ask");
    out.add(new Text(words.get(LessonKeys.text(step), runner), asks ? Tone.STRONG : Tone.BODY));
    guesses(out);
    steps.add(out);
    for (Said said : runner.said()) {
      // What was seen stands before what is said about it.
      if (said.kind() == Said.Kind.REVEALED) {
        out.add(card(said));
      }
    }
    for (Said said : runner.said()) {
      if (said.kind() != Said.Kind.REVEALED) {
        out.add(card(said));
      }
    }
    if (draft.problem() != null && !steps.showsProblem()) {
      out.add(new Card(Tone.WARN, "", List.of(new Text(draft.problem(), Tone.WARN))));
    }
    if (runner.phase() == Phase.RUNNING && step instanceof Step.Task) {
      out.add(new Text(ui.raw("ui.lesson.underWay"), Tone.QUIET));
    }
    note(out);
    return out;
  }

  private MirrorNode progress() {
    int of = runner.lesson().steps().size();
    String text =
        ui.get("ui.lesson.step", Integer.toString(runner.index() + 1), Integer.toString(of));
    return new MirrorNode.Progress(runner.index() + 1, of, text, -1);
  }

  private void finished(List<MirrorNode> out) {
    int stars = runner.stars();
    int of = runner.lesson().steps().size();
    String text = ui.get("ui.lesson.stars", Integer.toString(stars));
    out.add(new MirrorNode.Progress(of, of, text, stars));
    String learned = words.get("summary", runner);
    out.add(new Card(Tone.OK, ui.raw("ui.lesson.learned"), List.of(new Text(learned, Tone.BODY))));
    if (after != null) {
      String title = ui.get("ui.lesson.after", after.title(ui.language()));
      out.add(Button.of("open:" + after.lesson().id(), title, Weight.PRIMARY));
    }
    out.add(Button.of(Actions.COURSE, ui.raw("ui.do.course"), Weight.LINK));
    out.add(Button.of(Actions.SANDBOX, ui.raw("ui.do.sandbox"), Weight.LINK));
    out.add(new Heading(3, ui.raw("ui.lesson.free")));
  }

  /** Guesses that are still open stay in view. */
  private void guesses(List<MirrorNode> out) {
    for (var p : runner.predictions()) {
      if (!p.revealed() && !p.step().equals(runner.step().id())) {
        Step step = runner.lesson().steps().get(runner.lesson().find(p.step()));
        String label = words.get(LessonKeys.choice(step, p.choice()), runner);
        out.add(
            new Card(Tone.GUESS, ui.raw("ui.lesson.guess"), List.of(new Text(label, Tone.STRONG))));
      }
    }
  }

  private MirrorNode card(Said said) {
    Text text = new Text(words.get(said, runner), Tone.BODY);
    return switch (said.kind()) {
      case RIGHT -> new Card(Tone.OK, ui.raw("ui.lesson.right"), List.of(text));
      case DONE -> new Card(Tone.OK, "", List.of(text));
      case WRONG -> new Card(Tone.WARN, ui.raw("ui.lesson.wrong"), List.of(text));
      case ALMOST -> new Card(Tone.WARN, ui.raw("ui.lesson.almost"), List.of(text));
      case TIMED_OUT -> new Card(Tone.ERROR, ui.raw("ui.lesson.timedOut"), List.of(text));
      case HINT -> new Card(Tone.NOTE, ui.raw("ui.lesson.hint"), List.of(text));
      case KEPT -> new Text(text.text(), Tone.QUIET);
      case REVEALED -> revealed(said, text);
    };
  }

  private MirrorNode revealed(Said said, Text feedback) {
    for (var p : runner.predictions()) {
      Step step = runner.lesson().steps().get(runner.lesson().find(p.step()));
      if (!said.key().equals(LessonKeys.feedback(step, p.choice()))) {
        continue;
      }
      String mine = words.get(LessonKeys.choice(step, p.choice()), runner);
      List<MirrorNode> inside = new ArrayList<>();
      inside.add(new Text(ui.get("ui.lesson.mine", mine), Tone.QUIET));
      for (Step.Choice c : ((Step.Predict) step).choices()) {
        if (Boolean.TRUE.equals(c.correct())) {
          inside.add(new Text(words.get(LessonKeys.choice(step, c.id()), runner), Tone.STRONG));
        }
      }
      inside.add(feedback);
      return new Card(p.correct() ? Tone.OK : Tone.STRONG, ui.raw("ui.lesson.seen"), inside);
    }
    return feedback;
  }

  private void note(List<MirrorNode> out) {
    if (!draft.note()) {
      return;
    }
    for (int i = 0; i < runner.lesson().sources().size(); i++) {
      var source = runner.lesson().sources().get(i);
      String where = ui.get("ui.lesson.source", source.note(), source.section(), source.lines());
      out.add(
          new Card(
              Tone.NOTE,
              where,
              List.of(new Text(words.get(LessonKeys.card(i), runner), Tone.BODY))));
    }
  }

  // ---- what stays in reach

  /** The buttons below: the one thing to do next, then what always helps. */
  List<MirrorNode> foot() {
    List<MirrorNode> out = new ArrayList<>();
    Button primary = primary();
    if (primary != null) {
      out.add(primary);
    }
    if (runner.calm()) {
      return out;
    }
    List<MirrorNode> links = new ArrayList<>();
    Hint hint = runner.nextHint();
    if (hint != null) {
      String key = hint instanceof Hint.Do ? "ui.lesson.doIt" : "ui.lesson.hint";
      links.add(link(Actions.HINT, ui.raw(key), false));
    }
    if (!runner.lesson().sources().isEmpty()) {
      links.add(link(Actions.NOTE, ui.raw("ui.lesson.note"), draft.note()));
    }
    links.add(link(Actions.RESTART_STEP, ui.raw("ui.lesson.again"), false));
    links.add(link(Actions.RESTART_LESSON, ui.raw("ui.lesson.fromStart"), false));
    out.add(new Line(links));
    return out;
  }

  private static Button link(String id, String label, boolean pressed) {
    return new Button(id, label, Weight.LINK, true, pressed, null, null);
  }

  /** The button that leads on, or null where the commands of the step do. */
  Button primary() {
    String enter = Actions.keyLabel(Actions.NEXT);
    switch (runner.phase()) {
      case ASKING:
        boolean guess = runner.step() instanceof Step.Predict;
        String label = ui.raw(guess ? "ui.lesson.commitGuess" : "ui.lesson.commit");
        boolean ready = steps.ready();
        String why = ready ? null : ui.raw("ui.lesson.chooseFirst");
        return new Button(COMMIT, label, Weight.PRIMARY, ready, false, why, enter);
      case RUNNING:
        String go = ui.raw(playing ? "ui.lesson.jump" : "ui.lesson.go");
        return new Button(GO, go, Weight.PRIMARY, true, false, null, enter);
      case SATISFIED:
        return runner.canNext()
            ? new Button(
                Actions.NEXT, ui.raw("ui.lesson.next"), Weight.PRIMARY, true, false, null, enter)
            : null;
      case TIMED_OUT:
        return new Button(
            Actions.RESTART_STEP,
            ui.raw("ui.lesson.again"),
            Weight.PRIMARY,
            true,
            false,
            null,
            enter);
      default:
        return null;
    }
  }
}
