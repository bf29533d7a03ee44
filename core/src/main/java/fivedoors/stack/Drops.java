package fivedoors.stack;

import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;

/** Drops of the stack. Their texts are made only if somebody reads them. */
final class Drops {
  private Drops() {}

  /** Drops at a part of the node: {@code part} is {@code .arp}, {@code .udp67} and so on. */
  static void drop(Network net, NetInterface iface, Frame frame, DropReason reason, String part) {
    if (net.tracing()) {
      drop(net, iface, frame, reason, iface.nodeName() + part, null);
    }
  }

  static void drop(
      Network net,
      NetInterface iface,
      Frame frame,
      DropReason reason,
      String place,
      String setting) {
    net.drop(iface.node(), iface.port(), frame, reason, place, setting);
  }
}
