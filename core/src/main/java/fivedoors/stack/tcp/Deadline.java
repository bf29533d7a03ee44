package fivedoors.stack.tcp;

/** One timer that can be moved later without a new event for each move. */
final class Deadline {
  static final long OFF = Long.MAX_VALUE;

  private final TcpTimer what;
  private long at = OFF;
  private long asked = OFF;

  Deadline(TcpTimer what) {
    this.what = what;
  }

  boolean isSet() {
    return at != OFF;
  }

  /** Sets or moves the deadline; asks for a call only if none comes at or before it. */
  void set(long time, TcpOut out) {
    at = time;
    if (asked > time) {
      asked = time;
      out.timer(what, time);
    }
  }

  void clear() {
    at = OFF;
  }

  /** A call came. Answers whether the deadline is really reached; if it moved, asks again. */
  boolean reached(long now, TcpOut out) {
    if (asked <= now) {
      asked = OFF;
    }
    if (at == OFF) {
      return false;
    }
    if (at > now) {
      set(at, out);
      return false;
    }
    at = OFF;
    return true;
  }

  Deadline copy() {
    Deadline d = new Deadline(what);
    d.at = at;
    d.asked = asked;
    return d;
  }
}
