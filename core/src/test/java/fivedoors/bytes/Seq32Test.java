package fivedoors.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** RFC 9293 section 3.4: comparison of numbers that count round in a circle. */
class Seq32Test {
  @Test
  void comparesAcrossTheTurn() {
    assertTrue(Seq32.lt(-1, 0));
    assertTrue(Seq32.lt(0xFFFFFFF0, 5));
    assertFalse(Seq32.lt(5, 0xFFFFFFF0));
    assertTrue(Seq32.lt(Integer.MAX_VALUE, Integer.MIN_VALUE));
    assertTrue(Seq32.gt(Integer.MIN_VALUE, Integer.MAX_VALUE));
    assertFalse(Seq32.gt(7, 7));
    assertFalse(Seq32.lt(7, 7));
    assertTrue(Seq32.le(7, 7));
    assertTrue(Seq32.ge(7, 7));
    assertFalse(Seq32.ge(6, 7));
    assertFalse(Seq32.le(8, 7));
  }

  @Test
  void countsRound() {
    assertEquals(4, Seq32.add(-1, 5));
    assertEquals(Integer.MIN_VALUE, Seq32.add(Integer.MAX_VALUE, 1));
    assertEquals(5, Seq32.diff(4, -1));
    assertEquals(-5, Seq32.diff(-1, 4));
    assertEquals(4, Seq32.max(4, -1));
    assertEquals(4, Seq32.max(-1, 4));
    assertEquals(4_294_967_295L, Seq32.toLong(-1));
  }

  @Test
  void windowsIncludeTheirStartAndNotTheirEnd() {
    assertTrue(Seq32.inWindow(-2, -2, 4));
    assertTrue(Seq32.inWindow(1, -2, 4));
    assertFalse(Seq32.inWindow(2, -2, 4));
    assertFalse(Seq32.inWindow(-3, -2, 4));
    assertFalse(Seq32.inWindow(3, 3, 0));
  }
}
