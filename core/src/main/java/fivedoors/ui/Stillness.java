package fivedoors.ui;

import com.badlogic.gdx.InputProcessor;

/**
 * Decides how often the picture is looked after. While things change or somebody acts, in every
 * round of the loop; once nothing has changed for a while, in a few rounds a second: a page that is
 * being read must not warm a classroom's laptops. It sees all input first and takes none of it.
 */
final class Stillness implements InputProcessor {
  /** Rounds without a change until it is called still: half a second. */
  private static final int STILL = 30;

  /** Then so many rounds pass between two looks: a tenth of a second. */
  private static final int SELDOM = 6;

  private final boolean possible;
  private int rounds;

  /**
   * Nothing is still yet.
   *
   * @param possible false if every round has to be drawn, as where two pictures take turns on the
   *     screen
   */
  Stillness(boolean possible) {
    this.possible = possible;
  }

  /** Whether the picture is looked after in this round. */
  boolean looks() {
    rounds++;
    return !possible || rounds < STILL || rounds % SELDOM == 0;
  }

  /** Says that something changed, or will soon. */
  boolean end() {
    rounds = 0;
    return false;
  }

  @Override
  public boolean keyDown(int keycode) {
    return end();
  }

  @Override
  public boolean keyUp(int keycode) {
    return end();
  }

  @Override
  public boolean keyTyped(char character) {
    return end();
  }

  @Override
  public boolean touchDown(int x, int y, int pointer, int button) {
    return end();
  }

  @Override
  public boolean touchUp(int x, int y, int pointer, int button) {
    return end();
  }

  @Override
  public boolean touchCancelled(int x, int y, int pointer, int button) {
    return end();
  }

  @Override
  public boolean touchDragged(int x, int y, int pointer) {
    return end();
  }

  @Override
  public boolean mouseMoved(int x, int y) {
    return end();
  }

  @Override
  public boolean scrolled(float amountX, float amountY) {
    return end();
  }
}
