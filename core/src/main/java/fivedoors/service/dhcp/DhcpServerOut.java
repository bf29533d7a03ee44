package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.trace.Cell;
import fivedoors.wire.DhcpMessage;
import java.util.List;

/** What a DHCP server wants done. The device does it at once, in the order it was asked. */
public interface DhcpServerOut {
  /** Whether rows and states are listened to. */
  boolean tracing();

  /**
   * Send a message from port 67 to port 68.
   *
   * @param nextHop the MAC address to send to without asking ARP, or null to route as usual
   */
  void send(DhcpMessage message, Ipv4Address dst, Mac nextHop);

  /** Call {@link DhcpServer#handleTimer} at {@code at}. */
  void timer(long at, int generation, Ipv4Address ip);

  /** The state changed, or something is worth a note ({@code from} equals {@code to}). */
  void state(String from, String to, List<Cell> cells);

  /** A row came. */
  void rowAdded(String row, List<Cell> cells);

  /** A row changed. */
  void rowChanged(String row, List<Cell> cells);

  /** A row went. */
  void rowRemoved(String row, String why);

  /** Ask by ARP whether anybody has the address; tell by handleInUse. */
  void ask(Ipv4Address ip);
}
