package fivedoors.ui;

import com.badlogic.gdx.math.Rectangle;

/**
 * Where the parts of the screen are, in logical pixels, y up. Wide screens have the lesson on the
 * left and the instruments on the right; narrow or upright ones have the stage on top and a sheet
 * below.
 */
public final class Regions {
  /** The height of the bar at the top. */
  public static final float TOP = 48;

  /** The width of the column of buttons at the right. */
  public static final float RAIL = 44;

  /** The width of an open instrument. */
  public static final float PANEL = 360;

  /** A narrower stage is covered by an instrument rather than pushed aside. */
  private static final float LEAST_STAGE = 300;

  /** How much of the sheet of a narrow screen is pulled up. */
  public enum Sheet {
    /** Its first lines. */
    PEEK,
    /** Half, with the stage above it. */
    HALF,
    /** Everything below the top bar. */
    FULL
  }

  public final Rectangle topBar = new Rectangle();
  public final Rectangle lesson = new Rectangle();
  public final Rectangle stage = new Rectangle();
  public final Rectangle rail = new Rectangle();

  /** Where an opened instrument appears; on a narrow screen the same as {@link #lesson}. */
  public final Rectangle panel = new Rectangle();

  public final Rectangle timeline = new Rectangle();
  private float width;
  private float height;
  private boolean narrow;

  /** Width of the screen. */
  public float width() {
    return width;
  }

  /** Height of the screen. */
  public float height() {
    return height;
  }

  /** Whether there is a sheet instead of columns. */
  public boolean narrow() {
    return narrow;
  }

  /** Whether the window is too narrow for the whole of the top bar. */
  public boolean phone() {
    return width < 768;
  }

  /**
   * Computes all places for a screen of that size.
   *
   * @param panelOpen whether an instrument is open: it pushes the stage aside where there is room
   * @param calm whether there is neither a strip of time nor a column of buttons yet
   */
  public void set(
      float w, float h, boolean timelineOpen, boolean panelOpen, Sheet sheet, boolean calm) {
    width = w;
    height = h;
    narrow = w < 768 || h > w;
    topBar.set(0, h - TOP, w, TOP);
    if (narrow) {
      upright(w, h, sheet, calm);
    } else {
      wide(w, h, timelineOpen, panelOpen, calm);
    }
  }

  private void wide(float w, float h, boolean timelineOpen, boolean panelOpen, boolean calm) {
    float strip = calm ? 0 : !timelineOpen ? 44 : h < 640 ? 96 : 120;
    float column = calm ? 0 : RAIL;
    float left = w < 1180 ? 300 : 320;
    timeline.set(0, 0, w, strip);
    lesson.set(0, strip, left, h - TOP - strip);
    rail.set(w - column, strip, column, h - TOP - strip);
    stage.set(left, strip, w - left - column, h - TOP - strip);
    panel.set(w - column - PANEL, strip, PANEL, h - TOP - strip);
    if (panelOpen && stage.width - PANEL >= LEAST_STAGE) {
      stage.width -= PANEL;
    }
  }

  private void upright(float w, float h, Sheet sheet, boolean calm) {
    float strip = calm ? 0 : w < 768 ? 48 : 96;
    float most = h - TOP - strip;
    float up =
        switch (sheet) {
          case PEEK -> Math.min(most, 120);
          case HALF -> Math.min(most, h * 0.55f - TOP - strip);
          case FULL -> most;
        };
    timeline.set(0, 0, w, strip);
    lesson.set(0, strip, w, up);
    panel.set(lesson);
    rail.set(0, 0, 0, 0);
    stage.set(0, strip + up, w, most - up);
  }
}
