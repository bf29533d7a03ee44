package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Hex;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;

/**
 * An ICMP message (RFC 792): a question, its answer, or the report of an error about a packet.
 *
 * <pre>
 *  0      1      2          4                8
 *  | type | code | checksum | rest of header | payload ...
 * </pre>
 *
 * @param type what kind of message, 0 to 255
 * @param code which of its kind, 0 to 255
 * @param rest bytes 4 to 7: identifier and sequence number of an echo, next-hop MTU of 3/4
 * @param payload an echo's data, or the start of the packet an error is about
 */
public record IcmpMessage(int type, int code, int rest, byte[] payload) {
  /** Bytes before the payload. */
  public static final int HEADER_LENGTH = 8;

  /** Answer to an echo request. */
  public static final int ECHO_REPLY = 0;

  /** The packet could not be delivered; the codes below say why. */
  public static final int UNREACHABLE = 3;

  /** "Send this to another router": never made here, shown if it comes. */
  public static final int REDIRECT = 5;

  /** "Are you there?" */
  public static final int ECHO_REQUEST = 8;

  /** The TTL ran out (code 0), or fragments were missing for too long (code 1). */
  public static final int TIME_EXCEEDED = 11;

  /** Code of {@link #UNREACHABLE}: no route. */
  public static final int NET_UNREACHABLE = 0;

  /** Code of {@link #UNREACHABLE}: nobody answers to that address. */
  public static final int HOST_UNREACHABLE = 1;

  /** Code of {@link #UNREACHABLE}: no program listens on that UDP port. */
  public static final int PORT_UNREACHABLE = 3;

  /** Code of {@link #UNREACHABLE}: too big for a link, and DF is set (RFC 1191 section 4). */
  public static final int FRAGMENTATION_NEEDED = 4;

  /** Code of {@link #UNREACHABLE}: a rule forbids it (RFC 1812 section 5.2.7.1). */
  public static final int ADMIN_PROHIBITED = 13;

  private static final int CHECKSUM_AT = 2;
  private static final String WHAT = "ICMP message";

  /**
   * @throws IllegalArgumentException for a value that does not fit its field
   */
  public IcmpMessage {
    Ranges.u8("icmp.type", type);
    Ranges.u8("icmp.code", code);
    Ranges.present("payload", payload);
  }

  /** "Are you there?", with an identifier and a number, each 0 to 65535. */
  public static IcmpMessage echoRequest(int ident, int seq, byte[] payload) {
    Ranges.u16("icmp.ident", ident);
    Ranges.u16("icmp.seq", seq);
    return new IcmpMessage(ECHO_REQUEST, 0, ident << 16 | seq, payload);
  }

  /** The answer to this request: same identifier, number and data (RFC 1122 section 3.2.2.6). */
  public IcmpMessage echoReply() {
    return new IcmpMessage(ECHO_REPLY, 0, rest, payload);
  }

  /** True for echo request and echo reply, which have an identifier and a number. */
  public boolean isEcho() {
    return isEcho(type);
  }

  static boolean isEcho(int type) {
    return type == ECHO_REQUEST || type == ECHO_REPLY;
  }

  /** True for a report about a packet, about which no report may be made (RFC 1122 3.2.2). */
  public boolean isError() {
    return isError(type);
  }

  /** Whether a type is unreachable, source quench, redirect, time exceeded or parameter problem. */
  public static boolean isError(int type) {
    return type == UNREACHABLE
        || type == 4
        || type == REDIRECT
        || type == TIME_EXCEEDED
        || type == 12;
  }

  /** Identifier of an echo, 0 to 65535. */
  public int ident() {
    return rest >>> 16;
  }

  /** Sequence number of an echo, 0 to 65535. */
  public int seq() {
    return rest & 0xFFFF;
  }

  /**
   * Reads a message and checks its checksum.
   *
   * @throws ChecksumException if the checksum is wrong
   * @throws MalformedException if the header is not all there
   */
  public static IcmpMessage decode(byte[] b, int from, int to) {
    ByteReader in = new ByteReader(WHAT, b, from, to);
    in.require(HEADER_LENGTH);
    if (Checksum.of(b, from, to) != 0) {
      throw new ChecksumException(WHAT, from + CHECKSUM_AT, ByteReader.u16(b, from + CHECKSUM_AT));
    }
    int type = in.u8();
    int code = in.u8();
    in.skip(2);
    return new IcmpMessage(type, code, in.i32(), in.rest());
  }

  /** The message as bytes, with its checksum. */
  public byte[] encode() {
    ByteWriter out = new ByteWriter(HEADER_LENGTH + payload.length);
    out.u8(type).u8(code).u16(0).i32(rest).bytes(payload);
    return out.setU16(CHECKSUM_AT, Checksum.finish(out.sumFrom(0, 0))).finish();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IcmpMessage that
        && type == that.type
        && code == that.code
        && rest == that.rest
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Hash.of(type, code, rest, Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "IcmpMessage["
        + (type + "/" + code)
        + (" rest " + Hex.u32(rest))
        + (" payload " + Hex.of(payload))
        + "]";
  }
}
