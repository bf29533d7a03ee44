package fivedoors.shell;

import fivedoors.trace.Cell;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on the terminal of one node at a moment of a trace. It remembers how far it has read,
 * so that following a run costs only the new events; going back reads anew.
 */
public final class Screen {
  /** The service's name in SERVICE_STATE. */
  public static final String SERVICE = "terminal";

  /** Name of the cell that holds the text of a line. */
  public static final String TEXT = "text";

  /**
   * Name of the cell that holds the text for who reads English. It is there only where that differs
   * from {@link #TEXT}: a Korean Windows prints for both, so that its reader can change the
   * language without another course of events.
   */
  public static final String ENGLISH = "en";

  /** Name of the cell that holds the only language in which the line is printed at all. */
  public static final String ONLY = "only";

  /** Name of the cell that holds what was typed, without the prompt. */
  public static final String TYPED = "typed";

  static final String INPUT = "input";
  static final String LINE = "line";
  static final String HINT = "hint";
  static final String CLEAR = "clear";
  static final String READY = "ready";
  static final String RUNNING = "running";

  /** What a line is. */
  public enum Kind {
    /** Prompt and what was typed. */
    INPUT,
    /** Printed by a command. */
    OUTPUT,
    /** Help that a real terminal would not give. */
    HINT
  }

  /**
   * One line.
   *
   * @param kind what it is
   * @param text without a line end, in the terminal's own language; null if only English has it
   * @param english the same for who reads English; null if English has no such line
   * @param event index of the event that printed it
   * @param code which hint it is; null for other lines
   * @param about what a hint is about; null for other lines
   */
  public record Line(Kind kind, String text, String english, int event, String code, String about) {
    /** What who reads {@code language} sees, {@code ko} or {@code en}; null for nothing. */
    public String in(String language) {
      return language.equals(ENGLISH) ? english : text;
    }
  }

  private final int node;
  private final int limit;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private Trace read;
  private int upTo;
  private boolean running;

  /** The screen of node number {@code node} that holds at most {@code limit} lines. */
  public Screen(int node, int limit) {
    this.node = node;
    this.limit = limit;
  }

  /** Shows what was printed by the events before index {@code end}. */
  public void show(Trace trace, int end) {
    if (trace != read || end < upTo) {
      read = trace;
      upTo = trace.first();
      running = false;
      lines.clear();
      history.clear();
    }
    for (int i = Math.max(upTo, trace.first()); i < Math.min(end, trace.size()); i++) {
      if (trace.get(i) instanceof TraceEvent.ServiceState e
          && e.node() == node
          && e.service().equals(SERVICE)) {
        take(e, i);
      }
    }
    upTo = Math.max(upTo, Math.min(end, trace.size()));
  }

  private void take(TraceEvent.ServiceState e, int index) {
    switch (e.to()) {
      case INPUT -> {
        add(line(Kind.INPUT, e, index));
        String typed = Cell.value(e.cells(), TYPED);
        if (typed != null && !typed.isBlank()) {
          bounded(history, typed);
        }
      }
      case LINE -> add(line(Kind.OUTPUT, e, index));
      case HINT -> add(line(Kind.HINT, e, index));
      case CLEAR -> lines.clear();
      case RUNNING -> running = true;
      case READY -> running = false;
      default -> {
        // states that later versions may add are not lines
      }
    }
  }

  private static Line line(Kind kind, TraceEvent.ServiceState e, int index) {
    String text = Cell.value(e.cells(), TEXT);
    String english = Cell.value(e.cells(), ENGLISH);
    String only = Cell.value(e.cells(), ONLY);
    boolean inEnglish = only == null || only.equals(ENGLISH);
    return new Line(
        kind,
        only == null || !inEnglish ? text : null,
        !inEnglish ? null : english == null ? text : english,
        index,
        Cell.value(e.cells(), "code"),
        Cell.value(e.cells(), "about"));
  }

  private void add(Line line) {
    bounded(lines, line);
  }

  private <T> void bounded(List<T> list, T last) {
    if (list.size() >= limit) {
      list.remove(0);
    }
    list.add(last);
  }

  /** The lines, oldest first. */
  public List<Line> lines() {
    return lines;
  }

  /** What was typed, oldest first, for the up and down keys. */
  public List<String> history() {
    return history;
  }

  /** Whether a command runs, so that there is no prompt. */
  public boolean running() {
    return running;
  }
}
