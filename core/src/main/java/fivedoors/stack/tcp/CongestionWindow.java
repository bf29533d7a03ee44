package fivedoors.stack.tcp;

import fivedoors.bytes.Seq32;

/** Slow start, congestion avoidance and fast recovery (RFC 5681 and RFC 6582), in bytes. */
final class CongestionWindow {
  private final int mss;
  private int window;
  private int threshold = 1 << 30;
  private int duplicates;
  private boolean recovering;
  private int recover;

  CongestionWindow(int mss, int segments) {
    this.mss = mss;
    window = mss * segments;
  }

  int value() {
    return window;
  }

  /** New data was acknowledged. Answers whether the next hole should be sent again at once. */
  boolean acknowledged(int bytes, int ack) {
    duplicates = 0;
    if (recovering) {
      if (Seq32.ge(ack, recover)) {
        recovering = false;
        window = threshold;
        return false;
      }
      window = Math.max(mss, window - bytes + mss);
      return true;
    }
    if (window < threshold) {
      window += Math.min(bytes, mss);
    } else {
      window += Math.max(1, mss * mss / window);
    }
    window = Math.min(window, 1 << 28);
    return false;
  }

  /** A duplicate acknowledgement came. Answers whether the oldest segment should be sent again. */
  boolean duplicate(int inFlight, int sentUpTo) {
    if (recovering) {
      window += mss;
      return false;
    }
    duplicates++;
    if (duplicates < 3) {
      return false;
    }
    threshold = Math.max(inFlight / 2, 2 * mss);
    window = threshold + 3 * mss;
    recovering = true;
    recover = sentUpTo;
    return true;
  }

  /** The retransmission timer expired (RFC 5681 section 3.1). */
  void timedOut(int inFlight) {
    threshold = Math.max(inFlight / 2, 2 * mss);
    window = mss;
    duplicates = 0;
    recovering = false;
  }

  CongestionWindow copy() {
    CongestionWindow c = new CongestionWindow(mss, 1);
    c.window = window;
    c.threshold = threshold;
    c.duplicates = duplicates;
    c.recovering = recovering;
    c.recover = recover;
    return c;
  }
}
