package fivedoors.lesson;

import java.util.ArrayList;
import java.util.List;

/** Under which keys the words of a lesson stand. */
public final class LessonKeys {
  /** Said when a guess was written down; one of the program's own words. */
  public static final String KEPT = "lesson.kept";

  private LessonKeys() {}

  /** The main text of a step: the question of predict and quiz steps, else what is told. */
  public static String text(Step step) {
    boolean asks =
        step instanceof Step.Predict
            || step instanceof Step.Quiz
            || step instanceof Step.FixNote
            || step instanceof Step.BeRouter;
    return step.id() + (asks ? ".ask" : ".text");
  }

  /** The label of a choice. */
  public static String choice(Step step, String choice) {
    return step.id() + ".choices." + choice;
  }

  /** What is said to a choice. */
  public static String feedback(Step step, String choice) {
    return choice(step, choice) + ".feedback";
  }

  /** The label of something to be put in order or matched. */
  public static String item(Step step, String item) {
    return step.id() + ".items." + item;
  }

  /** A part of the note's claim. */
  public static String part(Step step, String part) {
    return step.id() + ".parts." + part;
  }

  /** A way to put the part right. */
  public static String fix(Step step, String fix) {
    return step.id() + ".fixes." + fix;
  }

  /** What is said when a part was picked that holds. */
  public static String elsewhere(Step step) {
    return step.id() + ".elsewhere";
  }

  /** What is said to a right answer. */
  public static String right(Step step) {
    return step.id() + ".right";
  }

  /** What is said to a wrong answer or a failed try that no near miss fits. */
  public static String wrong(Step step) {
    return step.id() + ".wrong";
  }

  /** What is said to a near miss. */
  public static String almost(Step step, Step.Almost almost) {
    return step.id() + ".almost." + almost.id();
  }

  /** The words of a hint. */
  public static String hint(Step step, Hint hint) {
    return step.id() + ".hints." + hint.id();
  }

  /** What is said when the event was reached or the task is done. */
  public static String done(Step step) {
    return step.id() + ".done";
  }

  /** What is said when the event did not come. */
  public static String timeout(Step step) {
    return step.id() + ".timeout";
  }

  /** The label of the field to fill in. */
  public static String input(Step step) {
    return step.id() + ".input";
  }

  /** The label of a button of free play. */
  public static String suggestion(Step step, Step.Suggestion suggestion) {
    return step.id() + ".suggest." + suggestion.id();
  }

  /** The label of a button of a task. */
  public static String offer(Step step, Step.Suggestion offer) {
    return step.id() + ".offer." + offer.id();
  }

  /** The line that a screen reader reads when the text leans on sight. */
  public static String screenReader(Step step) {
    return step.id() + ".sr";
  }

  /** The card of a source, by its place in the list. */
  public static String card(int source) {
    return "sources." + source + ".card";
  }

  /** Every key that the logic of a lesson needs, in order. */
  public static List<String> required(LessonDoc lesson) {
    List<String> keys = new ArrayList<>(List.of("title", "goal", "summary", "teacher.notes"));
    for (int i = 0; i < lesson.sources().size(); i++) {
      keys.add(card(i));
    }
    for (Step step : lesson.steps()) {
      keys.add(text(step));
      of(step, keys);
      for (Hint hint : step.hints()) {
        keys.add(hint(step, hint));
      }
    }
    return keys;
  }

  /** Whether a key that the logic does not need may stand there all the same. */
  public static boolean optional(LessonDoc lesson, String key) {
    if (key.startsWith("teacher.ask.")) {
      return true;
    }
    for (Step step : lesson.steps()) {
      if (key.equals(screenReader(step))) {
        return true;
      }
      if (step instanceof Step.BeRouter b && key.startsWith(b.id() + ".items.")) {
        // A value to choose may have a name.
        for (Step.Blank blank : b.fields()) {
          if (blank.options().contains(key.substring(b.id().length() + 7))) {
            return true;
          }
        }
      } else if (step instanceof Step.Quiz q
          && key.startsWith(q.id() + ".items.")
          && q.options().contains(key.substring(q.id().length() + 7))) {
        return true;
      }
    }
    return false;
  }

  private static void of(Step step, List<String> keys) {
    if (step instanceof Step.RunUntil) {
      keys.add(done(step));
      keys.add(timeout(step));
    } else if (step instanceof Step.Predict p) {
      choices(step, p.choices(), true, keys);
    } else if (step instanceof Step.Quiz q) {
      quiz(q, keys);
    } else if (step instanceof Step.FixNote f) {
      fixNote(f, keys);
    } else if (step instanceof Step.BeRouter b) {
      for (String name : b.names()) {
        keys.add(item(b, name));
      }
      keys.addAll(List.of(right(b), wrong(b), timeout(b)));
      almosts(b, b.almost(), keys);
    } else if (step instanceof Step.Task t) {
      if (t.input() != null) {
        keys.add(input(step));
      }
      for (Step.Suggestion o : t.offer()) {
        keys.add(offer(step, o));
      }
      keys.add(done(step));
      keys.add(wrong(step));
      almosts(step, t.almost(), keys);
    } else if (step instanceof Step.Free f) {
      for (Step.Suggestion s : f.suggest()) {
        keys.add(suggestion(step, s));
      }
    }
  }

  private static void fixNote(Step.FixNote f, List<String> keys) {
    for (String p : f.parts()) {
      keys.add(part(f, p));
    }
    for (String x : f.fixes()) {
      keys.add(fix(f, x));
    }
    keys.addAll(List.of(right(f), wrong(f), elsewhere(f)));
    almosts(f, f.almost(), keys);
  }

  private static void quiz(Step.Quiz q, List<String> keys) {
    boolean one = q.kind().equals("choice");
    choices(q, q.choices(), one, keys);
    for (String item : q.items()) {
      keys.add(item(q, item));
    }
    if (!one) {
      keys.add(right(q));
      keys.add(wrong(q));
      almosts(q, q.almost(), keys);
    }
  }

  private static void choices(
      Step step, List<Step.Choice> choices, boolean feedback, List<String> keys) {
    for (Step.Choice c : choices) {
      keys.add(choice(step, c.id()));
      if (feedback) {
        keys.add(feedback(step, c.id()));
      }
    }
  }

  private static void almosts(Step step, List<Step.Almost> almosts, List<String> keys) {
    for (Step.Almost a : almosts) {
      keys.add(almost(step, a));
    }
  }
}
