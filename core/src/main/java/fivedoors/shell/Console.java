package fivedoors.shell;

import fivedoors.device.Host;
import fivedoors.device.HostOut;
import fivedoors.net.Network;
import fivedoors.trace.Cell;
import java.util.List;

/**
 * What a running command can do: print, look at its host, ask the host for something, finish. Made
 * for one call and never kept.
 */
record Console(Terminal terminal, HostOut out) {
  Network net() {
    return out.network();
  }

  Host host() {
    return out.host();
  }

  /** The host as it is now. */
  View view() {
    return new View(net(), host(), terminal.dialect());
  }

  Dialect dialect() {
    return terminal.dialect();
  }

  /** The dialect's words. */
  String say(String korean, String english) {
    return dialect().say(korean, english);
  }

  /** Prints a line, unless a filter keeps it back. */
  void line(String text) {
    if (terminal.passes(text)) {
      write(Screen.LINE, List.of(new Cell(Screen.TEXT, text)));
    }
  }

  /** Prints lines, each through the filters. */
  void lines(List<String> all) {
    for (String each : all) {
      line(each);
    }
  }

  /** Prints an error: it goes past the filters, as standard error does. */
  void error(String text) {
    write(Screen.LINE, List.of(new Cell(Screen.TEXT, text)));
  }

  /** Prints help that a real terminal would not give. */
  void hint(Hint hint) {
    write(
        Screen.HINT,
        List.of(
            new Cell(Screen.TEXT, hint.text()),
            new Cell("code", hint.code()),
            new Cell("about", hint.about())));
  }

  /** Writes one event of the terminal. */
  void write(String kind, List<Cell> cells) {
    if (out.tracing()) {
      out.state(kind, kind, cells);
    }
  }

  /** Asks for {@link Job#timer} at that time; reminders of jobs that are over are not given. */
  void timer(int what, long at) {
    out.timer(what, terminal.jobNumber(), at);
  }

  /** Looks a name up for {@link Job#resolved}. */
  void resolve(String name) {
    out.resolve(terminal.jobNumber(), name);
  }

  /** The running command is over: the prompt comes back. */
  void finish() {
    terminal.finish(out);
  }
}
