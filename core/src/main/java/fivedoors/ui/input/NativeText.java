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

    /** Enter, Escape, Tab or a press elsewhere ended the typing; the input is hidden already. */
    void done(boolean enter);
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

  /** Takes it away without telling the listener. */
  void hide();
}
