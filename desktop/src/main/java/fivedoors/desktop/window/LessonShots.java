package fivedoors.desktop.window;

import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.ScriptPlayer;
import fivedoors.lesson.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pictures of a whole lesson, for a handout or to read it through: each step as it stands when
 * it is done, and, where the learner has something to find out, as it stands when it begins.
 */
public final class LessonShots {
  private LessonShots() {}

  /** The pictures of that lesson in its order; its first right script leads through it. */
  public static List<Shot> of(LessonBundle bundle) {
    LessonDoc lesson = bundle.lesson();
    ScriptPlayer player =
        new ScriptPlayer(bundle.start(), bundle.solution().right().get(0).script());
    List<Shot> out = new ArrayList<>();
    int played = 0;
    while (played >= 0) {
      int index = player.runner().index();
      Step step = lesson.steps().get(index);
      String name = String.format(Locale.ROOT, "%s-%02d-%s", lesson.id(), index + 1, step.id());
      if (asks(step)) {
        out.add(shot(name + "-begin", lesson.id(), played, false));
      }
      int before = played;
      while (player.hasNext() && player.runner().index() == index) {
        before = played++;
        player.next();
      }
      boolean left = player.runner().index() != index;
      out.add(shot(name, lesson.id(), left ? before : played, true));
      played = left ? played : -1;
    }
    return out;
  }

  private static boolean asks(Step step) {
    return !(step instanceof Step.Narrate
        || step instanceof Step.Spotlight
        || step instanceof Step.RunUntil
        || step instanceof Step.Free);
  }

  private static Shot shot(String name, String lesson, int actions, boolean done) {
    List<String> steps = done ? List.of("learn " + actions, "watch") : List.of("learn " + actions);
    return new Shot(name, lesson, null, Map.of(), List.of(), steps, false, null);
  }
}
