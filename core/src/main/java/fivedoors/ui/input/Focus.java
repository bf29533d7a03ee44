package fivedoors.ui.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which of the things that can be used has the focus. Things are named by their action ids, in the
 * order in which Tab visits them, so that the focus survives a panel that is laid out anew.
 */
public final class Focus {
  private final List<String> order = new ArrayList<>();
  private String current;
  private int place;
  private boolean visible;

  /**
   * Takes the new order. If the focused thing is gone, the focus waits at its place, and the next
   * Tab goes on from there.
   */
  public void order(List<String> ids) {
    order.clear();
    // What stands twice on the screen is one thing, visited once: else Tab would turn in a circle.
    order.addAll(new LinkedHashSet<>(ids));
    int at = current == null ? -1 : order.indexOf(current);
    if (at >= 0) {
      place = at;
    } else {
      current = null;
    }
  }

  /** The id of the focused thing, or null. */
  public String current() {
    return current;
  }

  /** Whether the ring is shown: after a key, not after a pointer. */
  public boolean visible() {
    return visible && current != null;
  }

  /** Hides the ring; the focus stays where it is. */
  public void hide() {
    visible = false;
  }

  /** Puts the focus on a thing; nothing happens if it cannot be focused. */
  public void set(String id, boolean show) {
    int at = order.indexOf(id);
    if (at >= 0) {
      current = id;
      place = at;
      visible = show;
    }
  }

  /** No thing has the focus, and the next Tab goes to the first. */
  public void restart() {
    clear();
    place = 0;
  }

  /** No thing has the focus. */
  public void clear() {
    current = null;
    visible = false;
  }

  /**
   * Moves to the next ({@code by} 1) or the previous (-1) thing.
   *
   * @return false if the end was passed: then nothing has the focus, and it may leave the canvas
   */
  public boolean move(int by) {
    visible = true;
    if (order.isEmpty()) {
      return false;
    }
    int to;
    if (current == null) {
      to = by > 0 ? place : place - 1;
      if (place == 0 && by < 0) {
        to = order.size() - 1;
      }
    } else {
      to = place + by;
    }
    if (to < 0 || to >= order.size()) {
      current = null;
      place = 0;
      return false;
    }
    place = to;
    current = order.get(to);
    return true;
  }
}
