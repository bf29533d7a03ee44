package fivedoors.ui.widget;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import fivedoors.ui.mirror.MirrorEvents;

/**
 * Makes a widget pressable: it fires when the pointer that went down on it comes up again, unless
 * it was dragged away (to scroll). Where the widget itself is by then does not matter: what it
 * stands in may have grown above it.
 */
final class Press extends InputListener {
  private static final float SLOP = 12;

  private final String id;
  private final MirrorEvents events;
  private boolean over;
  private boolean down;
  private float fromX;
  private float fromY;

  Press(String id, MirrorEvents events) {
    this.id = id;
    this.events = events;
  }

  /** The action that it fires. */
  String id() {
    return id;
  }

  /** Whether a mouse is over it. */
  boolean over() {
    return over;
  }

  /** Whether it is held down. */
  boolean down() {
    return down;
  }

  @Override
  public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
    if (button != 0 || pointer != 0) {
      return false;
    }
    down = true;
    fromX = event.getStageX();
    fromY = event.getStageY();
    return true;
  }

  @Override
  public void touchDragged(InputEvent event, float x, float y, int pointer) {
    float dx = event.getStageX() - fromX;
    float dy = event.getStageY() - fromY;
    if (dx * dx + dy * dy > SLOP * SLOP) {
      down = false;
    }
  }

  @Override
  public void touchUp(InputEvent event, float x, float y, int pointer, int button) {
    boolean fire = down;
    down = false;
    if (fire && !event.isTouchFocusCancel()) {
      events.activate(id);
    }
  }

  @Override
  public void enter(InputEvent event, float x, float y, int pointer, Actor from) {
    if (pointer == -1) {
      over = true;
      events.hover(id);
    }
  }

  @Override
  public void exit(InputEvent event, float x, float y, int pointer, Actor to) {
    if (pointer == -1 && (to == null || !to.isDescendantOf(event.getListenerActor()))) {
      over = false;
      events.hover(null);
    }
  }
}
