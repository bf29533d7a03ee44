package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;

/** One neighbour. */
final class ArpEntry {
  final Ipv4Address ip;
  Mac mac;
  ArpState state = ArpState.INCOMPLETE;
  int tries;

  /** Only the timer of this generation counts. */
  int generation;

  /** When it was last heard of, in ns. */
  long confirmedAt;

  /** Frames without destination, which wait for the answer; null when none does. */
  List<Frame> waiting;

  ArpEntry(Ipv4Address ip) {
    this.ip = ip;
  }

  List<Cell> cells() {
    return List.of(
        new Cell("ip", ip.toString()),
        new Cell("mac", mac == null ? "" : mac.toString()),
        new Cell("state", state.text()));
  }

  ArpEntry copy() {
    ArpEntry e = new ArpEntry(ip);
    e.mac = mac;
    e.state = state;
    e.tries = tries;
    e.generation = generation;
    e.confirmedAt = confirmedAt;
    if (waiting != null) {
      e.waiting = new ArrayList<>();
      for (Frame frame : waiting) {
        e.waiting.add(unsent(frame));
      }
    }
    return e;
  }

  // The destination is still to be written into these bytes, in each copy of the network its own.
  private static Frame unsent(Frame frame) {
    byte[] bytes = new byte[frame.bytes().length];
    System.arraycopy(frame.bytes(), 0, bytes, 0, bytes.length);
    return new Frame(frame.id(), frame.parent(), bytes);
  }
}
