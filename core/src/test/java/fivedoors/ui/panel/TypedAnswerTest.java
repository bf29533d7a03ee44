package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fivedoors.lesson.Phase;
import fivedoors.play.Playback;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import org.junit.jupiter.api.Test;

/** What was typed stays in its field beside what is said about it, however it got there. */
class TypedAnswerTest extends LessonPane {
  @Test
  void aRightAnswerStaysInItsField() {
    open("1.4-gateway");
    skipTo("q1");
    controller.input("answer", "192.168.99.1");
    controller.activate(LessonContent.COMMIT);
    assertEquals(Phase.SATISFIED, phase());
    assertField("192.168.99.1");
  }

  @Test
  void anAnswerGivenByTheLastHintStandsInItsField() {
    open("1.4-gateway");
    skipTo("q1");
    while (phase() == Phase.ASKING) {
      controller.activate(Actions.HINT);
    }
    assertField("192.168.99.1");
  }

  @Test
  void aRightAnswerIsThereAgainWhenTheLessonIsOpenedAgain() {
    open("1.4-gateway");
    skipTo("q1");
    controller.input("answer", "192.168.99.1");
    controller.activate(LessonContent.COMMIT);
    desk.draft.forget();
    assertField("192.168.99.1");
  }

  @Test
  void whatATaskWasTriedWithStaysInItsFieldWhileAndAfterItRuns() {
    open("2.1-dhcp-dora");
    skipTo("t2");
    while (phase() == Phase.ACTING) {
      controller.activate(Actions.HINT);
    }
    assertField("192.168.0.3");
    state.guide().playback().speedIndex(Playback.speeds().length - 1);
    for (int i = 0; i < 20_000 && phase() == Phase.RUNNING; i++) {
      state.guide().update(0.05f);
    }
    assertEquals(Phase.SATISFIED, phase());
    assertField("192.168.0.3");
  }

  private void assertField(String value) {
    MirrorNode.Input field = null;
    for (MirrorNode n : contents.lessonBody()) {
      if (n instanceof MirrorNode.Input input && input.id().equals("answer")) {
        field = input;
      }
    }
    assertNotNull(field);
    assertEquals(value, field.value());
    assertFalse(field.enabled());
  }
}
