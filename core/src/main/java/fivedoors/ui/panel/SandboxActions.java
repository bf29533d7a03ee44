package fivedoors.ui.panel;

import fivedoors.ui.guide.Sandbox;
import fivedoors.ui.input.Actions;

/** Carries out what a person does in free play beside acting in the network. */
final class SandboxActions {
  /** Begins anew. */
  static final String RESET = "sandbox-reset";

  /** Brings back what was there before a new beginning or an opened file. */
  static final String BACK = "sandbox-back";

  private final Desk desk;

  SandboxActions(Desk desk) {
    this.desk = desk;
  }

  /** Does the action. Answers false if it is not about free play, or something else is on. */
  boolean activate(String id) {
    if (id.equals(Actions.SANDBOX)) {
      desk.page = null;
      desk.draft.forget();
      desk.openLesson.accept(Sandbox.ID);
      return true;
    }
    if (!Sandbox.is(desk.guide()) || desk.bench == null) {
      return false;
    }
    switch (id) {
      case RESET, Actions.RESTART_LESSON, Actions.RESTART_STEP:
        desk.page = null;
        desk.bench.reset();
        desk.toast(desk.words().raw("ui.sandbox.wasReset"), BACK);
        break;
      case BACK:
        desk.bench.back();
        desk.dropToast();
        break;
      case Actions.UNDO:
        undo();
        break;
      case Actions.REDO:
        boolean redone = desk.guide().redo();
        say(redone ? "ui.toast.redone" : "ui.toast.nothingToRedo");
        break;
      case Actions.NEXT,
      Actions.BACK,
      Actions.HINT,
      Actions.NOTE,
      Actions.FREE_PLAY,
      Actions.TEACHER:
        // They lead through lessons.
        break;
      default:
        return false;
    }
    return true;
  }

  private void undo() {
    if (desk.guide().undo()) {
      say("ui.toast.undone");
    } else {
      say(desk.bench.back() ? "ui.sandbox.isBack" : "ui.toast.nothingToUndo");
    }
  }

  private void say(String key) {
    desk.toast(desk.words().raw(key), null);
  }
}
