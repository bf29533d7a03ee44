package fivedoors.ui.panel;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Reply;
import fivedoors.lesson.Step;
import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.ui.guide.Guide;

/** What a person does to the network: commands of buttons, forms and offers. */
final class Deeds {
  private final Desk desk;
  private final ScreenActions screen;

  Deeds(Desk desk, ScreenActions screen) {
    this.desk = desk;
    this.screen = screen;
  }

  private Guide guide() {
    return desk.guide();
  }

  /** Carries out the command of a button. */
  void command(String text) {
    Command command = screen.command(text);
    if (command != null && typedFirst()) {
      perform(command);
    }
  }

  /** Writes the line of the forward table as it is typed. */
  void forward() {
    if (guide().runner().step() instanceof Step.Task t && ForwardForm.router(t) != null) {
      String router = ForwardForm.router(t);
      String lines = guide().runner().world().get(router + ".forwards.rules");
      asTyped(ForwardForm.command(router, lines, desk.draft));
    }
  }

  /** Writes the line of the reservations as it is typed. */
  void reserve() {
    if (guide().runner().step() instanceof Step.Task t && ReserveForm.path(t) != null) {
      String path = ReserveForm.path(t);
      String now = guide().runner().world().get(path);
      asTyped(ReserveForm.command(path, now, desk.draft));
    }
  }

  /** Carries out what a form says; what is wrong with it is told beside the form. */
  private void asTyped(Command command) {
    Problem problem = desk.command(command);
    if (problem != null) {
      desk.complain(problem);
    }
  }

  /** Does what a task offers under that id. */
  void offer(String id) {
    if (guide().runner().step() instanceof Step.Task t) {
      for (Step.Suggestion o : t.offer()) {
        if (o.id().equals(id) && typedFirst()) {
          for (Command c : o.commands()) {
            if (!perform(c)) {
              return;
            }
          }
        }
      }
    }
  }

  /** Hands in what was typed before a command; answers whether the command may follow. */
  private boolean typedFirst() {
    if (guide().runner().step() instanceof Step.Task t
        && t.input() != null
        && guide().runner().phase() == Phase.ACTING) {
      if (desk.draft.typed().isBlank()) {
        desk.complain(Problem.at("", "", "inputFirst"));
        return false;
      }
      Reply typed =
          guide().act(new LessonAction.Input(t.input().store(), desk.draft.typed().trim()));
      if (!typed.accepted() || guide().runner().phase() != Phase.ACTING) {
        desk.tell(typed);
        return false;
      }
    }
    return true;
  }

  /** Carries out a command; answers false if it could not be, and says why. */
  boolean perform(Command command) {
    Problem problem = desk.command(command);
    if (problem != null) {
      desk.toast(desk.words().problem(problem), null);
    }
    return problem == null;
  }

  /** Does what free play suggests under that id. */
  void suggestion(String id) {
    if (guide().runner().step() instanceof Step.Free f) {
      for (Step.Suggestion s : f.suggest()) {
        if (s.id().equals(id)) {
          for (Command c : s.commands()) {
            if (!perform(c)) {
              return;
            }
          }
        }
      }
    }
  }

  /** Sets a setting to what is typed for it. */
  void apply(String path) {
    String value = desk.typed.containsKey(path) ? desk.typed.get(path).trim() : "";
    Problem problem = desk.command(new Command.SetFact(path, value));
    if (problem == null) {
      desk.typed.remove(path);
      desk.problems.remove(path);
    } else {
      desk.problems.put(path, desk.words().problem(problem));
    }
  }
}
