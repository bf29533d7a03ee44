package fivedoors.ui.widget;

import fivedoors.ui.input.Focus;
import fivedoors.ui.input.NativeText;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.theme.Look;

/**
 * What widgets are made with.
 *
 * @param look what they draw with
 * @param events what they fire
 * @param focus which of them has the keyboard
 * @param touch whether fingers press them: they are larger then
 * @param nativeText the browser's own text input, or null where typing needs none
 */
public record Kit(
    Look look, MirrorEvents events, Focus focus, boolean touch, NativeText nativeText) {
  /** The least height of something to press. */
  public float target() {
    return touch ? 44 : 36;
  }

  /** The least height of a row of a list that can be pressed. */
  public float row() {
    return touch ? 44 : 32;
  }
}
