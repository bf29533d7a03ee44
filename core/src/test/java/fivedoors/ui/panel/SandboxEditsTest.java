package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.scenario.EditCommand.SpotDoc;
import fivedoors.ui.input.Actions;
import fivedoors.ui.stage.StagePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Devices are put down, connected, moved and taken away; each time the network lives on with it.
 */
class SandboxEditsTest extends SandboxPane {
  @BeforeEach
  void atHome() {
    start();
  }

  private int node(String name) {
    return state.guide().session().network().topology().find(name);
  }

  private boolean there(String name) {
    return node(name) >= 0 && state.guide().session().plan().has(node(name));
  }

  @Test
  void aNewLaptopThatIsConnectedGetsAnAddress() {
    controller.activate("place:LAPTOP");
    assertTrue(there("laptop2"));
    assertEquals("laptop2", contents.picked(), "what was just put down is what one goes on with");
    assertTrue(shown().contains("노트북 2"), shown());
    assertEquals("", fact("laptop2.ip"));
    controller.activate("connect:laptop2");
    assertTrue(shown().contains("join:router"), shown());
    controller.activate("join:router");
    pass(15);
    assertEquals("192.168.0.3", fact("laptop2.ip"));
    assertTrue(shown().contains("공유기와 이은 선 빼기"), shown());
  }

  private String panel() {
    state.panel("device");
    state.selection.pickNode(node("laptop"));
    return contents.panel().toString();
  }

  private void call(String name) {
    controller.input("fact:name:laptop", name);
    controller.activate("rename:laptop");
  }

  @Test
  void aDeviceGetsAnotherNameInBothLanguagesAndUndoTakesItBack() {
    assertTrue(panel().contains("fact:name:laptop"), panel());
    call(" 민수의 노트북 ");
    assertNull(desk.problems.get("name:laptop"));
    assertEquals("민수의 노트북", contents.names().label("laptop"));
    assertTrue(panel().contains("caption=민수의 노트북"), panel());
    StagePlan stage = new StagePlan(state.guide(), desk.words());
    assertTrue(stage.items().stream().anyMatch(i -> i.label().equals("민수의 노트북")));
    state.language("en");
    assertEquals("민수의 노트북", contents.names().label("laptop"));
    controller.activate(Actions.UNDO);
    assertEquals("Laptop", contents.names().label("laptop"));
    controller.activate(Actions.REDO);
    assertEquals("민수의 노트북", contents.names().label("laptop"));
  }

  @Test
  void aNameThatCannotBeIsToldUnderTheField() {
    String before = contents.names().label("laptop");
    for (String wrong : new String[] {"", "   ", "아주아주아주아주아주아주아주아주 긴 이름", "공유기"}) {
      call(wrong);
      String said = desk.problems.get("name:laptop");
      assertTrue(said != null && said.endsWith("요."), wrong + ": " + said);
      assertTrue(panel().contains(said), said);
      assertEquals(before, contents.names().label("laptop"));
    }
    assertFalse(state.guide().session().canUndo());
  }

  @Test
  void theNameIsInTheFile() {
    bench.follow(0);
    call("민수의 노트북");
    bench.follow(0);
    start();
    assertEquals("민수의 노트북", contents.names().label("laptop"));
  }

  @Test
  void theOtherEndMayBePickedOnTheStage() {
    controller.activate("place:NAS");
    controller.activate("connect:nas");
    state.selection.pickNode(node("router"));
    assertTrue(controller.pointed());
    pass(15);
    assertEquals("192.168.0.3", fact("nas.ip"));
  }

  @Test
  void aPressBesideTheOtherEndDoesNotEndTheConnecting() {
    controller.activate("connect:laptop");
    state.selection.clear();
    assertFalse(controller.pointed());
    assertTrue(shown().contains("노트북과 이을 기기"), shown());
    press(Keys.ESCAPE);
    assertFalse(shown().contains("노트북과 이을 기기"), shown());
  }

