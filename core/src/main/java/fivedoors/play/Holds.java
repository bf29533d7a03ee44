package fivedoors.play;

import fivedoors.trace.DropReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How long the story stands still for events, in story seconds. What is shown for the first time
 * gets its full choreography, the same again is a flash. What happens to several nodes at the same
 * instant (copies of a broadcast, their discarding) is shown at once: only the last of them holds.
 */
final class Holds {
  /** The short form of what was shown before. */
  static final double FLASH = 0.25;

  /** So that a run without end does not remember without end. */
  private static final int REMEMBERED = 5_000;

  /** What was shown before. Only looked up, never walked. */
  private final Set<String> seen;

  Holds() {
    this(Set.of());
  }

  private Holds(Set<String> seen) {
    this.seen = new HashSet<>(seen);
  }

  Holds copy() {
    return new Holds(seen);
  }

  /**
   * Seconds for each event from {@code from} up to {@code to}, which all happened at one instant.
   */
  double[] of(Trace trace, int from, int to) {
    double[] holds = new double[to - from];
    Map<String, Integer> lastOfItsKind = new HashMap<>();
    for (int i = 0; i < holds.length; i++) {
      TraceEvent event = trace.get(from + i);
      holds[i] = seconds(event);
      if (holds[i] > 0) {
        Integer before = lastOfItsKind.put(kind(event), i);
        if (before != null) {
          holds[i] = Math.max(holds[i], holds[before]);
          holds[before] = 0;
        }
      }
    }
    return holds;
  }

  private double seconds(TraceEvent event) {
    if (event instanceof TraceEvent.Command) {
      return 0.4;
    } else if (event instanceof TraceEvent.Copied e) {
      return once("copied " + e.node(), 0.6, 0.4);
    } else if (event instanceof TraceEvent.Lookup e) {
      boolean hop = e.table().equals("routes") || e.table().equals("arp");
      String what = "lookup " + e.node() + " " + e.table() + " " + e.row();
      return silent(e.table()) ? 0 : hop ? once(what, FLASH, 0) : once(what, 0.9, FLASH);
    } else if (event instanceof TraceEvent.Rewrite e) {
      return once("rewrite " + e.node(), 1.2, FLASH);
    } else if (event instanceof TraceEvent.Verdict e) {
      return once("verdict " + e.node() + " " + e.hook() + " " + e.rule(), 0.5, 0.1);
    } else if (event instanceof TraceEvent.Delivered e) {
      boolean segment = e.to().equals("tcp");
      String what = "delivered " + e.node() + " " + e.to();
      return segment ? once(what, FLASH, 0) : once(what, 0.5, FLASH);
    } else if (event instanceof TraceEvent.AddressSet) {
      return 0.8;
    } else if (event instanceof TraceEvent.TimedOut) {
      return 0.6;
    }
    return stored(event);
  }

  private double stored(TraceEvent event) {
    if (event instanceof TraceEvent.RowAdded e) {
      return silent(e.table()) ? 0 : 0.6;
    } else if (event instanceof TraceEvent.RowChanged e) {
      // A row that only counts or lives on is not worth stopping for.
      boolean lives = e.table().equals("nat") || e.table().equals("forwards");
      return silent(e.table()) || lives ? 0 : e.table().equals("ports") ? FLASH : 0.6;
    } else if (event instanceof TraceEvent.RowRemoved e) {
      return silent(e.table()) ? 0 : FLASH;
    } else if (event instanceof TraceEvent.Dropped e) {
      return e.reason() == DropReason.NOT_FOR_ME
          ? FLASH
          : once("dropped " + e.node() + " " + e.reason(), 1.0, 0.5);
    } else if (event instanceof TraceEvent.Refused e) {
      return once("refused " + e.node() + " " + e.reason(), 1.0, 0.5);
    } else if (event instanceof TraceEvent.ServiceState e) {
      return e.from().equals(e.to()) || e.service().equals("terminal") ? 0 : FLASH;
    } else if (event instanceof TraceEvent.SocketState e) {
      return once("socket " + e.node() + " " + e.state(), FLASH, 0);
    }
    return 0;
  }

  /**
   * Story seconds that a letter is seen to move at least. Of a conversation, the first letter of
   * each kind is told in full; those that carry nothing, and repetitions, are told in short.
   */
  double flight(TraceEvent.FrameSent sent) {
    String kind = TcpGlance.kind(sent.bytes());
    if (kind == null) {
      return StoryMap.SHORTEST_FLIGHT;
    }
    boolean told = once("flight " + sent.link() + " " + kind, 0, 1) > 0;
    return told || TcpGlance.isMinor(sent.bytes())
        ? StoryMap.FOLDED_FLIGHT
        : StoryMap.SHORTEST_FLIGHT;
  }

  /** A switch's own table is written at every frame; the story does not stop for it. */
  private static boolean silent(String table) {
    return table.equals("macs");
  }

  private double once(String what, double full, double again) {
    if (seen.size() >= REMEMBERED) {
      seen.clear();
    }
    return seen.add(what) ? full : again;
  }

  /** Events of equal kind at one instant are shown at once. */
  private static String kind(TraceEvent event) {
    if (event instanceof TraceEvent.Lookup e) {
      return "lookup " + e.table();
    } else if (event instanceof TraceEvent.RowAdded e) {
      return "added " + e.table();
    } else if (event instanceof TraceEvent.RowChanged e) {
      return "changed " + e.table();
    } else if (event instanceof TraceEvent.RowRemoved e) {
      return "removed " + e.table();
    } else if (event instanceof TraceEvent.Delivered e) {
      return "delivered " + e.to();
    } else if (event instanceof TraceEvent.Dropped e) {
      return "dropped " + e.reason().name();
    } else if (event instanceof TraceEvent.Refused e) {
      return "refused " + e.reason().name();
    } else if (event instanceof TraceEvent.ServiceState e) {
      return "service " + e.service();
    }
    return event.type().name();
  }
}
