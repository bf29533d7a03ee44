package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.Cell;
import fivedoors.wire.DhcpMessage;
import java.util.List;

/** What a DHCP client wants done. The device does it at once, in the order it was asked. */
public interface DhcpClientOut {
  /** Whether {@link #state} is listened to. */
  boolean tracing();

  /**
   * Send a message from port 68 to port 67.
   *
   * @param src 0.0.0.0 while there is no address
   * @param dst 255.255.255.255 for everybody
   */
  void send(DhcpMessage message, Ipv4Address src, Ipv4Address dst);

  /** Call {@link DhcpClient#handleTimer} at {@code at}. */
  void timer(long at, int what, int generation);

  /** The state changed, or something is worth a note ({@code from} equals {@code to}). */
  void state(String from, String to, List<Cell> cells);

  /** Check whether anybody uses the address; tell by handleAddressFree or handleAddressTaken. */
  void check(Ipv4Address address);

  /** Stop checking. */
  void stopChecking();

  /** Use the lease's address from now on. */
  void bind(ClientLease lease);

  /** Stop using the address. */
  void unbind();

  /** A whole round of DISCOVERs found no server. */
  void noServer();
}
