package fivedoors.ui.panel;

import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Choice;
import fivedoors.ui.mirror.MirrorNode.Mark;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** What the learner puts together by hand: pairs, the fields of a letter, a mended note. */
final class ByHandContent {
  private static final int KEYS = 4;

  private final Runner runner;
  private final LessonWords words;
  private final Words ui;
  private final Draft draft;
  private final boolean open;

  ByHandContent(Runner runner, LessonWords words, Draft draft) {
    this.runner = runner;
    this.words = words;
    this.ui = words.common();
    this.draft = draft;
    open = runner.phase() == Phase.ASKING;
  }

  /** The shape of a field for a kind of value. */
  static MirrorNode.Input.Kind shape(String kind) {
    return switch (kind) {
      case "ipv4" -> MirrorNode.Input.Kind.IPV4;
      case "number" -> MirrorNode.Input.Kind.NUMBER;
      default -> MirrorNode.Input.Kind.TEXT;
    };
  }

  // ---- pairs

  /** Something on the left, and below it everything that may belong to it. */
  void pair(Step step, String item, List<String> options, List<MirrorNode> out) {
    out.add(new MirrorNode.Heading(3, words.get(LessonKeys.item(step, item), runner)));
    List<MirrorNode> chips = new ArrayList<>();
    for (String option : options) {
      boolean selected = open ? option.equals(draft.pair(item)) : given(step, item, option);
      String id = "match:" + item + "|" + option;
      chips.add(new Button(id, name(step, option), Weight.PLAIN, open, selected, null, null));
    }
    out.add(new MirrorNode.Line(chips));
  }

  private String name(Step step, String option) {
    boolean named = words.has(LessonKeys.item(step, option));
    return named
        ? words.get(LessonKeys.item(step, option), runner)
        : "`" + runner.resolve(option) + "`";
  }

  private boolean given(Step step, String item, String option) {
    List<String> given = runner.answer(step.id());
    return given != null && given.contains(item + "=" + runner.resolve(option));
  }

  /** What was typed for a field and handed in, or null. */
  private String handedIn(Step step, String field) {
    List<String> given = runner.answer(step.id());
    String start = field + "=";
    for (String pair : given == null ? List.<String>of() : given) {
      if (pair.startsWith(start)) {
        return pair.substring(start.length());
      }
    }
    return draft.pair(field);
  }

  // ---- the work of a device

  void beRouter(Step.BeRouter b, List<MirrorNode> out) {
    for (Step.Blank blank : b.fields()) {
      if (blank.kind() == null) {
        pair(b, blank.field(), blank.options(), out);
      } else {
        String typed = open ? draft.pair(blank.field()) : handedIn(b, blank.field());
        out.add(
            new MirrorNode.Input(
                "blank:" + blank.field(),
                words.get(LessonKeys.item(b, blank.field()), runner),
                typed == null ? "" : typed,
                shape(blank.kind()),
                open,
                null));
      }
    }
  }

  // ---- the note

  void fixNote(Step.FixNote f, List<MirrorNode> out) {
    if (runner.phase() == Phase.SATISFIED) {
      mended(f, out);
      return;
    }
    out.add(new MirrorNode.Heading(3, ui.raw("ui.lesson.noteSays")));
    boolean parts = draft.part() == null;
    List<Choice> cards = new ArrayList<>();
    for (int i = 0; i < f.parts().size(); i++) {
      String id = f.parts().get(i);
      String label = words.get(LessonKeys.part(f, id), runner);
      boolean picked = id.equals(draft.part());
      cards.add(choice("part:" + id, label, picked, parts ? i : KEYS));
    }
    out.add(new MirrorNode.Choices("parts:" + f.id(), false, cards));
    if (!parts) {
      fixes(f, out);
    }
  }

  private void fixes(Step.FixNote f, List<MirrorNode> out) {
    out.add(new MirrorNode.Heading(3, ui.raw("ui.lesson.fixAs")));
    if (f.kind() != null) {
      String label = ui.raw("ui.input." + f.kind());
      out.add(
          new MirrorNode.Input(
              "answer", label, draft.typed(), shape(f.kind()), open, draft.problem()));
      return;
    }
    List<Choice> cards = new ArrayList<>();
    for (int i = 0; i < f.fixes().size(); i++) {
      String id = f.fixes().get(i);
      String label = words.get(LessonKeys.fix(f, id), runner);
      cards.add(choice("fix:" + id, label, id.equals(draft.fix()), i));
    }
    out.add(new MirrorNode.Choices("fixes:" + f.id(), false, cards));
  }

  private Choice choice(String id, String label, boolean selected, int place) {
    String key = place < KEYS ? Integer.toString(place + 1) : null;
    return new Choice(id, label, selected, open, Mark.NONE, key);
  }

  /** The claim as the learner has put it right. */
  private void mended(Step.FixNote f, List<MirrorNode> out) {
    List<MirrorNode> lines = new ArrayList<>();
    for (String id : f.parts()) {
      String label = words.get(LessonKeys.part(f, id), runner);
      if (id.equals(f.wrong())) {
        String answer = runner.answer(f.id()).get(0);
        String fix = answer.substring(answer.indexOf('=') + 1);
        lines.add(new MirrorNode.Text(ui.get("ui.lesson.noteBefore", label), Tone.QUIET));
        label = f.kind() == null ? words.get(LessonKeys.fix(f, fix), runner) : fix;
        lines.add(new MirrorNode.Text(label, Tone.STRONG));
      } else {
        lines.add(new MirrorNode.Text(label, Tone.BODY));
      }
    }
    out.add(new MirrorNode.Card(Tone.NOTE, ui.raw("ui.lesson.noteMended"), lines));
  }
}
