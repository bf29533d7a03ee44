package fivedoors.play;

import fivedoors.trace.Cell;
import java.util.List;

/**
 * One row of a table at a moment.
 *
 * @param row the row's key
 * @param cells its values, in the order of the columns
 * @param addedAt index of the event that brought it
 * @param changedAt index of the last event that wrote it
 * @param usedNs when it was last written, or found by a look-up in a table whose rows live on by
 *     being used
 */
public record TableRow(String row, List<Cell> cells, int addedAt, int changedAt, long usedNs) {
  /** The value of a column, or null if it has none of that name. */
  public String value(String column) {
    return Cell.value(cells, column);
  }
}
