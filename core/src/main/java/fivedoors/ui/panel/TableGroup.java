package fivedoors.ui.panel;

import fivedoors.ui.model.Lights;
import java.util.List;

/** Tables that belong together, in the order in which they teach. */
enum TableGroup {
  /** What the router writes down about others. */
  ROUTER("leases", "nat", "forwards"),
  /** Who may come in, and who listens. */
  DOORS("sockets", "firewall"),
  /** Where letters go next. */
  WAYS("routes", "arp"),
  /** Which cable leads where. */
  CABLES("macs", "ports");

  /** Names of the tables. */
  final List<String> tables;

  TableGroup(String... tables) {
    this.tables = List.of(tables);
  }

  /** The id of the button that shows it. */
  String id() {
    return "tables-" + name().toLowerCase();
  }

  /** The key of its name among the words. */
  String word() {
    return "ui.table.group." + name().toLowerCase();
  }

  /** The group that a table is in; {@link #ROUTER} for one that is in none. */
  static TableGroup of(String table) {
    for (TableGroup g : values()) {
      if (g.tables.contains(table)) {
        return g;
      }
    }
    return ROUTER;
  }

  /** The group of the table that a path such as {@code arp/192.168.0.1@laptop} is in. */
  static TableGroup ofRow(String path) {
    int slash = path.indexOf('/');
    return of(slash < 0 ? path : path.substring(0, slash));
  }

  /** The group that the lesson points into, or null. */
  static TableGroup pointed(Lights lights) {
    for (Lights.Light l : lights.lights()) {
      String target = l.target();
      if (target.startsWith("row:")) {
        return ofRow(target.substring(4));
      } else if (target.startsWith("panel:") && known(target.substring(6))) {
        return of(target.substring(6));
      }
    }
    return null;
  }

  private static boolean known(String table) {
    for (TableGroup g : values()) {
      if (g.tables.contains(table)) {
        return true;
      }
    }
    return false;
  }
}
