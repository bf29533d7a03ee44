package fivedoors.play;

import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The five doors on the way from outside to a program at home, as far as one letter that ended has
 * shown: those it has passed were open, the one at which it ended is closed, of those behind
 * nothing is known.
 */
public final class DoorLadder {
  /** The doors, from outside to inside. */
  public enum Door {
    /** The public address that the sender wrote is the home's address now. */
    PUBLIC_ADDRESS,
    /** The router knows whom to give it to. */
    FORWARD,
    /** A device has the address that the router was told. */
    INSIDE_ADDRESS,
    /** The firewall of that device lets it in. */
    FIREWALL,
    /** A program listens on that port and address. */
    PROGRAM
  }

  /** What the letter showed of a door. */
  public enum State {
    OPEN,
    CLOSED,
    /** The letter did not get so far. */
    UNKNOWN,
    /** The letter did not come from outside, and does not pass this door. */
    NOT_PASSED
  }

  /** Which nodes are routers of homes. */
  public interface Homes {
    /** Whether the node is one. */
    boolean router(int node);
  }

  private DoorLadder() {}

  /** The door at which a drop happens, or null for one that has nothing to do with the doors. */
  public static Door of(DropReason reason) {
    return switch (reason) {
      case NO_ROUTE, PRIVATE_OUTSIDE, HAIRPIN_OFF -> Door.PUBLIC_ADDRESS;
      case NO_FORWARD, NO_MAPPING, NAT_FILTERED, TABLE_FULL -> Door.FORWARD;
      case NO_HOST -> Door.INSIDE_ADDRESS;
      case FW_IN -> Door.FIREWALL;
      default -> null;
    };
  }

  /** The door at which a refusal happens; a router refuses where it would forward. */
  public static Door of(RefuseReason reason, boolean atRouter) {
    if (atRouter) {
      return Door.FORWARD;
    }
    return reason == RefuseReason.FW_REJECT ? Door.FIREWALL : Door.PROGRAM;
  }

  /**
   * What a letter showed of all doors, in their order; empty if the event has nothing to do with
   * them.
   *
   * @param event index of the event at which it ended
   */
  public static List<State> read(Trace trace, LetterChain chain, int event, Homes homes) {
    TraceEvent e = trace.get(event);
    boolean atRouter = homes.router(e.node());
    Door closed =
        e instanceof TraceEvent.Dropped d
            ? of(d.reason())
            : e instanceof TraceEvent.Refused r ? of(r.reason(), atRouter) : null;
    if (closed == null) {
      return List.of();
    }
    boolean home = atRouter;
    for (LetterChain.Place p : chain.letter(e.frame(), event + 1)) {
      home |= p.before() != null && homes.router(p.node());
    }
    List<State> states = new ArrayList<>();
    for (Door d : Door.values()) {
      boolean before = d.ordinal() < closed.ordinal();
      boolean outer = d.ordinal() <= Door.FORWARD.ordinal();
      states.add(
          d == closed
              ? State.CLOSED
              : !before ? State.UNKNOWN : outer && !home ? State.NOT_PASSED : State.OPEN);
    }
    return states;
  }
}
