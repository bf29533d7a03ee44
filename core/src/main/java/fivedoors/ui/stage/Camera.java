package fivedoors.ui.stage;

/** Which part of the world is seen, and how large. Zoom 1 is one world unit in a logical pixel. */
final class Camera {
  private static final float MIN = 0.5f;
  private static final float MAX = 3;

  private float width;
  private float height;
  private float worldW;
  private float worldH;
  private float zoom = 1;
  private float x;
  private float y;
  private boolean fitted = true;

  /** Sets the size of the stage and of the world; what was seen stays in the middle. */
  void size(float stageWidth, float stageHeight, float worldWidth, float worldHeight) {
    width = stageWidth;
    height = stageHeight;
    worldW = worldWidth;
    worldH = worldHeight;
    if (fitted) {
      fit();
    } else {
      clamp();
    }
  }

  /** Shows all. */
  void fit() {
    zoom = fitZoom();
    x = worldW / 2;
    y = worldH / 2;
    fitted = true;
  }

  private float fitZoom() {
    return Math.min(width / worldW, height / worldH);
  }

  /** Moves what is seen by a distance in logical pixels. */
  void pan(float dx, float dy) {
    fitted = false;
    x -= dx / zoom;
    y -= dy / zoom;
    clamp();
  }

  /** Zooms by a factor; the world under the logical pixel px, py stays there. */
  void zoom(float factor, float px, float py) {
    float wx = worldX(px);
    float wy = worldY(py);
    fitted = false;
    zoom = Math.max(MIN * fitZoom(), Math.min(MAX * fitZoom(), zoom * factor));
    x = wx - (px - width / 2) / zoom;
    y = wy - (py - height / 2) / zoom;
    clamp();
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
