package fivedoors.ui.stage;

import fivedoors.lesson.Hint;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Prediction;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Step;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.model.Lights;
import java.util.ArrayList;
import java.util.List;

/** Reads from the lesson what it points at, and which guess is pinned over which device. */
final class LessonLights {
  /** A guess longer than this is not pinned to the stage; the lesson's own pane shows it. */
  private static final int LONGEST_GUESS = 30;

  private final Guide guide;
  private final Lights lights;
  private final LessonWords words;
  private int read = -1;
  private int step = -1;
  private int stepEvent;
  private boolean guessing;

  /** Reads in other words what {@code before} has read, which may be null. */
  LessonLights(Guide guide, Lights lights, LessonWords words, LessonLights before) {
    this.guide = guide;
    this.lights = lights;
    this.words = words;
    if (before != null && before.guide == guide) {
      step = before.step;
      stepEvent = before.stepEvent;
    }
  }

  /** Reads the lesson again if it may have changed. */
  void update() {
    if (read == guide.version()) {
      return;
    }
    read = guide.version();
    Runner runner = guide.runner();
    if (step != runner.index()) {
      step = runner.index();
      stepEvent = guide.session().moment().index();
    }
    lights.point(pointed(runner));
    lights.guess(guess(runner));
    guessing = runner.predictions().stream().anyMatch(p -> !p.revealed());
  }

  /** Events before this one belong to earlier steps: what was thrown away then has been seen. */
  int stepEvent() {
    return stepEvent;
  }

  /** Whether a guess is committed and not yet compared: the camera keeps still then. */
  boolean guessing() {
    return guessing;
  }

  private static List<Lights.Light> pointed(Runner runner) {
    List<Lights.Light> out = new ArrayList<>();
    Step now = runner.step();
    add(now.highlight(), out);
    for (Prediction p : runner.predictions()) {
      if (p.revealed() && p.step().equals(now.id()) && now instanceof Step.Predict predict) {
        for (String target : predict.evidence()) {
          out.add(new Lights.Light(target, "flash"));
        }
      }
    }
    for (int i = 0; i < runner.hintsUsed(now.id()) && i < now.hints().size(); i++) {
      if (now.hints().get(i) instanceof Hint.Say say) {
        add(say.highlight(), out);
      }
    }
    return out;
  }

  private static void add(List<Step.Highlight> from, List<Lights.Light> to) {
    for (Step.Highlight h : from) {
      to.add(new Lights.Light(h.target(), h.style()));
    }
  }

  /** The latest guess, until two steps after it was made and compared. */
  private Lights.Guess guess(Runner runner) {
    LessonDoc lesson = runner.lesson();
    String node = lesson.ui() == null ? null : lesson.ui().follow();
    Lights.Guess latest = null;
    for (Prediction p : runner.predictions()) {
      int at = lesson.find(p.step());
      boolean fresh = !p.revealed() || runner.index() <= at + 2;
      if (node != null && fresh && lesson.steps().get(at) instanceof Step.Predict step) {
        String mine = label(step, p.choice());
        String truth = p.revealed() ? label(step, right(step)) : null;
        latest = mine == null ? null : new Lights.Guess(node, mine, truth);
      }
    }
    return latest;
  }

  private static String right(Step.Predict step) {
    for (Step.Choice c : step.choices()) {
      if (Boolean.TRUE.equals(c.correct())) {
        return c.id();
      }
    }
    return null;
  }

  private String label(Step step, String choice) {
    if (choice == null) {
      return null;
    }
    String text = words.get(LessonKeys.choice(step, choice), guide.runner());
    String plain = text.replace("`", "").replace("*", "");
    return plain.length() > LONGEST_GUESS ? null : plain;
  }
}
