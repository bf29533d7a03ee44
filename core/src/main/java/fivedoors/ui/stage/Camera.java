package fivedoors.ui.stage;

import com.badlogic.gdx.math.Rectangle;

/**
 * Which part of the world is seen, and how large. Zoom 1 is one world unit in a logical pixel. It
 * follows what the picture is about until somebody moves it.
 */
final class Camera {
  /** Smaller than this nothing can be read: then only a part is shown. */
  static final float READABLE = 0.92f;

  private static final float MIN = 0.5f;
  private static final float MAX = 3;
  private static final float GLIDE = 5;

  private enum Mode {
    FOLLOWS,
    SHOWS_ALL,
    MOVED
  }

  private float width;
  private float height;
  private float worldW;
  private float worldH;
  private float zoom = 1;
  private float x;
  private float y;
  private Mode mode = Mode.FOLLOWS;
  private boolean placed;
  private final Rectangle goal = new Rectangle();
  private float readable = READABLE;

  /** Shows all of the world down to that zoom, for somebody who builds and wants to see it all. */
  void readable(float zoomed) {
    readable = zoomed;
  }

  /** Sets the size of the stage and of the world; what was seen stays in the middle. */
  void size(float stageWidth, float stageHeight, float worldWidth, float worldHeight) {
    width = stageWidth;
    height = stageHeight;
    worldW = worldWidth;
    worldH = worldHeight;
    placed = false;
    goal.set(0, 0, worldW, worldH);
    if (mode == Mode.MOVED) {
      clamp();
    } else {
      all();
    }
  }

  /**
   * The world has grown or shrunk, and all in it lies farther right and higher by that much: what
   * is seen stays where it is, until the camera travels on.
   */
  void world(float worldWidth, float worldHeight, float right, float up) {
    worldW = worldWidth;
    worldH = worldHeight;
    x += right;
    y += up;
    goal.set(0, 0, worldW, worldH);
    if (mode == Mode.SHOWS_ALL) {
      all();
    }
  }

  /** Shows all; if all is shown already, follows what the picture is about again. */
  void fit() {
    boolean whole = mode == Mode.SHOWS_ALL;
    mode = whole ? Mode.FOLLOWS : Mode.SHOWS_ALL;
    all();
    placed = !whole;
    goal.set(0, 0, worldW, worldH);
  }

  /** Whether somebody moved it. */
  boolean moved() {
    return mode == Mode.MOVED;
  }

  /** The part of the world that is seen once the camera has come to rest; do not change it. */
  Rectangle goal() {
    return goal;
  }

  /** The part of the world that is seen now. */
  void view(Rectangle out) {
    out.set(worldX(0), worldY(0), width / zoom, height / zoom);
  }

  private void all() {
    zoom = fitZoom();
    x = worldW / 2;
    y = worldH / 2;
  }

  private float fitZoom() {
    return Math.min(width / worldW, height / worldH);
  }

  /** Whether all of the world can be shown at a size at which it can be read. */
  boolean allReadable() {
    return fitZoom() >= readable;
  }

  /** Whether a part of the world of that size can be read when all of it is shown. */
  boolean readable(float w, float h) {
    return width / w >= readable && height / h >= readable;
  }

  /**
   * Brings a part of the world into view, unless somebody moved the camera.
   *
   * @param delta real seconds since the last picture
   * @param still whether the camera may not travel
   */
  void follow(Rectangle part, float delta, boolean still) {
    if (mode != Mode.FOLLOWS) {
      return;
    }
    float fit = fitZoom();
    float to = allReadable() ? fit : Math.min(width / part.width, height / part.height);
    to = Math.max(fit, Math.min(Math.max(1, fit), to));
    float toX = between(part.x + part.width / 2, width / 2 / to, worldW);
    float toY = between(part.y + part.height / 2, height / 2 / to, worldH);
    goal.set(toX - width / 2 / to, toY - height / 2 / to, width / to, height / to);
    float step = still || !placed ? 1 : Math.min(1, GLIDE * delta);
    placed = true;
    zoom += (to - zoom) * step;
    x += (toX - x) * step;
    y += (toY - y) * step;
  }

  /** The middle of what is seen, so that nothing beyond the world is. */
  private static float between(float middle, float half, float world) {
    return 2 * half >= world ? world / 2 : Math.max(half, Math.min(world - half, middle));
  }

  /** Moves what is seen by a distance in logical pixels. */
  void pan(float dx, float dy) {
    mode = Mode.MOVED;
    x -= dx / zoom;
    y -= dy / zoom;
    clamp();
  }

  /** Zooms by a factor; the world under the logical pixel px, py stays there. */
  void zoom(float factor, float px, float py) {
    float wx = worldX(px);
    float wy = worldY(py);
    mode = Mode.MOVED;
    zoom = Math.max(MIN * fitZoom(), Math.min(MAX * fitZoom(), zoom * factor));
    x = wx - (px - width / 2) / zoom;
    y = wy - (py - height / 2) / zoom;
    clamp();
  }

  /** Brings a place of the world to the middle; {@link #size} says then how large the world is. */
  void middle(float wx, float wy) {
    x = wx;
    y = wy;
  }

  private void clamp() {
    x = Math.max(0, Math.min(worldW, x));
    y = Math.max(0, Math.min(worldH, y));
  }

  /** Logical pixels per world unit. */
  float zoom() {
    return zoom;
  }

  /** World x of a logical pixel of the stage. */
  float worldX(float px) {
    return x + (px - width / 2) / zoom;
  }

  /** World y of a logical pixel of the stage. */
  float worldY(float py) {
    return y + (py - height / 2) / zoom;
  }

  /** Logical pixel of a world x. */
  float stageX(float wx) {
    return (wx - x) * zoom + width / 2;
  }

  /** Logical pixel of a world y. */
  float stageY(float wy) {
    return (wy - y) * zoom + height / 2;
  }
}
