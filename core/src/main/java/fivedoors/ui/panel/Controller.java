package fivedoors.ui.panel;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Reply;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.scenario.Command;
import fivedoors.scenario.Problem;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.mirror.MirrorNode;
import java.util.List;

/**
 * Carries out what a person does in the lesson; what is about the screen goes to {@link
 * ScreenActions}.
 */
final class Controller implements MirrorEvents {
  private final Desk desk;
  private final ScreenActions screen;
  private final ProgramActions programs;

  Controller(Desk desk, ScreenActions screen) {
    this.desk = desk;
    this.screen = screen;
    programs = screen.programs();
  }

  private Guide guide() {
    return desk.guide();
  }

  private Words words() {
    return guide().pack().common(desk.state.language());
  }

  @Override
  public void activate(String id) {
    screen.begin();
    if (screen.activate(id) || guide() == null || programs.activate(id)) {
      desk.changed();
      return;
    }
    int colon = id.indexOf(':');
    if (colon > 0) {
      about(id.substring(0, colon), id.substring(colon + 1));
    } else if (id.startsWith("choice-")) {
      choose(Integer.parseInt(id.substring(7)) - 1);
    } else {
      act(id);
    }
    desk.changed();
  }

  private void about(String kind, String rest) {
    switch (kind) {
      case "cmd":
        command(rest);
        break;
      case "try":
        suggestion(rest);
        break;
      case "offer":
        offer(rest);
        break;
      case "open":
        desk.page = null;
        desk.draft.forget();
        screen.open(rest);
        break;
      case "apply":
        apply(rest);
        break;
      case "enter":
        desk.left = rest;
        act(Actions.NEXT);
        break;
      case "match":
        int at = rest.indexOf('|');
        if (at > 0) {
          desk.draft.pair(rest.substring(0, at), rest.substring(at + 1));
        }
        break;
      case "part":
        if (guide().runner().phase() == Phase.ASKING) {
          desk.draft.part(rest);
        }
        break;
      case "fix":
        desk.draft.fix(rest);
        break;
      case "up":
        desk.draft.move(rest.substring(rest.indexOf(':') + 1), -1);
        break;
      case "down":
        desk.draft.move(rest.substring(rest.indexOf(':') + 1), 1);
        break;
      default:
        break;
    }
  }

  private void act(String id) {
    switch (id) {
      case Actions.NEXT:
        if (programs.enter()) {
          break;
        }
        primary();
        break;
      case "forward":
        forward();
        break;
      case LessonContent.COMMIT:
        commit();
        break;
      case LessonContent.GO:
        if (guide().playback().playing()) {
          guide().jump();
        } else {
          guide().play(true);
        }
        break;
      case Actions.HINT:
        tell(guide().act(new LessonAction.TakeHint()));
        desk.draft.type(taken());
        break;
      case Actions.NOTE:
        desk.draft.note(!desk.draft.note());
        break;
      case Actions.RESTART_STEP:
        desk.draft.forget();
        guide().restartStep();
        break;
      case Actions.BACK:
        desk.draft.forget();
        if (!guide().previousStep()) {
          desk.toast(words().raw("ui.toast.firstStep"), null);
        }
        break;
      case Actions.RESTART_LESSON:
        desk.draft.forget();
        desk.page = null;
        guide().restartLesson();
        break;
      case Actions.FREE_PLAY:
        freePlay();
        break;
      default:
        time(id);
    }
  }

  /** What a hint that does it has typed, so that the field shows it. */
  private String taken() {
    if (guide().runner().step() instanceof Step.Task t && t.input() != null) {
      String value = guide().runner().input(t.input().store());
      return value == null ? desk.draft.typed() : value;
    }
    return desk.draft.typed();
  }

  private void time(String id) {
    switch (id) {
      case Actions.PLAY:
        guide().play(!guide().playback().playing());
        break;
      case Actions.NEXT_EVENT:
        ended(guide().next());
        break;
      case Actions.PREVIOUS_EVENT:
        guide().previous();
        break;
      case Actions.NEXT_INTERESTING:
        ended(guide().nextInteresting());
        break;
      case Actions.STEP_START:
        guide().toStepStart();
        break;
      case Actions.SLOWER:
        guide().playback().speedIndex(guide().playback().speedIndex() - 1);
        break;
      case Actions.FASTER:
        guide().playback().speedIndex(guide().playback().speedIndex() + 1);
        break;
      case Actions.UNDO_FORK:
        guide().undoFork();
        desk.dropToast();
        break;
      case Actions.UNDO:
        desk.toast(
            words().raw(guide().undo() ? "ui.toast.undone" : "ui.toast.nothingToUndo"), null);
        break;
      case Actions.REDO:
        guide().redo();
        break;
      default:
        break;
    }
  }

  private void ended(boolean moved) {
    if (!moved) {
      desk.toast(words().raw("ui.toast.end"), null);
    }
  }

  /** The one thing to do next. */
  private void primary() {
    Phase phase = guide().runner().phase();
    if (phase == Phase.ASKING) {
      commit();
    } else if (phase == Phase.RUNNING) {
      act(LessonContent.GO);
    } else if (phase == Phase.TIMED_OUT) {
      act(Actions.RESTART_STEP);
    } else if (phase == Phase.ACTING) {
      for (MirrorNode node : screen.lessonBody()) {
        if (node instanceof MirrorNode.Button b && b.weight() == MirrorNode.Weight.PRIMARY) {
          activate(b.id());
          return;
        }
      }
    } else if (guide().runner().canNext()) {
      tell(guide().act(new LessonAction.Next()));
      if (guide().runner().phase() == Phase.RUNNING) {
        guide().play(true);
      }
    }
  }

