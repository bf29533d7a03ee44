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
 * An IPv4 packet or a fragment of one (RFC 791 section 3.1). Version, header length, total length
 * and header checksum follow from the rest and are no components. The reserved flag is not kept.
 *
 * <pre>
 *   0               1               2               3
 *  |version|  IHL  |      tos      |         total length          |
 *  |        identification         |0|D|M|   fragment offset / 8   |
 *  |      ttl      |   protocol    |        header checksum        |
 *  |                            source                             |
 *  |                          destination                          |
 *  |                  options, 0 to 40 bytes ...                   |
 * </pre>
 *
 * @param tos DSCP and ECN (RFC 2474, RFC 3168), 0 to 255
 * @param identification number that fragments of one packet share, 0 to 65535
 * @param dontFragment true if a link too narrow must refuse the packet
 * @param moreFragments true if this is a fragment and not the last one
 * @param fragmentOffset place of the payload in the whole packet, in bytes, a multiple of 8
 * @param ttl how many routers may still pass it on, 0 to 255
 * @param protocol what is inside, 0 to 255; see {@link IpProtocol}
 * @param src sender
 * @param dst receiver
 * @param options options as they stand in the header, a multiple of 4 bytes up to 40
 * @param payload what is inside
 */
public record Ipv4Packet(
    int tos,
    int identification,
    boolean dontFragment,
    boolean moreFragments,
    int fragmentOffset,
    int ttl,
    int protocol,
    Ipv4Address src,
    Ipv4Address dst,
    byte[] options,
    byte[] payload) {
  /** Bytes of a header without options. */
  public static final int MIN_HEADER_LENGTH = 20;

  /** Most bytes of a packet, header included. */
  public static final int MAX_LENGTH = 0xFFFF;

  /** TTL that packets start with (RFC 1700; Linux and macOS). */
  public static final int DEFAULT_TTL = 64;

  static final int FLAG_DF = 0x4000;
  static final int FLAG_MF = 0x2000;
  static final int OFFSET_MASK = 0x1FFF;

  private static final int TTL_AT = 8;
  private static final int CHECKSUM_AT = 10;
  private static final int MAX_OPTIONS = 40;
  private static final byte[] NO_OPTIONS = {};
  private static final String WHAT = "IPv4 header";

  /**
   * @throws IllegalArgumentException for a value that does not fit its field
   */
  public Ipv4Packet {
    Ranges.u8("ip.dsfield", tos);
    Ranges.u16("ip.id", identification);
    Ranges.check("ip.frag_offset", fragmentOffset, OFFSET_MASK << 3);
    Ranges.u8("ip.ttl", ttl);
    Ranges.u8("ip.proto", protocol);
    Ranges.present("ip.src", src);
    Ranges.present("ip.dst", dst);
    Ranges.present("ip.options", options);
    Ranges.present("payload", payload);
    if ((fragmentOffset & 7) != 0) {
      throw new IllegalArgumentException(
          "ip.frag_offset must be a multiple of 8, is " + fragmentOffset);
    }
    if (options.length > MAX_OPTIONS || (options.length & 3) != 0) {
      throw new IllegalArgumentException(
          "ip.options must be 0, 4, ... or 40 bytes, is " + options.length);
    }
    Ranges.check("ip.len", MIN_HEADER_LENGTH + options.length + payload.length, MAX_LENGTH);
  }

  /** A whole packet without options, with DF clear. */
  public static Ipv4Packet of(
      Ipv4Address src, Ipv4Address dst, int protocol, int ttl, int id, byte[] payload) {
    return new Ipv4Packet(0, id, false, false, 0, ttl, protocol, src, dst, NO_OPTIONS, payload);
  }

  /** Bytes of the header. */
  public int headerLength() {
    return MIN_HEADER_LENGTH + options.length;
  }

  /** Bytes of header and payload. */
  public int totalLength() {
    return headerLength() + payload.length;
  }

  /** True if this is only a part of a packet. */
  public boolean isFragment() {
    return moreFragments || fragmentOffset > 0;
  }

  /**
   * Reads a packet and checks its header checksum. The total length counts, not the length of the
   * range: what lies behind it is padding.
   *
   * @throws ChecksumException if the header checksum is wrong
   * @throws MalformedException if version, lengths or the range are
   */
  public static Ipv4Packet decode(byte[] b, int from, int to) {
    checkHeader(b, from, to);
    int headerEnd = from + peekHeaderLength(b, from);
    ByteReader in = new ByteReader(WHAT, b, from + 1, from + peekTotalLength(b, from));
    int tos = in.u8();
    in.skip(2);
    int identification = in.u16();
    int fragment = in.u16();
    int ttl = in.u8();
    int protocol = in.u8();
    in.skip(2);
    return new Ipv4Packet(
        tos,
        identification,
        (fragment & FLAG_DF) != 0,
        (fragment & FLAG_MF) != 0,
        (fragment & OFFSET_MASK) << 3,
        ttl,
        protocol,
        in.ipv4(),
        in.ipv4(),
        in.bytes(headerEnd - in.position()),
        in.rest());
  }

  /**
   * Checks everything {@link #decode} checks and makes no object: after it, the peeks are safe and
   * the payload lies from {@code at + peekHeaderLength} to {@code at + peekTotalLength}.
   *
   * @param at index of the header's first byte
   * @param to index after the last byte there is
   * @throws ChecksumException if the header checksum is wrong
   * @throws MalformedException if version, lengths or the range are
   */
  public static void checkHeader(byte[] b, int at, int to) {
    ByteReader.checkRange(WHAT, b, at, to);
    int available = to - at;
    if (available < MIN_HEADER_LENGTH) {
      throw new MalformedException(WHAT, at, "needs 20 bytes, " + available + " left");
    }
    if ((b[at] & 0xF0) != 0x40) {
      throw new MalformedException(WHAT, at, "version is " + (b[at] >> 4 & 0xF) + ", not 4");
    }
    int header = peekHeaderLength(b, at);
    int total = peekTotalLength(b, at);
    if (header < MIN_HEADER_LENGTH || header > total) {
      throw new MalformedException(
          WHAT, at, "header length " + header + " does not fit total length " + total);
    }
    if (total > available) {
      throw new MalformedException(
          WHAT, at + 2, "total length is " + total + ", " + available + " left");
    }
    if (Checksum.of(b, at, at + header) != 0) {
      throw new ChecksumException(WHAT, at + CHECKSUM_AT, ByteReader.u16(b, at + CHECKSUM_AT));
    }
  }

  /** The packet as bytes, with its header checksum. */
  public byte[] encode() {
    ByteWriter out = new ByteWriter(totalLength());
    write(out);
    return out.finish();
  }

  /** Writes the packet at the writer's position. */
  public void write(ByteWriter out) {
    int start = out.position();
    out.u8(0x40 | headerLength() >> 2).u8(tos).u16(totalLength()).u16(identification);
    out.u16((dontFragment ? FLAG_DF : 0) | (moreFragments ? FLAG_MF : 0) | fragmentOffset >> 3);
    out.u8(ttl).u8(protocol).u16(0).ipv4(src).ipv4(dst).bytes(options);
    out.setU16(start + CHECKSUM_AT, Checksum.finish(out.sumFrom(start, 0)));
    out.bytes(payload);
  }

  // The peeks read one field of a header that checkHeader has accepted, and make no object.

  /** Bytes of the header that starts at {@code at}. */
  public static int peekHeaderLength(byte[] b, int at) {
    return (b[at] & 0xF) << 2;
  }

  /** Bytes of header and payload of the packet that starts at {@code at}. */
  public static int peekTotalLength(byte[] b, int at) {
    return ByteReader.u16(b, at + 2);
  }

  /** TTL of the packet that starts at {@code at}. */
  public static int peekTtl(byte[] b, int at) {
    return ByteReader.u8(b, at + TTL_AT);
  }

  /** Protocol number of the packet that starts at {@code at}. */
  public static int peekProtocol(byte[] b, int at) {
    return ByteReader.u8(b, at + 9);
  }

  /** The bits of the source address; see {@link Ipv4Address#bits}. */
  public static int peekSrc(byte[] b, int at) {
    return ByteReader.i32(b, at + 12);
  }

  /** The bits of the destination address; see {@link Ipv4Address#bits}. */
  public static int peekDst(byte[] b, int at) {
    return ByteReader.i32(b, at + 16);
  }

  /** True for a fragment that does not hold the start of the payload, where the ports are. */
  public static boolean peekIsLaterFragment(byte[] b, int at) {
    return (ByteReader.u16(b, at + 6) & OFFSET_MASK) != 0;
  }

  /**
   * Takes one from the TTL and mends the checksum (RFC 1812 section 5.3.1, RFC 1624), in place. For
   * a copy that is not sent yet: frames on a link are never modified.
   *
   * @param at index of the header's first byte; checked before by {@link #checkHeader}
   * @throws IllegalArgumentException if the TTL is 0
   */
  public static void decrementTtl(byte[] b, int at) {
    if (peekTtl(b, at) == 0) {
      throw new IllegalArgumentException("ip.ttl is 0 already");
    }
    int before = ByteReader.u16(b, at + TTL_AT);
    b[at + TTL_AT] = (byte) (b[at + TTL_AT] - 1);
    int checksum = ByteReader.u16(b, at + CHECKSUM_AT);
    int mended = Checksum.update16(checksum, before, ByteReader.u16(b, at + TTL_AT));
    ByteWriter.putU16(b, at + CHECKSUM_AT, mended);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ipv4Packet that
        && tos == that.tos
        && identification == that.identification
        && dontFragment == that.dontFragment
        && moreFragments == that.moreFragments
        && fragmentOffset == that.fragmentOffset
        && ttl == that.ttl
        && protocol == that.protocol
        && src.equals(that.src)
        && dst.equals(that.dst)
        && Arrays.equals(options, that.options)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Hash.of(
        identification,
        fragmentOffset,
        ttl << 8 | protocol,
        src.bits(),
        dst.bits(),
        Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "Ipv4Packet["
        + (src + " > " + dst + " protocol " + protocol + " ttl " + ttl)
        + (" id 0x" + Hex.u16(identification))
        + (" tos " + tos)
        + (dontFragment ? " DF" : "")
        + (moreFragments ? " MF" : "")
        + (" offset " + fragmentOffset)
        + (" options " + Hex.of(options))
        + (" payload " + Hex.of(payload))
        + "]";
  }
}
