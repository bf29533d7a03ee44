package fivedoors.stack.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.sim.Rng;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc9293Test {
  private static byte[] text(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] noise(int size, int seed) {
    Rng r = new Rng(seed);
    byte[] b = new byte[size];
    for (int i = 0; i < size; i++) {
      b[i] = (byte) r.next();
    }
    return b;
  }

  @Test
  void s3_5_threeWayHandshake() {
    Pair p = Pair.connected(1);
    assertEquals(List.of("SYN-SENT", "ESTABLISHED"), p.client.states);
    assertEquals(List.of("SYN-RECEIVED", "ESTABLISHED"), p.server.states);
    Segment syn = p.client.sent.get(0);
    Segment answer = p.server.sent.get(0);
    Segment ack = p.client.sent.get(1);
    assertEquals(Segment.SYN, syn.flags());
    assertEquals(1460, syn.mss());
    assertEquals(Segment.SYN | Segment.ACK, answer.flags());
    assertEquals((syn.seq() + 1), answer.ack());
    assertEquals(Segment.ACK, ack.flags());
    assertEquals(syn.seq() + 1, ack.seq());
    assertEquals(answer.seq() + 1, ack.ack());
    assertEquals(0, ack.mss(), "the MSS option stands in SYN segments only");
    assertEquals(2, p.client.sent.size());
  }

  @Test
  void s3_5_simultaneousOpen() {
    Pair p = new Pair(2);
    p.client.connection = TcpConnection.open(0, p.config, 1000, p.client);
    p.server.connection = TcpConnection.open(0, p.config, 9000, p.server);
    p.run(Pair.SECOND);
    assertEquals(TcpState.ESTABLISHED, p.client.connection.state());
    assertEquals(TcpState.ESTABLISHED, p.server.connection.state());
    p.client.connection.send(p.now, text("hi"), p.client);
    p.run(Pair.SECOND);
    assertArrayEquals(text("hi"), p.server.received.toByteArray());
  }

  @Test
  void s3_10_7_1_closedPortAnswersSynWithRstAck() {
    Pair p = new Pair(3);
    p.client.connection = TcpConnection.open(0, p.config, 77, p.client);
    p.run(Pair.SECOND);
    Segment reset = p.server.sent.get(0);
    assertEquals(Segment.RST | Segment.ACK, reset.flags());
    assertEquals(0, reset.seq());
    assertEquals(78, reset.ack());
    assertEquals(0, reset.window());
    assertEquals(List.of("REFUSED"), p.client.notes);
  }

  @Test
  void s3_10_7_1_resetIsNeverAnswered() {
    assertNull(new Segment(1, 2, Segment.RST, 0, 0, Segment.NONE).reset());
  }

  @Test
  void s3_10_7_3_unexpectedSynAckIsReset() {
    Pair p = new Pair(4);
    p.client.connection = TcpConnection.open(0, p.config, 500, p.client);
    p.client.take(new Segment(9, 12345, Segment.SYN | Segment.ACK, 100, 0, Segment.NONE));
    Segment reset = p.client.sent.get(1);
    assertEquals(Segment.RST, reset.flags());
    assertEquals(12345, reset.seq());
    assertEquals(TcpState.SYN_SENT, p.client.connection.state());
  }

  @Test
  void rfc6298_synIsSentSixTimesAgainAndThenTimesOutAfter127Seconds() {
    Pair p = new Pair(5);
    p.lossPercent = 100;
    p.open().run(126 * Pair.SECOND);
    assertEquals(7, p.client.sent.size());
    assertEquals(List.of(), p.client.notes);
    p.run(2 * Pair.SECOND);
    assertEquals(List.of("TIMED_OUT"), p.client.notes);
    assertEquals(TcpState.CLOSED, p.client.connection.state());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyByteArrivesOnceInOrderThroughLossAndReordering(int seed) {
    Pair p = new Pair(seed);
    p.lossPercent = seed % 4 * 7;
    p.reorder = seed % 2 == 1;
    byte[] there = noise(60_000, seed);
    byte[] back = noise(40_000, seed + 1000);
    p.open();
    p.client.connection.send(0, there, p.client);
    p.run(200 * Pair.SECOND);
    p.server.connection.send(p.now, back, p.server);
    p.server.connection.close(p.now, p.server);
    p.run(300 * Pair.SECOND);
    p.client.connection.close(p.now, p.client);
    p.run(600 * Pair.SECOND);
    assertArrayEquals(there, p.server.received.toByteArray());
    assertArrayEquals(back, p.client.received.toByteArray());
    assertEquals(TcpState.CLOSED, p.client.connection.state());
    assertEquals(TcpState.CLOSED, p.server.connection.state());
  }

  @Test
  void s3_6_activeCloserWaitsTwoMsl() {
    Pair p = Pair.connected(6);
    p.client.connection.close(p.now, p.client);
    p.run(Pair.SECOND);
    assertEquals("FIN-WAIT-2", p.client.connection.state().label());
    assertEquals("CLOSE-WAIT", p.server.connection.state().label());
    p.server.connection.close(p.now, p.server);
    p.run(Pair.SECOND);
    assertEquals(TcpState.CLOSED, p.server.connection.state());
    assertEquals(TcpState.TIME_WAIT, p.client.connection.state());
    p.run(58 * Pair.SECOND);
    assertEquals(TcpState.TIME_WAIT, p.client.connection.state());
    p.run(2 * Pair.SECOND);
    assertEquals(TcpState.CLOSED, p.client.connection.state());
    assertEquals(List.of("CONNECTED", "PEER_CLOSED", "CLOSED"), p.client.notes);
  }

  @Test
  void s3_6_halfCloseStillReceives() {
    Pair p = Pair.connected(7);
    p.client.connection.close(p.now, p.client);
    p.run(Pair.SECOND);
    assertTrue(p.server.connection.send(p.now, text("late answer"), p.server));
    p.run(Pair.SECOND);
    assertArrayEquals(text("late answer"), p.client.received.toByteArray());
    assertFalse(p.client.connection.send(p.now, text("no"), p.client));
  }

  @Test
  void s3_6_simultaneousCloseGoesThroughClosing() {
    Pair p = Pair.connected(8);
    p.client.connection.close(p.now, p.client);
    p.server.connection.close(p.now, p.server);
    p.run(Pair.SECOND);
    assertTrue(p.client.states.contains("CLOSING"));
    assertEquals(TcpState.TIME_WAIT, p.client.connection.state());
    assertEquals(TcpState.TIME_WAIT, p.server.connection.state());
  }

  @Test
  void s3_5_2_abortSendsReset() {
    Pair p = Pair.connected(9);
    p.client.connection.abort(p.client);
    p.run(Pair.SECOND);
    assertEquals(List.of("CONNECTED", "RESET"), p.server.notes);
  }

  @Test
  void rfc5961_resetInsideTheWindowButNotNextIsChallenged() {
    Pair p = Pair.connected(10);
    int next = p.server.sent.get(0).ack();
    p.server.take(new Segment(next + 100, 0, Segment.RST, 0, 0, Segment.NONE));
    assertEquals(TcpState.ESTABLISHED, p.server.connection.state());
    assertEquals(Segment.ACK, p.server.sent.get(p.server.sent.size() - 1).flags());
    p.server.take(new Segment(next, 0, Segment.RST, 0, 0, Segment.NONE));
    assertEquals(TcpState.CLOSED, p.server.connection.state());
  }

  @Test
  void s3_8_6_3_secondFullSegmentIsAcknowledgedAtOnceAndASingleOneLater() {
    Pair p = Pair.connected(11);
    int before = p.server.sent.size();
    p.client.connection.send(p.now, text("x"), p.client);
    p.run(30 * Pair.MS);
    assertEquals(before, p.server.sent.size());
    p.run(40 * Pair.MS);
    assertEquals(before + 1, p.server.sent.size());
    p.client.connection.send(p.now, noise(2920, 1), p.client);
    p.run(11 * Pair.MS);
    assertEquals(before + 2, p.server.sent.size());
  }

  @Test
  void s3_7_1_noSegmentIsLargerThanThePeersMss() {
    Pair p = new Pair(12);
    p.client.connection = TcpConnection.open(0, p.config, 1, p.client);
    p.client.take(new Segment(50, 2, Segment.SYN | Segment.ACK, 65535, 0, Segment.NONE));
    p.client.connection.send(p.now, noise(2000, 3), p.client);
    for (Segment s : p.client.sent) {
      assertTrue(s.payload().length <= 536, "without the option the MSS is 536");
    }
  }

  @Test
  void s3_8_6_1_zeroWindowIsProbedUntilItOpens() {
    Pair p = new Pair(13);
    p.client.connection = TcpConnection.open(0, p.config, 1, p.client);
    p.client.take(new Segment(50, 2, Segment.SYN | Segment.ACK, 0, 1460, Segment.NONE));
    p.client.connection.send(p.now, text("hello"), p.client);
    p.lossPercent = 100;
    int before = p.client.sent.size();
    p.run(40 * Pair.SECOND);
    assertTrue(p.client.sent.size() - before >= 4, "probes go on");
    assertEquals(1, p.client.sent.get(before).payload().length);
    assertEquals(TcpState.ESTABLISHED, p.client.connection.state());
    p.client.take(new Segment(51, 3, Segment.ACK, 1000, 0, Segment.NONE));
    assertArrayEquals(text("ello"), p.client.sent.get(p.client.sent.size() - 1).payload());
  }

  @Test
  void rfc5681_initialWindowThenSlowStart() {
    Pair p = Pair.connected(14);
    p.client.connection.send(p.now, noise(64_000, 5), p.client);
    int first = p.client.sent.size() - 2;
    assertEquals(10, first, "ten segments of RFC 6928's initial window");
    p.run(25 * Pair.MS);
    assertTrue(p.client.sent.size() - 2 > 20, "each acknowledgement opens the window further");
  }

  @Test
  void rfc5681_threeDuplicatesResendTheHoleBeforeTheTimer() {
    Pair p = Pair.connected(15);
    p.lossPercent = 100;
    p.client.connection.send(p.now, noise(1460, 6), p.client);
    p.lossPercent = 0;
    p.client.connection.send(p.now, noise(5 * 1460, 7), p.client);
    p.run(100 * Pair.MS);
    assertEquals(6 * 1460, p.server.received.size());
  }

  @Test
  void aCopyGoesOnJustTheSame() {
    Pair p = Pair.connected(16);
    p.client.connection.send(p.now, noise(30_000, 8), p.client);
    TcpConnection copy = p.client.connection.copy();
    Pair.End other = new Pair(99).client;
    Segment ack =
        new Segment(
            p.server.sent.get(0).seq() + 1,
            p.client.sent.get(5).seq(),
            Segment.ACK,
            65535,
            0,
            Segment.NONE);
    int before = p.client.sent.size();
    p.client.take(ack);
    copy.segment(p.now, ack, other);
    assertEquals(p.client.sent.size() - before, other.sent.size());
    for (int i = 0; i < other.sent.size(); i++) {
      assertEquals(p.client.sent.get(before + i).seq(), other.sent.get(i).seq());
      assertArrayEquals(p.client.sent.get(before + i).payload(), other.sent.get(i).payload());
    }
  }
}
