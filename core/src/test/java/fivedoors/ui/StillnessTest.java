package fivedoors.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class StillnessTest {
  private final Stillness still = new Stillness(true);

  private int looks(int rounds) {
    int looks = 0;
    for (int i = 0; i < rounds; i++) {
      looks += still.looks() ? 1 : 0;
    }
    return looks;
  }

  @Test
  void whereNothingChangesThePictureIsLookedAfterTenTimesASecond() {
    looks(60);
    assertEquals(10, looks(60));
  }

  @Test
  void aChangeOrAnInputEndsIt() {
    looks(60);
    still.end();
    assertEquals(20, looks(20));
    looks(60);
    assertFalse(still.touchDown(1, 1, 0, 0), "whoever comes after gets it too");
    assertEquals(20, looks(20));
    looks(60);
    assertFalse(still.keyDown(1));
    assertEquals(20, looks(20));
    looks(60);
    assertFalse(still.mouseMoved(1, 1));
    assertEquals(20, looks(20));
  }

  @Test
  void whereTwoPicturesTakeTurnsEachRoundIsDrawn() {
    Stillness never = new Stillness(false);
    for (int i = 0; i < 100; i++) {
      assertEquals(true, never.looks());
    }
  }
}
