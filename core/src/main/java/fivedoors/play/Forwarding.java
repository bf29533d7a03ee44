package fivedoors.play;

import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;

/** Tells apart a letter that a device writes from one that it only passes on. */
final class Forwarding {
  /** How far back the frame that a frame came from is looked for. */
  private static final int BACK = 64;

  private Forwarding() {}

  /** Whether the frame sent there is the same as the one it came from, as a switch sends it on. */
  static boolean passesOn(Trace trace, int index) {
    TraceEvent.FrameSent sent = (TraceEvent.FrameSent) trace.get(index);
    for (int i = index - 1; i >= Math.max(trace.first(), index - BACK); i--) {
      TraceEvent e = trace.get(i);
      boolean copied = e instanceof TraceEvent.Copied && e.frame() == sent.frame();
      boolean same = e.frame() == sent.frame() || e.frame() == sent.parent();
      if (copied || same && e.bytes() != null && equal(e.bytes(), sent.bytes())) {
        return true;
      } else if (same && e.bytes() != null) {
        return false;
      }
    }
    return false;
  }

  /** How many copies of one frame are made there; 0 if this is not the first of them. */
  static int copies(Trace trace, int index) {
    TraceEvent.Copied first = (TraceEvent.Copied) trace.get(index);
    int count = 0;
    int from = Math.max(trace.first(), index - BACK);
    int to = Math.min(trace.size(), index + BACK);
    for (int i = from; i < to; i++) {
      if (trace.get(i) instanceof TraceEvent.Copied c
          && c.parent() == first.parent()
          && c.node() == first.node()) {
        if (i < index) {
          return 0;
        }
        count++;
      }
    }
    return count;
  }

  private static boolean equal(byte[] a, byte[] b) {
    if (a == b) {
      return true;
    }
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }
}
