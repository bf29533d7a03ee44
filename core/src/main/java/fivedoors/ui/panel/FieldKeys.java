package fivedoors.ui.panel;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import fivedoors.ui.input.Focus;
import fivedoors.ui.input.Keyboard;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.widget.Focusable;

/**
 * What keys mean while a field is typed into. A text field would keep Tab, Enter and Escape to
 * itself; the keyboard takes them before it.
 */
final class FieldKeys extends InputListener {
  private final MirrorEvents controller;
  private final Keyboard keyboard;
  private final Focus focus;
  private final Desk desk;
  private Group root;

  FieldKeys(Desk desk, MirrorEvents controller, Keyboard keyboard, Focus focus) {
    this.desk = desk;
    this.controller = controller;
    this.keyboard = keyboard;
    this.focus = focus;
  }

  /** Says where the fields are. */
  void root(Group to) {
    root = to;
    root.getStage().addCaptureListener(this);
  }

  /** Whether a field is typed into. */
  boolean typing() {
    return root != null
        && root.getStage() != null
        && root.getStage().getKeyboardFocus() instanceof TextField;
  }

  /** Leaves the field, and notes which it was. */
  void stop() {
    desk.left = field();
    desk.typing = null;
    root.getStage().setKeyboardFocus(null);
  }

  /** Gives the keyboard back to the field that was typed into, where it has been drawn anew. */
  void takeUp() {
    if (!typing()
        && desk.typing != null
        && Overlay.find(root, desk.typing) instanceof Focusable f) {
      f.resumed();
    }
  }

  /** The id of the field that is being typed into, or null. */
  private String field() {
    Actor at = typing() ? root.getStage().getKeyboardFocus().getParent() : null;
    return at instanceof Focusable f ? f.focusId() : null;
  }

  /** In the field of a terminal, keys mean what they mean in a shell. */
  private boolean shell(int key) {
    if (!("fact:" + TerminalContent.FIELD).equals(field())) {
      return false;
    }
    String action =
        switch (key) {
          case Keys.ENTER, Keys.NUMPAD_ENTER -> "terminal-run";
          case Keys.UP -> "terminal-older";
          case Keys.DOWN -> "terminal-newer";
          case Keys.TAB -> "terminal-complete";
          default -> null;
        };
    if (action != null) {
      controller.activate(action);
    }
    return action != null;
  }

  @Override
  public boolean keyDown(InputEvent event, int key) {
    boolean taken = typing() && (shell(key) || keyboard.keyDown(key));
    if (taken) {
      event.stop();
    }
    return taken;
  }

  @Override
  public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
    focus.hide();
    if (!(event.getTarget() instanceof TextField)) {
      desk.typing = null;
      if (typing()) {
        stop();
      }
    }
    return false;
  }
}
