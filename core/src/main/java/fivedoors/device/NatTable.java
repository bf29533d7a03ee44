package fivedoors.device;

import fivedoors.bytes.Endpoint;
import fivedoors.filter.Flow;
import fivedoors.filter.FlowTimers;
import fivedoors.filter.Nat;
import fivedoors.filter.NatResult;
import fivedoors.filter.TrackedFlow;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** The table of a translator: its rows in the trace, and the clock by which they vanish. */
final class NatTable {
  /** Name of the table. */
  static final String TABLE = "nat";

  private static final long SECOND = 1_000_000_000L;
  private static final long NEVER = Long.MAX_VALUE;

  private final int node;
  private final int timerPart;
  private final Nat nat;
  private long armedAt = NEVER;
  private int generation;

  NatTable(int node, int timerPart, int capacity) {
    this(node, timerPart, new Nat(FlowTimers.rfc(), capacity));
  }

  private NatTable(int node, int timerPart, Nat nat) {
    this.node = node;
    this.timerPart = timerPart;
    this.nat = nat;
  }

  Nat nat() {
    return nat;
  }

  /** Notes that the table was searched for a packet's flow. */
  void lookup(Network net, int frame, Flow f, TrackedFlow found) {
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Lookup(
              net.now(), node, frame, TABLE, f.toString(), found == null ? null : row(found)));
    }
  }

  /** A packet used a row: shows it if it is new or changed, and sees that it will vanish. */
  void used(Network net, NatResult result) {
    TrackedFlow t = result.flow();
    boolean changed = t.noteState();
    if (net.tracing() && result.created()) {
      net.emit(new TraceEvent.RowAdded(net.now(), node, TABLE, row(t), cells(t)));
    } else if (net.tracing() && changed) {
      net.emit(new TraceEvent.RowChanged(net.now(), node, TABLE, row(t), cells(t)));
    }
    arm(net);
  }

  // A timer that is due too late is overtaken by a new one; one that is due too early arms again.
  private void arm(Network net) {
    long next = nat.flows().nextExpiry();
    if (next < armedAt) {
      armedAt = next;
      net.timer(node, next, new Timer(timerPart, 0, ++generation, null));
    }
  }

  void timer(Network net, Timer timer) {
    if (timer.generation() != generation) {
      return; // overtaken
    }
    armedAt = NEVER;
    removed(net, nat.expire(net.now()), "expired");
    arm(net);
  }

  /** Forgets all rows. */
  void clear(Network net, String why) {
    removed(net, nat.clear(), why);
    armedAt = NEVER;
    generation++;
  }

  private void removed(Network net, List<TrackedFlow> gone, String why) {
    if (net.tracing()) {
      for (TrackedFlow t : gone) {
        net.emit(new TraceEvent.RowRemoved(net.now(), node, TABLE, row(t), why));
      }
    }
  }

  /** All rows as {@code proto inside outside remote state secondsLeft}. */
  List<String> rows(long now) {
    List<String> rows = new ArrayList<>();
    for (TrackedFlow t : nat.flows().flows()) {
      long left = (t.expiresAt() - now + SECOND - 1) / SECOND;
      rows.add(
          t.original().protocolName()
              + (" " + inside(t) + " " + outside(t) + " " + remote(t))
              + (" " + t.state() + " " + left));
    }
    return rows;
  }

  static String row(TrackedFlow t) {
    return Integer.toString(t.id());
  }

  private List<Cell> cells(TrackedFlow t) {
    return List.of(
        new Cell("proto", t.original().protocolName()),
        new Cell("inside", inside(t).toString()),
        new Cell("outside", outside(t).toString()),
        new Cell("remote", remote(t).toString()),
        new Cell("state", t.state()),
        new Cell("expiresSec", "" + nat.flows().timers().of(t.flowClass()) / SECOND));
  }

  /** The inside host and its port. */
  private static Endpoint inside(TrackedFlow t) {
    return t.forwarded() ? t.reply().from() : t.original().from();
  }

  /** The address and port by which the outside knows it. */
  private static Endpoint outside(TrackedFlow t) {
    return t.forwarded() ? t.original().to() : t.reply().to();
  }

  /** Whom it talks with. */
  private static Endpoint remote(TrackedFlow t) {
    return t.forwarded() ? t.original().from() : t.original().to();
  }

  NatTable copy() {
    NatTable t = new NatTable(node, timerPart, nat.copy());
    t.armedAt = armedAt;
    t.generation = generation;
    return t;
  }
}
