package fivedoors.ui.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Records;
import fivedoors.testing.TestJson;
import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.model.UiState;
import fivedoors.ui.theme.ThemeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Progress and settings survive the end of the program, whenever it comes. */
class KeeperTest implements UnseenPlatform {
  private boolean still;
  private static final String DORA = "2.1-dhcp-dora";

  private final Map<String, String> store = new LinkedHashMap<>();
  private final List<String> history = new ArrayList<>();
  private boolean full;
  private UiState state = new UiState("ko");
  private Keeper keeper = new Keeper(this);

  /** Starts the program again, as after a kill. */
  private boolean start() {
    state = new UiState("ko");
    keeper = new Keeper(this);
    keeper.settings(state);
    return open(DORA);
  }

  private boolean open(String id) {
    boolean[] resumed = new boolean[1];
    LessonLoader.load(
        this,
        id,
        (pack, problem) -> {
          assertNull(problem);
          Guide guide = new Guide(pack, 1 << 24);
          resumed[0] = keeper.resume(guide);
          state.guide(guide);
        });
    keeper.follow(state);
    return resumed[0];
  }

  private void act(LessonAction action) {
    assertTrue(state.guide().act(action).accepted());
    keeper.follow(state);
  }

  private String step() {
    return state.guide().runner().step().id();
  }

  @Test
  void theSameStepIsOnAfterAKillAtAnyMoment() {
    assertFalse(start());
    act(new LessonAction.Next());
    act(new LessonAction.Give("p1", List.of("c")));
    act(new LessonAction.Next());
    assertEquals("t1", step());
    assertTrue(start());
    assertEquals("t1", step());
    assertEquals("c", state.guide().runner().predictions().get(0).choice());
    // Whatever was stored at any moment can be read: killed after any write, nothing is lost.
    for (String text : history) {
      assertNotNull(Records.read(new TestJson(), text, "p").saved(DORA));
    }
  }

  @Test
  void settingsAreAppliedAtTheNextStart() {
    start();
    state.language("en");
    state.theme(ThemeKind.HIGH_CONTRAST);
    state.reducedMotion(true);
    state.guide().playback().speedIndex(5);
    keeper.follow(state);
    start();
    assertEquals("en", state.language());
    assertEquals(ThemeKind.HIGH_CONTRAST, state.theme());
    assertTrue(state.reducedMotion());
    assertEquals(5, state.guide().playback().speedIndex());
  }

  @Test
  void lessMotionIsAsTheMachineWantsItUntilItIsChosen() {
    still = true;
    start();
    assertTrue(state.reducedMotion());
    state.reducedMotion(false);
    keeper.follow(state);
    start();
    assertFalse(state.reducedMotion());
  }

  @Override
  public boolean stillness() {
    return still;
  }

  @Test
  void whatIsBrokenIsSetAsideAndToldOnce() {
    store.put("progress", "{ half");
    store.put("progress.broken-1", "older");
    start();
    assertEquals("ui.progress.broken", keeper.takeNews());
    assertNull(keeper.takeNews());
    assertEquals("progress.broken-2", keeper.place());
    assertEquals("{ half", store.get("progress.broken-2"));
    assertEquals("older", store.get("progress.broken-1"));
    assertNotNull(Records.read(new TestJson(), store.get("progress"), "p"));
  }

  @Test
  void whatANewerProgramWroteIsSetAsideToo() {
    store.put("progress", "{\"schema\": \"7\", \"entries\": \"0\"}");
    start();
    assertEquals("ui.progress.newer", keeper.takeNews());
    assertTrue(store.get("progress.broken-1").contains("7"));
  }

  @Test
  void whatCanBeNeitherReadNorMovedIsLeftAlone() {
    store.put("progress", "{ half");
    full = true;
    start();
    assertEquals("ui.progress.locked", keeper.takeNews());
    full = false;
    act(new LessonAction.Next());
    assertEquals("{ half", store.get("progress"));
  }

  @Test
  void whenNothingCanBeStoredThatIsToldOnceAndTriedAgain() {
    start();
    String before = store.get("progress");
    full = true;
    act(new LessonAction.Next());
    assertEquals("ui.progress.notStored", keeper.takeNews());
    assertEquals(before, store.get("progress"));
    act(new LessonAction.Give("p1", List.of("a")));
    assertNull(keeper.takeNews());
    full = false;
    act(new LessonAction.Next());
    assertEquals("t1", Records.read(new TestJson(), store.get("progress"), "p").step(DORA));
  }

  @Test
  void nothingIsWrittenWhileNothingChanges() {
    start();
    int writes = history.size();
    for (int i = 0; i < 100; i++) {
      state.guide().update(0.02f);
      keeper.follow(state);
    }
    assertEquals(writes, history.size());
  }

  @Test
  void aLookAtFreePlayDoesNotLoseThePlace() {
    start();
    act(new LessonAction.Next());
    act(new LessonAction.SkipTo("f1"));
    start();
    assertEquals("p1", step());
  }

  @Test
  void theMapKnowsAllLessonsOfTheIndexAndWhatComesNext() {
    start();
    Course[] course = new Course[1];
    CourseLoader.load(
        this,
        state.guide().pack().common("ko"),
        state.guide().pack().common("en"),
        loaded -> course[0] = loaded);
    List<String> ids = new TestJson().index(TestJson.lessonFile("index.json"), "i").lessons();
    assertEquals(ids, course[0].lessons().stream().map(e -> e.lesson().id()).toList());
    assertNull(course[0].after(ids.get(ids.size() - 1)));
    for (int i = 0; i + 1 < ids.size(); i++) {
      assertEquals(ids.get(i + 1), course[0].after(ids.get(i)).lesson().id());
    }
  }

  // ---- what a platform answers

  @Override
  public String stored(String key) {
    return store.get(key);
  }

  @Override
  public boolean store(String key, String value) {
    if (full) {
      return false;
    }
    store.put(key, value);
    if (key.equals("progress")) {
      history.add(value);
    }
    return true;
  }

  @Override
  public String setAside(String key) {
    String place = UnseenPlatform.super.setAside(key);
    if (place != null) {
      store.remove(key);
    }
    return place;
  }
}
