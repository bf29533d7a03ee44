package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.TableRow;
import fivedoors.play.TableView;
import fivedoors.play.Tables;
import fivedoors.trace.Cell;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Table;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.model.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of all devices as of the shown moment, in groups, those that teach most first. */
final class TablesContent {
  private static final String KEY = "";
  private static final String UNTIL = "untilNs";
  private static final String EXPIRES = "expiresSec";
  private static final long SECOND = 1_000_000_000L;

  /** Columns that a person reads as on or off, or as the name of a device. */
  private static final String NAME = "name";

  private final Words words;
  private final Names names;
  private final long now;
  private final int index;
  private final Linked lit;
  private final Map<String, TableOrder> orders;

  /**
   * Tables at a moment.
   *
   * @param now the shown time, {@code index} how many events are shown
   * @param lit what belongs to what is picked; its rows are as {@link #path} says them
   * @param orders by the id of a table, how a person has sorted it
   */
  TablesContent(
      Words words, Names names, long now, int index, Linked lit, Map<String, TableOrder> orders) {
    this.words = words;
    this.names = names;
    this.now = now;
    this.index = index;
    this.lit = lit;
    this.orders = orders;
  }

  /**
   * What a device keeps.
   *
   * @param node its number
   * @param tables the names of its tables, written to or not
   * @param router whether it is the first router of the scenario: its rows have short paths, and
   *     its tables are shown while they are empty
   */
  record Keeper(int node, List<String> tables, boolean router) {}

  /**
   * A group of tables, and the buttons that show the others.
   *
   * @param keepers the devices in the order in which they are shown
   * @param picked the device whose tables are shown even while they are empty, or -1
   */
  List<MirrorNode> nodes(Tables tables, List<Keeper> keepers, TableGroup group, int picked) {
    List<MirrorNode> out = new ArrayList<>();
    List<MirrorNode> buttons = new ArrayList<>();
    for (TableGroup g : TableGroup.values()) {
      boolean on = g == group;
      buttons.add(new Button(g.id(), words.raw(g.word()), Weight.PLAIN, true, on, null, null));
    }
    out.add(new Line(buttons));
    for (String table : group.tables) {
      for (Keeper k : keepers) {
        TableView t = tables.table(k.node(), table);
        boolean kept = k.tables().contains(table);
        boolean asked = kept && (k.node() == picked || group == TableGroup.ROUTER && k.router());
        if (asked || !t.rows().isEmpty()) {
          out.add(table(t, k.router()));
        }
      }
    }
    if (out.size() == 1) {
      out.add(new Text(words.raw("ui.table.groupEmpty"), Tone.QUIET));
    }
    return out;
  }

  /**
   * The path of a row, for selections and targets: {@code leases/laptop} at the first router, else
   * with the device behind it, {@code arp/192.168.0.1@laptop}.
   */
  static String path(String table, String row, String node, boolean router) {
    boolean plain = router && TableGroup.of(table) == TableGroup.ROUTER;
    return table + "/" + row + (plain ? "" : "@" + node);
  }

  private Table table(TableView t, boolean router) {
    List<String> columns = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    if (t.table().equals("ports")) {
      // The row's own name is the port.
      keys.add(KEY);
      columns.add(words.raw("ui.col.port"));
    }
    for (TableRow r : t.rows()) {
      for (Cell c : r.cells()) {
        if (!keys.contains(c.name()) && words.has("ui.col." + c.name())) {
          keys.add(c.name());
          columns.add(words.raw("ui.col." + c.name()));
        }
      }
    }
    String node = names.name(t.node());
    String id = t.table() + "@" + t.node();
    TableOrder order = orders.get(id);
    List<TableRow> sorted = new ArrayList<>(t.rows());
    if (order != null) {
      sorted.sort(order.by(r -> worth(t.table(), r, order.column())));
    }
    List<MirrorNode.Row> rows = new ArrayList<>();
    for (TableRow r : sorted) {
      rows.add(row(path(t.table(), r.row(), node, router), t.table(), r, keys));
    }
    String caption =
        words.get("ui.table.of", names.label(node), words.raw("ui.table." + t.table()));
    String empty = words.raw("ui.table." + t.table() + ".empty");
    return new Table(id, caption, columns, rows, empty, sorting(id, keys, order, rows.size()));
  }

  /** The heads to press; one row is in order as it is. */
  private static MirrorNode.Sorting sorting(
      String id, List<String> keys, TableOrder order, int rows) {
    List<String> ids = new ArrayList<>();
    for (String key : keys) {
      ids.add("sort:" + id + "/" + key);
    }
    int column = order == null ? -1 : keys.indexOf(order.column());
    return rows < 2 ? null : new MirrorNode.Sorting(ids, column, order != null && order.down());
  }

  /** What a cell is sorted by: what it says, but a time as what is left of it. */
  private String worth(String table, TableRow r, String key) {
    String value = key.equals(KEY) ? r.row() : r.value(key);
    if (value == null || value.isEmpty()) {
      return "";
    } else if (key.equals(EXPIRES)) {
      return Long.toString(r.usedNs() + Long.parseLong(value) * SECOND);
    }
    return key.equals(UNTIL) ? value : say(table, r, key, value);
  }

  private MirrorNode.Row row(String path, String table, TableRow r, List<String> keys) {
    List<String> cells = new ArrayList<>();
    for (String key : keys) {
      String value = key.equals(KEY) ? r.row() : r.value(key);
      cells.add(value == null || value.isEmpty() ? "–" : say(table, r, key, value));
    }
    boolean fresh = r.changedAt() == index - 1;
    return new MirrorNode.Row("row:" + path, cells, lit.row(path), fresh);
  }

  private String say(String table, TableRow row, String key, String value) {
    if (key.equals(EXPIRES)) {
      return ClockText.left(row.usedNs() + Long.parseLong(value) * SECOND - now);
    } else if (key.equals(UNTIL)) {
      long until = Long.parseLong(value);
      return until == Long.MAX_VALUE ? words.raw("ui.table.forever") : ClockText.left(until - now);
    } else if (key.equals(NAME)) {
      // A client of the lease table told its own name; on the stage it has a nicer one.
      return table.equals("leases") ? names.label(value) : value;
    }
    String word = "ui.state." + value;
    return words.has(word) ? words.raw(word) : value;
  }
}
