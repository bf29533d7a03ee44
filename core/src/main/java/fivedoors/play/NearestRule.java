package fivedoors.play;

import fivedoors.trace.Cell;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.Dissector;
import java.util.List;

/**
 * The forward rule that almost took a letter, as the router named it when it dropped the letter,
 * and what of the rule does not fit: read from what the router last told about that row.
 */
public final class NearestRule {
  private final String flaw;
  private final String protocol;

  private NearestRule(String flaw, String protocol) {
    this.flaw = flaw;
    this.protocol = protocol;
  }

  /** What does not fit: {@code proto} or {@code off}. */
  public String flaw() {
    return flaw;
  }

  /** The protocol that the rule takes, {@code TCP} or {@code UDP}; both as {@code TCP/UDP}. */
  public String protocol() {
    return protocol;
  }

  /**
   * The rule that almost took the letter of a drop.
   *
   * @param index of the drop
   * @return null if it is no drop for want of a rule, if no rule was near, or if what the router
   *     told about the rule is not kept any more
   */
  public static NearestRule of(Trace trace, int index) {
    if (!(trace.get(index) instanceof TraceEvent.Dropped e) || e.nearest() == null) {
      return null;
    }
    int slash = e.nearest().indexOf('/');
    for (int i = index - 1; slash > 0 && i >= trace.first(); i--) {
      List<Cell> cells = cells(trace.get(i), e.node(), e.nearest(), slash);
      if (cells != null) {
        return of(e, cells);
      }
    }
    return null;
  }

  /** What an event tells about the row of that name, or null if it tells nothing about it. */
  private static List<Cell> cells(TraceEvent e, int node, String name, int slash) {
    if (e.node() != node) {
      return null;
    } else if (e instanceof TraceEvent.RowAdded a) {
      return is(a.table(), a.row(), name, slash) ? a.cells() : null;
    } else if (e instanceof TraceEvent.RowChanged c) {
      return is(c.table(), c.row(), name, slash) ? c.cells() : null;
    }
    return null;
  }

  private static boolean is(String table, String row, String name, int slash) {
    return table.equals(name.substring(0, slash)) && row.equals(name.substring(slash + 1));
  }

  private static NearestRule of(TraceEvent.Dropped e, List<Cell> cells) {
    String takes = Cell.value(cells, "proto");
    if (takes == null || e.bytes() == null) {
      return null;
    }
    boolean tcp = Dissector.dissect(e.bytes()).layer("tcp") != null;
    String named = takes.equals("both") ? "TCP/UDP" : takes.equals("tcp") ? "TCP" : "UDP";
    if (!takes.equals("both") && takes.equals("tcp") != tcp) {
      return new NearestRule("proto", named);
    }
    return "false".equals(Cell.value(cells, "on")) ? new NearestRule("off", named) : null;
  }
}
