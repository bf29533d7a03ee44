package fivedoors.ui;

import fivedoors.ui.input.Keyboard;

/** A screen on which nothing is typed and the focus is wherever a test puts it. */
public interface UnseenScreen extends Keyboard.Screen {
  @Override
  default boolean typing() {
    return false;
  }

  @Override
  default void stopTyping() {}

  @Override
  default void moveFocus(int by) {}

  @Override
  default boolean arrow(String id, int dx, int dy) {
    return false;
  }
}
