package fivedoors.ui.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Notes on the stage that a person has put away: for each device, all that tell of an event up to
 * some place in the trace. Stepping back before that place brings them again.
 */
public final class Dismissed {
  private final Map<Integer, Integer> upTo = new LinkedHashMap<>();
  private int version;

  /** The moment that is shown, in events; only a change of it is looked at. */
  private int moment;

  /** Grows with every change. */
  public int version() {
    return version;
  }

  /** Puts away what a device's note tells up to that event. */
  public void put(int node, int event) {
    upTo.put(node, event);
    version++;
  }

  /** Whether a device's note about that event has been put away. */
  public boolean hides(int node, int event) {
    Integer last = upTo.get(node);
    return last != null && event <= last;
  }

  /**
   * The moment after {@code events} events is shown: notes about later ones are put away no more.
   */
  public void at(int events) {
    if (events == moment) {
      return;
    }
    moment = events;
    if (upTo.values().removeIf(last -> last >= events)) {
      version++;
    }
  }

  /** Nothing has been put away. */
  public void clear() {
    if (!upTo.isEmpty()) {
      upTo.clear();
      version++;
    }
  }
}
