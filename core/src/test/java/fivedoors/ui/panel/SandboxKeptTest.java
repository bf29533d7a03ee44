package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.ui.guide.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done in free play outlives the program, and no file harms it. */
class SandboxKeptTest extends SandboxPane {
  private final Map<String, String> files = new LinkedHashMap<>();
  private boolean full;

  @BeforeEach
  void begin() {
    start();
    bench.follow(0);
  }

  private void press(String... ids) {
    for (String id : ids) {
      controller.activate(id);
      bench.follow(0);
    }
  }

  private String hash() {
    return state.guide().session().hash();
  }

  private void another() {
    press("place:TV", "connect:tv", "join:router");
    pass(15);
    assertEquals("192.168.0.3", fact("tv.ip"));
  }

  @Test
  void afterAKillEverythingIsThereAgainAndCanBeUndone() {
    press("place:TV", "connect:tv", "join:router", "move:tv:900:500");
    pass(15);
    state.guide().play(false);
    bench.follow(5);
    String before = hash();
    start();
    assertEquals(before, hash());
    assertEquals("192.168.0.3", fact("tv.ip"));
    press("undo", "undo", "undo");
    assertFalse(state.guide().session().canUndo());
  }

  @Test
  void whateverMomentTheKillComesAtWhatWasStoredCanBeRead() {
    List<String> history = new ArrayList<>();
    for (String id :
        List.of("place:NAS", "connect:nas", "join:router", "remove:friend", "undo", "redo")) {
      press(id);
      history.add(store.get(Workbench.KEY));
    }
    for (String text : history) {
      store.put(Workbench.KEY, text);
      start();
      assertNull(bench.takeNews(), text);
      assertNotNull(fact("laptop.ip"));
    }
  }

  @Test
  void nothingIsWrittenWhileNothingIsDoneAndLookingAboutOnlyNowAndThen() {
    press("place:NAS");
    store.clear();
    for (int i = 0; i < 100; i++) {
      bench.follow(0.02f);
    }
    assertTrue(store.isEmpty());
    state.guide().seekIndex(50);
    bench.follow(3);
    String first = store.get(Workbench.KEY);
    assertNotNull(first);
    state.guide().seekIndex(20);
    bench.follow(0.1f);
    assertEquals(first, store.get(Workbench.KEY));
    bench.follow(3);
    assertNotEquals(first, store.get(Workbench.KEY));
  }

  @Test
  void whatIsBrokenIsSetAsideAndToldOnce() {
    store.put(Workbench.KEY, "{ half");
    start();
    assertEquals("ui.sandbox.broken", bench.takeNews());
    assertNull(bench.takeNews());
    assertEquals("{ half", store.get(bench.aside()));
    press("place:TV");
    start();
    assertNull(bench.takeNews());
    assertTrue(shown().length() > 0);
    assertEquals("{ half", store.get("sandbox.broken-1"));
  }

  @Test
  void whatANewerProgramStoredIsSetAsideToo() {
    store.put(Workbench.KEY, store.get(Workbench.KEY).replace("\"schema\": 1", "\"schema\": 9"));
    start();
    assertEquals("ui.sandbox.newer", bench.takeNews());
  }

  @Test
  void whatCanBeNeitherReadNorMovedIsLeftAlone() {
    store.put(Workbench.KEY, "{ half");
    full = true;
    start();
    full = false;
    assertEquals("ui.sandbox.locked", bench.takeNews());
    press("place:TV");
    assertEquals("{ half", store.get(Workbench.KEY));
  }

  @Test
  void whatAnotherWindowStoresIsNotOverwritten() {
    press("place:TV");
    store.put(Workbench.KEY, "of the other window");
    press("place:NAS");
    assertEquals("ui.sandbox.otherWindow", bench.takeNews());
    press("place:LAPTOP");
    assertEquals("of the other window", store.get(Workbench.KEY));
  }

  @Test
  void aFullDiskIsToldOnceAndTriedAgain() {
    full = true;
    press("place:TV");
    assertEquals("ui.sandbox.notStored", bench.takeNews());
    press("place:NAS");
    assertNull(bench.takeNews());
    full = false;
    press("place:LAPTOP");
    start();
    assertTrue(shown().contains("place:TV"));
    assertNotNull(fact("laptop2.ip"));
  }

  @Test
  void aSavedFileIsOpenedAgainAndWhatWasThereCanBeBroughtBack() {
    another();
    press("save");
    assertTrue(desk.toast().contains("five-doors.json"), desk.toast());
    press("remove:tv", "remove:laptop");
    String mine = hash();
    press("sandbox-open");
    assertTrue(shown().contains("file:five-doors.json"), shown());
    press("file:five-doors.json");
    assertEquals("192.168.0.3", fact("tv.ip"));
    assertFalse(shown().contains("file:"), shown());
    press("sandbox-back");
    assertEquals(mine, hash());
  }

  @Test
  void aBrokenOrNewerOrForeignFileIsToldInThePaneAndHarmsNothing() {
    another();
    String mine = hash();
    String kept = store.get(Workbench.KEY);
    press("save");
    String good = files.get("five-doors.json");
    List<String> bad =
        List.of(
            "",
            "{",
            "[]",
            good.substring(0, good.length() / 2),
            good.replace("\"schema\": 1", "\"schema\": 2"),
            good.replace("\"router\"", "\"ruter\""),
            TestJson.lessonFile("words/ko.json"));
    for (String language : List.of("ko", "en")) {
      state.language(language);
      for (String text : bad) {
        controller.receive("theirs.json", text);
        bench.follow(5);
        assertTrue(shown().contains("theirs.json"), shown());
        assertFalse(shown().contains("[problem"), shown());
        assertFalse(shown().contains("Exception"), shown());
        assertEquals(mine, hash());
        assertEquals(kept, store.get(Workbench.KEY));
      }
      controller.receive("locked.json", null);
      assertTrue(shown().contains("locked.json"), shown());
    }
    // The next thing that is done puts the sentence away.
    press("place:NAS");
    assertFalse(shown().contains("locked.json"), shown());
  }

  @Test
  void aFileThatIsDroppedOnALessonOpensFreePlay() {
    another();
    press("save");
    String text = files.get("five-doors.json");
    store.clear();
    start();
    controller.receive("given.json", text);
    assertEquals("192.168.0.3", fact("tv.ip"));
    controller.activate("sandbox-reset");
    assertFalse(state.guide().runner().world().exists("tv.ip"), "a new beginning is at home");
  }

  @Override
  public boolean store(String key, String value) {
    return !full && super.store(key, value);
  }

  @Override
  public String keepFile(String name, String text) {
    files.put(name, text);
    return "/home/me/" + name;
  }

  @Override
  public List<String> keptFiles() {
    return List.copyOf(files.keySet());
  }

  @Override
  public String keptFile(String name) {
    return files.get(name);
  }

  @Override
  public String keptPlace() {
    return "/home/me";
  }
}
