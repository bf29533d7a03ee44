package fivedoors.play;

import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a node at a moment. Immutable: a changed table is another object.
 *
 * @param node the node
 * @param table the table's name, such as {@code leases}
 * @param rows its rows, in the order they came in
 * @param changedAt index of the last event that touched it, removals too
 */
public record TableView(int node, String table, List<TableRow> rows, int changedAt) {
  /** The row with that key, or null. */
  public TableRow row(String key) {
    int i = find(key);
    return i < 0 ? null : rows.get(i);
  }

  private int find(String key) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).row().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  TableView with(String key, List<Cell> cells, int index, long time) {
    List<TableRow> changed = new ArrayList<>(rows);
    int i = find(key);
    if (i < 0) {
      changed.add(new TableRow(key, cells, index, index, time));
    } else {
      changed.set(i, new TableRow(key, cells, rows.get(i).addedAt(), index, time));
    }
    return new TableView(node, table, changed, index);
  }

  /** The same with a row that was found; nothing about it changed but that. */
  TableView used(String key, long time) {
    int i = find(key);
    if (i < 0) {
      return this;
    }
    List<TableRow> changed = new ArrayList<>(rows);
    TableRow r = rows.get(i);
    changed.set(i, new TableRow(key, r.cells(), r.addedAt(), r.changedAt(), time));
    return new TableView(node, table, changed, changedAt);
  }

  TableView without(String key, int index) {
    List<TableRow> changed = new ArrayList<>(rows);
    int i = find(key);
    if (i >= 0) {
      changed.remove(i);
    }
    return new TableView(node, table, changed, index);
  }
}
