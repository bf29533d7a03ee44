package fivedoors.ui.input;

import com.badlogic.gdx.Input.Keys;

/**
 * A key with its modifiers. Keys are named by their place on the keyboard, not by the character
 * they type, so that they work while a Korean input method is on.
 *
 * @param key a key code of {@link Keys}
 */
public record Shortcut(int key, boolean ctrl, boolean shift) {
  /** The key alone. */
  public static Shortcut of(int key) {
    return new Shortcut(key, false, false);
  }

  /** The key with Ctrl (or Command). */
  public static Shortcut ctrl(int key) {
    return new Shortcut(key, true, false);
  }

  /** The key with Shift. */
  public static Shortcut shift(int key) {
    return new Shortcut(key, false, true);
  }

  /** How the key is named to a person, for instance {@code Ctrl+Z}. */
  public String label() {
    return (ctrl ? "Ctrl+" : "") + (shift && key != Keys.SLASH ? "Shift+" : "") + name();
  }

  private String name() {
    return switch (key) {
      case Keys.SPACE -> "Space";
      case Keys.LEFT -> "←";
      case Keys.RIGHT -> "→";
      case Keys.UP -> "↑";
      case Keys.DOWN -> "↓";
      case Keys.ENTER -> "Enter";
      case Keys.BACKSPACE -> "Backspace";
      case Keys.ESCAPE -> "Esc";
      case Keys.FORWARD_DEL -> "Delete";
      case Keys.HOME -> "Home";
      case Keys.PAGE_UP -> "PageUp";
      case Keys.PAGE_DOWN -> "PageDown";
      case Keys.PERIOD -> ".";
      case Keys.GRAVE -> "`";
      case Keys.COMMA -> ",";
      case Keys.SLASH -> shift ? "?" : "/";
      case Keys.LEFT_BRACKET -> "[";
      case Keys.RIGHT_BRACKET -> "]";
      case Keys.EQUALS -> "+";
      case Keys.MINUS -> "−";
      default -> other();
    };
  }

  private String other() {
    if (key >= Keys.A && key <= Keys.Z) {
      return String.valueOf((char) ('A' + key - Keys.A));
    } else if (key >= Keys.NUM_0 && key <= Keys.NUM_9) {
      return String.valueOf((char) ('0' + key - Keys.NUM_0));
    }
    return key >= Keys.F1 && key <= Keys.F12 ? "F" + (1 + key - Keys.F1) : "#" + key;
  }
}
