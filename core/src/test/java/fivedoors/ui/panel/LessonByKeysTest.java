package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.lesson.Phase;
import fivedoors.play.Playback;
import fivedoors.ui.UiScale;
import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.UnseenScreen;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.input.Actions;
import fivedoors.ui.input.Keyboard;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.model.UiState;
import fivedoors.ui.theme.ThemeKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped lesson, played through the panels without a screen. */
class LessonByKeysTest implements UnseenPlatform, UnseenScreen {
  private final UiState state = new UiState("ko");
  private final Desk desk = new Desk(state);
  private final Contents contents = new Contents(desk);
  private final Controller controller =
      new Controller(desk, new ScreenActions(desk, contents, () -> {}));
  private final Keyboard keyboard = new Keyboard(this, controller);
  private String focused;

  @BeforeEach
  void load() {
    LessonLoader.load(
        this,
        "2.1-dhcp-dora",
        (pack, problem) -> {
          assertNull(problem);
          state.guide(new Guide(pack, 1 << 26));
        });
    assertNotNull(state.guide());
    state.guide().playback().speedIndex(Playback.speeds().length - 1);
  }

  @Test
  void theWholeLessonCanBePlayedByKeysWithThreeStars() {
    press(Keys.ENTER);
    press(Keys.NUM_2);
    press(Keys.ENTER);
    press(Keys.ENTER);
    assertEquals("t1", step());
    press(Keys.ENTER);
    press(Keys.ENTER);
    run();
    assertEquals("o1", step());
    press(Keys.ENTER);
    for (String pair :
        List.of("eth.dst|ff:ff:ff:ff:ff:ff", "ip.src|0.0.0.0", "dhcp.hw.mac_addr|$laptop.mac")) {
      focus("match:" + pair);
      press(Keys.ENTER);
    }
    focused = null;
    press(Keys.ENTER);
    assertEquals(Phase.SATISFIED, phase());
    press(Keys.ENTER);
    run();
    press(Keys.ENTER);
    press(Keys.NUM_2);
    press(Keys.ENTER);
    press(Keys.ENTER);
    run();
    press(Keys.ENTER);
    run();
    press(Keys.ENTER);
    assertEquals("q1", step());
    order(List.of("discover", "offer", "request", "ack"));
    press(Keys.ENTER);
    assertEquals(Phase.SATISFIED, phase());
    press(Keys.ENTER);
    controller.input("answer", " １９２．168.0.3 ");
    press(Keys.ENTER);
    run();
    assertEquals(Phase.SATISFIED, phase(), () -> contents.lessonBody().toString());
    press(Keys.ENTER);
    assertEquals("f1", step());
    assertTrue(state.guide().runner().complete());
    assertEquals(3, state.guide().runner().stars());
  }

  @Test
  void theMainButtonAloneLeadsToTheFirstLetter() {
    for (int i = 0; i < 3; i++) {
      press(Keys.ENTER);
      press(Keys.NUM_1);
    }
    assertEquals("t1", step());
    press(Keys.ENTER);
    press(Keys.ENTER);
    run();
    assertEquals("o1", step());
    assertEquals(Phase.SATISFIED, phase());
  }

  @Test
  void aClickerDrivesTheLesson() {
    String first = step();
    press(Keys.PAGE_DOWN);
    String second = step();
    assertNotEquals(first, second);
    press(Keys.PAGE_DOWN);
    assertEquals(second, step(), "a guess is asked for, not passed over");
    assertNotNull(desk.draft.problem());
    press(Keys.PAGE_UP);
    assertEquals(first, step());
  }

  @Test
  void forTheClassThereAreLargeTypeAndTheNotesOfTheTeacher() {
    press(Keys.P);
    assertEquals(UiScale.LARGE_TYPE, state.factor());
    press(Keys.N);
    assertEquals(Desk.Page.TEACHER, desk.page);
    assertFalse(contents.page().isEmpty());
    press(Keys.N);
    assertNull(desk.page);
    press(Keys.P);
    assertEquals(1, state.factor());
  }

  @Test
  void theHighContrastThemeAndLessMotionAreOnePressEach() {
    controller.activate("theme-high-contrast");
    assertEquals(ThemeKind.HIGH_CONTRAST, state.theme());
    controller.activate(Actions.MOTION);
    assertTrue(state.reducedMotion());
    controller.activate(Actions.MOTION);
    assertFalse(state.reducedMotion());
  }

