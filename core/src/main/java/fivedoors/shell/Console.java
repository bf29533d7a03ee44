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

  /** Prints a line that is the same in every language, unless a filter keeps it back. */
  void line(String text) {
    if (terminal.passes(text, text)) {
      error(text);
    }
  }

  /** Prints lines that are the same in every language, each through the filters. */
  void lines(List<String> all) {
    for (String each : all) {
      line(each);
    }
  }

  /** Prints lines, each through the filters. */
  void print(Said said) {
    print(said.in(dialect()), said.in(dialect().english()), true);
  }

  /** Prints an error: it goes past the filters, as standard error does. */
  void error(Said said) {
    print(said.in(dialect()), said.in(dialect().english()), false);
  }

  /** Prints an error that is the same in every language. */
  void error(String text) {
    write(Screen.LINE, List.of(new Cell(Screen.TEXT, text)));
  }

  /**
   * Prints lines that who reads English sees in other words.
   *
   * @param filtered whether the filters may keep them back
   */
  void print(List<String> own, List<String> english, boolean filtered) {
    for (int i = 0; i < Math.max(own.size(), english.size()); i++) {
      String text = i < own.size() ? own.get(i) : null;
      String other = i < english.size() ? english.get(i) : null;
      if (!filtered || terminal.passes(text, other)) {
        write(Screen.LINE, cells(text, other));
      }
    }
  }

  /** A line with one text, with two, or with one that stands only in one language. */
  private static List<Cell> cells(String own, String english) {
    if (own == null) {
      return List.of(new Cell(Screen.TEXT, english), new Cell(Screen.ONLY, Screen.ENGLISH));
    } else if (english == null) {
      return List.of(new Cell(Screen.TEXT, own), new Cell(Screen.ONLY, "ko"));
    }
    return own.equals(english)
        ? List.of(new Cell(Screen.TEXT, own))
        : List.of(new Cell(Screen.TEXT, own), new Cell(Screen.ENGLISH, english));
  }

  /** Prints help that a real terminal would not give. */
  void hint(Hint hint) {
    write(
        Screen.HINT,
        List.of(
            new Cell(Screen.TEXT, hint.korean()),
            new Cell(Screen.ENGLISH, hint.english()),
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
