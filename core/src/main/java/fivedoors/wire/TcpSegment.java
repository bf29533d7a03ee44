package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.bytes.Seq32;
import java.util.Arrays;

/**
 * A TCP segment (RFC 9293 section 3.1). Its checksum covers the IP addresses too, so they are asked
 * for. The four reserved bits are not kept.
 *
 * <pre>
 *   0               1               2               3
 *  |          source port          |       destination port        |
 *  |                        sequence number                        |
 *  |                    acknowledgment number                      |
 *  | length| 0 0 0 0 |    flags    |            window             |
 *  |           checksum            |        urgent pointer         |
 *  |                  options, 0 to 40 bytes ...                   |
 * </pre>
 *
 * @param srcPort sender's port, 0 to 65535
 * @param dstPort receiver's port, 0 to 65535
 * @param seq number of the first byte of data, or of SYN, as bits; see {@link Seq32}
 * @param ack with {@link #ACK}: number of the next byte expected, as bits
 * @param flags sum of the flags below, 0 to 255
 * @param window bytes the sender has room for, 0 to 65535
 * @param urgent urgent pointer, 0 to 65535
 * @param options options as they stand in the header, a multiple of 4 bytes up to 40
 * @param payload data
 */
public record TcpSegment(
    int srcPort,
    int dstPort,
    int seq,
    int ack,
    int flags,
    int window,
    int urgent,
    byte[] options,
    byte[] payload) {
  /** Bytes of a header without options. */
  public static final int MIN_HEADER_LENGTH = 20;

  /** Nothing more will be sent. */
  public static final int FIN = 0x01;

  /** Start of a connection: takes the sender's first sequence number. */
  public static final int SYN = 0x02;

  /** No, or not any more. */
  public static final int RST = 0x04;

  /** Hand the data to the program now. */
  public static final int PSH = 0x08;

  /** {@code ack} means something: set in all segments but the first. */
  public static final int ACK = 0x10;

  /** {@code urgent} means something. */
  public static final int URG = 0x20;

  /** MSS where a SYN does not name one (section 3.7.1). */
  public static final int DEFAULT_MSS = 536;

  private static final int KIND_END = 0;
  private static final int KIND_NOP = 1;
  private static final int KIND_MSS = 2;
  private static final int MSS_LENGTH = 4;
  private static final int MAX_OPTIONS = 40;
  private static final int CHECKSUM_AT = 16;
  private static final byte[] NO_OPTIONS = {};
  private static final String WHAT = "TCP header";

  /**
   * @throws IllegalArgumentException for a value that does not fit its field
   */
  public TcpSegment {
    Ranges.u16("tcp.srcport", srcPort);
    Ranges.u16("tcp.dstport", dstPort);
    Ranges.u8("tcp.flags", flags);
    Ranges.u16("tcp.window_size_value", window);
    Ranges.u16("tcp.urgent_pointer", urgent);
    Ranges.present("tcp.options", options);
    Ranges.present("payload", payload);
    if (options.length > MAX_OPTIONS || (options.length & 3) != 0) {
      throw new IllegalArgumentException(
          "tcp.options must be 0, 4, ... or 40 bytes, is " + options.length);
    }
    if (!isWellFormed(options)) {
      throw new IllegalArgumentException("tcp.options are broken: " + Hex.of(options));
    }
  }

  /** A segment without options. */
  public static TcpSegment of(
      int srcPort, int dstPort, int seq, int ack, int flags, int window, byte[] payload) {
    return new TcpSegment(srcPort, dstPort, seq, ack, flags, window, 0, NO_OPTIONS, payload);
  }

  /** The same with the option "longest data I take" (section 3.2), for SYN segments only. */
  public TcpSegment withMss(int mss) {
    byte[] option = new ByteWriter(MSS_LENGTH).u8(KIND_MSS).u8(MSS_LENGTH).u16(mss).finish();
    return new TcpSegment(srcPort, dstPort, seq, ack, flags, window, urgent, option, payload);
  }

  /** True if all of these flags are set. */
  public boolean has(int wanted) {
    return (flags & wanted) == wanted;
  }

  /** Longest data the sender takes, 0 to 65535, or -1 if the option is not there. */
  public int mss() {
    int at = 0;
    while (at < options.length && options[at] != KIND_END) {
      if (options[at] == KIND_MSS) {
        return ByteReader.u16(options, at + 2);
      }
      at += options[at] == KIND_NOP ? 1 : ByteReader.u8(options, at + 1);
    }
    return -1;
  }

  /** How many sequence numbers the segment takes: its data, SYN and FIN (SEG.LEN). */
  public int sequenceLength() {
    return payload.length + (has(SYN) ? 1 : 0) + (has(FIN) ? 1 : 0);
  }

  /** Bytes of the header. */
  public int headerLength() {
    return MIN_HEADER_LENGTH + options.length;
  }

  /**
   * Reads a segment and checks its checksum.
   *
   * @throws ChecksumException if the checksum is wrong
   * @throws MalformedException if header length or options are
   */
  public static TcpSegment decode(byte[] b, int from, int to, Ipv4Address src, Ipv4Address dst) {
    ByteReader in = new ByteReader(WHAT, b, from, to);
    in.require(MIN_HEADER_LENGTH);
    int header = peekHeaderLength(b, from);
    if (header < MIN_HEADER_LENGTH || header > to - from) {
      throw new MalformedException(
          WHAT, from + 12, "header length is " + header + ", must be 20.." + (to - from));
    }
    int pseudo = Checksum.pseudoHeader(src, dst, IpProtocol.TCP, to - from);
    if (Checksum.finish(Checksum.sum(b, from, to, pseudo)) != 0) {
      int found = ByteReader.u16(b, from + CHECKSUM_AT);
      throw new ChecksumException(WHAT, from + CHECKSUM_AT, found);
    }
    int srcPort = in.u16();
    int dstPort = in.u16();
    int seq = in.i32();
    int ack = in.i32();
    in.skip(1);
    int flags = in.u8();
    int window = in.u16();
    in.skip(2);
    int urgent = in.u16();
    byte[] options = in.bytes(header - MIN_HEADER_LENGTH);
    if (!isWellFormed(options)) {
      throw in.malformed("options are broken: " + Hex.of(options));
    }
    return new TcpSegment(srcPort, dstPort, seq, ack, flags, window, urgent, options, in.rest());
  }

  /** The segment as bytes, with its checksum. */
  public byte[] encode(Ipv4Address src, Ipv4Address dst) {
    int length = headerLength() + payload.length;
    ByteWriter out = new ByteWriter(length);
    out.u16(srcPort).u16(dstPort).i32(seq).i32(ack);
    out.u8(headerLength() << 2).u8(flags).u16(window).u16(0).u16(urgent);
    out.bytes(options).bytes(payload);
    int pseudo = Checksum.pseudoHeader(src, dst, IpProtocol.TCP, length);
    return out.setU16(CHECKSUM_AT, Checksum.finish(out.sumFrom(0, pseudo))).finish();
  }

  /** Bytes of the header that starts at {@code at}. The caller has checked that 20 are there. */
  public static int peekHeaderLength(byte[] b, int at) {
    return b[at + 12] >> 2 & 0x3C;
  }

  /** Every option whole, and that for the MSS of its one length (section 3.2). */
  private static boolean isWellFormed(byte[] options) {
    int at = 0;
    while (at < options.length && options[at] != KIND_END) {
      if (options[at] == KIND_NOP) {
        at++;
        continue;
      }
      int length = at + 1 < options.length ? ByteReader.u8(options, at + 1) : 0;
      boolean wrongMss = options[at] == KIND_MSS && length != MSS_LENGTH;
      if (length < 2 || length > options.length - at || wrongMss) {
        return false;
      }
      at += length;
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TcpSegment that
        && srcPort == that.srcPort
        && dstPort == that.dstPort
        && seq == that.seq
        && ack == that.ack
        && flags == that.flags
        && window == that.window
        && urgent == that.urgent
        && Arrays.equals(options, that.options)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Hash.of(srcPort, dstPort, seq, ack, flags, window, Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "TcpSegment["
        + (srcPort + " > " + dstPort + " seq " + Seq32.toLong(seq) + " ack " + Seq32.toLong(ack))
        + (" flags 0x" + Hex.u8(flags) + " window " + window + " urgent " + urgent)
        + (" options " + Hex.of(options) + " payload " + Hex.of(payload))
        + "]";
  }
}
