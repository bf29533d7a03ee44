package fivedoors.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** RFC 1071 and RFC 1624, against a second, naive computation. */
class ChecksumTest {
  /** As the definition says it: add with end-around carry after every word, then complement. */
  static int naive(byte[] b, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i += 2) {
      int low = i + 1 < to ? b[i + 1] & 0xFF : 0;
      sum += (b[i] & 0xFF) * 256 + low;
      if (sum > 0xFFFF) {
        sum -= 0xFFFF;
      }
    }
    return (int) (0xFFFF - sum);
  }

  @Test
  void rfc1071_s3_exampleSum() {
    byte[] b = Hex.parse("00 01 f2 03 f4 f5 f6 f7");
    assertEquals(0xDDF2, Checksum.sum(b, 0, b.length, 0));
    assertEquals(0x220D, Checksum.of(b, 0, b.length));
  }

  @Test
  void rfc1624_s4_example() {
    assertEquals(0x0000, Checksum.update16(0xDD2F, 0x5555, 0x3285));
  }

  @Test
  void equalsNaiveForRandomRangesOddAndEven() {
    Random random = new Random(1071);
    for (int n = 0; n < 2_000; n++) {
      byte[] b = new byte[random.nextInt(200)];
      random.nextBytes(b);
      int from = random.nextInt(b.length + 1);
      int to = from + random.nextInt(b.length - from + 1);
      assertEquals(naive(b, from, to), Checksum.of(b, from, to), "case " + n);
    }
  }

  @Test
  void longestPacketOfOnesDoesNotOverflow() {
    byte[] b = new byte[65_536];
    java.util.Arrays.fill(b, (byte) 0xFF);
    assertEquals(0, Checksum.of(b, 0, b.length));
    assertEquals(naive(b, 0, 65_535), Checksum.of(b, 0, 65_535));
    byte[] huge = new byte[300_000];
    java.util.Arrays.fill(huge, (byte) 0xFE);
    assertEquals(naive(huge, 0, huge.length), Checksum.of(huge, 0, huge.length));
  }

  @Test
  void sumsOfRangesAddUp() {
    byte[] b = Hex.parse("0102030405060708ff");
    int parts = Checksum.sum(b, 4, 9, Checksum.sum(b, 0, 4, 0));
    assertEquals(Checksum.sum(b, 0, 9, 0), parts);
    assertEquals(0x0001, Checksum.sum(new byte[0], 0, 0, 0x10000));
  }

  @Test
  void rangeOutsideTheArrayIsMalformed() {
    assertThrows(MalformedException.class, () -> Checksum.of(new byte[4], 0, 5));
    assertThrows(MalformedException.class, () -> Checksum.of(new byte[4], -1, 2));
    assertThrows(MalformedException.class, () -> Checksum.of(new byte[4], 3, 2));
  }

  @Test
  void pseudoHeaderIsTwelveBytesSummed() {
    byte[] b = Hex.parse("c0a80001 ffffffff 00 11 0134");
    assertEquals(
        Checksum.sum(b, 0, 12, 0),
        Checksum.pseudoHeader(
            Ipv4Address.of(192, 168, 0, 1), Ipv4Address.LIMITED_BROADCAST, 17, 0x134));
  }

  /** Conformance rule 52: repairing gives what computing anew gives, for words of every kind. */
  @Test
  void rfc1624_updateEqualsRecomputation() {
    Random random = new Random(1624);
    int[] corners = {0, 1, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 0x5555, 0x3285};
    for (int n = 0; n < 20_000; n++) {
      byte[] b = new byte[20];
      if (n % 3 != 0) {
        random.nextBytes(b);
      } else {
        for (int i = 0; i < 20; i += 2) {
          ByteWriter.putU16(b, i, corners[random.nextInt(corners.length)]);
        }
      }
      b[0] = 0x45; // as in an IP header: never all zero
      int before = Checksum.of(b, 0, 20);
      int at = 2 + 2 * random.nextInt(8);
      int after = n % 2 == 0 ? random.nextInt(0x10000) : corners[random.nextInt(corners.length)];
      int old = ByteReader.u16(b, at);
      int old32 = ByteReader.i32(b, at);
      byte[] changed = b.clone();
      ByteWriter.putU16(changed, at, after);
      assertEquals(Checksum.of(changed, 0, 20), Checksum.update16(before, old, after), "case " + n);
      int bits = after << 16 | random.nextInt(0x10000);
      ByteWriter.putI32(b, at, bits);
      assertEquals(Checksum.of(b, 0, 20), Checksum.update32(before, old32, bits), "case " + n);
    }
  }

  @Test
  void updateTakesOnlySixteenBits() {
    assertEquals(Checksum.update16(0x1234, 0xFFFE, 0x0001), Checksum.update16(0x1234, -2, 0x70001));
  }

  /** RFC 768 and conformance rule 25. */
  @Test
  void udpZeroMeansNoneAndStays() {
    assertEquals(0, Checksum.updateUdp16(0, 1, 2));
    assertEquals(0, Checksum.updateUdp32(0, 1, 2));
  }

  @Test
  void udpComputedZeroIsSentAsOnes() {
    assertEquals(0xFFFF, Checksum.udp(0));
    assertEquals(1, Checksum.udp(1));
    assertEquals(0xFFFF, Checksum.updateUdp16(0xDD2F, 0x5555, 0x3285));
    assertEquals(0xFFFF, Checksum.updateUdp32(0xDD2F, 0x5555, 0x3285));
    // From 0xFFFF (a computed zero) away and back again.
    int away = Checksum.updateUdp16(0xFFFF, 0x3285, 0x5555);
    assertEquals(0xDD2F, away);
  }
}