  // ---- answers

  private void choose(int index) {
    Step step = guide().runner().step();
    if (guide().runner().phase() != Phase.ASKING) {
      return;
    }
    if (step instanceof Step.Predict p && index < p.choices().size()) {
      desk.draft.pick(p.choices().get(index).id(), false);
    } else if (step instanceof Step.FixNote f) {
      chooseInNote(f, index);
    } else if (step instanceof Step.Quiz q) {
      if (index < q.choices().size()) {
        desk.draft.pick(q.choices().get(index).id(), q.kind().equals("multi"));
      }
    }
  }

  /**
   * What was picked on the screen may stand for an answer: then it picks that answer, and opens
   * nothing. Answers whether it did.
   */
  boolean pointed() {
    Step step = guide().runner().step();
    if (guide().runner().phase() != Phase.ASKING) {
      return false;
    }
    List<Step.Choice> choices =
        step instanceof Step.Predict p
            ? p.choices()
            : step instanceof Step.Quiz q ? q.choices() : List.of();
    var selection = desk.state.selection;
    String node =
        selection.node() < 0
            ? null
            : "node:" + guide().session().network().topology().node(selection.node());
    String field = selection.field() == null ? null : "field:" + selection.field();
    String row = selection.row() == null ? null : "row:" + selection.row();
    for (int i = 0; i < choices.size(); i++) {
      String target = choices.get(i).target();
      if (target != null && (target.equals(node) || target.equals(field) || target.equals(row))) {
        screen.begin();
        choose(i);
        desk.changed();
        return true;
      }
    }
    return false;
  }

  /** Numbers pick a part first, then the fix. */
  private void chooseInNote(Step.FixNote f, int index) {
    if (desk.draft.part() == null) {
      if (index < f.parts().size()) {
        desk.draft.part(f.parts().get(index));
      }
    } else if (index < f.fixes().size()) {
      desk.draft.fix(f.fixes().get(index));
    }
  }

  private void commit() {
    Step step = guide().runner().step();
    if (step instanceof Step.Task t && t.input() != null) {
      tell(guide().act(new LessonAction.Input(t.input().store(), desk.draft.typed().trim())));
      return;
    }
    List<String> value = desk.draft.value(step);
    if (value.isEmpty()) {
      desk.draft.problem(words().raw("ui.lesson.chooseFirst"));
      return;
    }
    tell(guide().act(new LessonAction.Give(step.id(), value)));
  }

  private void tell(Reply reply) {
    if (!reply.accepted()) {
      desk.draft.problem(words().problem(reply.problem()));
    }
  }

  // ---- commands

  private void command(String text) {
    Command command = screen.command(text);
    if (command != null && typedFirst()) {
      perform(command);
    }
  }

  private void forward() {
    if (guide().runner().step() instanceof Step.Task t && ForwardForm.router(t) != null) {
      String router = ForwardForm.router(t);
      Problem problem = guide().command(ForwardForm.command(router, desk.draft));
      if (problem != null) {
        desk.draft.problem(words().problem(problem));
      }
    }
  }

  private void offer(String id) {
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
        desk.draft.problem(words().problem(Problem.at("", "", "inputFirst")));
        return false;
      }
      Reply typed =
          guide().act(new LessonAction.Input(t.input().store(), desk.draft.typed().trim()));
      if (!typed.accepted() || guide().runner().phase() != Phase.ACTING) {
        tell(typed);
        return false;
      }
    }
    return true;
  }

  private boolean perform(Command command) {
    Problem problem = guide().command(command);
    if (problem != null) {
      desk.toast(words().problem(problem), null);
      return false;
    }
    if (guide().takeForked()) {
      desk.toast(words().raw("ui.toast.fork"), Actions.UNDO_FORK);
    }
    return true;
  }

  private void suggestion(String id) {
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

  private void apply(String path) {
    String value = desk.typed.containsKey(path) ? desk.typed.get(path).trim() : "";
    Problem problem = guide().command(new Command.SetFact(path, value));
    if (problem == null) {
      desk.typed.remove(path);
      desk.problems.remove(path);
      if (guide().takeForked()) {
        desk.toast(words().raw("ui.toast.fork"), Actions.UNDO_FORK);
      }
    } else {
      desk.problems.put(path, words().problem(problem));
    }
  }

  private void freePlay() {
    var steps = guide().pack().lesson().steps();
    Step last = steps.get(steps.size() - 1);
    if (last instanceof Step.Free) {
      desk.page = null;
      tell(guide().act(new LessonAction.SkipTo(last.id())));
    }
  }

  @Override
  public void input(String id, String text) {
    screen.begin();
    String narrow = Typed.narrow(text);
    if (id.equals("answer")) {
      desk.draft.type(narrow);
    } else if (id.startsWith("blank:")) {
      desk.draft.pair(id.substring(6), narrow);
    } else if (id.equals("order")) {
      desk.draft.order(List.of(narrow.split(",")));
    } else if (id.startsWith("fact:")) {
      desk.typed.put(id.substring(5), narrow);
      desk.problems.remove(id.substring(5));
    } else if (id.equals("scrub") && guide() != null) {
      guide().seekStory(Double.parseDouble(narrow));
    }
    desk.changed();
  }

  @Override
  public void hover(String id) {
    desk.hover = id;
  }
}
