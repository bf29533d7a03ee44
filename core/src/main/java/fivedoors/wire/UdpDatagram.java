package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;

/**
 * A UDP datagram (RFC 768). Its checksum covers the IP addresses too, so they are asked for.
 *
 * <pre>
 *  0             2             4            6            8
 *  | source port | destination | length     | checksum   | payload ...
 * </pre>
 *
 * @param srcPort sender's port, 0 to 65535; 0 means that no answer is expected
 * @param dstPort receiver's port, 0 to 65535
 * @param payload what is inside, at most 65527 bytes
 */
public record UdpDatagram(int srcPort, int dstPort, byte[] payload) {
  /** Bytes before the payload. */
  public static final int HEADER_LENGTH = 8;

  private static final int CHECKSUM_AT = 6;
  private static final String WHAT = "UDP header";

  /**
   * @throws IllegalArgumentException for a value that does not fit its field
   */
  public UdpDatagram {
    Ranges.u16("udp.srcport", srcPort);
    Ranges.u16("udp.dstport", dstPort);
    Ranges.present("payload", payload);
    Ranges.check("udp.length", HEADER_LENGTH + payload.length, 0xFFFF);
  }

  /** Bytes of header and payload. */
  public int length() {
    return HEADER_LENGTH + payload.length;
  }

  /**
   * Reads a datagram and checks its checksum, unless that is 0, which means that none was made.
   *
   * @throws ChecksumException if the checksum is wrong
   * @throws MalformedException if the lengths are
   */
  public static UdpDatagram decode(byte[] b, int from, int to, Ipv4Address src, Ipv4Address dst) {
    check(b, from, to, src, dst);
    return decodeUnchecked(b, from, to);
  }

  /**
   * Reads a datagram and does not look at its checksum, as for one quoted in an ICMP error.
   *
   * @throws MalformedException if the lengths are wrong
   */
  public static UdpDatagram decodeUnchecked(byte[] b, int from, int to) {
    int end = from + checkLength(b, from, to);
    ByteReader in = new ByteReader(WHAT, b, from, end);
    int srcPort = in.u16();
    int dstPort = in.u16();
    in.skip(4);
    return new UdpDatagram(srcPort, dstPort, in.rest());
  }

  /**
   * Checks everything {@link #decode} checks and makes no object: after it, the peeks are safe and
   * the payload lies from {@code from + 8} to {@code from + peekLength}.
   *
   * @throws ChecksumException if the checksum is wrong
   * @throws MalformedException if the lengths are
   */
  public static void check(byte[] b, int from, int to, Ipv4Address src, Ipv4Address dst) {
    int length = checkLength(b, from, to);
    int checksum = ByteReader.u16(b, from + CHECKSUM_AT);
    int pseudo = Checksum.pseudoHeader(src, dst, IpProtocol.UDP, length);
    if (checksum != 0 && Checksum.finish(Checksum.sum(b, from, from + length, pseudo)) != 0) {
      throw new ChecksumException(WHAT, from + CHECKSUM_AT, checksum);
    }
  }

  /** Source port of the datagram that starts at {@code at}. The caller has checked the range. */
  public static int peekSrcPort(byte[] b, int at) {
    return ByteReader.u16(b, at);
  }

  /** Destination port of the datagram at {@code at}. The caller has checked the range. */
  public static int peekDstPort(byte[] b, int at) {
    return ByteReader.u16(b, at + 2);
  }

  /** Bytes of header and payload of the datagram at {@code at}. The caller checked the range. */
  public static int peekLength(byte[] b, int at) {
    return ByteReader.u16(b, at + 4);
  }

  /** The datagram as bytes, with its checksum; a computed 0 is sent as 0xFFFF. */
  public byte[] encode(Ipv4Address src, Ipv4Address dst) {
    ByteWriter out = new ByteWriter(length());
    out.u16(srcPort).u16(dstPort).u16(length()).u16(0).bytes(payload);
    int pseudo = Checksum.pseudoHeader(src, dst, IpProtocol.UDP, length());
    return out.setU16(CHECKSUM_AT, Checksum.udp(Checksum.finish(out.sumFrom(0, pseudo)))).finish();
  }

  private static int checkLength(byte[] b, int from, int to) {
    ByteReader.checkRange(WHAT, b, from, to);
    int available = to - from;
    if (available < HEADER_LENGTH) {
      throw new MalformedException(WHAT, from, "needs 8 bytes, " + available + " left");
    }
    int length = peekLength(b, from);
    if (length < HEADER_LENGTH || length > available) {
      throw new MalformedException(
          WHAT, from + 4, "length is " + length + ", must be 8.." + available);
    }
    return length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UdpDatagram that
        && srcPort == that.srcPort
        && dstPort == that.dstPort
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Hash.of(srcPort, dstPort, Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "UdpDatagram[" + srcPort + " > " + dstPort + " payload " + Hex.of(payload) + "]";
  }
}
