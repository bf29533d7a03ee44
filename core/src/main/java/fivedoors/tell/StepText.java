package fivedoors.tell;

import static java.util.stream.Collectors.joining;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Step;
import fivedoors.tell.StoryLine.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a step says and what is answered to it, as lines of plain text. */
final class StepText {
  private final LessonWords words;
  private final Runner runner;

  StepText(LessonWords words, Runner runner) {
    this.words = words;
    this.runner = runner;
  }

  /** The text of a step and what there is to choose from. */
  List<StoryLine> lines(Step step) {
    List<StoryLine> lines = new ArrayList<>();
    lines.add(new StoryLine(Kind.TEXT, say(LessonKeys.text(step))));
    if (step instanceof Step.Predict p) {
      choices(step, p.choices(), lines);
    } else if (step instanceof Step.Quiz q) {
      choices(step, q.choices(), lines);
      for (String item : q.items()) {
        lines.add(new StoryLine(Kind.ITEM, say(LessonKeys.item(step, item))));
      }
      if (!q.options().isEmpty()) {
        String all = String.join(" / ", q.options().stream().map(runner::resolve).toList());
        lines.add(new StoryLine(Kind.OPTIONS, all));
      }
    } else if (step instanceof Step.FixNote f) {
      for (String part : f.parts()) {
        lines.add(new StoryLine(Kind.QUOTE, say(LessonKeys.part(f, part))));
      }
      for (String fix : f.fixes()) {
        lines.add(new StoryLine(Kind.OPTIONS, say(LessonKeys.fix(f, fix))));
      }
    } else if (step instanceof Step.BeRouter b) {
      for (Step.Blank blank : b.fields()) {
        String of = String.join(" / ", blank.options().stream().map(o -> value(b, o)).toList());
        String name = say(LessonKeys.item(b, blank.field()));
        lines.add(new StoryLine(Kind.ITEM, name + (of.isEmpty() ? "" : ": " + of)));
      }
    } else if (step instanceof Step.Task t) {
      if (t.input() != null) {
        lines.add(new StoryLine(Kind.FIELD, say(LessonKeys.input(step))));
      }
      for (Step.Suggestion o : t.offer()) {
        lines.add(new StoryLine(Kind.SUGGESTION, say(LessonKeys.offer(step, o))));
      }
    } else if (step instanceof Step.Free f) {
      for (Step.Suggestion s : f.suggest()) {
        lines.add(new StoryLine(Kind.SUGGESTION, say(LessonKeys.suggestion(step, s))));
      }
    }
    return lines;
  }

  private void choices(Step step, List<Step.Choice> choices, List<StoryLine> lines) {
    for (Step.Choice c : choices) {
      String text = c.id() + ") " + say(LessonKeys.choice(step, c.id()));
      lines.add(new StoryLine(Kind.CHOICE, text));
    }
  }

  /**
   * What a learner answers, in a line; null for what needs no words or, as commands, is an event.
   */
  String line(Step step, LessonAction action) {
    if (action instanceof LessonAction.Give give) {
      boolean order = step instanceof Step.Quiz q && q.kind().equals("order");
      return give.value().stream().map(v -> answer(step, v)).collect(joining(order ? " → " : ", "));
    } else if (action instanceof LessonAction.Input input) {
      return say(LessonKeys.input(step)) + " " + runner.resolve(input.value()).strip();
    }
    return null;
  }

  private String answer(Step step, String value) {
    int sign = value.indexOf('=');
    if (step instanceof Step.FixNote f && sign >= 0) {
      String fix = value.substring(sign + 1);
      String said = f.kind() == null ? say(LessonKeys.fix(f, fix)) : runner.resolve(fix);
      return say(LessonKeys.part(f, value.substring(0, sign))) + " → " + said;
    } else if (step instanceof Step.BeRouter && sign >= 0) {
      String name = say(LessonKeys.item(step, value.substring(0, sign)));
      return name + " = " + value(step, value.substring(sign + 1));
    }
    if (step instanceof Step.Quiz q && !q.items().isEmpty()) {
      int equals = value.indexOf('=');
      return equals < 0
          ? say(LessonKeys.item(step, value))
          : say(LessonKeys.item(step, value.substring(0, equals)))
              + " = "
              + runner.resolve(value.substring(equals + 1));
    }
    boolean choice =
        step instanceof Step.Predict || step instanceof Step.Quiz q && !q.choices().isEmpty();
    return choice ? value + ") " + say(LessonKeys.choice(step, value)) : runner.resolve(value);
  }

  /** A value to choose: its name where it has one. */
  private String value(Step step, String option) {
    String key = LessonKeys.item(step, option);
    return words.has(key) ? say(key) : runner.resolve(option);
  }

  /** A sentence of the lesson without its marks for bold and code. */
  String say(String key) {
    return plain(words.get(key, runner));
  }

  static String plain(String text) {
    return text.replace("**", "").replace("`", "");
  }
}
