package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.net.Topology;
import fivedoors.trace.Cell;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What predicates mean, on a trace made by hand. */
class PredicateTest {
  private static final long SECOND = 1_000_000_000L;

  private final Topology topology = TestLessons.dora().start().world().topology();
  private final Trace trace = new Trace();
  private final Map<String, String> facts = new HashMap<>(Map.of("laptop.ip", "192.168.0.2"));
  private final Map<String, String> inputs = new HashMap<>();
  private int stepStart;

  private void event(long seconds, String node, String state) {
    trace.add(
        new TraceEvent.ServiceState(
            seconds * SECOND,
            topology.find(node),
            "dhcp-client",
            "X",
            state,
            List.of(new Cell("ip", "192.168.0.2"))));
  }

  private static Predicate.Seen seen(String at, String since, Integer atLeast, String state) {
    return new Predicate.Seen("SERVICE_STATE", at, since, Map.of("state", state), atLeast);
  }

  private static Predicate.State state(String eq, String ne, String matches, Boolean absent) {
    return new Predicate.State("laptop.ip", eq, ne, List.of(), null, null, matches, absent);
  }

  private Watch watch(Predicate p) {
    return new Watch(Condition.of(p, topology, new FakeValues(), 0), stepStart);
  }

  private boolean holds(Predicate p) {
    return watch(p).holds(trace);
  }

  @Test
  void theEngineIsAskedWhereALetterGoesWhoHasAnAddressAndWhetherAPageOpens() {
    assertTrue(holds(new Predicate.Forwards("tcp", "8081", "192.168.0.4:80", null)));
    assertFalse(holds(new Predicate.Forwards("udp", "8081", "192.168.0.4:80", null)));
    assertTrue(holds(new Predicate.Forwards("tcp", "8082", "none", null)));
    assertFalse(holds(new Predicate.Forwards("tcp", "$input.port", "none", null)));
    inputs.put("port", "8081");
    assertFalse(holds(new Predicate.Forwards("tcp", "$input.port", "none", null)));
    assertTrue(holds(new Predicate.Admits("laptop", "tcp", "8000")));
    assertFalse(holds(new Predicate.Admits("laptop", "udp", "8000")));
    assertFalse(holds(new Predicate.Admits("laptop", "tcp", "$input.none")));
    assertTrue(holds(new Predicate.Owner("$laptop.ip", "laptop")));
    assertTrue(holds(new Predicate.Owner("192.168.0.9", "none")));
    assertFalse(holds(new Predicate.Owner("192.168.0.9", "laptop")));
    assertTrue(holds(new Predicate.Reaches("phone", "192.168.0.4")));
    assertFalse(holds(new Predicate.Reaches("phone", "192.168.0.5")));
  }

  @Test
  void theRoutersOwnTableAnswersHoweverTheRuleIsWritten() {
    Runner runner = TestLessons.dora().start();
    assertEquals("", runner.world().forwards(null, "tcp", 8081));
    runner
        .world()
        .perform(
            new fivedoors.scenario.Command.Forward(
                "router", "web", null, "both", "8080-8090", "192.168.0.4", "79", null));
    assertEquals("192.168.0.4:80", runner.world().forwards("router", "tcp", 8081));
    assertEquals("192.168.0.4:80", runner.world().forwards(null, "udp", 8081));
    assertEquals("", runner.world().forwards(null, "tcp", 8091));
    assertEquals("", runner.world().forwards("laptop", "tcp", 8081));
    assertEquals("router", runner.world().owner("192.168.0.1"));
    assertEquals("router", runner.world().owner("12.12.12.12"));
    assertEquals("", runner.world().owner("192.168.0.99"));
    assertEquals("", runner.world().owner(""));
  }

