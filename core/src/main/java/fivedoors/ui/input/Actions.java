package fivedoors.ui.input;

import com.badlogic.gdx.Input.Keys;
import java.util.List;

/**
 * Everything a person can do on every screen, once: the buttons, the keyboard, the mirror and the
 * help page all read this list. What belongs to one step only (its answers, its commands) has ids
 * of its own.
 */
public final class Actions {
  public static final String PLAY = "play";
  public static final String NEXT_EVENT = "next-event";
  public static final String PREVIOUS_EVENT = "previous-event";
  public static final String NEXT_INTERESTING = "next-interesting";
  public static final String STEP_START = "step-start";
  public static final String SLOWER = "slower";
  public static final String FASTER = "faster";
  public static final String SPEEDS = "speeds";
  public static final String CHOICE_1 = "choice-1";
  public static final String CHOICE_2 = "choice-2";
  public static final String CHOICE_3 = "choice-3";
  public static final String CHOICE_4 = "choice-4";
  public static final String NEXT = "next";
  public static final String CLICKER = "clicker";
  public static final String BACK = "back";
  public static final String HINT = "hint";
  public static final String NOTE = "note";
  public static final String RESTART_STEP = "restart-step";
  public static final String RESTART_LESSON = "restart-lesson";
  public static final String UNDO = "undo";
  public static final String REDO = "redo";
  public static final String REMOVE = "remove";
  public static final String SAVE = "save";
  public static final String UNDO_FORK = "undo-fork";
  public static final String INSPECTOR = "panel-inspector";
  public static final String TABLES = "panel-tables";
  public static final String DEVICE = "panel-device";
  public static final String TERMINAL = "panel-terminal";
  public static final String BROWSER = "panel-browser";
  public static final String WHY = "panel-why";
  public static final String TIMELINE = "timeline";
  public static final String LANGUAGE = "language";
  public static final String INTERRUPT = "terminal-stop";
  public static final String HELP = "help";
  public static final String MENU = "menu";
  public static final String FULL_SCREEN = "full-screen";
  public static final String FIT = "fit";
  public static final String LARGER = "larger";
  public static final String LARGE_TYPE = "large-type";
  public static final String SMALLER = "smaller";
  public static final String ORIGINAL_SIZE = "original-size";
  public static final String CLOSE = "close";
  public static final String TEACHER = "teacher";
  public static final String LICENCES = "licences";
  public static final String THEME = "theme";
  public static final String MOTION = "motion";
  public static final String FREE_PLAY = "free-play";
  public static final String COURSE = "course";
  public static final String XRAY = "xray";
  public static final String SANDBOX = "sandbox";

  /** One thing to do: its id, and the keys that do it; its name is the word {@code ui.do.<id>}. */
  public record Action(String id, List<Shortcut> keys) {
    /** The key of its name among the words. */
    public String word() {
      return "ui.do." + id;
    }

    /** The first key as shown to a person, or null if it has none. */
    public String keyLabel() {
      return keys.isEmpty() ? null : keys.get(0).label();
    }
  }

