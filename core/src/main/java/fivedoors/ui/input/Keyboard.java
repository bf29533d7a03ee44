package fivedoors.ui.input;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputAdapter;
import fivedoors.ui.mirror.MirrorEvents;

/**
 * Turns keys into actions. While a text is being typed only Ctrl shortcuts, Tab, Enter and Escape
 * are live; the rest belongs to the field.
 */
public final class Keyboard extends InputAdapter {
  /** What the keyboard needs to know of the screen. */
  public interface Screen {
    /** Whether a text field has the keyboard. */
    boolean typing();

    /** Takes the keyboard from the text field. */
    void stopTyping();

    /** The id of the focused thing, or null. */
    String focused();

    /** Moves the focus; {@code by} is 1 or -1. */
    void moveFocus(int by);

    /**
     * An arrow key while something has the focus; {@code dx, dy} is its direction, up positive.
     *
     * @return false if it means nothing there
     */
    boolean arrow(String focused, int dx, int dy);
  }

  private final Screen screen;
  private final MirrorEvents events;
  private boolean ctrl;
  private boolean shift;

  /** A keyboard that acts on the screen. */
  public Keyboard(Screen screen, MirrorEvents events) {
    this.screen = screen;
    this.events = events;
  }

  @Override
  public boolean keyDown(int key) {
    if (modifier(key, true)) {
      return false;
    }
    if (screen.typing()) {
      return typing(key);
    }
    if (key == Keys.TAB) {
      screen.moveFocus(shift ? -1 : 1);
      return true;
    }
    String focused = screen.focused();
    if (focused != null && plain()) {
      if (key == Keys.ENTER || key == Keys.NUMPAD_ENTER) {
        events.activate(focused);
        return true;
      } else if (arrow(focused, key)) {
        return true;
      }
    }
    return act(key);
  }

  @Override
  public boolean keyUp(int key) {
    modifier(key, false);
    return false;
  }

  /** Forgets held modifiers, for instance because the window lost the keyboard. */
  public void release() {
    ctrl = false;
    shift = false;
  }

  private boolean typing(int key) {
    if (key == Keys.TAB) {
      screen.stopTyping();
      screen.moveFocus(shift ? -1 : 1);
      return true;
    } else if (key == Keys.ESCAPE) {
      screen.stopTyping();
      return true;
    } else if (key == Keys.ENTER || key == Keys.NUMPAD_ENTER) {
      screen.stopTyping();
      events.activate(Actions.NEXT);
      return true;
    }
    return ctrl && !editing(key) && act(key);
  }

  /** Keys with Ctrl that a text field needs for itself. */
  private static boolean editing(int key) {
    return switch (key) {
      case Keys.A, Keys.C, Keys.V, Keys.X, Keys.Z, Keys.LEFT, Keys.RIGHT, Keys.BACKSPACE -> true;
      default -> false;
    };
  }

  private boolean arrow(String focused, int key) {
    return switch (key) {
      case Keys.UP -> screen.arrow(focused, 0, 1);
      case Keys.DOWN -> screen.arrow(focused, 0, -1);
      case Keys.LEFT -> screen.arrow(focused, -1, 0);
      case Keys.RIGHT -> screen.arrow(focused, 1, 0);
      default -> false;
    };
  }

  private boolean act(int key) {
    Actions.Action action = Actions.of(key == Keys.NUMPAD_ENTER ? Keys.ENTER : key, ctrl, shift);
    if (action == null) {
      return false;
    }
    events.activate(action.id());
    return true;
  }

  private boolean plain() {
    return !ctrl && !shift;
  }

  private boolean modifier(int key, boolean down) {
    switch (key) {
      case Keys.CONTROL_LEFT, Keys.CONTROL_RIGHT, Keys.SYM -> ctrl = down;
      case Keys.SHIFT_LEFT, Keys.SHIFT_RIGHT -> shift = down;
      default -> {
        return false;
      }
    }
    return true;
  }
}