  @Test
  void theHostsOwnFirewallAnswersHoweverTheRuleIsWritten() {
    Runner runner = TestLessons.shipped().lesson("4.4-listening").start();
    LessonWorld world = runner.world();
    assertTrue(world.admits("laptop", "tcp", 8000), "it is off");
    world.perform(new fivedoors.scenario.Command.SetFact("laptop.firewall.on", "true"));
    assertFalse(world.admits("laptop", "tcp", 8000));
    world.perform(rule("range", "tcp", "7990-8010", null));
    assertTrue(world.admits("laptop", "tcp", 8000));
    assertFalse(world.admits("laptop", "udp", 8000));
    assertFalse(world.admits("laptop", "tcp", 80));
    world.perform(rule("range", "tcp", null, "web"));
    assertFalse(world.admits("laptop", "tcp", 8000), "nobody waits there at its address");
    world.perform(new fivedoors.scenario.Command.SetFact("laptop.programs.web.bind", "0.0.0.0"));
    world.perform(new fivedoors.scenario.Command.SetFact("laptop.programs.web.on", "true"));
    assertTrue(world.admits("laptop", "tcp", 8000));
    assertFalse(world.admits("router", "tcp", 8000), "a router is no host");
  }

  private static fivedoors.scenario.Command rule(
      String id, String proto, String ports, String program) {
    return new fivedoors.scenario.DeviceCommand.AddFirewallRule(
        "laptop",
        new fivedoors.scenario.FirewallDoc.RuleDoc(
            id, null, null, null, proto, ports, program, null, null));
  }

  @Test
  void seenAsksKindPlaceFieldsAndNumber() {
    event(1, "laptop", "SELECTING");
    event(2, "laptop", "SELECTING");
    assertTrue(holds(seen("laptop", null, 2, "SELECTING")));
    assertFalse(holds(seen("laptop", null, 3, "SELECTING")));
    assertFalse(holds(seen("phone", null, null, "SELECTING")));
    assertFalse(holds(seen(null, null, null, "BOUND")));
    assertFalse(holds(new Predicate.Seen("DROPPED", null, null, Map.of(), null)));
  }

  @Test
  void aPortIsPartOfThePlace() {
    int router = topology.find("router");
    int lan1 = topology.findPort(router, "lan1");
    trace.add(new TraceEvent.FrameReceived(0, router, lan1, 0, 0, new byte[60]));
    assertTrue(holds(new Predicate.Seen("FRAME_RECEIVED", "router.lan1", null, null, null)));
    assertTrue(holds(new Predicate.Seen("FRAME_RECEIVED", "router", null, null, null)));
    assertFalse(holds(new Predicate.Seen("FRAME_RECEIVED", "router.lan2", null, null, null)));
  }

  @Test
  void sinceStepForgetsWhatWasBefore() {
    event(1, "laptop", "BOUND");
    stepStart = trace.size();
    assertFalse(holds(seen(null, null, null, "BOUND")));
    assertFalse(holds(seen(null, "step", null, "BOUND")));
    assertTrue(holds(seen(null, "lesson", null, "BOUND")));
    assertTrue(holds(new Predicate.Never("SERVICE_STATE", null, "step", null)));
    assertFalse(holds(new Predicate.Never("SERVICE_STATE", null, "lesson", null)));
  }

  @Test
  void seqWantsTheOrder() {
    Predicate ab =
        new Predicate.Seq(List.of(seen(null, null, null, "A"), seen(null, null, null, "B")), null);
    event(1, "laptop", "B");
    event(2, "laptop", "A");
    assertFalse(holds(ab));
    event(3, "laptop", "C");
    event(4, "laptop", "B");
    assertTrue(holds(ab));
  }

  @Test
  void withinCountsFromTheStepsEntry() {
    event(5, "laptop", "BOUND");
    assertTrue(holds(new Predicate.Within(5, seen(null, null, null, "BOUND"))));
    assertFalse(holds(new Predicate.Within(4, seen(null, null, null, "BOUND"))));
  }

