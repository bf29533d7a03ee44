package fivedoors.net;

/**
 * One end's sender: a busy-until time and the start times of the frames that wait. One arrival
 * event a frame is all the queue ever sees.
 */
final class Transmitter {
  private long busyUntil;
  private long[] starts = new long[4];
  private int head;
  private int count;

  /**
   * Reserves the wire for a frame.
   *
   * @return when its first bit leaves, or -1 if {@code limit} frames wait already
   */
  long reserve(long now, long duration, int limit) {
    long start = now;
    if (busyUntil > now) {
      if (waiting(now) >= limit) {
        return -1;
      }
      start = busyUntil;
      push(start);
    }
    busyUntil = start + duration;
    return start;
  }

  int waiting(long now) {
    while (count > 0 && starts[head] <= now) {
      head = (head + 1) & (starts.length - 1);
      count--;
    }
    return count;
  }

  private void push(long start) {
    if (count == starts.length) {
      long[] bigger = new long[starts.length * 2];
      for (int i = 0; i < count; i++) {
        bigger[i] = starts[(head + i) & (starts.length - 1)];
      }
      starts = bigger;
      head = 0;
    }
    starts[(head + count) & (starts.length - 1)] = start;
    count++;
  }

  void clear() {
    busyUntil = 0;
    count = 0;
  }

  Transmitter copy() {
    Transmitter t = new Transmitter();
    t.busyUntil = busyUntil;
    t.starts = new long[starts.length];
    System.arraycopy(starts, 0, t.starts, 0, starts.length);
    t.head = head;
    t.count = count;
    return t;
  }
}
