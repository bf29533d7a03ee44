package fivedoors.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  /** An event as a plain sorted list keeps it. */
  private record Plain(long time, int number) {}

  @Test
  void emptyQueueHasNoNextTime() {
    assertEquals(Long.MAX_VALUE, new EventQueue().nextTime());
    assertEquals(0, new EventQueue().size());
  }

  @Test
  void earlierTimeComesFirstWhateverTheOrderOfAdding() {
    EventQueue q = new EventQueue();
    q.add(30, 3, 0, 0, null);
    q.add(10, 1, 0, 0, null);
    q.add(20, 2, 0, 0, null);
    assertEquals(List.of(1, 2, 3), kinds(q));
  }

  @Test
  void equalTimesComeInTheOrderTheyWereAdded() {
    EventQueue q = new EventQueue();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      q.add(7, i, 0, 0, null);
      expected.add(i);
    }
    assertEquals(expected, kinds(q));
  }

  @Test
  void everyFieldComesOutAsItWentIn() {
    EventQueue q = new EventQueue();
    Object payload = "letter";
    q.add(Long.MAX_VALUE - 1, 7, -8, Integer.MIN_VALUE, payload);
    int slot = q.nextSlot();
    assertEquals(Long.MAX_VALUE - 1, q.nextTime());
    assertEquals(7, q.kind(slot));
    assertEquals(-8, q.target(slot));
    assertEquals(Integer.MIN_VALUE, q.argument(slot));
    assertEquals(payload, q.payload(slot));
  }

  @Test
  void behavesAsASortedListWhateverIsAddedAndTaken() {
    for (int seed = 1; seed <= 20; seed++) {
      Rng random = new Rng(seed);
      EventQueue q = new EventQueue();
      List<Plain> naive = new ArrayList<>();
      long now = 0;
      for (int i = 0; i < 2_000; i++) {
        if (naive.isEmpty() || random.below(100) < (i < 1_000 ? 60 : 40)) {
          Plain p = new Plain(now + random.below(50), i);
          q.add(p.time, 0, i, 0, null);
          insert(naive, p);
        } else {
          Plain p = naive.remove(0);
          now = p.time;
          assertEquals(p.time, q.nextTime(), "seed " + seed + ", round " + i);
          assertEquals(p.number, q.target(q.nextSlot()), "seed " + seed + ", round " + i);
          q.removeNext();
        }
        assertEquals(naive.size(), q.size());
      }
    }
  }

  @Test
  void copyGoesItsOwnWay() {
    EventQueue q = new EventQueue();
    for (int i = 0; i < 100; i++) {
      q.add(100 - i % 10, i, 0, 0, null);
    }
    EventQueue copy = q.copy();
    List<Integer> all = kinds(q.copy());
    kinds(q);
    q.add(1, 999, 0, 0, null);
    assertEquals(all, kinds(copy));
    assertEquals(1, q.size());
  }

  @Test
  void copyNumbersNewEventsAsTheOriginalWould() {
    EventQueue q = new EventQueue();
    for (int i = 0; i < 10; i++) {
      q.add(5, i, 0, 0, null);
    }
    EventQueue copy = q.copy();
    for (int i = 10; i < 20; i++) {
      q.add(5, i, 0, 0, null);
      copy.add(5, i, 0, 0, null);
    }
    assertEquals(kinds(q), kinds(copy));
  }

  private static void insert(List<Plain> sorted, Plain p) {
    int i = sorted.size();
    while (i > 0 && sorted.get(i - 1).time > p.time) {
      i--;
    }
    sorted.add(i, p);
  }

  private static List<Integer> kinds(EventQueue q) {
    List<Integer> out = new ArrayList<>();
    while (q.size() > 0) {
      out.add(q.kind(q.nextSlot()));
      q.removeNext();
    }
    return out;
  }
}
