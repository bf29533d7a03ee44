package fivedoors.desktop.cli;

/**
 * What every command is given.
 *
 * @param terminal where it writes
 * @param messages its sentences, in the language asked for
 */
public record Context(Terminal terminal, Messages messages) {
  /** Writes one line to the error stream that begins with the program's name. */
  public void complain(String sentence) {
    terminal.err().println("five-doors: " + sentence);
  }

  /** Writes one line of results. */
  public void print(String line) {
    terminal.out().println(line);
  }
}
