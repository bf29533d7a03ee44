package fivedoors.ui.panel;

import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;

/** Moves through the time of the story: playing, stepping, speed, undoing. */
final class TimeActions {
  private final Desk desk;

  TimeActions(Desk desk) {
    this.desk = desk;
  }

  private Guide guide() {
    return desk.guide();
  }

  /** Does what {@code id} says; nothing if it is not about time. */
  void act(String id) {
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
        undo();
        break;
      case Actions.REDO:
        guide().redo();
        break;
      case Actions.SAVE:
        desk.toast(desk.words().raw("ui.toast.savedByItself"), null);
        break;
      default:
        break;
    }
  }

  /** In a lesson the whole step is taken back: half of it would be neither done nor undone. */
  private void undo() {
    String said = "ui.toast.nothingToUndo";
    if (guide().undo()) {
      said = "ui.toast.undone";
    } else if (guide().undoStep()) {
      desk.draft.forget();
      said = "ui.toast.stepUndone";
    }
    desk.toast(desk.words().raw(said), null);
  }

  private void ended(boolean moved) {
    if (!moved) {
      desk.toast(desk.words().raw("ui.toast.end"), null);
    }
  }
}
