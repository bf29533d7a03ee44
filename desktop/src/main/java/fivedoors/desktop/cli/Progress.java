package fivedoors.desktop.cli;

import java.io.PrintStream;

/**
 * One line on the error stream that is rewritten while long work goes on, and wiped when it ends.
 * Shows nothing where nobody watches.
 */
public final class Progress implements AutoCloseable {
  private static final long EVERY_NS = 100_000_000L;
  private static final long FIRST_NS = 400_000_000L;
  private final PrintStream err;
  private final boolean on;
  private long next;
  private int shown;

  /** Progress that starts to show after 0.4 s. */
  public Progress(Terminal terminal) {
    this.err = terminal.err();
    this.on = terminal.progress();
    this.next = System.nanoTime() + FIRST_NS;
  }

  /** Whether it is time for {@link #show}; cheap enough to ask often. */
  public boolean due() {
    return on && System.nanoTime() - next >= 0;
  }

  /** Shows how far the work is. */
  public void show(String text) {
    if (!on) {
      return;
    }
    next = System.nanoTime() + EVERY_NS;
    err.print("\r" + text + " ".repeat(Math.max(0, shown - Table.cells(text))));
    err.flush();
    shown = Table.cells(text);
  }

  @Override
  public void close() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }
}
