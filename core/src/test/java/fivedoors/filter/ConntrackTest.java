package fivedoors.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.sim.Rng;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConntrackTest {
  /** Ten thousand random steps beside the plainest possible model: a map from flow to last use. */
  @Test
  void agreesWithANaiveTableAndStaysBounded() {
    Rng random = new Rng(42);
    FlowTimers timers = new FlowTimers(1000, 100, 50, 20);
    Nat nat = new Nat(timers, 64);
    Map<Flow, Long> naive = new LinkedHashMap<>();
    long now = 0;
    for (int i = 0; i < 10_000; i++) {
      now += random.below(4);
      long moment = now;
      nat.expire(now);
      naive.values().removeIf(last -> last + 50 <= moment);
      Flow f = new Flow(Flow.UDP, 0xC0A80002 + random.below(3), 1000 + random.below(40), 9, 9);
      NatResult r = nat.outbound(now, f, 77, 0, (p, n) -> false);
      if (naive.containsKey(f) || naive.size() < 64) {
        naive.put(f, now);
        assertNull(r.reason(), "step " + i);
        assertNotNull(nat.inbound(now, r.after().reversed(), 0).after());
      } else {
        assertNotNull(r.reason(), "step " + i);
      }
      assertEquals(naive.size(), nat.flows().size(), "step " + i);
      assertTrue(nat.flows().size() <= 64);
    }
  }

  /** Whatever goes out comes back to where it came from, and no two share an outside endpoint. */
  @Test
  void replyOfAMappedPacketMapsBack() {
    Rng random = new Rng(7);
    Nat nat = new Nat(FlowTimers.rfc(), 5000);
    Map<String, String> owner = new LinkedHashMap<>();
    for (int i = 0; i < 3000; i++) {
      Flow f =
          new Flow(
              random.below(2) == 0 ? Flow.TCP : Flow.UDP,
              0xC0A80002 + random.below(50),
              1 + random.below(2000),
              random.next(),
              1 + random.below(65_535));
      NatResult r = nat.outbound(i, f, 77, 2, (p, n) -> false);
      assertEquals(f.reversed(), nat.inbound(i, r.after().reversed(), 18).after());
      String inside = f.protocol() + " " + f.from();
      String outside = r.after().protocol() + " " + r.after().sourcePort();
      String before = owner.put(outside, inside);
      assertTrue(before == null || before.equals(inside), outside + " is shared");
    }
  }
}
