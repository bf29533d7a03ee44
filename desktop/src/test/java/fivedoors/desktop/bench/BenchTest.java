package fivedoors.desktop.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fivedoors.desktop.Cli;
import fivedoors.desktop.bench.Bench.Capture;
import fivedoors.desktop.bench.Bench.Request;
import fivedoors.desktop.bench.Bench.Scenario;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {
  private static final List<String> FIELDS =
      List.of(
          "engine",
          "scenario",
          "n",
          "total",
          "ok",
          "done",
          "want",
          "arp",
          "drops",
          "events",
          "frames",
          "bytes",
          "simSeconds",
          "setupSeconds",
          "wallSeconds",
          "cpuSeconds",
          "peakMiB",
          "heapLiveMiB",
          "run",
          "jvm",
          "capture",
          "digest");

  @Test
  void s0RunsExactlyTheEventsAskedFor() throws Exception {
    Cli cli = Cli.run("bench", "S0", "-n", "1e3", "--total", "20000", "--runs", "2", "--json");
    assertEquals(0, cli.code(), cli.err());
    assertEquals(2, cli.lines().size());
    JsonNode run = new ObjectMapper().readTree(cli.lines().get(1));
    assertEquals(FIELDS, names(run));
    assertTrue(run.get("ok").asBoolean());
    assertEquals(20_000, run.get("done").asInt());
    assertEquals(20_000, run.get("events").asInt());
    assertEquals(2, run.get("run").asInt());
  }

  @Test
  void s1FloodsExactlyFourMessagesAClient() throws Exception {
    int n = 7;
    Cli cli = Cli.run("bench", "S1", "-n", "" + n, "--capture", "trace", "--digest", "--json");
    assertEquals(0, cli.code(), cli.err());
    JsonNode run = new ObjectMapper().readTree(cli.out());
    assertEquals(4 * n * (n + 1), run.get("done").asInt());
    assertEquals(run.get("frames").asInt(), run.get("done").asInt() + run.get("arp").asInt());
    String again = Cli.run("bench", "S1", "-n", "" + n, "--digest", "--json").out();
    assertEquals(run.get("digest"), new ObjectMapper().readTree(again).get("digest"));
    assertTrue(run.get("digest").asText().matches("[0-9a-f]{16}"));
  }

  @Test
  void s2SendsSixFramesADatagramAndFourOverLinksOfTheirOwn() {
    for (Scenario scenario : List.of(Scenario.S2, Scenario.S2n, Scenario.S2r)) {
      for (int n : List.of(1, 7)) {
        Request request = new Request(scenario, n, 100, 1, Capture.OFF, true);
        Measurement m = Bench.measure(request, run -> {}).get(0);
        assertTrue(m.ok(), scenario + " n=" + n + " did " + m.done() + " of " + m.want());
        assertEquals(scenario == Scenario.S2r ? 400 : 600, m.done());
      }
    }
  }

  @Test
  void everyListenerLeavesTheWorkAsItIs() {
    for (Capture capture : Capture.values()) {
      Request request = new Request(Scenario.S1, 3, 0, 2, capture, false);
      for (Measurement m : Bench.measure(request, run -> {})) {
        assertTrue(m.ok(), capture::name);
        assertEquals(48, m.done());
      }
    }
  }

  @Test
  void aLoadThatDidLessOrLostSomethingIsNotOk() {
    Request request = new Request(Scenario.S0, 10, 100, 1, Capture.OFF, false);
    assertTrue(measured(request, 100, null).ok());
    assertFalse(measured(request, 99, null).ok());
    assertFalse(measured(request, 100, "an event is missing").ok());
  }

  private static Measurement measured(Request request, long events, String shortfall) {
    return Bench.measure(request, sink -> new Pretended(request, events, shortfall), run -> {})
        .get(0);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A load that does what the test says. */
  private record Pretended(Load real, Request request, String shortfall) implements Load {
    Pretended(Request request, long events, String shortfall) {
      this(new QueueLoad(request.n(), events, TraceSink.OFF), request, shortfall);
    }

    @Override
    public void run() {
      real.run();
    }

    @Override
    public Simulation<?> simulation() {
      return real.simulation();
    }

    @Override
    public long want() {
      return request.total();
    }
  }
}
