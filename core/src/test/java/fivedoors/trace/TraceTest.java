package fivedoors.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TraceTest {
  private static TraceEvent note(long time) {
    return new TraceEvent.Command(time, 0, "n" + time);
  }

  private static Trace filled(long limit, int count) {
    Trace t = new Trace(limit);
    for (int i = 0; i < count; i++) {
      t.add(note(i * 10L));
    }
    return t;
  }

  @Test
  void eventsKeepTheirIndices() {
    Trace t = filled(1 << 30, 10_000);
    assertEquals(10_000, t.size());
    assertEquals(0, t.first());
    for (int i = 0; i < 10_000; i += 999) {
      assertEquals(i * 10L, t.get(i).time());
    }
  }

  @Test
  void anIndexThatIsNotHeldIsRefused() {
    Trace t = filled(1 << 30, 10);
    assertThrows(IndexOutOfBoundsException.class, () -> t.get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> t.get(10));
  }

  @Test
  void firstAfterFindsTheFirstLaterEvent() {
    Trace t = new Trace();
    assertEquals(0, t.firstAfter(5));
    for (long time : new long[] {0, 0, 5, 5, 5, 9}) {
      t.add(note(time));
    }
    assertEquals(0, t.firstAfter(-1));
    assertEquals(2, t.firstAfter(0));
    assertEquals(2, t.firstAfter(4));
    assertEquals(5, t.firstAfter(5));
    assertEquals(6, t.firstAfter(9));
  }

  @Test
  void theOldestFoldsAwayAndTheNewestTwoChunksStay() {
    Trace t = filled(1, 4096 * 5 + 7);
    assertEquals(4096 * 4, t.first());
    assertEquals(4096 * 5 + 7, t.size());
    assertThrows(IndexOutOfBoundsException.class, () -> t.get(4096 * 4 - 1));
    assertEquals(4096 * 40L, t.get(t.first()).time());
    assertEquals(t.first(), t.firstAfter(0), "a time that folded away is before all that is held");
  }

  @Test
  void heldBytesStayUnderTheLimitHoweverLongItRuns() {
    long limit = 4L << 20;
    Trace t = new Trace(limit);
    for (int i = 0; i < 100_000; i++) {
      t.add(new TraceEvent.FrameSent(i, 0, 0, 0, i, -1, new byte[342], i, i + 1));
    }
    long held = (t.size() - t.first()) * (96L + 342);
    assertTrue(held <= limit + 4096 * (96 + 342), held + " bytes held");
    assertTrue(held > limit / 2, held + " bytes held");
  }

  @Test
  void branchSharesThePastAndThenGoesItsOwnWay() {
    Trace t = filled(1 << 30, 9_000);
    for (int at : new int[] {0, 1, 4095, 4096, 4097, 8192, 9_000}) {
      Trace b = t.branch(at);
      assertEquals(at, b.size());
      for (int i = 0; i < at; i++) {
        assertSame(t.get(i), b.get(i));
      }
      TraceEvent mine = note(1_000_000);
      b.add(mine);
      assertSame(mine, b.get(at));
      assertEquals(9_000, t.size());
      assertEquals(8_999 * 10L, t.get(8_999).time());
      if (at < 9_000) {
        assertEquals(at * 10L, t.get(at).time(), "the origin's own event stays");
      }
    }
  }

  @Test
  void branchOfAFoldedTraceGoesOnFolding() {
    Trace t = filled(1, 4096 * 4);
    Trace b = t.branch(4096 * 3 + 5);
    assertEquals(t.first(), b.first());
    for (int i = 0; i < 4096 * 3; i++) {
      b.add(note(1_000_000));
    }
    assertTrue(b.first() > t.first());
    assertThrows(IndexOutOfBoundsException.class, () -> t.branch(t.first() - 1));
    assertThrows(IndexOutOfBoundsException.class, () -> t.branch(t.size() + 1));
  }
}
