package fivedoors.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RngTest {
  @Test
  void xorshift32_firstValuesOfSeedOneAreMarsagliasOwn() {
    Rng r = new Rng(1);
    assertEquals(270369, r.next());
    assertEquals(67634689, r.next());
    assertEquals((int) 2647435461L, r.next());
    assertEquals(307599695, r.next());
  }

  @Test
  void seedZeroIsNotStuck() {
    assertNotEquals(0, new Rng(0).next());
  }

  @Test
  void splitDoesNotAdvanceItsSource() {
    Rng a = new Rng(7);
    Rng b = new Rng(7);
    a.split("laptop.dhcp");
    a.split("phone.dhcp");
    assertEquals(b.next(), a.next());
  }

  @Test
  void splitGivesTheSamePurposeTheSameStream() {
    assertEquals(new Rng(7).split("laptop.dhcp").next(), new Rng(7).split("laptop.dhcp").next());
  }

  @Test
  void similarPurposesAndSeedsGiveDifferentStreams() {
    Set<Integer> seen = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      for (int node = 0; node < 50; node++) {
        seen.add(new Rng(seed + 1).split("node" + node + ".dhcp").next());
      }
    }
    assertTrue(seen.size() >= 999, "only " + seen.size() + " different of 1000");
  }

  @Test
  void belowStaysWithinItsBoundAndReachesAllOfIt() {
    Rng r = new Rng(42);
    int[] counts = new int[10];
    for (int i = 0; i < 10_000; i++) {
      counts[r.below(10)]++;
    }
    for (int i = 0; i < 10; i++) {
      assertTrue(counts[i] > 850 && counts[i] < 1150, i + " came " + counts[i] + " times");
    }
    assertEquals(0, r.below(1));
    assertTrue(r.below(1 << 30) >= 0);
  }

  @Test
  void belowRefusesABoundOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> new Rng(1).below(0));
    assertThrows(IllegalArgumentException.class, () -> new Rng(1).below(-1));
    assertThrows(IllegalArgumentException.class, () -> new Rng(1).below((1 << 30) + 1));
  }

  @Test
  void copyGoesOnAsTheOriginal() {
    Rng r = new Rng(9);
    r.next();
    Rng copy = r.copy();
    int expected = r.next();
    assertEquals(expected, copy.next());
  }
}
