package fivedoors.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusTest {
  private final Focus focus = new Focus();

  @Test
  void tabVisitsAllAndLeavesAtTheEnd() {
    focus.order(List.of("a", "b"));
    assertTrue(focus.move(1));
    assertEquals("a", focus.current());
    assertTrue(focus.move(1));
    assertFalse(focus.move(1));
    assertNull(focus.current());
    assertTrue(focus.move(-1));
    assertEquals("b", focus.current());
  }

  @Test
  void theFocusSurvivesANewLayout() {
    focus.order(List.of("a", "b", "c"));
    focus.set("c", true);
    focus.order(List.of("x", "c"));
    assertEquals("c", focus.current());
    assertFalse(focus.move(1));
  }

  @Test
  void whenTheThingIsGoneTabGoesOnFromItsPlace() {
    focus.order(List.of("a", "b", "c", "d"));
    focus.set("b", true);
    focus.order(List.of("a", "c", "d"));
    assertNull(focus.current());
    assertTrue(focus.move(1));
    assertEquals("c", focus.current());
  }

  @Test
  void onAnotherStepTabBeginsAtTheTop() {
    focus.order(List.of("a", "b", "c", "d"));
    focus.set("d", true);
    focus.restart();
    assertNull(focus.current());
    focus.order(List.of("x", "y"));
    assertTrue(focus.move(1));
    assertEquals("x", focus.current());
  }

  @Test
  void theRingShowsForKeysOnly() {
    focus.order(List.of("a"));
    focus.set("a", false);
    assertFalse(focus.visible());
    focus.move(-1);
    focus.move(1);
    assertTrue(focus.visible());
  }

  /** The same button in two places would otherwise send Tab back to the first one for ever. */
  @Test
  void whatStandsTwiceIsVisitedOnce() {
    Focus focus = new Focus();
    List<String> ids = List.of("a", "b", "a", "c");
    List<String> visited = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      focus.order(ids);
      focus.move(1);
      visited.add(focus.current());
    }
    assertEquals(List.of("a", "b", "c"), visited);
    focus.order(ids);
    assertFalse(focus.move(1));
  }
}
