package fivedoors.ui.panel;

import fivedoors.lesson.Step;
import fivedoors.scenario.Command;
import java.util.function.Predicate;

/** Finds what a task wants to be filled into a form, instead of pressed as a ready button. */
final class ByForm {
  private ByForm() {}

  /**
   * The permit of a task that a form is for.
   *
   * @param ending what such permits end with
   * @param ready tells the commands that a form would give: a task that offers one needs no form
   * @return null if the task permits nothing of that kind, or offers it ready
   */
  static String permit(Step.Task task, String ending, Predicate<Command> ready) {
    for (Step.Suggestion o : task.offer()) {
      for (Command c : o.commands()) {
        if (ready.test(c)) {
          return null;
        }
      }
    }
    for (String permit : task.allow()) {
      if (permit.endsWith(ending)) {
        return permit;
      }
    }
    return null;
  }

  /** The same, as the name of the device whose permit it is. */
  static String node(Step.Task task, String ending, Predicate<Command> ready) {
    String permit = permit(task, ending, ready);
    return permit == null ? null : permit.substring(0, permit.indexOf('.'));
  }
}
