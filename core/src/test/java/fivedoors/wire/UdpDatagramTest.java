package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** UDP, RFC 768. */
class UdpDatagramTest {
  private static final Ipv4Address A = Ipv4Address.parse("192.168.0.42");
  private static final Ipv4Address B = Ipv4Address.parse("192.168.0.1");
  private static final byte[] HELLO = "hello door".getBytes();

  private static UdpDatagram decode(byte[] b, int from, int to) {
    return UdpDatagram.decode(b, from, to, A, B);
  }

  @Test
  void decodesARealCapture() {
    byte[] frame = Captured.frame("udp");
    UdpDatagram datagram = decode(frame, 34, frame.length);
    assertEquals(new UdpDatagram(36_034, 9_999, HELLO), datagram);
    assertArrayEquals(Arrays.copyOfRange(frame, 34, frame.length), datagram.encode(A, B));
    assertEquals(18, datagram.length());
    assertEquals(36_034, UdpDatagram.peekSrcPort(frame, 34));
    assertEquals(9_999, UdpDatagram.peekDstPort(frame, 34));
    assertEquals(18, UdpDatagram.peekLength(frame, 34));
  }

  /** RFC 768, "Fields": pseudo header, header and data, odd byte filled with zero. */
  @Test
  void rfc768_checksumCoversPseudoHeaderAndOddByte() {
    byte[] b = new UdpDatagram(1, 2, Hex.parse("aabbcc")).encode(A, B);
    byte[] whole = Hex.parse("c0a8002a c0a80001 0011 000b" + Hex.of(b) + "00");
    assertEquals(0, Checksum.of(whole, 0, whole.length));
    assertEquals("00010002000b", Hex.of(b, 0, 6));
  }

  @Test
  void failsOnEveryTruncation() {
    byte[] b = new UdpDatagram(68, 67, HELLO).encode(A, B);
    Codecs.failsOnEveryTruncation(b, b.length, UdpDatagramTest::decode);
    Codecs.failsOnEveryTruncation(b, b.length, UdpDatagram::decodeUnchecked);
  }

  @Test
  void everyWrongBitIsNoticed() {
    byte[] good = new UdpDatagram(68, 67, HELLO).encode(A, B);
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(MalformedException.class, () -> decode(bad, 0, bad.length), "bit " + bit);
    }
    ChecksumException e =
        assertThrows(ChecksumException.class, () -> UdpDatagram.decode(good, 0, good.length, A, A));
    assertEquals(6, e.offset());
    assertEquals(HELLO.length, UdpDatagram.decodeUnchecked(good, 0, good.length).payload().length);
  }

  /** Conformance rule 25: zero says that no checksum was made, and is accepted. */
  @Test
  void zeroChecksumIsAccepted() {
    byte[] b = new UdpDatagram(68, 67, HELLO).encode(A, B);
    ByteWriter.putU16(b, 6, 0);
    assertEquals(new UdpDatagram(68, 67, HELLO), decode(b, 0, b.length));
    b[12] ^= 1;
    assertEquals(67, decode(b, 0, b.length).dstPort());
  }

  /** Conformance rule 25: a computed zero is sent as 0xFFFF, and reads back. */
  @Test
  void computedZeroIsSentAsOnes() {
    byte[] probe = new UdpDatagram(68, 67, new byte[2]).encode(A, B);
    byte[] data = new byte[2];
    ByteWriter.putU16(data, 0, ByteReader.u16(probe, 6));
    byte[] b = new UdpDatagram(68, 67, data).encode(A, B);
    assertEquals(0xFFFF, ByteReader.u16(b, 6));
    assertEquals(new UdpDatagram(68, 67, data), decode(b, 0, b.length));
  }

  @Test
  void lengthFieldCounts() {
    byte[] b = Arrays.copyOf(new UdpDatagram(68, 67, HELLO).encode(A, B), 40);
    assertEquals(new UdpDatagram(68, 67, HELLO), decode(b, 0, 40));
    ByteWriter.putU16(b, 4, 7);
    assertThrows(MalformedException.class, () -> UdpDatagram.decodeUnchecked(b, 0, 40));
    ByteWriter.putU16(b, 4, 41);
    assertThrows(MalformedException.class, () -> UdpDatagram.decodeUnchecked(b, 0, 40));
    ByteWriter.putU16(b, 4, 40);
    assertEquals(32, UdpDatagram.decodeUnchecked(b, 0, 40).payload().length);
    ByteWriter.putU16(b, 4, 8);
    assertEquals(0, UdpDatagram.decodeUnchecked(b, 0, 40).payload().length);
  }

  @Test
  void refusesWhatCannotBeEncoded() {
    assertThrows(IllegalArgumentException.class, () -> new UdpDatagram(-1, 1, HELLO));
    assertThrows(IllegalArgumentException.class, () -> new UdpDatagram(65_536, 1, HELLO));
    assertThrows(IllegalArgumentException.class, () -> new UdpDatagram(1, -1, HELLO));
    assertThrows(IllegalArgumentException.class, () -> new UdpDatagram(1, 65_536, HELLO));
    assertThrows(IllegalArgumentException.class, () -> new UdpDatagram(1, 1, null));
    assertThrows(IllegalArgumentException.class, () -> new UdpDatagram(1, 1, new byte[65_528]));
    assertEquals(65_535, new UdpDatagram(1, 1, new byte[65_527]).length());
  }

  @Test
  void roundTrips() {
    Random random = new Random(768);
    for (int n = 0; n < 1_000; n++) {
      Ipv4Address src = Codecs.ip(random);
      Ipv4Address dst = Codecs.ip(random);
      UdpDatagram datagram =
          new UdpDatagram(
              random.nextInt(0x10000), random.nextInt(0x10000), Codecs.bytes(random, 90));
      byte[] b = datagram.encode(src, dst);
      assertEquals(datagram, UdpDatagram.decode(b, 0, b.length, src, dst), "case " + n);
    }
  }

  @Test
  void equalsLooksAtEveryPart() {
    UdpDatagram datagram = new UdpDatagram(1, 2, new byte[] {3});
    assertNotEquals(datagram, new UdpDatagram(0, 2, new byte[] {3}));
    assertNotEquals(datagram, new UdpDatagram(1, 0, new byte[] {3}));
    assertNotEquals(datagram, new UdpDatagram(1, 2, new byte[] {0}));
    assertEquals("UdpDatagram[1 > 2 payload 03]", datagram.toString());
  }
}
