package fivedoors.ui.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of a router that the stage shows beside it, as of the shown moment, and what is being
 * done with it. Filled by {@link TableReader}.
 */
final class TableCard {
  /** A line of the table. */
  static final class Row {
    /** The row's key in its table. */
    String key = "";

    /** Its path as selections say it: {@code leases/laptop}. */
    String path = "";

    /** What lights and connectors call it: {@code row:leases/laptop}. */
    String anchor = "";

    /** A text for each column; empty where there is none. */
    String[] cells = new String[0];

    /** Whether it is switched off. */
    boolean off;
  }

  /** Whose table it is; -1 if the scenario has no router. */
  int node = -1;

  /** Name of the table. */
  String table = "leases";

  String title = "";
  String empty = "";
  String[] heads = new String[0];

  /** Whether a column stands in the fixed-width face. */
  boolean[] mono = new boolean[0];

  final List<Row> rows = new ArrayList<>();

  /** How many rows there are beside {@link #rows}. */
  int more;

  /** The first of the rows that are drawn, and how many are: all, unless room is short. */
  int from;

  int shown;

  /** Whether only the columns are drawn without which a row cannot be understood. */
  boolean compact;

  /** Whether only its title is drawn. */
  boolean folded;

  /** Whether the lesson points at it as a whole: then every row is to be read. */
  boolean asked;

  /** Whether a column can be left out. */
  boolean[] spare = new boolean[0];

  /** Grows when a text may have changed. */
  int version;

  /** Key of the row that is being written, or null. */
  String fresh;

  /** Index of the event that writes it, or of the look-up that found one; -1 if neither is on. */
  int event = -1;

  /** What is looked for at this moment, or null. */
  String sought;

  /** Whether it is there. */
  boolean found;

  /** Key of the row that the letter in hand uses, or null. */
  String used;

  /** How far the look-up or the writing is, 0 to 1. */
  float phase = 1;

  /** Place of a row by its key, or -1. */
  int find(String key) {
    for (int i = 0; key != null && i < rows.size(); i++) {
      if (rows.get(i).key.equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Draws so many rows only: the last ones, but the one that is being used is among them.
   *
   * @param most 1 or more, or 0 for the title alone
   */
  void show(int most) {
    shown = Math.min(most, rows.size());
    from = rows.size() - shown;
    int busy = find(tied());
    if (busy >= 0 && busy < from) {
      from = busy;
    }
  }

  /** Whether a row is drawn. */
  boolean shows(int row) {
    return row >= from && row < from + shown;
  }

  /** How many rows there are that are not drawn. */
  int hidden() {
    return more + rows.size() - shown;
  }

  /** Whether something is being done with it at this moment. */
  boolean busy() {
    return fresh != null || sought != null || used != null;
  }

  /** The row that the connector ties to the letter, or null. */
  String tied() {
    return fresh != null ? fresh : found ? used : null;
  }
}
