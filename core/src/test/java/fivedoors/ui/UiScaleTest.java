package fivedoors.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UiScaleTest {
  @Test
  void growsInQuartersAndNeverBelowOne() {
    assertEquals(1, UiScale.density(1280, 720, 1, 1));
    assertEquals(1, UiScale.density(640, 480, 1, 1));
    assertEquals(1.5f, UiScale.density(1920, 1080, 1, 1));
    assertEquals(3, UiScale.density(3840, 2160, 1, 1));
    assertEquals(3, UiScale.density(8000, 5000, 1, 1));
  }

  @Test
  void isRoundedDownSoThatTheLayoutHasRoom() {
    assertEquals(1, UiScale.density(1440, 860, 1, 1));
    assertEquals(1.25f, UiScale.density(1600, 900, 1, 1));
  }

  @Test
  void aDenseScreenIsNotALargeOne() {
    assertEquals(2, UiScale.density(2560, 1440, 2, 1));
    assertEquals(3, UiScale.density(1170, 2532, 3, 1));
  }

  @Test
  void thePersonsFactorMultipliesWithinItsRange() {
    assertEquals(2, UiScale.density(1280, 720, 1, 2));
    assertEquals(2, UiScale.density(1280, 720, 1, 9));
    assertEquals(0.8f, UiScale.density(1280, 720, 1, 0.1f));
  }

  @Test
  void stepsGoByTenthsAndStopAtTheEnds() {
    assertEquals(1.1f, UiScale.step(1, 1), 1e-6);
    assertEquals(0.9f, UiScale.step(1, -1), 1e-6);
    assertEquals(2, UiScale.step(2, 1));
    assertEquals(0.8f, UiScale.step(0.8f, -1));
  }
}
