package fivedoors.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What belongs to what is picked, the same in every view: the letter on the stage, the rows of the
 * tables, the marks of the timeline, the addresses in the terminal. Set by whoever knows the trace.
 */
public final class Linked {
  private int[] frames = {};
  private int[] events = {};
  private final List<String> rows = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private int version;

  /** Grows with every change. */
  public int version() {
    return version;
  }

  /** Whether a frame is the picked letter, or the letter that belongs to what is picked. */
  public boolean frame(int frame) {
    return has(frames, frame);
  }

  /** Whether an event is about what is picked. */
  public boolean event(int index) {
    return has(events, index);
  }

  /** Whether a row belongs to what is picked; its path is as {@code leases/laptop}. */
  public boolean row(String path) {
    return rows.contains(path);
  }

  /** The first of the rows, or null. */
  public String row() {
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** The addresses of the picked device; not to be changed. */
  public List<String> addresses() {
    return addresses;
  }

  /** Sets what belongs to what is picked. */
  public void set(
      List<Integer> newFrames,
      List<Integer> newEvents,
      List<String> newRows,
      List<String> newAddresses) {
    int[] f = sorted(newFrames);
    int[] e = sorted(newEvents);
    if (Arrays.equals(f, frames)
        && Arrays.equals(e, events)
        && rows.equals(newRows)
        && addresses.equals(newAddresses)) {
      return;
    }
    frames = f;
    events = e;
    rows.clear();
    rows.addAll(newRows);
    addresses.clear();
    addresses.addAll(newAddresses);
    version++;
  }

  private static int[] sorted(List<Integer> from) {
    int[] out = new int[from.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = from.get(i);
    }
    return out;
  }

  private static boolean has(int[] sorted, int wanted) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >> 1;
      if (sorted[middle] == wanted) {
        return true;
      } else if (sorted[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
