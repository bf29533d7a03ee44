package fivedoors.bytes;

/**
 * The Internet checksum: the one's complement of the one's complement sum of 16-bit words (RFC 1071
 * section 1), and its repair when a field changes (RFC 1624 section 3).
 *
 * <p>A <i>sum</i> is a number under way, to be added to; a <i>checksum</i> is what stands in the
 * packet, 0 to 0xFFFF.
 */
public final class Checksum {
  // So many bytes add up to less than 2^31: no sum overflows, in Java or JavaScript.
  private static final int CHUNK = 0x8000;

  private Checksum() {}

  /**
   * Adds the bytes from {@code from} (inclusive) to {@code to} (exclusive) to a sum. An odd last
   * byte counts as if a zero followed, so only the last range of a packet may have odd length.
   *
   * @throws MalformedException if the range is not inside the array
   */
  public static int sum(byte[] b, int from, int to, int start) {
    ByteReader.checkRange("checksum range", b, from, to);
    int sum = fold(start);
    for (int i = from; i < to; i += CHUNK) {
      sum = chunk(b, i, to - i > CHUNK ? i + CHUNK : to, sum);
    }
    return sum;
  }

  // Four words at a time, with high and low bytes apart: nearly all time of a packet goes here.
  private static int chunk(byte[] b, int from, int to, int start) {
    int high = 0;
    int low = 0;
    int i = from;
    for (int last = to - 7; i < last; i += 8) {
      high += (b[i] & 0xFF) + (b[i + 2] & 0xFF) + (b[i + 4] & 0xFF) + (b[i + 6] & 0xFF);
      low += (b[i + 1] & 0xFF) + (b[i + 3] & 0xFF) + (b[i + 5] & 0xFF) + (b[i + 7] & 0xFF);
    }
    for (; i < to; i++) {
      if (((i - from) & 1) == 0) {
        high += b[i] & 0xFF;
      } else {
        low += b[i] & 0xFF;
      }
    }
    return fold(start + (high << 8) + low);
  }

  /**
   * The sum of the pseudo header that UDP (RFC 768) and TCP (RFC 9293 section 3.1) put in front.
   *
   * @param protocol IP protocol number
   * @param length bytes of the UDP or TCP header and its data
   */
  public static int pseudoHeader(Ipv4Address src, Ipv4Address dst, int protocol, int length) {
    return fold(words(src.bits()) + words(dst.bits()) + protocol + length);
  }

  /** The checksum that belongs to a finished sum. */
  public static int finish(int sum) {
    return ~fold(sum) & 0xFFFF;
  }

  /** The checksum of one range: {@code finish(sum(b, from, to, 0))}. */
  public static int of(byte[] b, int from, int to) {
    return finish(sum(b, from, to, 0));
  }

  /**
   * The checksum after one 16-bit word of what it covers changed: HC' = ~(~HC + ~m + m'), equation
   * 3 of RFC 1624. Its equation 2, from RFC 1141, gives 0xFFFF where the truth is 0.
   */
  public static int update16(int checksum, int before, int after) {
    return finish((~checksum & 0xFFFF) + (~before & 0xFFFF) + (after & 0xFFFF));
  }

  /** As {@link #update16}, for a 32-bit field such as an address. */
  public static int update32(int checksum, int before, int after) {
    return finish((~checksum & 0xFFFF) + words(~before) + words(after));
  }

  /**
   * As {@link #update16} for UDP, where 0 says "none was made" and stays (RFC 768; RFC 3022 section
   * 4.1), and where a computed 0 is sent as 0xFFFF.
   */
  public static int updateUdp16(int checksum, int before, int after) {
    return checksum == 0 ? 0 : udp(update16(checksum, before, after));
  }

  /** As {@link #update32} for UDP: 0 stays 0, a computed 0 is sent as 0xFFFF. */
  public static int updateUdp32(int checksum, int before, int after) {
    return checksum == 0 ? 0 : udp(update32(checksum, before, after));
  }

  /** What UDP sends for a computed checksum: 0 would say "none", so 0xFFFF stands for it. */
  public static int udp(int computed) {
    return computed == 0 ? 0xFFFF : computed;
  }

  private static int words(int bits) {
    return (bits >>> 16) + (bits & 0xFFFF);
  }

  private static int fold(int sum) {
    int once = (sum & 0xFFFF) + (sum >>> 16);
    return (once & 0xFFFF) + (once >>> 16);
  }
}
