package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.Session;
import fivedoors.play.TableRow;
import fivedoors.play.TableView;
import fivedoors.trace.EventFields;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.model.Lights;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which of a router's tables matters at the shown moment, and what is in it: the one that is
 * being searched or written, else the one the lesson points at, else the one that was used last.
 * Before a lesson has used or pointed at any there is none: an empty place says nothing wrong.
 */
final class TableReader {
  /** The tables of a router that the stage can show. */
  static final List<String> TABLES = List.of("leases", "nat", "forwards");

  /** At most so many rows are shown. */
  static final int MOST = 6;

  private static final int BACK = 2_000;
  private static final long SECOND = 1_000_000_000L;

  private final StagePlan plan;
  private final TableCard card;
  private final TableCells cells;
  private final Words words;
  private int readTo = -1;
  private int course = -1;
  private long second = -1;
  private int lights = -1;
  private int lastNode = -1;
  private String lastTable;
  private boolean unused;
  private long quiet;
  private String pointed;
  private boolean whole;

  TableReader(StagePlan plan, TableCard card, Words words) {
    this.plan = plan;
    this.card = card;
    this.words = words;
    cells = new TableCells(plan, words);
  }

  /**
   * Says that what happened before {@code time}, before the lesson began, makes no table worth
   * showing; with 0 the first table is shown from the beginning.
   */
  void quietUntil(long time) {
    quiet = time;
    readTo = -1;
  }

  /**
   * Reads the shown moment.
   *
   * @param from first event that is being shown, {@code to} one after the last; equal for none
   * @param phase how far their showing is
   */
  void read(Session session, Lights pointing, int from, int to, float phase) {
    Trace trace = session.trace();
    int index = session.moment().index();
    long time = session.moment().time();
    boolean anew = index != readTo || course != session.course();
    if (anew) {
      last(trace, index);
    }
    if (pointing.version() != lights) {
      lights = pointing.version();
      pointed = pointed(pointing);
      whole = whole(pointing, pointed);
      anew = true;
    }
    choose(trace, from, to);
    // Times that are left are shown to the second.
    if (anew || time / SECOND != second) {
      second = time / SECOND;
      readTo = index;
      course = session.course();
      rows(session.tables().table(card.node, card.table), time);
    }
    effects(trace, from, to, index, time, phase);
  }

  /** The table that was last searched or written. */
  private void last(Trace trace, int index) {
    lastTable = null;
    lastNode = -1;
    unused = false;
    for (int i = index - 1; i >= Math.max(trace.first(), index - BACK); i--) {
      if (trace.get(i).time() < quiet) {
        unused = true;
        return;
      }
      if (uses(trace.get(i))) {
        lastTable = EventFields.value(trace.get(i), "table");
        lastNode = trace.get(i).node();
        return;
      }
    }
  }

  private boolean uses(TraceEvent e) {
    String table =
        e instanceof TraceEvent.Lookup l
            ? l.table()
            : e instanceof TraceEvent.RowAdded r
                ? r.table()
                : e instanceof TraceEvent.RowChanged c && c.table().equals("leases")
                    ? c.table()
                    : null;
    return table != null && TABLES.contains(table) && plan.isRouter(e.node());
  }

  private static String pointed(Lights lights) {
    for (Lights.Light l : lights.lights()) {
      String t = l.target();
      int slash = t.indexOf('/');
      String table =
          t.startsWith("panel:")
              ? t.substring(6)
              : t.startsWith("row:") && slash > 0 ? t.substring(4, slash) : "";
      if (TABLES.contains(table)) {
        return table;
      }
    }
    return null;
  }

  /** Whether a table is pointed at as a whole, not a row of it. */
  private static boolean whole(Lights lights, String table) {
    for (Lights.Light l : lights.lights()) {
      if (l.target().equals("panel:" + table)) {
        return true;
      }
    }
    return false;
  }

  private void choose(Trace trace, int from, int to) {
    int node = plan.router() == null ? -1 : plan.router().node();
    String table = null;
    for (int i = Math.max(from, trace.first()); i < Math.min(to, trace.size()); i++) {
      if (uses(trace.get(i))) {
        table = EventFields.value(trace.get(i), "table");
        node = trace.get(i).node();
      }
    }
    if (table == null && pointed != null) {
      table = pointed;
    } else if (table == null && lastTable != null) {
      table = lastTable;
      node = lastNode;
    }
    if (table == null && unused) {
      node = -1;
    }
    table = table == null ? TABLES.get(0) : table;
    if (node != card.node || !table.equals(card.table) || card.title.isEmpty()) {
      card.node = node;
      card.table = table;
      readTo = -1;
      second = -1;
      card.title = title(node, table);
      card.empty = words.get("ui.table." + table + ".empty");
    }
  }

  /** Where there are several routers, whose table it is. */
  private String title(int node, String table) {
    String name = words.get("ui.table." + table);
    return plan.routers() > 1 && node >= 0
        ? words.get("ui.table.of", plan.label(node), name)
        : name;
  }

  // ---- rows

  private void rows(TableView t, long time) {
    List<TableRow> all = t.rows();
    int from = Math.max(0, all.size() - MOST);
    List<TableRow> shown = new ArrayList<>(all.subList(from, all.size()));
    card.more = from;
    card.asked = whole && card.table.equals(pointed);
    card.rows.clear();
    cells.columns(card, shown);
    boolean first = plan.router() != null && plan.router().node() == card.node;
    for (TableRow r : shown) {
      TableCard.Row row = new TableCard.Row();
      row.key = r.row();
      row.path = card.table + "/" + r.row() + (first ? "" : "@" + plan.name(card.node));
      row.anchor = "row:" + row.path;
      row.cells = cells.of(r, time);
      row.off = "false".equals(r.value("on"));
      card.rows.add(row);
    }
    card.version++;
  }

  // ---- what is done with it

  private void effects(Trace trace, int from, int to, int index, long time, float phase) {
    card.fresh = null;
    card.sought = null;
    card.found = false;
    card.used = null;
    card.event = -1;
    card.phase = phase;
    for (int i = Math.max(from, trace.first()); i < Math.min(to, trace.size()); i++) {
      TraceEvent e = trace.get(i);
      if (e.node() != card.node) {
        continue;
      }
      if (e instanceof TraceEvent.Lookup l && l.table().equals(card.table)) {
        card.sought = l.key();
        card.found = l.row() != null;
        card.used = l.row();
        card.event = i;
      } else if (writes(e)) {
        card.fresh = EventFields.value(e, "row");
        card.event = i;
      }
    }
    if (card.fresh == null && card.used == null) {
      used(trace, index, time);
    }
  }

  private boolean writes(TraceEvent e) {
    if (e instanceof TraceEvent.RowAdded r) {
      return r.table().equals(card.table);
    }
    return e instanceof TraceEvent.RowChanged c
        && c.table().equals("leases")
        && card.table.equals("leases");
  }

  /** What was found or written at this very instant stays lit until the letter leaves. */
  private void used(Trace trace, int index, long time) {
    for (int i = index - 1; i >= trace.first() && trace.get(i).time() == time; i--) {
      TraceEvent e = trace.get(i);
      if (e.node() == card.node && card.table.equals(EventFields.value(e, "table"))) {
        boolean here = e instanceof TraceEvent.Lookup || e instanceof TraceEvent.RowAdded;
        if (here && EventFields.value(e, "row") != null) {
          card.used = EventFields.value(e, "row");
          return;
        }
      }
    }
  }
}
