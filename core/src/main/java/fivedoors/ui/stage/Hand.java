package fivedoors.ui.stage;

import fivedoors.play.SamePacket;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;

/** What has become of a letter in the hands of the device at which it arrived. */
final class Hand {
  /** What it came to. */
  LetterPainter.State state;

  /** The frame it is now. */
  int frame;

  /** What is in that frame. */
  byte[] bytes;

  /** Index of the event that last rewrote it, or -1. */
  int rewrite;

  /** Whether it has left again. */
  boolean gone;

  private int own;
  private boolean copied;

  /**
   * Reads on.
   *
   * @param received index of the event that says it arrived
   * @param to index of the first event that has not happened yet
   */
  void read(Trace trace, int received, int to) {
    TraceEvent arrival = trace.get(received);
    state = LetterPainter.State.CLOSED;
    frame = arrival.frame();
    bytes = arrival.bytes();
    rewrite = -1;
    gone = false;
    own = frame;
    copied = false;
    for (int i = received + 1; i < to; i++) {
      TraceEvent e = trace.get(i);
      if (e.node() == arrival.node()) {
        happened(e, i);
      }
    }
  }

  private void happened(TraceEvent e, int index) {
    if (e instanceof TraceEvent.Copied c && c.parent() == frame) {
      own = c.frame();
      copied = true;
    } else if (e instanceof TraceEvent.Rewrite r && continues(r.parent(), r.bytes())) {
      frame = r.frame();
      own = frame;
      bytes = r.after();
      rewrite = index;
    } else if (e instanceof TraceEvent.FrameSent s) {
      boolean leaves = s.link() != TraceEvent.NONE && !copied;
      // An answer has the asked letter as its parent too, but it is another packet.
      gone |= leaves && SamePacket.same(bytes, s.bytes());
    } else if (e.frame() == frame || e.frame() == own) {
      if (e instanceof TraceEvent.Delivered) {
        state = LetterPainter.State.OPEN;
      } else if (e instanceof TraceEvent.Dropped) {
        state = LetterPainter.State.DROPPED;
      } else if (e instanceof TraceEvent.Refused) {
        state = LetterPainter.State.REFUSED;
      }
    }
  }

  private boolean continues(int parent, byte[] packet) {
    return parent == frame || SamePacket.same(bytes, packet);
  }
}
