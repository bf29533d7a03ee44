package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;
import java.util.Random;

/** What every codec is held to, and random parts for its round trip. */
final class Codecs {
  interface Decoder {
    Object decode(byte[] b, int from, int to);
  }

  private Codecs() {}

  /**
   * Every prefix shorter than {@code least} is refused, both as a shorter array and as a shorter
   * range of an array that goes on; and the whole, moved inside a larger array, reads the same.
   */
  static void failsOnEveryTruncation(byte[] whole, int least, Decoder decoder) {
    byte[] inside = new byte[whole.length + 7];
    Arrays.fill(inside, (byte) 0xA5);
    System.arraycopy(whole, 0, inside, 3, whole.length);
    for (int length = 0; length < least; length++) {
      int end = length;
      byte[] prefix = Arrays.copyOf(whole, length);
      assertThrows(
          MalformedException.class, () -> decoder.decode(prefix, 0, end), "prefix " + length);
      assertThrows(
          MalformedException.class, () -> decoder.decode(inside, 3, 3 + end), "range " + length);
    }
    Object expected = decoder.decode(whole, 0, whole.length);
    Object moved = decoder.decode(inside, 3, 3 + whole.length);
    assertEquals(expected, moved);
    assertEquals(expected.hashCode(), moved.hashCode());
    assertEquals(expected.toString(), moved.toString());
    assertThrows(
        MalformedException.class, () -> decoder.decode(whole, 0, whole.length + 1), "beyond");
    assertThrows(MalformedException.class, () -> decoder.decode(whole, -1, whole.length), "before");
  }

  static byte[] bytes(Random random, int bound) {
    byte[] b = new byte[random.nextInt(bound)];
    random.nextBytes(b);
    return b;
  }

  static Mac mac(Random random) {
    return new Mac(random.nextInt(0x10000), random.nextInt());
  }

  static Ipv4Address ip(Random random) {
    return new Ipv4Address(random.nextInt());
  }
}
