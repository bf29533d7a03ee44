package fivedoors.shell;

/** Round-trip times and what is counted of them, in nanoseconds. */
final class Rtts {
  private int count;
  private long least = Long.MAX_VALUE;
  private long most;
  private long sum;
  private long squaresOfMicros;

  void add(long ns) {
    count++;
    least = Math.min(least, ns);
    most = Math.max(most, ns);
    sum += ns;
    squaresOfMicros += ns / 1000 * (ns / 1000);
  }

  int count() {
    return count;
  }

  long least() {
    return count == 0 ? 0 : least;
  }

  long most() {
    return most;
  }

  long average() {
    return count == 0 ? 0 : sum / count;
  }

  /** Standard deviation, as ping on macOS and Linux tells it; whole microseconds. */
  long deviation() {
    if (count == 0) {
      return 0;
    }
    long mean = average() / 1000;
    return root(Math.max(0, squaresOfMicros / count - mean * mean)) * 1000;
  }

  // Newton's way in whole numbers: no floating point, so that every platform prints the same.
  private static long root(long n) {
    if (n < 2) {
      return n;
    }
    long x = n;
    long next = (x + 1) / 2;
    while (next < x) {
      x = next;
      next = (x + n / x) / 2;
    }
    return x;
  }

  Rtts copy() {
    Rtts r = new Rtts();
    r.count = count;
    r.least = least;
    r.most = most;
    r.sum = sum;
    r.squaresOfMicros = squaresOfMicros;
    return r;
  }
}
