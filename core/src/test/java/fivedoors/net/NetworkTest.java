package fivedoors.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.sim.Simulation;
import fivedoors.trace.DropReason;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final LinkSpec SLOW = new LinkSpec(1_000, 8_000_000, 2, 0, false);

  private final Trace trace = new Trace();
  private final Network net = new Network(5);
  private final EchoNode a = new EchoNode(net);
  private EchoNode b;
  private Simulation<Network> run;

  private void pair(LinkSpec spec) {
    net.add("a", a, List.of("eth0"));
    b = new EchoNode(net);
    net.add("b", b, List.of("eth0", "eth1"));
    net.connect(0, 0, 1, 1, spec);
    run = new Simulation<>(net, trace);
    net.startAt(0, 0);
    net.startAt(1, 10);
    run.runUntil(100);
  }

  private void send(int node, int count) {
    net.send(node, node == 0 ? 0 : 1, net.frame(new byte[] {(byte) count, 0}, -1));
  }

  private <T extends TraceEvent> List<T> all(Class<T> kind) {
    List<T> out = new ArrayList<>();
    for (int i = 0; i < trace.size(); i++) {
      if (kind.isInstance(trace.get(i))) {
        out.add(kind.cast(trace.get(i)));
      }
    }
    return out;
  }

  @Test
  void linkComesUpWhenBothEndsHavePower() {
    pair(SLOW);
    assertEquals(List.of("start", "10 port 0 up"), a.notes);
    assertEquals(List.of("start", "10 port 1 up"), b.notes);
    assertTrue(net.up(1, 1));
    assertFalse(net.up(1, 0), "a port without a link is never up");
    assertEquals(2, all(TraceEvent.RowChanged.class).size());
  }

  @Test
  void frameTakesItsTimeOnTheWireAndThenTheDelay() {
    pair(SLOW);
    send(0, 0);
    assertEquals(1, net.inFlight());
    run.runUntil(100_000);
    TraceEvent.FrameSent sent = all(TraceEvent.FrameSent.class).get(0);
    assertEquals(100, sent.start());
    assertEquals(
        100 + 2_000 + 1_000, sent.arrive(), "2 bytes at 8 Mbit/s take 2 us, then 1 us of delay");
    TraceEvent.FrameReceived got = all(TraceEvent.FrameReceived.class).get(0);
    assertEquals(sent.arrive(), got.time());
    assertEquals(1, got.node());
    assertEquals(1, got.port());
    assertEquals(0, net.inFlight());
  }

  @Test
  void secondFrameWaitsForTheFirstAndDirectionsDoNotWaitForEachOther() {
    pair(SLOW);
    send(0, 0);
    send(0, 0);
    send(1, 0);
    List<TraceEvent.FrameSent> sent = all(TraceEvent.FrameSent.class);
    assertEquals(100, sent.get(0).start());
    assertEquals(2_100, sent.get(1).start());
    assertEquals(100, sent.get(2).start());
    assertEquals(1, net.link(0).waiting(0, net.now()));
  }

  @Test
  void answerNamesTheFrameItAnswers() {
    pair(SLOW);
    send(0, 1);
    run.runUntil(100_000);
    List<TraceEvent.FrameSent> sent = all(TraceEvent.FrameSent.class);
    assertEquals(2, sent.size());
    assertEquals(sent.get(0).frame(), sent.get(1).parent());
  }

  @Test
  void fullQueueDropsWithItsReasonAndPlace() {
    pair(SLOW);
    for (int i = 0; i < 4; i++) {
      send(0, 0);
    }
    List<TraceEvent.Dropped> drops = all(TraceEvent.Dropped.class);
    assertEquals(1, drops.size());
    assertEquals(DropReason.QUEUE_FULL, drops.get(0).reason());
    assertEquals("a.eth0", drops.get(0).place());
    assertEquals(3, net.inFlight());
  }

  @Test
  void sendingWithoutALinkDropsLinkDownAndNamesTheSetting() {
    pair(SLOW);
    net.send(1, 0, net.frame(new byte[] {0}, -1));
    net.plug(0, false);
    send(0, 0);
    List<TraceEvent.Dropped> drops = all(TraceEvent.Dropped.class);
    assertEquals(2, drops.size());
    assertEquals(DropReason.LINK_DOWN, drops.get(1).reason());
    assertEquals("a.link", drops.get(1).setting());
  }

  @Test
  void cuttingTheCableLosesWhatIsUnderWayAndWhatWaits() {
    pair(SLOW);
    send(0, 0);
    send(0, 0);
    net.plug(0, false);
    assertFalse(net.up(0, 0));
    net.plug(0, true);
    send(0, 0);
    run.runUntil(100_000);
    List<TraceEvent.Dropped> drops = all(TraceEvent.Dropped.class);
    assertEquals(2, drops.size());
    for (TraceEvent.Dropped d : drops) {
      assertEquals(DropReason.LINK_DOWN, d.reason());
      assertEquals("a.eth0-b.eth1", d.place());
    }
    assertEquals(
        1, all(TraceEvent.FrameReceived.class).size(), "only the one sent after the repair");
    assertEquals(0, net.inFlight());
  }

  @Test
  void lossRateDecidesHowManyAreLost() {
    pair(new LinkSpec(0, 0, 10, 250_000, false));
    for (int i = 0; i < 4_000; i++) {
      send(0, 0);
    }
    run.runUntil(1_000);
    int lost = all(TraceEvent.Dropped.class).size();
    assertTrue(lost > 900 && lost < 1_100, lost + " of 4000 lost at 25 %");
    assertEquals(DropReason.LINK_LOSS, all(TraceEvent.Dropped.class).get(0).reason());
    assertEquals(4_000 - lost, all(TraceEvent.FrameReceived.class).size());
  }

  @Test
  void lossRateOfEverythingLosesEverything() {
    pair(new LinkSpec(0, 0, 10, 1_000_000, false));
    for (int i = 0; i < 50; i++) {
      send(0, 0);
    }
    run.runUntil(1_000);
    assertEquals(50, all(TraceEvent.Dropped.class).size());
  }

  @Test
  void powerOffStopsTimersAndLosesWhatIsUnderWay() {
    pair(SLOW);
    send(1, 0);
    net.power(0, false);
    run.runUntil(2_000_000);
    assertEquals(List.of("start", "10 port 0 up", "100 port 0 down", "stop"), a.notes);
    assertEquals(DropReason.LINK_DOWN, all(TraceEvent.Dropped.class).get(0).reason());
    assertTrue(b.notes.contains("1000010 tick 3"), "the other one's timer still comes");
  }

  @Test
  void timerOfBeforeAPowerCycleStillComesAndCarriesItsGeneration() {
    pair(SLOW);
    net.power(0, false);
    net.power(0, true);
    run.runUntil(2_000_000);
    assertEquals(2, a.notes.stream().filter(n -> n.endsWith("tick 3")).count(), a.notes::toString);
  }

  @Test
  void changingALinkTouchesOnlyLaterFrames() {
    pair(SLOW);
    send(0, 0);
    net.change(0, new LinkSpec(9_000, 0, 2, 0, false));
    send(1, 0);
    List<TraceEvent.FrameSent> sent = all(TraceEvent.FrameSent.class);
    assertEquals(3_100, sent.get(0).arrive());
    assertEquals(9_100, sent.get(1).arrive());
  }

  @Test
  void aPortHoldsOneLinkAndANodeOneName() {
    pair(SLOW);
    assertThrows(IllegalArgumentException.class, () -> net.connect(0, 0, 1, 0, SLOW));
    EchoNode c = new EchoNode(net);
    assertThrows(IllegalArgumentException.class, () -> net.add("a", c, List.of("eth0")));
    assertThrows(IllegalArgumentException.class, () -> net.add("d", a, List.of("eth0")));
  }

  @Test
  void linkSpecRefusesValuesOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> new LinkSpec(-1, 0, 1, 0, false));
    assertThrows(IllegalArgumentException.class, () -> new LinkSpec(0, 999, 1, 0, false));
    assertThrows(IllegalArgumentException.class, () -> new LinkSpec(0, 0, 0, 0, false));
    assertThrows(IllegalArgumentException.class, () -> new LinkSpec(0, 0, 1, 1_000_001, false));
  }

  @Test
  void copyInTheMiddleRunsEqualAndApart() {
    pair(new LinkSpec(1_000, 8_000_000, 100, 50_000, false));
    for (int i = 0; i < 40; i++) {
      send(0, 200);
    }
    run.runUntil(50_000);
    Trace other = trace.branch(trace.size());
    Simulation<Network> copy = run.copy(other);
    assertTrue(net.inFlight() > 0);
    assertEquals(net.inFlight(), copy.model().inFlight());
    int before = trace.size();
    copy.runUntil(5_000_000);
    assertEquals(before, trace.size(), "a copy writes nothing into the original's trace");
    run.runUntil(5_000_000);
    assertNotEquals(before, trace.size());
    assertEquals(Fingerprint.of(trace), Fingerprint.of(other));
    assertEquals(b.notes, ((EchoNode) copy.model().node(1)).notes);
  }

  @Test
  void aRunWithoutATraceGoesTheSameWay() {
    pair(new LinkSpec(1_000, 8_000_000, 100, 50_000, false));
    for (int i = 0; i < 40; i++) {
      send(0, 200);
    }
    Simulation<Network> silent = run.copy(TraceSink.OFF);
    run.runUntil(5_000_000);
    silent.runUntil(5_000_000);
    assertEquals(b.notes, ((EchoNode) silent.model().node(1)).notes);
    assertEquals(run.executed(), silent.executed());
  }
}
