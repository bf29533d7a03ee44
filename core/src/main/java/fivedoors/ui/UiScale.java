package fivedoors.ui;

/**
 * How large things are: layout happens in logical pixels, of which a screen has 1280 or more
 * across.
 */
public final class UiScale {
  /** The smallest size a person can choose. */
  public static final float MIN_FACTOR = 0.8f;

  /** The largest size a person can choose. */
  public static final float MAX_FACTOR = 2;

  /** The size for a class room. */
  public static final float LARGE_TYPE = 1.5f;

  private UiScale() {}

  /**
   * Physical pixels in a logical pixel.
   *
   * @param width width of the window in physical pixels
   * @param height its height
   * @param ratio physical pixels in a pixel of the platform, as on a dense screen
   * @param factor what the person chose, {@link #MIN_FACTOR} to {@link #MAX_FACTOR}
   */
  public static float density(int width, int height, float ratio, float factor) {
    float fits = Math.min(width / ratio / 1280, height / ratio / 720);
    // Down to quarters: rounding up would leave less room than the layout is made for.
    float scale = (float) Math.floor(Math.max(1, Math.min(3, fits)) * 4) / 4;
    return scale * ratio * Math.max(MIN_FACTOR, Math.min(MAX_FACTOR, factor));
  }

  /** The next larger or smaller choice. */
  public static float step(float factor, int by) {
    int tenths = Math.round(factor * 10) + by;
    return Math.max(MIN_FACTOR, Math.min(MAX_FACTOR, tenths / 10f));
  }
}
