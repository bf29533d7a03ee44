package fivedoors.sim;

import java.util.ArrayList;
import java.util.List;

/**
 * What will happen, ordered by (time, sequence): a 4-ary heap over primitive arrays. An event is
 * data: a kind, a target number, one int and an immutable payload.
 */
public final class EventQueue {
  private long[] heapTime;
  private int[] heapSequence;
  private int[] heapSlot;
  private int size;
  private int sequence;

  /**
   * Whether the event at the top was taken out and its place is still empty: what is added next
   * goes there, which spares bringing up another one first.
   */
  private boolean hole;

  private int[] kind;
  private int[] target;
  private int[] argument;
  private Object[] payload;
  private int[] free;
  private int freeCount;

  /** An empty queue. */
  public EventQueue() {
    this(64);
  }

  private EventQueue(int capacity) {
    heapTime = new long[capacity];
    heapSequence = new int[capacity];
    heapSlot = new int[capacity];
    kind = new int[capacity];
    target = new int[capacity];
    argument = new int[capacity];
    payload = new Object[capacity];
    free = new int[capacity];
    for (int i = 0; i < capacity; i++) {
      free[i] = capacity - 1 - i;
    }
    freeCount = capacity;
  }

  /** Number of pending events. */
  public int size() {
    return hole ? size - 1 : size;
  }

  /** Time of the next event; {@link Long#MAX_VALUE} if there is none. */
  public long nextTime() {
    close();
    return size == 0 ? Long.MAX_VALUE : heapTime[0];
  }

  /** Slot of the next event, for the accessors; the queue must not be empty. */
  int nextSlot() {
    close();
    return heapSlot[0];
  }

  int kind(int slot) {
    return kind[slot];
  }

  int target(int slot) {
    return target[slot];
  }

  int argument(int slot) {
    return argument[slot];
  }

  Object payload(int slot) {
    return payload[slot];
  }

  /** Adds an event; events of equal time run in the order they were added. */
  public void add(long time, int eventKind, int eventTarget, int eventArgument, Object data) {
    if (freeCount == 0) {
      grow();
    }
    int slot = free[--freeCount];
    kind[slot] = eventKind;
    target[slot] = eventTarget;
    argument[slot] = eventArgument;
    payload[slot] = data;
    int seq = sequence;
    sequence = (sequence + 1) | 0;
    if (hole) {
      hole = false;
      siftDown(time, seq, slot);
      return;
    }
    int i = size++;
    while (i > 0) {
      int parent = (i - 1) >> 2;
      if (heapTime[parent] <= time) {
        break;
      }
      move(parent, i);
      i = parent;
    }
    place(i, time, seq, slot);
  }

  /** Takes the next event out; the queue must not be empty. */
  void removeNext() {
    close();
    int slot = heapSlot[0];
    payload[slot] = null;
    free[freeCount++] = slot;
    hole = true;
  }

  /** Fills the place at the top with the last event. */
  private void close() {
    if (hole) {
      hole = false;
      int last = --size;
      if (last > 0) {
        siftDown(heapTime[last], heapSequence[last], heapSlot[last]);
      }
    }
  }

  private void siftDown(long time, int seq, int slot) {
    int i = 0;
    while (true) {
      int best = -1;
      long bestTime = time;
      int bestSequence = seq;
      int child = (i << 2) + 1;
      int end = Math.min(child + 4, size);
      for (; child < end; child++) {
        long t = heapTime[child];
        if (t < bestTime || t == bestTime && ((heapSequence[child] - bestSequence) | 0) < 0) {
          best = child;
          bestTime = t;
          bestSequence = heapSequence[child];
        }
      }
      if (best < 0) {
        break;
      }
      move(best, i);
      i = best;
    }
    place(i, time, seq, slot);
  }

  private void move(int from, int to) {
    heapTime[to] = heapTime[from];
    heapSequence[to] = heapSequence[from];
    heapSlot[to] = heapSlot[from];
  }

  private void place(int i, long time, int seq, int slot) {
    heapTime[i] = time;
    heapSequence[i] = seq;
    heapSlot[i] = slot;
  }

  private void grow() {
    EventQueue bigger = new EventQueue(kind.length * 2);
    bigger.take(this);
    heapTime = bigger.heapTime;
    heapSequence = bigger.heapSequence;
    heapSlot = bigger.heapSlot;
    int old = kind.length;
    kind = bigger.kind;
    target = bigger.target;
    argument = bigger.argument;
    payload = bigger.payload;
    free = bigger.free;
    freeCount = 0;
    for (int slot = kind.length - 1; slot >= old; slot--) {
      free[freeCount++] = slot;
    }
  }

  private void take(EventQueue q) {
    System.arraycopy(q.heapTime, 0, heapTime, 0, q.size);
    System.arraycopy(q.heapSequence, 0, heapSequence, 0, q.size);
    System.arraycopy(q.heapSlot, 0, heapSlot, 0, q.size);
    System.arraycopy(q.kind, 0, kind, 0, q.kind.length);
    System.arraycopy(q.target, 0, target, 0, q.kind.length);
    System.arraycopy(q.argument, 0, argument, 0, q.kind.length);
    System.arraycopy(q.payload, 0, payload, 0, q.kind.length);
    System.arraycopy(q.free, 0, free, 0, q.freeCount);
    freeCount = q.freeCount;
    size = q.size;
    sequence = q.sequence;
  }

  /** The waiting events of one kind in the order in which they will run. Not for hot paths. */
  public List<Pending> pending(int ofKind) {
    close();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (kind[heapSlot[i]] == ofKind) {
        places.add(i);
      }
    }
    places.sort(this::earlier);
    List<Pending> events = new ArrayList<>();
    for (int i : places) {
      int slot = heapSlot[i];
      events.add(new Pending(heapTime[i], target[slot], argument[slot], payload[slot]));
    }
    return events;
  }

  private int earlier(int a, int b) {
    int byTime = Long.compare(heapTime[a], heapTime[b]);
    return byTime != 0 ? byTime : Integer.signum((heapSequence[a] - heapSequence[b]) | 0);
  }

  /** An independent queue with the same events; payloads are immutable and shared. */
  public EventQueue copy() {
    close();
    EventQueue q = new EventQueue(kind.length);
    q.take(this);
    return q;
  }
}
