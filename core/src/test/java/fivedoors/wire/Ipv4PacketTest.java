package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** IPv4, RFC 791. */
class Ipv4PacketTest {
  private static final Ipv4Address A = Ipv4Address.parse("192.168.0.42");
  private static final Ipv4Address B = Ipv4Address.parse("192.168.0.1");
  private static final byte[] NONE = {};

  /** RFC 791 appendix A, example 1: the smallest datagram, one byte of data, protocol 1. */
  @Test
  void rfc791_exampleOne() {
    byte[] b = new Ipv4Packet(0, 111, false, false, 0, 123, 1, A, B, NONE, new byte[] {7}).encode();
    assertEquals(21, b.length);
    assertEquals("45000015006f00007b01", Hex.of(b, 0, 10));
    assertEquals("c0a8002ac0a8000107", Hex.of(b, 12, 21));
    assertEquals(0, Checksum.of(b, 0, 20));
  }

  /** RFC 791 appendix A, example 3: options, total length 576, fragment with an offset. */
  @Test
  void rfc791_optionsAndFragmentFields() {
    byte[] options = Hex.parse("07 0b 04 00000000 00000000 00");
    Ipv4Packet packet =
        new Ipv4Packet(0, 111, false, true, 65_528, 123, 6, A, B, options, new byte[10]);
    byte[] b = packet.encode();
    assertEquals("4800002a006f3fff7b06", Hex.of(b, 0, 10));
    assertEquals(32, packet.headerLength());
    assertEquals(42, packet.totalLength());
    assertEquals(0, Checksum.of(b, 0, 32));
    assertEquals(packet, Ipv4Packet.decode(b, 0, b.length));
  }

  @Test
  void decodesARealCapture() {
    byte[] frame = Captured.frame("udp");
    Ipv4Packet packet = Ipv4Packet.decode(frame, 14, frame.length);
    assertEquals(A, packet.src());
    assertEquals(B, packet.dst());
    assertEquals(64, packet.ttl());
    assertEquals(IpProtocol.UDP, packet.protocol());
    assertEquals(0xD76A, packet.identification());
    assertTrue(packet.dontFragment());
    assertFalse(packet.moreFragments());
    assertFalse(packet.isFragment());
    assertEquals(0, packet.tos());
    assertEquals(18, packet.payload().length);
    for (byte[] real : Captured.all().values()) {
      if (EthernetFrame.peekType(real) == EtherType.IPV4) {
        byte[] ip = Arrays.copyOfRange(real, 14, real.length);
        assertArrayEquals(ip, Ipv4Packet.decode(ip, 0, ip.length).encode());
      }
    }
  }

  @Test
  void failsOnEveryTruncation() {
    byte[] b = Ipv4Packet.of(A, B, 17, 64, 1, new byte[30]).encode();
    Codecs.failsOnEveryTruncation(b, b.length, Ipv4Packet::decode);
  }

  /** Conformance rule 1: the total length counts; what follows is padding. */
  @Test
  void totalLengthIsTrustedNotTheFrame() {
    Ipv4Packet packet = Ipv4Packet.of(A, B, 17, 64, 1, new byte[] {1, 2, 3});
    byte[] padded = Arrays.copyOf(packet.encode(), 46);
    padded[40] = 99;
    assertEquals(packet, Ipv4Packet.decode(padded, 0, 46));
  }

  @Test
  void everyWrongBitOfTheHeaderIsNoticed() {
    byte[] good = Ipv4Packet.of(A, B, 17, 64, 1, new byte[8]).encode();
    for (int bit = 0; bit < 160; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(MalformedException.class, () -> Ipv4Packet.decode(bad, 0, bad.length));
    }
    byte[] bad = good.clone();
    bad[8]++;
    ChecksumException e =
        assertThrows(ChecksumException.class, () -> Ipv4Packet.decode(bad, 0, bad.length));
    assertEquals(10, e.offset());
    assertTrue(e.getMessage().contains("0x" + Hex.of(good, 10, 12)), e.getMessage());
  }

