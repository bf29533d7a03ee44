package fivedoors.desktop.cli;

import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceNames;
import fivedoors.trace.TraceSink;
import fivedoors.trace.TraceText;
import java.io.PrintStream;

/**
 * Writes each event as a line the moment it happens, so that a long run needs no memory for its
 * past.
 */
final class TraceLines implements TraceSink {
  private final PrintStream out;
  private final TraceNames names;
  private final TraceSink next;

  TraceLines(PrintStream out, TraceNames names, TraceSink next) {
    this.out = out;
    this.names = names;
    this.next = next;
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public void add(TraceEvent event) {
    out.print(TraceText.line(event, names) + "\n");
    if (next.on()) {
      next.add(event);
    }
  }

  /** Whether the reader went away, as {@code head} does when it has seen enough. */
  boolean broken() {
    return out.checkError();
  }
}
