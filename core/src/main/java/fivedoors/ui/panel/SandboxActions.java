package fivedoors.ui.panel;

import fivedoors.scenario.Problem;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.input.Actions;

/** Carries out what a person does in free play; nothing of it where something else is on. */
final class SandboxActions {
  /** Begins anew. */
  static final String RESET = "sandbox-reset";

  /** Brings back what was there before a new beginning or an opened file. */
  static final String BACK = "sandbox-back";

  /** Lists what is not connected. */
  static final String CHECK = "sandbox-check";

  /** Stands everything in order. */
  static final String ARRANGE = "sandbox-arrange";

  /** Opens a file. */
  static final String OPEN = "sandbox-open";

  private final Desk desk;
  private final Contents contents;
  private final SandboxEdits edits;

  SandboxActions(Desk desk, Contents contents) {
    this.desk = desk;
    this.contents = contents;
    edits = new SandboxEdits(desk, contents);
  }

  /** Does the action. Answers false if it is not about free play, or something else is on. */
  boolean activate(String id) {
    if (id.equals(Actions.SANDBOX)) {
      desk.page = null;
      desk.draft.forget();
      desk.openLesson.accept(FreePlay.ID);
      return true;
    } else if (!FreePlay.is(desk.guide()) || desk.bench == null) {
      return false;
    }
    desk.sandbox.news = null;
    int colon = id.indexOf(':');
    if (id.startsWith("file:")) {
      String name = id.substring(5);
      receive(name, desk.bench.file(name));
      return true;
    } else if (colon > 0) {
      return edits.activate(id.substring(0, colon), id.substring(colon + 1));
    }
    return named(id) || lessons(id);
  }

  private boolean named(String id) {
    switch (id) {
      case RESET, Actions.RESTART_LESSON, Actions.RESTART_STEP:
        reset();
        break;
      case BACK:
        desk.bench.back();
        desk.dropToast();
        break;
      case Actions.UNDO:
        undo();
        break;
      case Actions.REDO:
        say(desk.guide().redo() ? "ui.toast.redone" : "ui.toast.nothingToRedo");
        break;
      case CHECK:
        desk.sandbox.checked = !desk.sandbox.checked;
        break;
      case ARRANGE:
        edits.arrange();
        break;
      case Actions.SAVE:
        save();
        break;
      case OPEN:
        boolean chooser = desk.bench.pick(this::picked);
        desk.sandbox.opening = !chooser && !desk.sandbox.opening;
        break;
      case Actions.REMOVE:
        String picked = contents.picked();
        if (picked != null) {
          edits.activate("remove", picked);
        }
        break;
      case Actions.CLOSE:
        boolean connecting = desk.sandbox.from != null && desk.page == null;
        desk.sandbox.from = null;
        return connecting;
      default:
        return false;
    }
    return true;
  }

  /** Whether it leads through lessons: there is nothing to lead through here. */
  private static boolean lessons(String id) {
    return switch (id) {
      case Actions.NEXT,
          Actions.BACK,
          Actions.HINT,
          Actions.NOTE,
          Actions.FREE_PLAY,
          Actions.TEACHER ->
          true;
      default -> false;
    };
  }

  /** A device that was picked on the stage may be the other end of a cable. */
  boolean pointed() {
    String picked = contents.picked();
    if (!FreePlay.is(desk.guide()) || desk.sandbox.from == null || picked == null) {
      return false;
    }
    if (!picked.equals(desk.sandbox.from)) {
      edits.join(picked);
    }
    return true;
  }

  private void save() {
    String place = desk.bench.save();
    boolean download = desk.bench.place() == null;
    String key = download ? "ui.sandbox.downloaded" : "ui.sandbox.saved";
    desk.toast(
        place == null ? desk.words().raw("ui.sandbox.notSaved") : desk.words().get(key, place),
        null);
  }

  private void picked(String name, String text) {
    receive(name, text);
    desk.changed();
  }

  /** Takes a file of free play; {@code text} is null if it cannot be read. */
  void receive(String name, String text) {
    if (!FreePlay.is(desk.guide())) {
      activate(Actions.SANDBOX);
    }
    Problem problem = desk.bench.take(name, text);
    desk.page = null;
    desk.sandbox.forget();
    if (problem == null) {
      desk.toast(desk.words().get("ui.sandbox.opened", name), BACK);
    } else {
      String why = desk.words().problem(problem);
      desk.sandbox.news = desk.words().get("ui.sandbox.whyNot", name, why);
    }
  }

  private void reset() {
    desk.page = null;
    desk.sandbox.forget();
    desk.bench.reset();
    desk.toast(desk.words().raw("ui.sandbox.wasReset"), BACK);
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
