package fivedoors.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionsTest {
  @Test
  void noKeyStandsForTwoThings() {
    Set<Shortcut> seen = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Actions.Action a : Actions.all()) {
      assertTrue(ids.add(a.id()), a.id());
      for (Shortcut s : a.keys()) {
        assertTrue(seen.add(s), s.label());
      }
    }
  }

  @Test
  void keysAreFoundWithTheirModifiers() {
    assertEquals(Actions.UNDO, Actions.of(Keys.Z, true, false).id());
    assertEquals(Actions.REDO, Actions.of(Keys.Z, true, true).id());
    assertNull(Actions.of(Keys.Z, false, false));
    assertEquals(Actions.FIT, Actions.of(Keys.NUM_0, false, false).id());
    assertEquals(Actions.ORIGINAL_SIZE, Actions.of(Keys.NUM_0, true, false).id());
  }

  @Test
  void keysAreNamedAsOnTheKeyboard() {
    assertEquals("Space", Actions.keyLabel(Actions.PLAY));
    assertEquals("?", Actions.keyLabel(Actions.HELP));
    assertEquals("Ctrl+Shift+Z", Actions.keyLabel(Actions.REDO));
    for (Actions.Action a : Actions.all()) {
      for (Shortcut s : a.keys()) {
        assertTrue(s.key() >= Keys.NUMPAD_0 || !s.label().contains("#"), s.label());
      }
    }
  }
}
