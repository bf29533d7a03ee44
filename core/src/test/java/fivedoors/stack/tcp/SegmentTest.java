package fivedoors.stack.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {
  @Test
  void equalsLooksAtEveryPart() {
    byte[] data = {1};
    Segment one = new Segment(1, 2, Segment.ACK, 4, 5, data);
    assertEquals(one, new Segment(1, 2, Segment.ACK, 4, 5, new byte[] {1}));
    assertEquals(one.hashCode(), new Segment(1, 2, Segment.ACK, 4, 5, new byte[] {1}).hashCode());
    for (Segment other :
        List.of(
            new Segment(9, 2, Segment.ACK, 4, 5, data),
            new Segment(1, 9, Segment.ACK, 4, 5, data),
            new Segment(1, 2, Segment.SYN, 4, 5, data),
            new Segment(1, 2, Segment.ACK, 9, 5, data),
            new Segment(1, 2, Segment.ACK, 4, 9, data),
            new Segment(1, 2, Segment.ACK, 4, 5, new byte[] {9}))) {
      assertNotEquals(one, other);
      assertNotEquals(one.hashCode(), other.hashCode());
    }
  }
}
