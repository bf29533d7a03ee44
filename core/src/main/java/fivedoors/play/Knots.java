package fivedoors.play;

/**
 * The knots of a {@link StoryMap} in growing arrays. Their numbers stay the same when the oldest
 * are forgotten. Times, indices and story seconds never go down from one knot to the next.
 */
final class Knots {
  private long[] time = new long[256];
  private int[] index = new int[256];
  private double[] at = new double[256];
  private double[] hold = new double[256];
  private boolean[] fold = new boolean[256];
  private int begin;
  private int count;

  /** Number of the oldest knot. */
  int begin() {
    return begin;
  }

  /** One more than the number of the newest knot. */
  int end() {
    return begin + count;
  }

  long time(int knot) {
    return time[slot(knot)];
  }

  /** How many events have happened when standing here. */
  int index(int knot) {
    return index[slot(knot)];
  }

  /** Story seconds when the clock comes here. */
  double at(int knot) {
    return at[slot(knot)];
  }

  /** Story seconds the clock stands here. */
  double hold(int knot) {
    return hold[slot(knot)];
  }

  /** Whether the way to this knot was folded. */
  boolean fold(int knot) {
    return fold[slot(knot)];
  }

  private int slot(int knot) {
    if (knot < begin || knot >= begin + count) {
      throw new IndexOutOfBoundsException("knot " + knot + " of " + begin + ".." + end());
    }
    return knot - begin;
  }

  long lastTime() {
    return time[count - 1];
  }

  int lastIndex() {
    return index[count - 1];
  }

  double lastEnd() {
    return at[count - 1] + hold[count - 1];
  }

  /** Whether the last knot ended a fold without an event. */
  boolean lastIsSilentFold() {
    return fold[count - 1];
  }

  void add(long knotTime, int knotIndex, double knotAt, double knotHold, boolean knotFold) {
    if (count == time.length) {
      resize(count * 2, 0);
    }
    time[count] = knotTime;
    index[count] = knotIndex;
    at[count] = knotAt;
    hold[count] = knotHold;
    fold[count] = knotFold;
    count++;
  }

  /** Forgets knots of events before {@code first}, now and then. */
  void forgetBefore(int first) {
    if (count < 8_192 || index[count / 2] >= first) {
      return;
    }
    int drop = 0;
    while (index[drop + 1] < first) {
      drop++;
    }
    begin += drop;
    count -= drop;
    resize(Math.max(256, count * 2), drop);
  }

  private void resize(int capacity, int from) {
    Knots k = new Knots(capacity);
    System.arraycopy(time, from, k.time, 0, count);
    System.arraycopy(index, from, k.index, 0, count);
    System.arraycopy(at, from, k.at, 0, count);
    System.arraycopy(hold, from, k.hold, 0, count);
    System.arraycopy(fold, from, k.fold, 0, count);
    time = k.time;
    index = k.index;
    at = k.at;
    hold = k.hold;
    fold = k.fold;
  }

  Knots() {}

  private Knots(int capacity) {
    time = new long[capacity];
    index = new int[capacity];
    at = new double[capacity];
    hold = new double[capacity];
    fold = new boolean[capacity];
  }

  /** A copy of the knots before the one with that number, of which there must be some. */
  Knots head(int endKnot) {
    Knots k = new Knots(Math.max(256, count + 1));
    k.begin = begin;
    k.count = endKnot - begin;
    if (k.count < 1) {
      throw new IndexOutOfBoundsException("knot " + (endKnot - 1) + " was forgotten, of " + begin);
    }
    System.arraycopy(time, 0, k.time, 0, k.count);
    System.arraycopy(index, 0, k.index, 0, k.count);
    System.arraycopy(at, 0, k.at, 0, k.count);
    System.arraycopy(hold, 0, k.hold, 0, k.count);
    System.arraycopy(fold, 0, k.fold, 0, k.count);
    return k;
  }

  /** The last knot at or before a story time; the oldest if there is none. */
  int atStory(double story) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] <= story) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return begin + Math.max(0, low - 1);
  }

  /** The last knot at or before a moment; the oldest if there is none. */
  int atMoment(long momentTime, int momentIndex) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time[middle] <= momentTime && index[middle] <= momentIndex) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return begin + Math.max(0, low - 1);
  }
}
