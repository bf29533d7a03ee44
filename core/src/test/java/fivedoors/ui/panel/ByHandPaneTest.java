package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.ByHandLesson;
import fivedoors.lesson.Phase;
import fivedoors.play.Playback;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps in which the learner mends a note or does a device's work, as the pane offers them. */
class ByHandPaneTest extends LessonPane {
  @BeforeEach
  void begin() {
    open(ByHandLesson.ID);
    state.guide().playback().speedIndex(Playback.speeds().length - 1);
  }

  private boolean ready() {
    for (MirrorNode n : contents.lessonFoot()) {
      if (n instanceof MirrorNode.Button b && b.id().equals(LessonContent.COMMIT)) {
        return b.enabled();
      }
    }
    return false;
  }

  private void run() {
    for (int i = 0; i < 20_000 && state.guide().playback().playing(); i++) {
      state.guide().update(0.05f);
    }
  }

  private String body() {
    return contents.lessonBody().toString();
  }

  @Test
  void theFieldsOfTheLetterAreFilledInAndThenTheEngineActsInSight() {
    skipTo("r1");
    assertFalse(ready());
    controller.activate("match:eth.dst|$laptop.mac");
    assertFalse(ready());
    controller.input("blank:arp.src.proto_ipv4", "192.168.0.２50 ");
    assertTrue(ready());
    int before = state.guide().session().moment().index();
    controller.activate(Actions.NEXT);
    assertEquals(Phase.RUNNING, phase());
    assertTrue(state.guide().playback().playing());
    assertEquals(before, state.guide().session().moment().index());
    run();
    assertEquals(Phase.SATISFIED, phase());
    assertEquals("FRAME_SENT", state.guide().session().shownEvent().type().name());
    assertTrue(state.guide().session().moment().index() > before);
  }

  @Test
  void aPartOfTheNoteIsPickedFirstThenItsFixAlsoByNumbers() {
    skipTo("n1");
    controller.activate("choice-2");
    assertEquals("b", desk.draft.part());
    assertTrue(body().contains("n1.fixes.x"));
    assertFalse(ready());
    controller.activate("choice-1");
    assertEquals("x", desk.draft.fix());
    controller.activate("part:a");
    assertNull(desk.draft.fix());
    controller.activate("part:b");
    controller.activate("fix:y");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase());
    assertTrue(body().contains("고친 노트"), body());
    assertTrue(body().contains("n1.fixes.y"));
  }

  @Test
  void aNumberOfTheNoteIsTypedAnew() {
    skipTo("n2");
    controller.activate("part:a");
    controller.input("answer", "많이");
    controller.activate(Actions.NEXT);
    assertTrue(body().contains("정수가 아니에요"), body());
    controller.input("answer", "65535");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase());
  }

  @Test
  void pressingADeviceOnTheStagePicksTheAnswerThatItStandsFor() {
    contents.lessonBody();
    int nas = state.guide().session().network().topology().find("nas");
    state.selection.pickNode(nas);
    assertTrue(controller.pointed());
    assertEquals(List.of("n"), desk.draft.picked());
    state.selection.pickNode(state.guide().session().network().topology().find("tv"));
    assertFalse(controller.pointed());
    assertEquals(List.of("n"), desk.draft.picked());
    controller.activate(Actions.NEXT);
    state.selection.pickNode(nas);
    assertFalse(controller.pointed(), "once answered it opens its panel again");
  }

  @Test
  void everyKindOfQuestionCanBeAnswered() {
    skipTo("q1");
    controller.activate("choice-1");
    controller.activate("choice-3");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase());
    skipTo("q2");
    controller.input("answer", "65536");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase());
    skipTo("q3");
    controller.activate("match:in|$router.lan.ip");
    controller.activate("match:out|$router.wan.ip");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase());
    skipTo("q4");
    controller.activate("choice-2");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase());
    skipTo("q5");
    controller.input("answer", "192.168.0.250");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase());
  }

  @Override
  public void load(String path, Loaded then) {
    then.text(ByHandLesson.file(path));
  }
}
