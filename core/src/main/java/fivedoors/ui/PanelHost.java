package fivedoors.ui;

import com.badlogic.gdx.InputProcessor;
import com.badlogic.gdx.scenes.scene2d.Group;
import fivedoors.ui.theme.Look;

/** The instruments around the stage, as the app drives them. */
public interface PanelHost {
  /**
   * Builds every instrument anew, into {@code root}, which fills the screen and is empty. Called at
   * the start, and after the look or the size of the screen changed.
   */
  void build(Group root, Look look, Regions regions);

  /** Called before every picture; {@code delta} is real seconds since the last one. */
  void update(float delta);

  /** Does the action with that id, as if its button had been pressed; unknown ones do nothing. */
  void press(String action);

  /** The id of what has the focus, or null. */
  String focused();

  /**
   * Moves the focus to the next ({@code by} 1) or the previous (-1) thing. Answers false behind the
   * last and before the first: then nothing has the focus, and it may leave the canvas.
   */
  boolean tab(int by);

  /** The next Tab goes to the first thing, as it does for somebody who comes to the page. */
  void tabFromStart();

  /** What takes the keys and clicks that no widget wanted. */
  InputProcessor input();
}
