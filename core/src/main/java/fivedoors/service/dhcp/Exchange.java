package fivedoors.service.dhcp;

import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * One conversation of a client with its servers: the transaction id, when it began, and the timer
 * that repeats its last message.
 */
final class Exchange {
  private static final long NS = 1_000_000_000L;
  private static final int SECS_MAX = 0xFFFF;

  private final Rng rng;
  private int xid;
  private int attempt;
  private int secs;
  private int generation;
  private long startedAt;
  private long requestedAt;

  Exchange(Rng rng) {
    this.rng = rng;
  }

  /** The client begins to want an address, or more time for it: {@code secs} count from here. */
  void want(long now) {
    startedAt = now;
  }

  /** A new transaction id: answers to what was asked before do not count any more. */
  void renewXid() {
    xid = rng.next();
    attempt = 0;
  }

  /** An offer or a lease is asked for from now on; a lease counts from here. */
  void request(long now) {
    requestedAt = now;
    attempt = 0;
  }

  int xid() {
    return xid;
  }

  /** How often the last message was repeated. */
  int attempt() {
    return attempt;
  }

  long requestedAt() {
    return requestedAt;
  }

  /** The {@code secs} field of a message sent now. */
  int elapsed(long now) {
    secs = (int) Math.min((now - startedAt) / NS, SECS_MAX);
    return secs;
  }

  /** The {@code secs} field of the last message: a REQUEST repeats that of its DISCOVER. */
  int secs() {
    return secs;
  }

  /** Asks to be reminded at {@code at}; what was asked before is void. */
  void arm(long at, DhcpClientOut out) {
    generation++;
    out.timer(at, DhcpClient.RETRY, generation);
  }

  /** Asks to be reminded after the wait that is due now (RFC 2131, section 4.1). */
  void backOff(long now, DhcpClientOut out) {
    arm(now + Backoff.wait(attempt, rng), out);
  }

  /** No reminder is wanted any more. */
  void silence() {
    generation++;
  }

  /** Whether a reminder is the one last asked for; it then counts as one more attempt. */
  boolean isDue(int timerGeneration) {
    if (timerGeneration != generation) {
      return false;
    }
    attempt++;
    return true;
  }

  /** A new transaction id in the middle of a long silence; the waits stay as long as they are. */
  void nextTry() {
    xid = rng.next();
  }

  /**
   * How a step of the conversation is told.
   *
   * @param why what brought it about, or null
   * @param retry the number of the attempt, or empty
   * @param ip the address it is about, from {@code server}; 0.0.0.0 for none
   */
  List<Cell> cells(String why, String retry, Ipv4Address ip, Ipv4Address server) {
    List<Cell> cells = new ArrayList<>();
    if (why != null) {
      cells.add(new Cell("why", why));
    }
    if (!retry.isEmpty()) {
      cells.add(new Cell("retry", retry));
    }
    if (xid != 0) {
      cells.add(new Cell("xid", Hex.u32(xid)));
    }
    if (!ip.isUnspecified()) {
      cells.add(new Cell("ip", ip.toString()));
      cells.add(new Cell("server", server.toString()));
    }
    return cells;
  }

  Exchange copy() {
    Exchange e = new Exchange(rng.copy());
    e.xid = xid;
    e.attempt = attempt;
    e.secs = secs;
    e.generation = generation;
    e.startedAt = startedAt;
    e.requestedAt = requestedAt;
    return e;
  }
}
