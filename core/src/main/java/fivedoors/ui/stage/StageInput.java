package fivedoors.ui.stage;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;

/** Taps pick, drags move a device or pan, the wheel and two fingers zoom. */
final class StageInput extends InputListener {
  /** A press that moves less than this is a tap, in logical pixels. */
  private static final float SLOP = 6;

  private final StageView view;
  private final float[] x = new float[2];
  private final float[] y = new float[2];
  private final boolean[] down = new boolean[2];
  private float startX;
  private float startY;
  private boolean dragging;

  /** Whether it is a device that is dragged, and not the ground. */
  private boolean holds;

  StageInput(StageView view) {
    this.view = view;
  }

  @Override
  public boolean touchDown(InputEvent event, float px, float py, int pointer, int button) {
    if (pointer > 1) {
      return false;
    }
    view.getStage().setScrollFocus(view);
    x[pointer] = px;
    y[pointer] = py;
    down[pointer] = true;
    if (pointer == 0) {
      startX = px;
      startY = py;
      dragging = false;
      view.press(px, py);
      holds = view.grab(px, py);
    } else {
      // Two fingers mean the ground.
      view.drop(dragging && holds);
      holds = false;
      dragging = true;
    }
    return true;
  }

  @Override
  public void touchDragged(InputEvent event, float px, float py, int pointer) {
    int other = 1 - pointer;
    float dx = px - x[pointer];
    float dy = py - y[pointer];
    if (down[other]) {
      float was = distance(x[pointer], y[pointer], x[other], y[other]);
      float is = distance(px, py, x[other], y[other]);
      if (was > 1 && is > 1) {
        view.zoom(is / was, (px + x[other]) / 2, (py + y[other]) / 2);
      }
      view.pan(dx / 2, dy / 2);
    } else if (dragging || distance(px, py, startX, startY) > SLOP) {
      move(dragging ? dx : px - startX, dragging ? dy : py - startY);
      dragging = true;
    } else {
      return;
    }
    x[pointer] = px;
    y[pointer] = py;
  }

  private void move(float dx, float dy) {
    if (holds) {
      view.carry(dx, dy);
    } else {
      view.pan(dx, dy);
    }
  }

  private static float distance(float x1, float y1, float x2, float y2) {
    float dx = x2 - x1;
    float dy = y2 - y1;
    return (float) Math.sqrt(dx * dx + dy * dy);
  }

  @Override
  public void touchUp(InputEvent event, float px, float py, int pointer, int button) {
    down[pointer] = false;
    if (holds && pointer == 0) {
      holds = false;
      view.drop(dragging);
    }
    if (!dragging && pointer == 0) {
      view.tap(px, py);
    }
  }

  @Override
  public boolean scrolled(InputEvent event, float px, float py, float amountX, float amountY) {
    view.zoom((float) Math.pow(1.15, -amountY), px, py);
    return true;
  }

  @Override
  public boolean mouseMoved(InputEvent event, float px, float py) {
    view.hover(px, py);
    return false;
  }

  @Override
  public void enter(InputEvent event, float px, float py, int pointer, Actor from) {
    if (pointer < 0) {
      view.getStage().setScrollFocus(view);
    }
  }

  @Override
  public void exit(InputEvent event, float px, float py, int pointer, Actor to) {
    if (pointer < 0) {
      view.hover(-1, -1);
    }
  }
}
