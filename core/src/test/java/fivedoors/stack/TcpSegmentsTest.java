package fivedoors.stack;

import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static fivedoors.wire.TcpSegment.ACK;
import static fivedoors.wire.TcpSegment.FIN;
import static fivedoors.wire.TcpSegment.PSH;
import static fivedoors.wire.TcpSegment.RST;
import static fivedoors.wire.TcpSegment.SYN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Mac;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.TcpSegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 9293 segment by segment: a host against a peer that the test plays. */
class TcpSegmentsTest extends TcpBench {
  @Test
  void s3_7_1_mssStandsInSynSegmentsOnlyAndThePeersIsKept() {
    int next = open(1000, 65_535);
    lab.hand("b", "web").send(web.socket, new byte[2500]);
    List<TcpSegment> all = peer.got();
    assertEquals(1460, all.get(0).mss());
    assertEquals(-1, all.get(1).mss());
    assertEquals(
        List.of(1000, 1000, 500), all.stream().skip(1).map(s -> s.payload().length).toList());
    assertEquals(next, all.get(1).seq());
    assertTrue(all.get(3).has(PSH));
  }

  @Test
  void s3_10_7_4_segmentsOutOfOrderAreDeliveredInOrder() {
    int ack = open(1000, 65_535);
    int seq = ISS + 1;
    peer.tcp(1000, 80, seq + 5, ack, ACK, 65_535, text("fghij"));
    assertEquals(seq, peer.last().ack(), "still waits for the hole, and says so at once");
    assertEquals(0, web.bytes.size());
    peer.tcp(1000, 80, seq + 10, ack, ACK, 65_535, text("klmno"));
    peer.tcp(1000, 80, seq, ack, ACK, 65_535, text("abcde"));
    assertEquals("abcdefghijklmno", web.bytes.toString());
    assertEquals(seq + 15, peer.last().ack());
  }

  @Test
  void s3_10_7_4_overlappingAndRepeatedDataIsDeliveredOnce() {
    int ack = open(1000, 65_535);
    int seq = ISS + 1;
    peer.tcp(1000, 80, seq, ack, ACK, 65_535, text("abcdef"));
    peer.tcp(1000, 80, seq, ack, ACK, 65_535, text("abcdef"));
    peer.tcp(1000, 80, seq + 3, ack, ACK, 65_535, text("defghi"));
    assertEquals("abcdefghi", web.bytes.toString());
  }

  @Test
  void rfc6298_synIsSentAgainAfter1And3And7Seconds() {
    syn();
    long start = lab.net().now();
    for (int i = 0; i < 8; i++) {
      lab.run(4);
      peer.arp(); // so that the neighbour stays known
    }
    List<Long> seconds = new ArrayList<>();
    for (Packet p : lab.tcp("b")) {
      seconds.add((p.time() - start) / NetLab.SECOND);
    }
    assertEquals(List.of(0L, 1L, 3L, 7L, 15L, 31L), seconds);
    assertEquals(1, lab.tcp("b").stream().map(p -> p.tcp().seq()).distinct().count());
  }

  @Test
  void rfc6298_lostDataIsSentAgainUntilItIsAcknowledged() {
    int next = open(1000, 65_535);
    lab.mark();
    lab.hand("b", "web").send(web.socket, text("hello"));
    lab.run(0.9);
    assertEquals(1, peer.got().size());
    lab.run(0.2);
    assertEquals(2, peer.got().size());
    assertEquals(next, peer.got().get(1).seq());
    peer.tcp(1000, 80, ISS + 1, next + 5, ACK);
    lab.run(100);
    assertEquals(2, peer.got().size());
  }

  @Test
  void s3_8_6_1_zeroWindowIsProbedWithOneByteAndOpens() {
    int next = open(1000, 0);
    lab.mark();
    lab.hand("b", "web").send(web.socket, text("hello"));
    assertEquals(0, peer.got().size());
    lab.run(1.5);
    assertEquals(1, peer.got().size());
    assertEquals(1, peer.last().payload().length);
    peer.tcp(1000, 80, ISS + 1, next, ACK, 0, new byte[0]);
    lab.run(1);
    peer.tcp(1000, 80, ISS + 1, next, ACK, 100, new byte[0]);
    lab.run(0.1);
    lab.run(5);
    int end = 0;
    for (TcpSegment s : peer.got()) {
      end = Math.max(end, s.seq() - next + s.payload().length);
    }
    assertEquals(5, end, "all five bytes have been sent once the window was open");
  }

