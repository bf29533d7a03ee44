package fivedoors.stack;

import static fivedoors.wire.TcpSegment.ACK;
import static fivedoors.wire.TcpSegment.FIN;
import static fivedoors.wire.TcpSegment.PSH;
import static fivedoors.wire.TcpSegment.RST;
import static fivedoors.wire.TcpSegment.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import fivedoors.wire.TcpSegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs and their sockets: full queues, aborts, ports given again, programs that stop. */
class TcpProgramsTest extends TcpBench {
  @Test
  void backlogFullMeansTheSynIsDroppedAndNamesTheListener() {
    for (int port = 1000; port < 1000 + Sockets.DEFAULT_BACKLOG; port++) {
      peer.tcp(port, 80, ISS, 0, SYN);
    }
    assertEquals(0, lab.drops("b").size());
    peer.tcp(5000, 80, ISS, 0, SYN);
    TraceEvent.Dropped d = lab.drops("b").get(0);
    assertEquals(DropReason.QUEUE_FULL, d.reason());
    assertEquals("sockets/tcp/1", d.row());
    TcpSegment first = peer.got().get(0);
    peer.tcp(1000, 80, ISS + 1, first.seq() + 1, ACK);
    peer.tcp(5000, 80, ISS, 0, SYN);
    assertEquals(1, lab.drops("b").size(), "one is open now: there is room again");
  }

  @Test
  void halfOpenConnectionsAreGivenUpAndTheProgramNeverHearsOfThem() {
    peer.tcp(1000, 80, ISS, 0, SYN);
    for (int i = 0; i < 40; i++) {
      lab.run(4);
      peer.arp();
    }
    assertEquals(List.of("start"), web.log);
    assertEquals("tcp/1 0.0.0.0:80 0.0.0.0:0 LISTEN web", lab.get("b.sockets"));
  }

  @Test
  void abortSendsResetAndTheProgramHearsNoMore() {
    open(1000, 65_535);
    int heard = web.log.size();
    lab.mark().hand("b", "web").abort(web.socket);
    assertTrue(peer.last().has(RST));
    lab.run(1);
    assertEquals(heard, web.log.size());
    assertEquals(null, lab.hand("b", "web").local(web.socket));
  }

  @Test
  void programThatAbortsHearsNothingOfWhatCameInTheSameSegment() {
    web.aborts = true;
    int next = open(1000, 65_535);
    peer.tcp(1000, 80, ISS + 1, next, ACK | FIN, 65_535, text("hello"));
    assertEquals("received 5", web.log.get(web.log.size() - 1));
    assertTrue(peer.last().has(RST));
    assertEquals("tcp/1 0.0.0.0:80 0.0.0.0:0 LISTEN web", lab.get("b.sockets"));
  }

  @Test
  void portsAreGivenAgainWhenTheyAreFreeAndNotBefore() {
    lab.simulation().trace(TraceSink.OFF);
    Endpoint there = new Endpoint(peer.ip(), 7000);
    var out = lab.hand("b", "client");
    int kept = out.connect(there);
    assertEquals(49_152, out.local(kept).port());
    for (int port = 49_153; port <= 65_535; port++) {
      int s = out.connect(there);
      assertEquals(port, out.local(s).port());
      out.abort(s);
    }
    assertEquals(49_153, out.local(out.connect(there)).port(), "49152 is in use");
  }

  @Test
  void dataForAStoppedProgramIsAnsweredWithReset() {
    int next = open(1000, 65_535);
    lab.host("b").stopProgram(lab.net(), "web");
    assertTrue(peer.last().has(FIN));
    peer.tcp(1000, 80, ISS + 1, next + 1, ACK | PSH, 65_535, text("more"));
    assertTrue(peer.last().has(RST), "nobody will ever read it");
    assertEquals("", lab.get("b.sockets"));
  }

  @Test
  void peerThatNeverClosesDoesNotKeepTheConnectionOfAStoppedProgram() {
    int next = open(1000, 65_535);
    lab.host("b").stopProgram(lab.net(), "web");
    peer.tcp(1000, 80, ISS + 1, next + 1, ACK);
    assertTrue(lab.get("b.sockets").contains("FIN-WAIT-2"));
    lab.run(59);
    assertTrue(lab.get("b.sockets").contains("FIN-WAIT-2"));
    lab.run(2);
    assertEquals("", lab.get("b.sockets"));
  }

  @Test
  void tenThousandConnectionsAndAScanOfAllPortsAreBounded() {
    lab.simulation().trace(TraceSink.OFF);
    for (int port = 1; port <= 65_535; port++) {
      peer.tcp(40_000, port, ISS, 0, SYN);
    }
    for (int i = 0; i < 20_000; i++) {
      lab.hand("b", "client").connect(new Endpoint(peer.ip(), 7000));
    }
    assertTrue(lab.host("b").stack().sockets().rows().size() <= 16_384 + 1);
    for (int i = 0; i < 45; i++) {
      lab.run(4);
      peer.arp();
    }
    assertEquals("tcp/1 0.0.0.0:80 0.0.0.0:0 LISTEN web", lab.get("b.sockets"));
  }
}
