package fivedoors.desktop.window;

import com.badlogic.gdx.ApplicationListener;

/**
 * Hands everything that a window tells on to the app inside it. A subclass adds what is to happen
 * around a frame.
 */
abstract class AroundApp implements ApplicationListener {
  private final ApplicationListener app;

  AroundApp(ApplicationListener app) {
    this.app = app;
  }

  @Override
  public void create() {
    app.create();
  }

  @Override
  public void resize(int width, int height) {
    app.resize(width, height);
  }

  @Override
  public void render() {
    app.render();
  }

  @Override
  public void pause() {
    app.pause();
  }

  @Override
  public void resume() {
    app.resume();
  }

  @Override
  public void dispose() {
    app.dispose();
  }
}