  @Test
  void s3_10_7_3_unexpectedSynAckIsReset() {
    peer.tcp(80, 40_000, 100, 4711, SYN | ACK);
    assertEquals(4711, peer.last().seq());
    assertTrue(peer.last().has(RST));
    assertFalse(peer.last().has(ACK));
  }

  @Test
  void s3_10_7_1_resetForNobodyIsDroppedInSilence() {
    peer.tcp(80, 40_000, 100, 4711, RST);
    assertEquals(0, peer.got().size());
    assertEquals(DropReason.NOT_FOR_ME, lab.drops("b").get(0).reason());
  }

  @Test
  void s3_5_simultaneousOpen() {
    TcpSegment syn = syn();
    peer.send(TcpSegment.of(7000, syn.srcPort(), ISS, 0, SYN, 65_535, new byte[0]));
    assertTrue(peer.last().has(SYN | ACK));
    peer.tcp(7000, syn.srcPort(), ISS + 1, syn.seq() + 1, ACK);
    assertEquals("connected", ended());
  }

  @Test
  void rfc1122_s4_2_2_13_timeWaitMakesRoomForALaterSynOnly() {
    int next = open(1000, 65_535);
    lab.hand("b", "web").close(web.socket);
    peer.tcp(1000, 80, ISS + 1, next + 1, FIN | ACK);
    assertTrue(lab.get("b.sockets").contains("TIME-WAIT"), lab.get("b.sockets"));
    lab.mark();
    peer.tcp(1000, 80, ISS - 5, 0, SYN);
    assertFalse(peer.last().has(SYN), "an old one is only acknowledged");
    peer.tcp(1000, 80, ISS + 5000, 0, SYN);
    assertTrue(peer.last().has(SYN | ACK));
    assertEquals(ISS + 5001, peer.last().ack());
  }

  @Test
  void rfc5961_resetThatIsNotNextIsChallengedAndTheRightOneEnds() {
    int next = open(1000, 65_535);
    lab.mark();
    peer.tcp(1000, 80, ISS + 100, next, RST);
    assertEquals(ISS + 1, peer.last().ack());
    assertFalse(web.log.contains("ended RESET"));
    peer.tcp(1000, 80, ISS + 1, next, RST);
    assertTrue(web.log.contains("ended RESET"));
  }

  @Test
  void s3_9_2_3_segmentsToOrFromManyAreDropped() {
    byte[] bytes =
        TcpSegment.of(1000, 80, ISS, 0, SYN, 100, new byte[0]).encode(peer.ip(), ip("10.0.0.255"));
    lab.inject("b.eth0", Make.ip(Mac.BROADCAST, mac(9), peer.ip(), ip("10.0.0.255"), 6, bytes));
    byte[] odd =
        TcpSegment.of(1000, 80, ISS, 0, SYN, 100, new byte[0])
            .encode(ip("10.0.0.255"), ip("10.0.0.2"));
    lab.inject("b.eth0", Make.ip(mac(2), mac(9), ip("10.0.0.255"), ip("10.0.0.2"), 6, odd));
    assertEquals(2, lab.drops("b", DropReason.NOT_FOR_ME).size());
    assertEquals(List.of(), lab.sockets("b"));
  }

  @Test
  void brokenSegmentsAreNamedAtEveryLengthAndAnsweredByNobody() {
    byte[] whole =
        TcpSegment.of(1000, 80, ISS, 0, SYN, 100, text("data"))
            .withMss(1000)
            .encode(peer.ip(), ip("10.0.0.2"));
    for (int length = 0; length < whole.length; length++) {
      peer.ip(6, java.util.Arrays.copyOf(whole, length));
    }
    byte[] wrong = whole.clone();
    wrong[16] ^= 1;
    peer.ip(6, wrong);
    assertEquals(
        whole.length + 1,
        lab.drops("b", DropReason.MALFORMED).size()
            + lab.drops("b", DropReason.BAD_CHECKSUM).size());
    assertTrue(lab.drops("b", DropReason.MALFORMED).size() >= 20);
    assertEquals(0, peer.got().size());
  }

  @Test
  void everySegmentThatIsTakenIsDelivered() {
    int next = open(1000, 65_535);
    peer.tcp(1000, 80, ISS + 1, next, ACK | PSH, 65_535, text("hello"));
    assertArrayEquals(
        new String[] {"SYN", "ACK", "PSH,ACK 5"},
        lab.events(TraceEvent.Delivered.class, e -> e.to().equals("tcp")).stream()
            .map(TraceEvent.Delivered::status)
            .toArray());
  }
}
