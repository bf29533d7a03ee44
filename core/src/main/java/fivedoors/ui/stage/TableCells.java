package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.TableRow;
import fivedoors.ui.panel.ClockText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of a router's tables on the stage, and how their values are written. */
final class TableCells {
  private static final String UNTIL = "untilNs";
  private static final String EXPIRES = "expiresSec";

  /** What is left out first where there is little room. */
  private static final List<String> SPARE =
      List.of("leases.mac", "leases.state", "nat.remote", "nat.proto", "forwards.hits");

  private static final long SECOND = 1_000_000_000L;

  private final StagePlan plan;
  private final Words words;
  private final List<String> columns = new ArrayList<>();
  private String table = "";

  TableCells(StagePlan plan, Words words) {
    this.plan = plan;
    this.words = words;
  }

  private static List<String> wanted(String table) {
    return switch (table) {
      case "leases" -> List.of("name", "mac", "ip", "state", UNTIL);
      case "nat" -> List.of("proto", "inside", "outside", "remote", EXPIRES);
      default -> List.of("name", "outside", "proto", "inside", "hits");
    };
  }

  /** Chooses the columns that have something in them, and writes their heads on the card. */
  void columns(TableCard card, List<TableRow> rows) {
    table = card.table;
    columns.clear();
    for (String column : wanted(table)) {
      boolean any = false;
      for (TableRow r : rows) {
        any |= r.value(column) != null;
      }
      if (any) {
        columns.add(column);
      }
    }
    card.heads = new String[columns.size()];
    card.mono = new boolean[columns.size()];
    card.spare = new boolean[columns.size()];
    for (int i = 0; i < card.heads.length; i++) {
      card.heads[i] = words.get("ui.col." + columns.get(i));
      card.spare[i] = SPARE.contains(table + "." + columns.get(i));
      card.mono[i] = !columns.get(i).equals("name") && !columns.get(i).equals("state");
    }
  }

  /** What stands in a row at a time. */
  String[] of(TableRow row, long time) {
    String[] cells = new String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      String value = row.value(columns.get(i));
      cells[i] = value == null || value.isEmpty() ? "-" : say(row, columns.get(i), value, time);
    }
    return cells;
  }

  private String say(TableRow row, String column, String value, long time) {
    switch (column) {
      case UNTIL:
        long until = Long.parseLong(value);
        return until == Long.MAX_VALUE
            ? words.get("ui.table.forever")
            : ClockText.left(until - time);
      case EXPIRES:
        return ClockText.left(row.usedNs() + Long.parseLong(value) * SECOND - time);
      case "name":
        return table.equals("leases") ? client(value) : value;
      case "state":
        return words.get("ui.lease." + value);
      case "proto":
        return words.has("ui.state." + value) ? words.get("ui.state." + value) : value;
      case "inside", "outside", "remote":
        // A ping has no port.
        return value.endsWith(":0") ? value.substring(0, value.length() - 2) : value;
      default:
        return value;
    }
  }

  /** A client told the server its name; on the stage it has a nicer one. */
  private String client(String name) {
    for (StagePlan.Item i : plan.items()) {
      if (i.name().equals(name)) {
        return i.label();
      }
    }
    // It has been taken away, but the table remembers it.
    return plan.topology().find(name) < 0 ? name : words.node(name, Map.of());
  }
}
