package fivedoors.desktop.cli;

/**
 * A size of the window, as people write it on a command line.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Size(int width, int height) {
  private static final int SMALLEST = 320;
  private static final int LARGEST = 7680;

  /**
   * The size of a text such as {@code 1280x720}.
   *
   * @throws UserError if it is none, or a side is outside 320 to 7680
   */
  static Size of(String text) {
    String[] sides = text.split("x", -1);
    if (sides.length != 2) {
      throw new UserError("shots.badSize", text);
    }
    return new Size(
        Numbers.whole("--size", sides[0], SMALLEST, LARGEST),
        Numbers.whole("--size", sides[1], SMALLEST, LARGEST));
  }
}
