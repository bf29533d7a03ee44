package fivedoors.ui.draw;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkTest {
  @Test
  void everyMarkIsThereAndLeavesRoomAround() {
    for (Mark m : Mark.values()) {
      int covered = 0;
      for (int i = 0; i < 400; i++) {
        if (m.covers((i % 20 + .5f) / 20, (i / 20 + .5f) / 20)) {
          covered++;
        }
      }
      assertTrue(covered > 30, m + " covers " + covered + " of 400");
      assertFalse(m.covers(-.01f, .5f), m.toString());
      assertFalse(m.covers(1.01f, .5f), m.toString());
    }
  }

  @Test
  void marksOfOutcomesDifferInShape() {
    assertTrue(Mark.CROSS.covers(.5f, .5f));
    assertFalse(Mark.RING.covers(.5f, .5f));
    assertFalse(Mark.TRIANGLE.covers(.1f, .9f));
    assertTrue(Mark.SQUARE.covers(.1f, .9f));
    assertFalse(Mark.DISC.covers(.1f, .9f));
    assertFalse(Mark.NOTCHED.covers(.9f, .9f));
  }
}