  @Test
  void whatDoesNotGoTogetherIsRefusedInASentence() {
    controller.activate("connect:laptop");
    state.selection.pickNode(node("friend"));
    assertTrue(controller.pointed());
    assertTrue(desk.toast().contains("친구"), desk.toast());
    assertFalse(desk.toast().contains("friend"), desk.toast());
    assertNull(desk.sandbox.from);
    assertFalse(state.guide().session().canUndo());
  }

  @Test
  void whatIsTakenAwayIsGoneAndComesBackByUndo() {
    state.selection.pickNode(node("friend"));
    press(Keys.FORWARD_DEL);
    assertFalse(there("friend"));
    assertTrue(desk.toast().contains("친구를 치웠어요"), desk.toast());
    assertNull(contents.picked());
    controller.activate(desk.toastAction());
    assertTrue(there("friend"));
    press(Keys.Z, Keys.CONTROL_LEFT, Keys.SHIFT_LEFT);
    assertFalse(there("friend"));
  }

  @Test
  void aMomentOfThePastShowsWhatWasThereThen() {
    int before = state.guide().session().moment().index();
    controller.activate("place:TV");
    controller.activate("remove:friend");
    pass(5);
    state.guide().seekIndex(before);
    assertFalse(there("tv"));
    assertTrue(there("friend"));
    state.guide().seekIndex(state.guide().session().trace().size());
    assertTrue(there("tv"));
    assertFalse(there("friend"));
  }

  @Test
  void aDeviceIsMovedByHandAndByArrowKeys() {
    controller.activate("move:laptop:700:300");
    assertEquals(new SpotDoc("laptop", 700, 300), spot("laptop"));
    state.selection.pickNode(node("laptop"));
    String button = "nudge:laptop:-1:0";
    assertTrue(shown().contains(button), shown());
    focus(button);
    press(Keys.ENTER);
    assertEquals(new SpotDoc("laptop", 660, 300), spot("laptop"));
    press(Keys.UP);
    assertEquals(new SpotDoc("laptop", 660, 340), spot("laptop"));
    for (int i = 0; i < 3; i++) {
      press(Keys.Z, Keys.CONTROL_LEFT);
    }
    assertEquals(false, state.guide().session().canUndo());
  }

  @Test
  void movingADeviceDoesNotSetTimeGoing() {
    controller.activate("move:laptop:700:300");
    assertFalse(state.guide().playback().playing());
    controller.activate("part:laptop.eth0");
    assertTrue(state.guide().playback().playing());
  }

  @Test
  void anEmptyHomeCanBeLookedAtFromEverySide() {
    for (String name : new String[] {"isp", "friend", "router", "laptop"}) {
      controller.activate("remove:" + name);
      assertFalse(there(name), name);
    }
    for (String panel : new String[] {"device", "tables", "terminal", "browser", "why"}) {
      state.panel(panel);
      contents.panel();
      contents.panelFoot();
    }
    assertTrue(contents.panel() != null);
    controller.activate("place:ROUTER");
    assertTrue(there("router2"));
  }

  /** What has come since does not stand in the way: the edit begins another course of events. */
  @Test
  void anEditAtAnEarlierMomentFindsTheHomeOfThatMoment() {
    int before = state.guide().session().moment().index();
    for (int i = 0; i < 4; i++) {
      plugIn("NAS");
    }
    assertTrue(desk.toast().contains("공유기"), "no port is left for the fourth: " + desk.toast());
    pass(5);
    state.guide().seekIndex(before);
    assertFalse(there("nas"));
    desk.dropToast();
    plugIn("NAS");
    assertTrue(shown().contains("nas.eth0"), shown());
    pass(15);
    assertEquals("192.168.0.3", fact("nas.ip"));
    assertEquals(-1, node("nas2"), "what came later has not come in this course of events");
    controller.activate(Actions.UNDO_FORK);
    assertTrue(node("nas4") > 0);
  }

  private void plugIn(String kind) {
    controller.activate("place:" + kind);
    controller.activate("connect:" + contents.picked());
    controller.activate("join:router");
  }

  private SpotDoc spot(String name) {
    return state.guide().session().plan().spot(node(name));
  }
}
