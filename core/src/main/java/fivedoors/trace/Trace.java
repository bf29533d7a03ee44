package fivedoors.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The append-only record of a run. Events have global indices from 0; when memory runs short the
 * oldest chunk folds away and {@link #first()} moves up. A branch shares its past with its origin.
 */
public final class Trace implements TraceSink {
  private static final int CHUNK = 4096;

  /** A rough price of one event beside its bytes, for the memory limit. */
  private static final int EVENT_BYTES = 96;

  private final List<TraceEvent[]> chunks = new ArrayList<>();
  private final long limitBytes;
  private int foldedChunks;
  private int size;
  private long heldBytes;

  /** A trace that holds at most about {@code limitBytes}; the newest two chunks always stay. */
  public Trace(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /** A trace with the desktop's limit of 64 MB. */
  public Trace() {
    this(64L << 20);
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public void add(TraceEvent event) {
    int within = size % CHUNK;
    if (within == 0) {
      chunks.add(new TraceEvent[CHUNK]);
      fold();
    }
    chunks.get(chunks.size() - 1)[within] = event;
    size++;
    heldBytes += price(event);
  }

  private void fold() {
    while (heldBytes > limitBytes && chunks.size() > 2) {
      for (TraceEvent e : chunks.remove(0)) {
        heldBytes -= price(e);
      }
      foldedChunks++;
    }
  }

  private static int price(TraceEvent e) {
    return EVENT_BYTES + (e instanceof TraceEvent.FrameSent s ? s.bytes().length : 0);
  }

  /** Index of the oldest event that is still held. */
  public int first() {
    return foldedChunks * CHUNK;
  }

  /** One more than the index of the newest event. */
  public int size() {
    return size;
  }

  /**
   * The event with that index.
   *
   * @throws IndexOutOfBoundsException if it is not held
   */
  public TraceEvent get(int index) {
    if (index < first() || index >= size) {
      throw new IndexOutOfBoundsException("event " + index + " of " + first() + ".." + size);
    }
    return chunks.get(index / CHUNK - foldedChunks)[index % CHUNK];
  }

  /** Index of the first held event later than {@code time}; {@link #size()} if there is none. */
  public int firstAfter(long time) {
    int low = first();
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).time() > time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * A new trace whose past is this one's events before {@code index}; the two then go their own
   * ways.
   */
  public Trace branch(int index) {
    if (index < first() || index > size) {
      throw new IndexOutOfBoundsException("branch at " + index + " of " + first() + ".." + size);
    }
    Trace t = new Trace(limitBytes);
    t.foldedChunks = foldedChunks;
    t.size = index;
    int whole = index / CHUNK - foldedChunks;
    for (int i = 0; i < whole; i++) {
      t.chunks.add(chunks.get(i));
    }
    int rest = index % CHUNK;
    if (rest > 0) {
      TraceEvent[] part = new TraceEvent[CHUNK];
      System.arraycopy(chunks.get(whole), 0, part, 0, rest);
      t.chunks.add(part);
    }
    for (int i = first(); i < index; i++) {
      t.heldBytes += price(get(i));
    }
    return t;
  }
}
