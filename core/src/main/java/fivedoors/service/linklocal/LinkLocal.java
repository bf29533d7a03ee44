package fivedoors.service.linklocal;

import fivedoors.bytes.Ipv4Address;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import java.util.List;

/** Chooses, checks and takes an address of 169.254/16 (RFC 3927, section 2). */
public final class LinkLocal {
  /** Name in SERVICE_STATE. */
  public static final String SERVICE = "link-local";

  /** Leading bits that name the network. */
  public static final int PREFIX_LENGTH = 16;

  /** After so many conflicts, candidates are tried only once a minute (section 2.2.1). */
  static final int MAX_CONFLICTS = 10;

  static final long RATE_LIMIT_NS = 60_000_000_000L;

  /** 169.254.1.0 to 169.254.254.255: the first and last 256 are set apart (section 2.1). */
  private static final int LOWEST = 0xA9FE0100;

  private static final int COUNT = 254 * 256;

  private enum State {
    OFF,
    CHECKING,
    BOUND
  }

  private final Rng rng;
  private State state = State.OFF;
  private Ipv4Address address = Ipv4Address.UNSPECIFIED;
  private int conflicts;
  private int generation;

  /** Off at first. {@code rng} chooses the addresses. */
  public LinkLocal(Rng rng) {
    this.rng = rng;
  }

  /** Whether an address is in use. */
  public boolean bound() {
    return state == State.BOUND;
  }

  /** No server gives an address. */
  public void handleStart(LinkLocalOut out) {
    if (state == State.OFF) {
      conflicts = 0;
      choose(out);
    }
  }

  /** Another address is about to be checked: ours, if it is in use, stays until that is done. */
  public void handleYield(LinkLocalOut out) {
    if (state == State.CHECKING) {
      handleStop(out);
    }
  }

  /** A better address takes over, or the link went. */
  public void handleStop(LinkLocalOut out) {
    if (state == State.OFF) {
      return; // off already
    }
    generation++;
    if (state == State.CHECKING) {
      out.stopChecking();
    } else {
      out.unbind();
    }
    become(State.OFF, out);
  }

  /** Nobody uses the address. */
  public void handleAddressFree(Ipv4Address free, LinkLocalOut out) {
    if (state == State.CHECKING && free.equals(address)) {
      become(State.BOUND, out);
      out.bind(address);
    }
  }

  /** Somebody else uses the address: another one is tried. */
  public void handleAddressTaken(long now, Ipv4Address taken, LinkLocalOut out) {
    if (state == State.OFF || !taken.equals(address)) {
      return; // not about ours
    }
    if (state == State.BOUND) {
      out.unbind();
    }
    conflicts++;
    if (conflicts >= MAX_CONFLICTS) {
      become(State.CHECKING, out);
      generation++;
      out.timer(now + RATE_LIMIT_NS, generation);
    } else {
      choose(out);
    }
  }

  /** The minute is over. */
  public void handleTimer(int timerGeneration, LinkLocalOut out) {
    if (timerGeneration == generation && state == State.CHECKING) {
      choose(out);
    }
  }

  private void choose(LinkLocalOut out) {
    address = new Ipv4Address((LOWEST + rng.below(COUNT)) | 0);
    become(State.CHECKING, out);
    out.check(address);
  }

  private void become(State next, LinkLocalOut out) {
    State from = state;
    state = next;
    if (out.tracing()) {
      out.state(from.name(), next.name(), List.of(new Cell("ip", address.toString())));
    }
  }

  /** An independent copy. */
  public LinkLocal copy() {
    LinkLocal l = new LinkLocal(rng.copy());
    l.state = state;
    l.address = address;
    l.conflicts = conflicts;
    l.generation = generation;
    return l;
  }
}
