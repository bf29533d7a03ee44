package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.trace.Cell;
import fivedoors.wire.DhcpMessage;
import java.util.List;

/** One row of a server's table: an address and whom it is for. */
final class Binding {
  final Ipv4Address ip;

  /** Identifies the client: its client id in hex, else its MAC address; null in a DECLINED row. */
  final String client;

  final Mac mac;
  final String name;
  final String row;
  BindingState state;

  /** When the present state ends, in ns; 0 for never. */
  long untilNs;

  /** What to fall back to when an offer is not taken; null to forget the row. */
  BindingState before;

  /** The DISCOVER that will be answered when the check is over, or null. */
  DhcpMessage question;

  /** Only the timer of this generation counts. */
  int generation;

  Binding(Ipv4Address ip, String client, Mac mac, String name, String row, BindingState state) {
    this.ip = ip;
    this.client = client;
    this.mac = mac;
    this.name = name;
    this.row = row;
    this.state = state;
  }

  /** The host name that a client tells, or empty. */
  static String nameIn(DhcpMessage m) {
    String name = m.options().hostName();
    return name == null ? "" : name;
  }

  List<Cell> cells() {
    return List.of(
        new Cell("name", name),
        new Cell("mac", mac == null ? "" : mac.toString()),
        new Cell("ip", ip.toString()),
        new Cell("state", state.text()),
        new Cell("untilNs", untilNs == 0 ? "" : Long.toString(untilNs)));
  }

  Binding copy() {
    Binding b = new Binding(ip, client, mac, name, row, state);
    b.untilNs = untilNs;
    b.before = before;
    b.question = question;
    b.generation = generation;
    return b;
  }
}