  @Test
  void allAnyNot() {
    Predicate yes = state("192.168.0.2", null, null, null);
    Predicate no = state("10.0.0.1", null, null, null);
    assertTrue(holds(new Predicate.All(List.of())));
    assertFalse(holds(new Predicate.Any(List.of())));
    assertFalse(holds(new Predicate.All(List.of(yes, no))));
    assertTrue(holds(new Predicate.Any(List.of(no, yes))));
    assertTrue(holds(new Predicate.Not(no)));
  }

  @Test
  void stateComparesInEveryWay() {
    assertTrue(holds(state(null, "10.0.0.1", null, null)));
    assertTrue(holds(state(null, null, "192.168.*", null)));
    assertTrue(holds(state(null, null, "*.0.*", null)));
    assertFalse(holds(state(null, null, "192.168.1.*", null)));
    assertTrue(holds(state(null, null, null, false)));
    assertFalse(holds(state(null, null, null, true)));
    facts.put("laptop.ip", "7");
    assertTrue(
        holds(new Predicate.State("laptop.ip", null, null, List.of(), "7", "7", null, null)));
    assertFalse(
        holds(new Predicate.State("laptop.ip", null, null, List.of(), "8", null, null, null)));
    assertFalse(
        holds(new Predicate.State("laptop.ip", null, null, List.of(), null, "6", null, null)));
    assertTrue(
        holds(
            new Predicate.State(
                "laptop.ip", null, null, List.of("6", "7"), null, null, null, null)));
    facts.put("laptop.ip", "");
    assertFalse(
        holds(new Predicate.State("laptop.ip", null, null, List.of(), "0", null, null, null)));
  }

  @Test
  void dollarStandsForAFactOrAnInput() {
    Predicate.Seen byIp =
        new Predicate.Seen("SERVICE_STATE", null, null, Map.of("ip", "$laptop.ip"), null);
    Predicate.Seen byGuess =
        new Predicate.Seen("SERVICE_STATE", null, null, Map.of("ip", "$input.guess"), null);
    event(1, "laptop", "BOUND");
    assertTrue(holds(byIp));
    assertFalse(holds(byGuess), "nothing was typed");
    inputs.put("guess", "192.168.0.2");
    assertTrue(holds(byGuess));
  }

  @Test
  void aWatchNamesTheVeryEventAndReadsOnlyWhatIsNew() {
    Watch watch = watch(seen(null, null, 2, "A"));
    event(1, "laptop", "A");
    assertEquals(-1, watch.reachedAt(trace));
    event(2, "laptop", "B");
    event(3, "laptop", "A");
    event(4, "laptop", "A");
    assertEquals(3, watch.reachedAt(trace));
    event(5, "laptop", "A");
    assertEquals(3, watch.reachedAt(trace), "later events do not move it");
  }

  @Test
  void aWatchStartsOverOnABranch() {
    Watch watch = watch(seen(null, null, null, "A"));
    event(1, "laptop", "B");
    event(2, "laptop", "A");
    assertEquals(2, watch.reachedAt(trace));
    assertEquals(-1, watch.reachedAt(trace.branch(1)));
  }

  /** Facts and inputs of the test. */
  private final class FakeValues implements Values {
    @Override
    public String fact(String path) {
      return facts.get(path);
    }

    @Override
    public String input(String name) {
      return inputs.get(name);
    }

    @Override
    public List<String> answer(String step) {
      return null;
    }

    @Override
    public boolean right(String step) {
      return false;
    }

    @Override
    public int hintsUsed(String step) {
      return 0;
    }

    @Override
    public int attempts(String step) {
      return 0;
    }

    @Override
    public String forwards(String node, String proto, int port) {
      return proto.equals("tcp") && port == 8081 ? "192.168.0.4:80" : "";
    }

    @Override
    public boolean reaches(String from, String url) {
      return from.equals("phone") && url.equals("192.168.0.4");
    }

    @Override
    public boolean admits(String node, String proto, int port) {
      return node.equals("laptop") && proto.equals("tcp") && port == 8000;
    }

    @Override
    public String owner(String ip) {
      return ip.equals("192.168.0.2") ? "laptop" : "";
    }
  }
}
