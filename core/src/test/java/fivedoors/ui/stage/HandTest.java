package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.Segments;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.TcpSegment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter in the hands of a device: parked, rewritten, sent on, opened, refused. */
class HandTest {
  private static final int ROUTER = 2;

  private final Trace trace = new Trace();
  private final Hand hand = new Hand();
  private final byte[] in = Segments.inside();
  private final byte[] out = Segments.outside();

  @BeforeEach
  void aLetterArrives() {
    trace.add(new TraceEvent.FrameReceived(10, ROUTER, 0, 0, 1, in));
  }

  private void read() {
    hand.read(trace, 0, trace.size());
  }

  private void sent(int frame, int parent, byte[] bytes) {
    trace.add(new TraceEvent.FrameSent(10, ROUTER, 1, 1, frame, parent, bytes, 10, 20));
  }

  @Test
  void itParksWhileTheTableIsSearched() {
    trace.add(new TraceEvent.Lookup(10, ROUTER, 1, "nat", "tcp 51000", null));
    read();
    assertFalse(hand.gone);
    assertEquals(1, hand.frame);
    assertEquals(-1, hand.rewrite);
  }

  @Test
  void rewrittenItIsTheNewFrameAndStillThere() {
    trace.add(new TraceEvent.Rewrite(10, ROUTER, 2, 1, in, out));
    read();
    assertEquals(2, hand.frame);
    assertEquals(1, hand.rewrite);
    assertArrayEquals(out, hand.bytes);
    assertFalse(hand.gone);
  }

  @Test
  void sentOnItIsGone() {
    trace.add(new TraceEvent.Rewrite(10, ROUTER, 2, 1, in, out));
    sent(2, 1, out);
    read();
    assertTrue(hand.gone);
  }

  @Test
  void anAnswerDoesNotTakeItAway() {
    byte[] answer =
        Segments.tcp("93.184.216.34", 80, "192.168.0.2", 51_000, TcpSegment.RST, 64, 9, "");
    RefuseReason reason = RefuseReason.NO_LISTENER;
    trace.add(new TraceEvent.Refused(10, ROUTER, 1, in, reason, "router:80", null, null));
    sent(3, 1, answer);
    read();
    assertFalse(hand.gone);
    assertEquals(LetterPainter.State.REFUSED, hand.state);
  }

  @Test
  void whatAnotherDeviceDoesIsNoMatterOfThisHand() {
    trace.add(new TraceEvent.Delivered(10, ROUTER + 1, 1, in, "web", "200"));
    read();
    assertEquals(LetterPainter.State.CLOSED, hand.state);
    trace.add(new TraceEvent.Delivered(10, ROUTER, 1, in, "web", "200"));
    read();
    assertEquals(LetterPainter.State.OPEN, hand.state);
  }

  @Test
  void onlyTheChangedLineTurns() {
    assertNull(Flap.of("93.184.216.34:80", "93.184.216.34:80"));
    Flap f = Flap.of("192.168.0.2:51000", "12.12.12.12:40000");
    assertEquals("192.168.0.2:51000", f.text(0));
    assertEquals("", f.turned(0));
    assertEquals("12.12.12.12:40000", f.text(1));
    assertEquals("12.12.12.12:40000", f.turned(1));
    assertEquals("12.", f.turned(0.2f));
    assertEquals("12.168.0.2:51000", f.text(0.2f));
    assertTrue(f.done(1));
    assertFalse(f.done(0.5f));
  }
}
