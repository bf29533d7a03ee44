package fivedoors.service.linklocal;

import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.Cell;
import java.util.List;

/** What link-local addressing wants done. The device does it at once, in the order it was asked. */
public interface LinkLocalOut {
  /** Whether {@link #state} is listened to. */
  boolean tracing();

  /** Check whether anybody uses the address; tell by handleAddressFree or handleAddressTaken. */
  void check(Ipv4Address address);

  /** Stop checking. */
  void stopChecking();

  /** Use the address, in 169.254/16 and without gateway. */
  void bind(Ipv4Address address);

  /** Stop using it. */
  void unbind();

  /** Call {@link LinkLocal#handleTimer} at {@code at}. */
  void timer(long at, int generation);

  /** The state changed. */
  void state(String from, String to, List<Cell> cells);
}
