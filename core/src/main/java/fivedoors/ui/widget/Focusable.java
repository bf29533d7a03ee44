package fivedoors.ui.widget;

/** A widget that Tab visits. */
public interface Focusable {
  /** The action that Enter fires there; names it for the focus. */
  String focusId();

  /** The focus came to it by a key, or left it. */
  default void focused(boolean on) {}

  /** It was drawn anew while somebody typed into it: the typing goes on. */
  default void resumed() {}

  /** Whether Enter means this thing while it has the focus. */
  default boolean takesEnter() {
    return true;
  }
}
