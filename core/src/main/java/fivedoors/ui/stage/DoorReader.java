package fivedoors.ui.stage;

import fivedoors.play.TableRow;
import fivedoors.play.TableView;

/** Reads from a device's sockets at which ports its programs wait, and for whom. */
final class DoorReader {
  /** Ports from here on are lent for one conversation; nobody waits there (RFC 6335). */
  private static final int LENT = 49_152;

  private DoorReader() {}

  /** Fills the doors of a device. */
  static void read(TableView sockets, Scene.NodeState n) {
    n.doors.clear();
    for (TableRow r : sockets.rows()) {
      String state = r.value("state");
      String local = r.value("local");
      int colon = local == null ? -1 : local.lastIndexOf(':');
      boolean waits = "LISTEN".equals(state) || "BOUND".equals(state);
      if (waits && colon > 0 && number(local.substring(colon + 1)) < LENT) {
        put(n, new Scene.Door(local.substring(colon + 1), local.startsWith("127.")));
      }
    }
    n.moreDoors = "+";
  }

  private static void put(Scene.NodeState n, Scene.Door door) {
    int at = 0;
    for (; at < n.doors.size(); at++) {
      Scene.Door d = n.doors.get(at);
      if (d.port().equals(door.port()) && d.own() == door.own()) {
        return; // the same port by TCP and by UDP is one door
      } else if (number(d.port()) > number(door.port())) {
        break;
      }
    }
    n.doors.add(at, door);
  }

  private static int number(String port) {
    int number = 0;
    for (int i = 0; i < port.length(); i++) {
      number = number * 10 + port.charAt(i) - '0';
    }
    return number;
  }
}
