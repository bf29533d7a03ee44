package fivedoors.ui.panel;

/** What the pane of free play remembers between two pictures. */
final class SandboxView {
  /** The device that is to be connected with another one, or null. */
  String from;

  /** Whether what is not connected is listed. */
  boolean checked;

  /** Whether the person's files are listed, to open one. */
  boolean opening;

  /** What went wrong with a file, in words, or null. */
  String news;

  /** Changes with what stands at the top of the pane; {@code picked} is the picked device. */
  String top(String picked) {
    return picked + " " + from + " " + checked + " " + opening + " " + news;
  }

  /** Forgets all of it. */
  void forget() {
    from = null;
    checked = false;
    opening = false;
    news = null;
  }
}