  private static final List<Action> ALL =
      List.of(
          action(PLAY, Shortcut.of(Keys.SPACE)),
          action(NEXT_EVENT, Shortcut.of(Keys.PERIOD), Shortcut.of(Keys.RIGHT)),
          action(PREVIOUS_EVENT, Shortcut.of(Keys.COMMA), Shortcut.of(Keys.LEFT)),
          action(NEXT_INTERESTING, Shortcut.shift(Keys.RIGHT)),
          action(STEP_START, Shortcut.of(Keys.HOME)),
          action(SLOWER, Shortcut.of(Keys.LEFT_BRACKET)),
          action(FASTER, Shortcut.of(Keys.RIGHT_BRACKET)),
          action(SPEEDS),
          action(CHOICE_1, Shortcut.of(Keys.NUM_1), Shortcut.of(Keys.NUMPAD_1)),
          action(CHOICE_2, Shortcut.of(Keys.NUM_2), Shortcut.of(Keys.NUMPAD_2)),
          action(CHOICE_3, Shortcut.of(Keys.NUM_3), Shortcut.of(Keys.NUMPAD_3)),
          action(CHOICE_4, Shortcut.of(Keys.NUM_4), Shortcut.of(Keys.NUMPAD_4)),
          action(NEXT, Shortcut.of(Keys.ENTER)),
          action(CLICKER, Shortcut.of(Keys.PAGE_DOWN)),
          action(BACK, Shortcut.of(Keys.BACKSPACE), Shortcut.of(Keys.PAGE_UP)),
          action(HINT, Shortcut.of(Keys.H)),
          action(NOTE, Shortcut.of(Keys.O)),
          action(RESTART_STEP, Shortcut.of(Keys.R)),
          action(RESTART_LESSON, Shortcut.shift(Keys.R)),
          action(UNDO, Shortcut.ctrl(Keys.Z)),
          action(REDO, new Shortcut(Keys.Z, true, true)),
          action(REMOVE, Shortcut.of(Keys.FORWARD_DEL)),
          action(SAVE, Shortcut.ctrl(Keys.S)),
          action(UNDO_FORK),
          action(INSPECTOR, Shortcut.of(Keys.I)),
          action(TABLES, Shortcut.of(Keys.T)),
          action(DEVICE, Shortcut.of(Keys.D)),
          action(TERMINAL, Shortcut.of(Keys.GRAVE)),
          action(INTERRUPT, Shortcut.ctrl(Keys.C)),
          action(BROWSER, Shortcut.of(Keys.M)),
          action(WHY, Shortcut.of(Keys.W)),
          action(TIMELINE, Shortcut.of(Keys.E)),
          action(LANGUAGE, Shortcut.of(Keys.L)),
          action(HELP, Shortcut.shift(Keys.SLASH), Shortcut.of(Keys.F1)),
          action(MENU, Shortcut.of(Keys.F10)),
          action(COURSE, Shortcut.of(Keys.C)),
          action(SANDBOX, Shortcut.of(Keys.X)),
          action(FULL_SCREEN, Shortcut.of(Keys.F), Shortcut.of(Keys.F11)),
          action(FIT, Shortcut.of(Keys.NUM_0)),
          action(LARGER, Shortcut.ctrl(Keys.EQUALS), Shortcut.ctrl(Keys.NUMPAD_ADD)),
          action(SMALLER, Shortcut.ctrl(Keys.MINUS), Shortcut.ctrl(Keys.NUMPAD_SUBTRACT)),
          action(ORIGINAL_SIZE, Shortcut.ctrl(Keys.NUM_0)),
          action(LARGE_TYPE, Shortcut.of(Keys.P)),
          action(CLOSE, Shortcut.of(Keys.ESCAPE)),
          action(TEACHER, Shortcut.of(Keys.N)),
          action(LICENCES),
          action(XRAY, Shortcut.shift(Keys.X)),
          action(THEME),
          action(MOTION),
          action(FREE_PLAY));

  private Actions() {}

  /** All actions, in the order of the help page. */
  public static List<Action> all() {
    return ALL;
  }

  /** The action with that id, or null. */
  public static Action find(String id) {
    for (Action a : ALL) {
      if (a.id().equals(id)) {
        return a;
      }
    }
    return null;
  }

  /** The action that a key stands for, or null. */
  public static Action of(int key, boolean ctrl, boolean shift) {
    for (Action a : ALL) {
      for (Shortcut s : a.keys()) {
        if (s.key() == key && s.ctrl() == ctrl && s.shift() == shift) {
          return a;
        }
      }
    }
    return null;
  }

  /** The first key of an action as shown to a person, or null. */
  public static String keyLabel(String id) {
    Action a = find(id);
    return a == null ? null : a.keyLabel();
  }

  private static Action action(String id, Shortcut... keys) {
    return new Action(id, List.of(keys));
  }
}
