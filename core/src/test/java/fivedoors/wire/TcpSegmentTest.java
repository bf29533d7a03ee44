package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** TCP segments, RFC 9293 section 3.1 and 3.2. */
class TcpSegmentTest {
  private static final Ipv4Address A = Ipv4Address.parse("192.168.0.42");
  private static final Ipv4Address B = Ipv4Address.parse("192.168.0.1");
  private static final byte[] NONE = {};

  private static TcpSegment decode(byte[] b, int from, int to) {
    return TcpSegment.decode(b, from, to, A, B);
  }

  /** The header of RFC 9293 figure 1, field by field. */
  @Test
  void rfc9293_s3_1_headerByteByByte() {
    TcpSegment syn =
        TcpSegment.of(51_000, 80, 0xFFFFFFFE, 0, TcpSegment.SYN, 64_240, NONE).withMss(1_460);
    byte[] b = syn.encode(A, B);
    assertEquals("c7380050" + "fffffffe" + "00000000" + "6002faf0", Hex.of(b, 0, 16));
    assertEquals("0000" + "020405b4", Hex.of(b, 18, 24));
    byte[] whole = Hex.parse("c0a8002a c0a80001 0006 0018" + Hex.of(b));
    assertEquals(0, Checksum.of(whole, 0, whole.length));
    assertEquals(1_460, syn.mss());
    assertEquals(24, syn.headerLength());
  }

  @Test
  void decodesRealCaptures() {
    byte[] frame = Captured.frame("syn");
    TcpSegment syn = decode(frame, 34, frame.length);
    assertEquals(41_930, syn.srcPort());
    assertEquals(81, syn.dstPort());
    assertEquals(TcpSegment.SYN, syn.flags());
    assertEquals(1_460, syn.mss());
    assertEquals(64_240, syn.window());
    assertEquals(40, syn.headerLength());
    for (String name : new String[] {"syn", "tcp-ack", "http-get", "fin"}) {
      byte[] real = Captured.frame(name);
      assertArrayEquals(
          Arrays.copyOfRange(real, 34, real.length),
          decode(real, 34, real.length).encode(A, B),
          name);
    }
    byte[] rst = Captured.frame("rst");
    TcpSegment refused = TcpSegment.decode(rst, 34, rst.length, B, A);
    assertEquals(TcpSegment.RST | TcpSegment.ACK, refused.flags());
    assertEquals(0, refused.seq());
    assertEquals(syn.seq() + 1, refused.ack());
    assertEquals(-1, refused.mss());
  }

  @Test
  void failsOnEveryTruncation() {
    byte[] b = TcpSegment.of(1, 2, 3, 4, TcpSegment.ACK, 5, new byte[9]).withMss(9).encode(A, B);
    Codecs.failsOnEveryTruncation(b, b.length, TcpSegmentTest::decode);
  }

