package fivedoors.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TransmitterTest {
  private final Transmitter wire = new Transmitter();

  @Test
  void idleWireStartsAtOnce() {
    assertEquals(100, wire.reserve(100, 10, 1));
    assertEquals(110, wire.reserve(110, 10, 1));
    assertEquals(0, wire.waiting(110));
  }

  @Test
  void busyWireQueuesInOrder() {
    wire.reserve(0, 10, 5);
    assertEquals(10, wire.reserve(1, 10, 5));
    assertEquals(20, wire.reserve(2, 10, 5));
    assertEquals(2, wire.waiting(2));
    assertEquals(1, wire.waiting(10));
    assertEquals(0, wire.waiting(20));
  }

  @Test
  void fullQueueRefusesAndTakesAgainWhenOneLeft() {
    wire.reserve(0, 10, 2);
    wire.reserve(0, 10, 2);
    wire.reserve(0, 10, 2);
    assertEquals(-1, wire.reserve(5, 10, 2));
    assertEquals(30, wire.reserve(10, 10, 2));
  }

  @Test
  void queueLongerThanItsFirstRoomKeepsOrder() {
    wire.reserve(0, 10, 100);
    for (int i = 1; i <= 3; i++) {
      wire.reserve(0, 10, 100);
    }
    assertEquals(1, wire.waiting(20));
    for (int i = 4; i <= 50; i++) {
      assertEquals(i * 10L, wire.reserve(20, 10, 100));
    }
    assertEquals(48, wire.waiting(20));
    assertEquals(10, wire.waiting(405));
  }

  @Test
  void clearForgetsEverythingUnderWay() {
    wire.reserve(0, 10, 5);
    wire.reserve(0, 10, 5);
    wire.clear();
    assertEquals(0, wire.waiting(0));
    assertEquals(1, wire.reserve(1, 10, 5));
  }

  @Test
  void copyGoesItsOwnWay() {
    wire.reserve(0, 10, 5);
    wire.reserve(0, 10, 5);
    Transmitter copy = wire.copy();
    wire.reserve(0, 10, 5);
    assertEquals(1, copy.waiting(0));
    assertEquals(20, copy.reserve(0, 10, 5));
  }
}
