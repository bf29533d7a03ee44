package fivedoors.ui.draw;

/**
 * Sees what is drawn in the moment in which it is: tests find by it what is cut off, covered or
 * drawn over something else. Places are in the units of whoever draws; the batch knows where that
 * is on the screen.
 */
public interface Watch {
  /**
   * A line of text.
   *
   * @param x left end of its base line
   * @param y its base line
   * @param width its width
   * @param em the size of its type in the same units
   */
  void text(String text, float x, float y, float width, float em);

  /** A ground that hides what was drawn there before. */
  void ground(float x, float y, float width, float height);
}
