package fivedoors.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.ui.mirror.MirrorEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyboardTest implements Keyboard.Screen, MirrorEvents {
  private final List<String> log = new ArrayList<>();
  private final Keyboard keyboard = new Keyboard(this, this);
  private boolean typing;
  private String focused;

  @Test
  void keysFireActions() {
    press(Keys.SPACE);
    press(Keys.NUM_2);
    keyboard.keyDown(Keys.SHIFT_RIGHT);
    press(Keys.RIGHT);
    keyboard.keyUp(Keys.SHIFT_RIGHT);
    press(Keys.RIGHT);
    assertEquals("[play, choice-2, next-interesting, next-event]", log.toString());
  }

  @Test
  void enterPressesWhatHasTheFocusElseGoesOn() {
    press(Keys.ENTER);
    focused = "hint";
    press(Keys.ENTER);
    assertEquals("[next, hint]", log.toString());
  }

  @Test
  void whileTypingLettersBelongToTheField() {
    typing = true;
    assertFalse(press(Keys.H));
    assertFalse(press(Keys.SPACE));
    keyboard.keyDown(Keys.CONTROL_LEFT);
    assertFalse(press(Keys.Z));
    assertTrue(press(Keys.EQUALS));
    keyboard.keyUp(Keys.CONTROL_LEFT);
    assertTrue(press(Keys.ESCAPE));
    assertEquals("[larger, stop]", log.toString());
  }

  @Test
  void tabMovesTheFocusBothWaysAndOutOfAField() {
    press(Keys.TAB);
    keyboard.keyDown(Keys.SHIFT_LEFT);
    press(Keys.TAB);
    keyboard.keyUp(Keys.SHIFT_LEFT);
    typing = true;
    press(Keys.TAB);
    assertEquals("[focus 1, focus -1, stop, focus 1]", log.toString());
  }

  private boolean press(int key) {
    boolean taken = keyboard.keyDown(key);
    keyboard.keyUp(key);
    return taken;
  }

  @Override
  public boolean typing() {
    return typing;
  }

  @Override
  public void stopTyping() {
    typing = false;
    log.add("stop");
  }

  @Override
  public String focused() {
    return focused;
  }

  @Override
  public void moveFocus(int by) {
    log.add("focus " + by);
  }

  @Override
  public boolean arrow(String id, int dx, int dy) {
    return false;
  }

  @Override
  public void activate(String id) {
    log.add(id);
  }

  @Override
  public void input(String id, String text) {
    log.add(id + "=" + text);
  }
}