  @Test
  void lengthsThatDoNotFitAreMalformedNotWronglySummed() {
    byte[] good = Ipv4Packet.of(A, B, 17, 64, 1, new byte[8]).encode();
    assertMalformed(good, 0, 0x44, "header length 16");
    assertMalformed(good, 0, 0x4F, "header length 60");
    assertMalformed(good, 0, 0x65, "version is 6");
    assertMalformed(good, 0, 0xF5, "version is 15");
    assertMalformed(good, 3, 19, "total length 19");
    assertMalformed(good, 3, 29, "total length is 29, 28 left");
  }

  private static void assertMalformed(byte[] good, int at, int value, String words) {
    byte[] bad = good.clone();
    bad[at] = (byte) value;
    ByteWriter.putU16(bad, 10, 0);
    ByteWriter.putU16(bad, 10, Checksum.of(bad, 0, 20));
    MalformedException e =
        assertThrows(MalformedException.class, () -> Ipv4Packet.decode(bad, 0, bad.length));
    assertFalse(e instanceof ChecksumException);
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void aHeaderWithoutPayloadIsAPacket() {
    byte[] b = Ipv4Packet.of(A, B, 99, 1, 0, NONE).encode();
    assertEquals(20, b.length);
    assertEquals(0, Ipv4Packet.decode(b, 0, 20).payload().length);
  }

  @Test
  void refusesWhatCannotBeEncoded() {
    refuses(256, 0, 0, 64, 17, A, B, NONE, NONE);
    refuses(0, 65_536, 0, 64, 17, A, B, NONE, NONE);
    refuses(0, 0, 4, 64, 17, A, B, NONE, NONE);
    refuses(0, 0, 65_536, 64, 17, A, B, NONE, NONE);
    refuses(0, 0, -8, 64, 17, A, B, NONE, NONE);
    refuses(0, 0, 0, 256, 17, A, B, NONE, NONE);
    refuses(0, 0, 0, -1, 17, A, B, NONE, NONE);
    refuses(0, 0, 0, 64, 256, A, B, NONE, NONE);
    refuses(0, 0, 0, 64, 17, null, B, NONE, NONE);
    refuses(0, 0, 0, 64, 17, A, null, NONE, NONE);
    refuses(0, 0, 0, 64, 17, A, B, null, NONE);
    refuses(0, 0, 0, 64, 17, A, B, new byte[3], NONE);
    refuses(0, 0, 0, 64, 17, A, B, new byte[44], NONE);
    refuses(0, 0, 0, 64, 17, A, B, NONE, null);
    refuses(0, 0, 0, 64, 17, A, B, NONE, new byte[65_516]);
    assertEquals(65_535, Ipv4Packet.of(A, B, 17, 64, 0, new byte[65_515]).encode().length);
  }

  private static void refuses(
      int tos,
      int id,
      int offset,
      int ttl,
      int protocol,
      Ipv4Address src,
      Ipv4Address dst,
      byte[] options,
      byte[] payload) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Ipv4Packet(
                tos, id, false, false, offset, ttl, protocol, src, dst, options, payload));
  }

  static Ipv4Packet random(Random random) {
    byte[] options = new byte[4 * random.nextInt(11)];
    random.nextBytes(options);
    return new Ipv4Packet(
        random.nextInt(256),
        random.nextInt(0x10000),
        random.nextBoolean(),
        random.nextBoolean(),
        8 * random.nextInt(0x2000),
        random.nextInt(256),
        random.nextInt(256),
        Codecs.ip(random),
        Codecs.ip(random),
        options,
        Codecs.bytes(random, 80));
  }

  @Test
  void roundTripsAndPeeksReadWhatDecodeReads() {
    Random random = new Random(791);
    for (int n = 0; n < 1_000; n++) {
      Ipv4Packet packet = random(random);
      byte[] b = new byte[packet.totalLength() + 5];
      System.arraycopy(packet.encode(), 0, b, 5, packet.totalLength());
      assertEquals(packet, Ipv4Packet.decode(b, 5, b.length), "case " + n);
      assertEquals(packet.headerLength(), Ipv4Packet.peekHeaderLength(b, 5));
      assertEquals(packet.totalLength(), Ipv4Packet.peekTotalLength(b, 5));
      assertEquals(packet.ttl(), Ipv4Packet.peekTtl(b, 5));
      assertEquals(packet.protocol(), Ipv4Packet.peekProtocol(b, 5));
      assertEquals(packet.src().bits(), Ipv4Packet.peekSrc(b, 5));
      assertEquals(packet.dst().bits(), Ipv4Packet.peekDst(b, 5));
      assertEquals(packet.fragmentOffset() > 0, Ipv4Packet.peekIsLaterFragment(b, 5));
      assertEquals(packet.moreFragments() || packet.fragmentOffset() > 0, packet.isFragment());
    }
  }

  /** RFC 1812 section 5.3.1, conformance rules 10 and 52: equal to encoding anew. */
  @Test
  void decrementTtlEqualsEncodingAnew() {
    Random random = new Random(1812);
    for (int n = 0; n < 5_000; n++) {
      Ipv4Packet p = random(random);
      if (p.ttl() == 0) {
        continue;
      }
      byte[] b = p.encode();
      Ipv4Packet.decrementTtl(b, 0);
      Ipv4Packet expected =
          new Ipv4Packet(
              p.tos(),
              p.identification(),
              p.dontFragment(),
              p.moreFragments(),
              p.fragmentOffset(),
              p.ttl() - 1,
              p.protocol(),
              p.src(),
              p.dst(),
              p.options(),
              p.payload());
      assertArrayEquals(expected.encode(), b, "case " + n);
    }
    byte[] dead = Ipv4Packet.of(A, B, 17, 0, 0, NONE).encode();
    byte[] before = dead.clone();
    assertThrows(IllegalArgumentException.class, () -> Ipv4Packet.decrementTtl(dead, 0));
    assertArrayEquals(before, dead);
  }

  /** Every checksum there can be, so the one that turns from 0x0000 to 0xFFFF and back too. */
  @Test
  void rfc1624_decrementTtlForEveryChecksum() {
    for (int id = 0; id < 0x10000; id++) {
      byte[] b = Ipv4Packet.of(A, B, 17, 128, id, NONE).encode();
      Ipv4Packet.decrementTtl(b, 0);
      assertEquals(0, Checksum.of(b, 0, 20), "id " + id);
      assertNotEquals(0xFFFF, ByteReader.u16(b, 10), "a true header never has this checksum");
    }
  }

  @Test
  void equalsLooksAtEveryPart() {
    Ipv4Packet p = packet(1, 2, true, false, 8, 3, 4, A, B, new byte[4], new byte[] {1});
    assertEquals(p, packet(1, 2, true, false, 8, 3, 4, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(0, 2, true, false, 8, 3, 4, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 0, true, false, 8, 3, 4, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, false, false, 8, 3, 4, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, true, 8, 3, 4, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, false, 0, 3, 4, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, false, 8, 0, 4, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, false, 8, 3, 0, A, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, false, 8, 3, 4, B, B, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, false, 8, 3, 4, A, A, new byte[4], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, false, 8, 3, 4, A, B, new byte[8], new byte[] {1}));
    assertNotEquals(p, packet(1, 2, true, false, 8, 3, 4, A, B, new byte[4], new byte[] {2}));
    assertEquals(
        "Ipv4Packet[192.168.0.42 > 192.168.0.1 protocol 4 ttl 3 id 0x0002 tos 1 DF offset 8"
            + " options 00000000 payload 01]",
        p.toString());
  }

  private static Ipv4Packet packet(
      int tos,
      int id,
      boolean df,
      boolean mf,
      int offset,
      int ttl,
      int protocol,
      Ipv4Address src,
      Ipv4Address dst,
      byte[] options,
      byte[] payload) {
    return new Ipv4Packet(tos, id, df, mf, offset, ttl, protocol, src, dst, options, payload);
  }
}