  @Test
  void switchingTheLanguageKeepsThePlaceAndTheAnswer() {
    press(Keys.ENTER);
    press(Keys.NUM_3);
    press(Keys.L);
    assertEquals("en", state.language());
    assertEquals("p1", step());
    assertTrue(contents.lessonBody().toString().contains("selected=true"));
    for (MirrorNode node : contents.lessonBody()) {
      assertFalse(node.toString().matches(".*[가-힣].*"), node.toString());
    }
  }

  @Test
  void aComplaintIsSaidAgainInTheOtherLanguage() {
    controller.activate(Actions.FREE_PLAY);
    controller.activate(Actions.RESTART_LESSON);
    state.guide().act(new fivedoors.lesson.LessonAction.SkipTo("t2"));
    contents.lessonBody();
    controller.input("answer", "192.168.0.300");
    press(Keys.ENTER);
    assertTrue(desk.draft.problem().matches("(?s).*[가-힣].*"));
    press(Keys.L);
    contents.lessonBody();
    assertFalse(desk.draft.problem().matches("(?s).*[가-힣].*"), desk.draft.problem());
  }

  @Test
  void aFailedGuessCanBeWrittenAgain() {
    controller.activate(Actions.FREE_PLAY);
    controller.activate(Actions.RESTART_LESSON);
    state.guide().act(new fivedoors.lesson.LessonAction.SkipTo("t2"));
    contents.lessonBody();
    controller.input("answer", "192.168.0.300");
    press(Keys.ENTER);
    assertNotNull(desk.draft.problem());
    controller.input("answer", "192.168.0.1");
    press(Keys.ENTER);
    run();
    assertEquals(Phase.ACTING, phase());
    assertTrue(contents.lessonBody().toString().contains("192.168.0.3"));
    controller.input("answer", "192.168.0.3");
    press(Keys.ENTER);
    assertEquals(Phase.SATISFIED, phase());
  }

  @Test
  void actingInThePastForksAndCanBeTakenBack() {
    controller.activate(Actions.FREE_PLAY);
    contents.lessonBody();
    controller.activate("cmd:ping laptop 192.168.0.250");
    run();
    int events = state.guide().session().trace().size();
    for (int i = 0; i < 6; i++) {
      press(Keys.LEFT);
    }
    controller.activate("cmd:set tv.link down");
    assertEquals(Actions.UNDO_FORK, desk.toastAction());
    controller.activate(Actions.UNDO_FORK);
    assertEquals(events, state.guide().session().trace().size());
  }

  @Test
  void fiftyStepsForwardAndBackShowTheSame() {
    controller.activate(Actions.FREE_PLAY);
    controller.activate(Actions.RESTART_LESSON);
    state.guide().act(new fivedoors.lesson.LessonAction.SkipTo("o1"));
    controller.activate(Actions.PLAY);
    String before = state.guide().session().hash();
    for (int i = 0; i < 50; i++) {
      press(Keys.RIGHT);
    }
    for (int i = 0; i < 50; i++) {
      press(Keys.LEFT);
    }
    assertEquals(before, state.guide().session().hash());
  }

  private void order(List<String> wanted) {
    contents.lessonBody();
    for (int to = 0; to < wanted.size(); to++) {
      while (desk.draft.order().indexOf(wanted.get(to)) > to) {
        focus("item:order:" + wanted.get(to));
        press(Keys.UP);
      }
    }
    focused = null;
  }

  private void focus(String id) {
    assertTrue(id.startsWith("item:") || contents.lessonBody().toString().contains(id), id);
    focused = id;
  }

  private String step() {
    return state.guide().runner().step().id();
  }

  private Phase phase() {
    return state.guide().runner().phase();
  }

  private void run() {
    for (int i = 0; i < 20_000 && state.guide().playback().playing(); i++) {
      state.guide().update(0.05f);
    }
  }

  private void press(int key) {
    contents.lessonBody();
    keyboard.keyDown(key);
    keyboard.keyUp(key);
  }

  // ---- what a screen and a platform answer

  @Override
  public String focused() {
    return focused;
  }

  @Override
  public boolean arrow(String id, int dx, int dy) {
    boolean item = id.startsWith("item:") && dy != 0;
    if (item) {
      controller.activate((dy > 0 ? "up:" : "down:") + id.substring(5));
    }
    return item;
  }
}
