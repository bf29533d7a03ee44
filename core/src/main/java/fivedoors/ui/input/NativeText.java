package fivedoors.ui.input;

import fivedoors.ui.mirror.MirrorNode;

/**
 * A text input of the browser, laid exactly over a field that is drawn on the canvas: only a real
 * one composes Hangul, opens the on-screen keyboard and takes pastes.
 */
public interface NativeText {
  /** What comes back from the input. */
  interface Listener {
    /** The text is now {@code text}; not called in the middle of a composed syllable. */
    void changed(String text);

    /**
     * A key that means more than a character: Enter, Escape, Tab or an arrow up or down.
     *
     * @param key as libGDX numbers keys
     * @return whether it did something here; else it is the input's own
     */
    boolean key(int key, boolean shift);

    /** The focus went elsewhere; the input is hidden already. */
    void left();
  }

  /**
   * Shows the input with the focus in it. Places are CSS pixels from the top left of the canvas.
   *
   * @param label what it is for, to be read aloud
   */
  void show(
      float x,
      float y,
      float width,
      float height,
      float fontSize,
      String label,
      String text,
      MirrorNode.Input.Kind kind,
      Listener listener);

  /** Moves it, because what is under it moved. */
  void move(float x, float y, float width, float height);

  /** Puts a text into it, for instance one that was completed, with the cursor behind it. */
  void text(String text);

  /** Takes it away without telling the listener. */
  void hide();
}
