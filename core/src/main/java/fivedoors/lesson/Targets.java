package fivedoors.lesson;

import fivedoors.scenario.Lab;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.WireFields;
import java.util.List;

/** What a lesson can light: the closed forms of highlight targets. */
public final class Targets {
  /** Panels there are; {@code panel:device.<fact>} is a setting in the panel of a device. */
  public static final List<String> PANELS =
      List.of(
          "lesson",
          "stage",
          "timeline",
          "packet",
          "device",
          "tables",
          "leases",
          "nat",
          "forwards",
          "arp",
          "macs");

  /** Tables whose rows are named after devices and addresses; rows of others are numbered. */
  private static final List<String> NAMED_ROWS = List.of("leases", "arp", "macs");

  private Targets() {}

  /** Whether a scenario has the target. */
  public static boolean exists(String target, Lab lab) {
    int colon = target.indexOf(':');
    String rest = target.substring(colon + 1);
    switch (colon < 0 ? "" : target.substring(0, colon)) {
      case "node":
        return lab.topology().find(rest) != TraceEvent.NONE;
      case "port":
        return isPort(rest, lab);
      case "panel":
        return PANELS.contains(rest)
            || (rest.startsWith("device.") && isSetting(rest.substring(7), lab));
      case "row":
        return isRow(rest, lab);
      case "field":
        return WireFields.exists(rest);
      default:
        return false;
    }
  }

  /** Whether {@code <node>} or {@code <node>.<port>} exists. */
  static boolean isPlace(String at, Lab lab) {
    return lab.topology().find(at) != TraceEvent.NONE || isPort(at, lab);
  }

  private static boolean isPort(String at, Lab lab) {
    int dot = at.indexOf('.');
    int node = dot < 0 ? TraceEvent.NONE : lab.topology().find(at.substring(0, dot));
    return node != TraceEvent.NONE
        && lab.topology().findPort(node, at.substring(dot + 1)) != TraceEvent.NONE;
  }

  private static boolean isSetting(String fact, Lab lab) {
    for (String path : lab.paths()) {
      if (path.substring(path.indexOf('.') + 1).equals(fact)) {
        return true;
      }
    }
    return false;
  }

  // Rows come and go; one can be named after a node or an address that the scenario knows.
  private static boolean isRow(String rest, Lab lab) {
    int slash = rest.indexOf('/');
    if (slash < 0 || !lab.hasTable(rest.substring(0, slash))) {
      return false;
    }
    String key = rest.substring(slash + 1);
    if (!NAMED_ROWS.contains(rest.substring(0, slash))) {
      return !key.isEmpty();
    }
    if (lab.topology().find(key) != TraceEvent.NONE) {
      return true;
    }
    for (String path : lab.paths()) {
      boolean address = path.endsWith(".mac") || path.endsWith(".ip");
      if (address && lab.get(path).equals(key)) {
        return true;
      }
    }
    return false;
  }
}
