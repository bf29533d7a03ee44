package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertNull;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Phase;
import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.model.UiState;

/** The pane of a lesson without a screen: what it shows, and a hand that presses and types. */
abstract class LessonPane implements UnseenPlatform {
  private static final long MEMORY = 1 << 26;

  final UiState state = new UiState("ko");
  final Desk desk = new Desk(state);
  final Contents contents = new Contents(desk);
  final Controller controller = new Controller(desk, new ScreenActions(desk, contents, () -> {}));

  /** Opens a lesson at its first step. */
  final void open(String lesson) {
    LessonLoader.load(
        this,
        lesson,
        (pack, problem) -> {
          assertNull(problem);
          state.guide(new Guide(pack, MEMORY));
        });
  }

  /** Goes to a step as if all before it were done. */
  final void skipTo(String step) {
    state.guide().act(new LessonAction.SkipTo(step));
    contents.lessonBody();
  }

  final Phase phase() {
    return state.guide().runner().phase();
  }
}