  @Test
  void everyWrongBitIsNoticed() {
    byte[] good = TcpSegment.of(1, 2, 3, 4, TcpSegment.ACK, 5, new byte[3]).encode(A, B);
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(MalformedException.class, () -> decode(bad, 0, bad.length), "bit " + bit);
    }
    ChecksumException e =
        assertThrows(ChecksumException.class, () -> TcpSegment.decode(good, 0, good.length, A, A));
    assertEquals(16, e.offset());
  }

  @Test
  void headerLengthMustFit() {
    byte[] b = TcpSegment.of(1, 2, 3, 4, 0, 5, NONE).encode(A, B);
    for (int words : new int[] {0, 4, 6, 15}) {
      byte[] bad = b.clone();
      bad[12] = (byte) (words << 4);
      MalformedException e =
          assertThrows(MalformedException.class, () -> decode(bad, 0, bad.length));
      assertFalse(e instanceof ChecksumException);
      assertTrue(e.getMessage().contains("header length is " + words * 4), e.getMessage());
    }
  }

  @Test
  void rfc9293_s3_2_optionsAreFoundBehindOthers() {
    assertEquals(1_460, options("01 01 0402 020405b4").mss());
    assertEquals(-1, options("00 02 04 05 b4 000000").mss());
    assertEquals(-1, options("030307 01").mss());
    assertEquals(65_535, options("0204ffff").mss());
    assertEquals(-1, options("").mss());
  }

  private static TcpSegment options(String hex) {
    TcpSegment segment = new TcpSegment(1, 2, 3, 4, 2, 5, 6, Hex.parse(hex), NONE);
    byte[] b = segment.encode(A, B);
    assertEquals(segment, decode(b, 0, b.length));
    return segment;
  }

  @Test
  void brokenOptionsAreMalformed() {
    for (String hex :
        new String[] {
          "01010102",
          "01010203",
          "02030000",
          "02050000",
          "05010000",
          "05060000",
          "05000000",
          "010101fe"
        }) {
      assertThrows(IllegalArgumentException.class, () -> options(hex), hex);
      byte[] b = options("01010101").encode(A, B);
      System.arraycopy(Hex.parse(hex), 0, b, 20, 4);
      ByteWriter.putU16(b, 16, 0);
      int sum = Checksum.sum(b, 0, b.length, Checksum.pseudoHeader(A, B, 6, b.length));
      ByteWriter.putU16(b, 16, Checksum.finish(sum));
      MalformedException e =
          assertThrows(MalformedException.class, () -> decode(b, 0, b.length), hex);
      assertFalse(e instanceof ChecksumException, hex);
    }
  }

  @Test
  void sequenceLengthCountsSynAndFin() {
    assertEquals(3, TcpSegment.of(1, 2, 3, 4, TcpSegment.ACK, 5, new byte[3]).sequenceLength());
    assertEquals(1, TcpSegment.of(1, 2, 3, 4, TcpSegment.SYN, 5, NONE).sequenceLength());
    assertEquals(
        4,
        TcpSegment.of(1, 2, 3, 4, TcpSegment.FIN | TcpSegment.ACK, 5, new byte[3])
            .sequenceLength());
    TcpSegment synAck = TcpSegment.of(1, 2, 3, 4, TcpSegment.SYN | TcpSegment.ACK, 5, NONE);
    assertTrue(synAck.has(TcpSegment.SYN | TcpSegment.ACK));
    assertFalse(synAck.has(TcpSegment.SYN | TcpSegment.FIN));
  }

  @Test
  void refusesWhatCannotBeEncoded() {
    refuses(-1, 0, 0, 0, 0, NONE, NONE);
    refuses(65_536, 0, 0, 0, 0, NONE, NONE);
    refuses(0, 65_536, 0, 0, 0, NONE, NONE);
    refuses(0, 0, 256, 0, 0, NONE, NONE);
    refuses(0, 0, 0, 65_536, 0, NONE, NONE);
    refuses(0, 0, 0, 0, 65_536, NONE, NONE);
    refuses(0, 0, 0, 0, 0, null, NONE);
    refuses(0, 0, 0, 0, 0, NONE, null);
    refuses(0, 0, 0, 0, 0, new byte[3], NONE);
    refuses(0, 0, 0, 0, 0, new byte[44], NONE);
  }

  private static void refuses(
      int src, int dst, int flags, int window, int urgent, byte[] options, byte[] payload) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new TcpSegment(src, dst, 1, 1, flags, window, urgent, options, payload));
  }

  @Test
  void roundTrips() {
    Random random = new Random(9293);
    for (int n = 0; n < 1_000; n++) {
      byte[] options = new byte[4 * random.nextInt(11)];
      Arrays.fill(options, (byte) 1);
      TcpSegment segment =
          new TcpSegment(
              random.nextInt(0x10000),
              random.nextInt(0x10000),
              random.nextInt(),
              random.nextInt(),
              random.nextInt(256),
              random.nextInt(0x10000),
              random.nextInt(0x10000),
              options,
              Codecs.bytes(random, 90));
      Ipv4Address src = Codecs.ip(random);
      Ipv4Address dst = Codecs.ip(random);
      byte[] b = segment.encode(src, dst);
      assertEquals(segment, TcpSegment.decode(b, 0, b.length, src, dst), "case " + n);
    }
  }

  @Test
  void equalsLooksAtEveryPart() {
    byte[] b = new TcpSegment(1, 2, 3, 4, 5, 6, 7, Hex.parse("01010101"), new byte[1]).encode(A, B);
    TcpSegment segment = decode(b, 0, b.length);
    for (int at : new int[] {1, 3, 7, 11, 13, 15, 19, 23, 24}) {
      byte[] changed = b.clone();
      changed[at] ^= at == 23 ? 1 : 8;
      ByteWriter.putU16(changed, 16, 0);
      int sum = Checksum.sum(changed, 0, b.length, Checksum.pseudoHeader(A, B, 6, b.length));
      ByteWriter.putU16(changed, 16, Checksum.finish(sum));
      assertNotEquals(segment, decode(changed, 0, changed.length), "byte " + at);
    }
    assertEquals(
        "TcpSegment[1 > 2 seq 3 ack 4 flags 0x05 window 6 urgent 7 options 01010101 payload 00]",
        segment.toString());
  }
}
