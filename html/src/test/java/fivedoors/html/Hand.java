package fivedoors.html;

/** How a person reaches what is on screen: with a mouse, a finger or the keyboard. */
interface Hand {
  /** Presses something, wherever it has to be scrolled from. */
  void press(String id);

  /** Types a text into a field, in place of what it holds. */
  void type(String id, String text);
}
