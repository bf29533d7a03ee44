package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.Segments;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** A conversation is told by its first letters; what only confirms or repeats is told in short. */
class ConversationTest {
  private final Holds holds = new Holds();

  private static byte[] letter(int srcPort, int flags, String data) {
    return Segments.tcp("192.168.0.2", srcPort, "93.184.216.34", 80, flags, 64, 1, data);
  }

  private double flight(byte[] bytes) {
    return holds.flight(new TraceEvent.FrameSent(0, 1, 0, 0, 1, -1, bytes, 0, 10));
  }

  @Test
  void theFirstOfAKindIsToldInFullAndTheNextInShort() {
    assertEquals(StoryMap.SHORTEST_FLIGHT, flight(letter(50_000, TcpSegment.SYN, "")));
    assertEquals(StoryMap.FOLDED_FLIGHT, flight(letter(50_001, TcpSegment.SYN, "")));
    assertEquals(
        StoryMap.SHORTEST_FLIGHT, flight(letter(50_000, TcpSegment.ACK | TcpSegment.PSH, "GET")));
  }

  @Test
  void confirmationsAndGoodbyesAreToldInShortAtOnce() {
    assertEquals(StoryMap.FOLDED_FLIGHT, flight(letter(50_000, TcpSegment.ACK, "")));
    assertEquals(
        StoryMap.FOLDED_FLIGHT, flight(letter(50_000, TcpSegment.FIN | TcpSegment.ACK, "")));
  }

  @Test
  void aRefusalIsNeverMinor() {
    assertFalse(TcpGlance.isMinor(letter(50_000, TcpSegment.RST, "")));
    assertFalse(TcpGlance.isMinor(letter(50_000, TcpSegment.SYN | TcpSegment.ACK, "")));
    assertFalse(TcpGlance.isMinor(letter(50_000, TcpSegment.ACK, "x")));
    assertTrue(TcpGlance.isMinor(letter(50_000, TcpSegment.ACK, "")));
  }

  @Test
  void kindsAreToldApartByDirectionServiceAndFlags() {
    String syn = TcpGlance.kind(letter(50_000, TcpSegment.SYN, ""));
    assertEquals(syn, TcpGlance.kind(letter(50_001, TcpSegment.SYN, "")));
    assertNotEquals(syn, TcpGlance.kind(letter(50_000, TcpSegment.ACK, "")));
    byte[] back = Segments.tcp("93.184.216.34", 80, "192.168.0.2", 50_000, 2, 64, 1, "");
    assertNotEquals(syn, TcpGlance.kind(back));
    assertNull(TcpGlance.kind(new byte[60]));
  }

  @Test
  void aFrameCutShortIsNoTcp() {
    byte[] whole = letter(50_000, TcpSegment.SYN, "");
    for (int i = 0; i < 54; i++) {
      byte[] cut = new byte[i];
      System.arraycopy(whole, 0, cut, 0, i);
      assertFalse(TcpGlance.is(cut), "length " + i);
    }
  }
}
