package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.ui.guide.FreePlay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In free play everything that was done can be taken back, a new beginning as well. */
class SandboxUndoTest extends SandboxPane {
  @BeforeEach
  void atHome() {
    start();
    assertTrue(FreePlay.is(state.guide()));
  }

  private void undo() {
    press(Keys.Z, Keys.CONTROL_LEFT);
  }

  private void redo() {
    press(Keys.Z, Keys.CONTROL_LEFT, Keys.SHIFT_LEFT);
  }

  @Test
  void theHomeIsUpWhenItIsEntered() {
    assertEquals("192.168.0.2", fact("laptop.ip"));
    assertNotEquals("", fact("friend.ip"));
  }

  @Test
  void twentyActionsAreTakenBackAndDoneAgain() {
    for (int i = 0; i < 10; i++) {
      controller.activate("cmd:set laptop.link down");
      pass(1);
      controller.activate("cmd:set laptop.link up");
      pass(20);
    }
    controller.activate("cmd:set laptop.link down");
    String before = state.guide().session().hash();
    for (int i = 0; i < 21; i++) {
      assertTrue(state.guide().session().canUndo());
      undo();
    }
    assertFalse(state.guide().session().canUndo());
    assertEquals("up", fact("laptop.link"));
    for (int i = 0; i < 21; i++) {
      redo();
    }
    assertEquals("down", fact("laptop.link"));
    assertEquals(before, state.guide().session().hash());
  }

  @Test
  void aNewBeginningCanBeTakenBackForAWhile() {
    controller.activate("cmd:set laptop.link down");
    controller.activate("sandbox-reset");
    assertEquals("up", fact("laptop.link"));
    assertEquals("sandbox-back", desk.toastAction());
    desk.pass(9.9f);
    assertEquals("sandbox-back", desk.toastAction());
    controller.activate("sandbox-back");
    assertEquals("down", fact("laptop.link"));
  }

  @Test
  void undoGoesBackOverANewBeginningToo() {
    controller.activate("cmd:set laptop.link down");
    controller.activate("sandbox-reset");
    controller.activate("cmd:set friend.link down");
    undo();
    assertEquals("up", fact("friend.link"));
    undo();
    assertEquals("down", fact("laptop.link"));
    undo();
    assertEquals("up", fact("laptop.link"));
    undo();
    assertTrue(desk.toast().contains("되돌릴 것이 없어요"), desk.toast());
  }

  @Test
  void whatLeadsThroughLessonsDoesNothingHere() {
    for (int key : new int[] {Keys.ENTER, Keys.BACKSPACE, Keys.H, Keys.O, Keys.N}) {
      press(key);
    }
    assertTrue(FreePlay.is(state.guide()));
    assertEquals(null, desk.page);
    assertEquals(null, desk.draft.problem());
  }
}
