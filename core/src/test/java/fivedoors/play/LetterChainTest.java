package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fivedoors.testing.Segments;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.TcpSegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A letter is followed across copies, hops and rewrites, and its answer is another letter. */
class LetterChainTest {
  private static final int LAPTOP = 1;
  private static final int ROUTER = 2;
  private static final int SITE = 3;

  private final Trace trace = new Trace();
  private final LetterChain chain = new LetterChain();

  private void sent(int node, int frame, int parent, byte[] bytes) {
    trace.add(new TraceEvent.FrameSent(0, node, 0, 0, frame, parent, bytes, 0, 10));
  }

  private void received(int node, int frame, byte[] bytes) {
    trace.add(new TraceEvent.FrameReceived(10, node, 0, 0, frame, bytes));
  }

  private List<Integer> letter(int frame) {
    chain.follow(trace);
    List<Integer> out = new ArrayList<>();
    for (LetterChain.Place p : chain.letter(frame, trace.size())) {
      out.add(p.frame());
    }
    return out;
  }

  @Test
  void aRewrittenLetterIsTheSameLetter() {
    byte[] in = Segments.inside();
    byte[] out = Segments.outside();
    sent(LAPTOP, 1, TraceEvent.NONE, in);
    received(ROUTER, 1, in);
    trace.add(new TraceEvent.Rewrite(10, ROUTER, 2, 1, in, out));
    sent(ROUTER, 2, 1, out);
    assertEquals(List.of(1, 2), letter(1));
    assertEquals(List.of(1, 2), letter(2));
    assertArrayEquals(in, chain.before(2));
  }

  @Test
  void aCopyThatNoEventNamesDoesNotBreakTheChain() {
    byte[] in = Segments.inside();
    byte[] less = Segments.tcp("192.168.0.2", 51_000, "93.184.216.34", 80, 2, 63, 7, "");
    byte[] out = Segments.outside();
    sent(LAPTOP, 1, TraceEvent.NONE, in);
    received(ROUTER, 1, in);
    // Frame 2 had one TTL less; the router rewrote it before anybody else saw it.
    trace.add(new TraceEvent.Rewrite(10, ROUTER, 3, 2, less, out));
    sent(ROUTER, 4, 3, out);
    assertEquals(List.of(1, 3, 4), letter(4));
  }

  @Test
  void anAnswerIsAnotherLetterAlthoughTheAskedOneIsItsParent() {
    byte[] in = Segments.inside();
    byte[] back =
        Segments.tcp(
            "93.184.216.34", 80, "192.168.0.2", 51_000, TcpSegment.SYN | TcpSegment.ACK, 64, 9, "");
    sent(LAPTOP, 1, TraceEvent.NONE, in);
    received(SITE, 1, in);
    sent(SITE, 2, 1, back);
    assertEquals(List.of(1), letter(1));
    assertEquals(List.of(2), letter(2));
    assertNull(chain.before(2));
  }

  @Test
  void aHopChangesTheLetterByItsTtlOnly() {
    byte[] in = Segments.inside();
    byte[] less = Segments.tcp("192.168.0.2", 51_000, "93.184.216.34", 80, 2, 63, 7, "");
    sent(LAPTOP, 1, TraceEvent.NONE, in);
    received(ROUTER, 1, in);
    sent(ROUTER, 2, 1, less);
    assertEquals(List.of(1, 2), letter(1));
    assertArrayEquals(in, chain.before(2));
  }
}
