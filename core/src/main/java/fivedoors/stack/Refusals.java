package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;

/** Says why a packet is refused. Called only if somebody reads events. */
final class Refusals {
  private Refusals() {}

  /**
   * Writes REFUSED: NO_LISTENER, or LOOPBACK_ONLY if a program listens on that port for this host
   * itself.
   *
   * @param part {@code .tcp80}, {@code .udp5000}
   * @param bound the address that somebody listens on, or null if nobody listens on that port
   * @param socket that socket's id, or null
   */
  static void note(
      StackCall call,
      NetInterface in,
      String part,
      Ipv4Address bound,
      String socket,
      String setting) {
    RefuseReason reason =
        bound != null && bound.isLoopback() ? RefuseReason.LOOPBACK_ONLY : RefuseReason.NO_LISTENER;
    call.net()
        .emit(
            new TraceEvent.Refused(
                call.now(),
                call.node(),
                call.in().id(),
                call.in().bytes(),
                reason,
                in.nodeName() + part,
                socket == null ? null : Sockets.TABLE + "/" + socket,
                setting));
  }
}
