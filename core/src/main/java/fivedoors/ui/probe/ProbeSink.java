package fivedoors.ui.probe;

/** Takes what is on screen. All places are logical pixels, from the top left, y downwards. */
public interface ProbeSink {
  /** Something that can be pressed. */
  void action(String id, boolean enabled, float x, float y, float width, float height);

  /**
   * A drawn text.
   *
   * @param clipped whether a part of it is cut off by a border it was not meant to scroll under
   */
  void text(String text, float x, float y, float width, float height, boolean clipped);

  /** A letter on a link at {@code fraction} of its way, its centre drawn at x, y. */
  void letter(int frame, int link, float fraction, float x, float y);
}
