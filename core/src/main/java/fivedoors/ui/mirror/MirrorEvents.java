package fivedoors.ui.mirror;

/**
 * What a person does to what is shown, wherever it is shown: on the canvas, by keys, in the mirror.
 */
public interface MirrorEvents {
  /** A button, choice, row or field was pressed. Unknown and disabled ids do nothing. */
  void activate(String id);

  /** The text of an input is now {@code text}. */
  void input(String id, String text);

  /** The thing of that id got the focus in the mirror; the canvas is to show where it is. */
  default void focused(String id) {}

  /** Somebody types into the input of that id from now on. */
  default void typing(String id) {}

  /** Nobody types into the input of that id any more. */
  default void left(String id) {}

  /** The mouse is over the thing of that id; null when it left. Lights what belongs together. */
  default void hover(String id) {}
}
