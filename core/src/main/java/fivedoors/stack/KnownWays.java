package fivedoors.stack;

/**
 * The ways that a routing table has worked out, by destination: a hash table over arrays, since it
 * is asked several times for each packet. It is never walked through, and forgetting all of it
 * changes nothing but time.
 */
final class KnownWays {
  private static final int FIRST_CAPACITY = 8;

  /** Most ways that are remembered; a power of two, as all capacities are. */
  private static final int MOST = 8_192;

  private int[] keys;
  private Way[] ways;
  private int count;

  /** What is known of a destination, or null. */
  Way find(int dst) {
    if (count == 0) {
      return null;
    }
    int i = slot(dst);
    while (ways[i] != null && keys[i] != dst) {
      i = (i + 1) & (keys.length - 1);
    }
    return ways[i];
  }

  // Addresses count up: their low bits alone tell most of them apart.
  private int slot(int dst) {
    return (dst ^ dst >>> 8 ^ dst >>> 16) & (keys.length - 1);
  }

  /** Remembers the way to a destination that is not known yet. */
  void add(int dst, Way way) {
    if (keys == null || count == MOST / 2) {
      start(FIRST_CAPACITY);
    } else if (count * 2 == keys.length) {
      grow();
    }
    put(dst, way);
  }

  private void start(int capacity) {
    keys = new int[capacity];
    ways = new Way[capacity];
    count = 0;
  }

  private void put(int dst, Way way) {
    int i = slot(dst);
    while (ways[i] != null) {
      i = (i + 1) & (keys.length - 1);
    }
    keys[i] = dst;
    ways[i] = way;
    count++;
  }

  private void grow() {
    int[] oldKeys = keys;
    Way[] oldWays = ways;
    start(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldWays[i] != null) {
        put(oldKeys[i], oldWays[i]);
      }
    }
  }

  /** An address, a link or a route has changed: nothing is known any more. */
  void forget() {
    if (count > 0) {
      start(FIRST_CAPACITY);
    }
  }
}
