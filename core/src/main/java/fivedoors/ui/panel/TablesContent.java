package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.TableRow;
import fivedoors.play.TableView;
import fivedoors.play.Tables;
import fivedoors.trace.Cell;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables of all devices as of the shown moment, those that teach most first. */
final class TablesContent {
  private static final List<String> ORDER = List.of("leases", "arp", "macs", "ports");
  private static final String KEY = "";
  private static final String UNTIL = "untilNs";

  private final Words words;
  private final Names names;
  private final long now;
  private final int index;
  private final String selected;

  /**
   * Tables at a moment.
   *
   * @param now the shown time, {@code index} how many events are shown
   * @param selected the picked row as {@code leases/laptop}, or null
   */
  TablesContent(Words words, Names names, long now, int index, String selected) {
    this.words = words;
    this.names = names;
    this.now = now;
    this.index = index;
    this.selected = selected;
  }

  /** All tables that were ever written to; the lease table of {@code dhcpServer} always. */
  List<MirrorNode> nodes(Tables tables, int dhcpServer) {
    List<MirrorNode> out = new ArrayList<>();
    for (String kind : ORDER) {
      boolean found = false;
      for (TableView t : tables.tables()) {
        if (t.table().equals(kind)) {
          out.add(table(t));
          found = true;
        }
      }
      if (!found && kind.equals("leases") && dhcpServer >= 0) {
        out.add(table(tables.table(dhcpServer, kind)));
      }
    }
    return out;
  }

  private Table table(TableView t) {
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
    List<MirrorNode.Row> rows = new ArrayList<>();
    for (TableRow r : t.rows()) {
      rows.add(row(t.table(), r, keys));
    }
    String caption =
        words.get("ui.table.of", names.label(t.node()), words.raw("ui.table." + t.table()));
    String id = t.table() + "@" + t.node();
    return new Table(id, caption, columns, rows, words.raw("ui.table." + t.table() + ".empty"));
  }

  private MirrorNode.Row row(String table, TableRow r, List<String> keys) {
    List<String> cells = new ArrayList<>();
    for (String key : keys) {
      String value = key.equals(KEY) ? r.row() : r.value(key);
      cells.add(value == null || value.isEmpty() ? "–" : say(key, value));
    }
    String path = table + "/" + r.row();
    return new MirrorNode.Row(
        "row:" + path, cells, path.equals(selected), r.changedAt() == index - 1);
  }

  private String say(String key, String value) {
    if (key.equals(UNTIL)) {
      long until = Long.parseLong(value);
      return until == Long.MAX_VALUE ? words.raw("ui.table.forever") : ClockText.left(until - now);
    } else if (key.equals("name")) {
      return names.label(value);
    }
    String word = "ui.state." + value;
    return words.has(word) ? words.raw(word) : value;
  }
}
