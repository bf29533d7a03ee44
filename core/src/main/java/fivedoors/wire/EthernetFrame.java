package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Mac;
import java.util.Arrays;

/**
 * An Ethernet II frame (RFC 894; IEEE 802.3 clause 3) without preamble and frame check sequence, as
 * captures hold it.
 *
 * <pre>
 *  0      6      12     14
 *  | dst  | src  | type | payload ... | zeros up to 60 bytes |
 * </pre>
 *
 * @param dst who should take it
 * @param src who put it on the link
 * @param etherType what is inside, 0x600 to 0xFFFF; see {@link EtherType}
 * @param payload what is inside; after decoding, with the padding behind it, because only the
 *     protocol inside knows its own length
 */
public record EthernetFrame(Mac dst, Mac src, int etherType, byte[] payload) {
  /** Bytes before the payload. */
  public static final int HEADER_LENGTH = 14;

  /** Shortest frame on a wire without its check sequence; shorter ones are padded (802.3 4.4.2). */
  public static final int MIN_LENGTH = 60;

  /** Most bytes of payload that every link must carry (802.3 clause 3.2.7). */
  public static final int MTU = 1500;

  private static final String WHAT = "Ethernet header";

  /**
   * @throws IllegalArgumentException for a type out of range or a missing part
   */
  public EthernetFrame {
    Ranges.present("eth.dst", dst);
    Ranges.present("eth.src", src);
    Ranges.present("payload", payload);
    Ranges.u16("eth.type", etherType);
    if (etherType < EtherType.LOWEST) {
      throw new IllegalArgumentException("eth.type must be 1536 or more, is " + etherType);
    }
  }

  /**
   * Reads a frame from bytes {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @throws fivedoors.bytes.MalformedException if it is too short or its type field is a length
   */
  public static EthernetFrame decode(byte[] b, int from, int to) {
    ByteReader in = new ByteReader(WHAT, b, from, to);
    Mac dst = in.mac();
    Mac src = in.mac();
    int type = in.u16();
    if (type < EtherType.LOWEST) {
      throw in.malformed("type " + type + " is a length (IEEE 802.3), not a type");
    }
    return new EthernetFrame(dst, src, type, in.rest());
  }

  /** Reads a frame that is the whole array. */
  public static EthernetFrame decode(byte[] frame) {
    return decode(frame, 0, frame.length);
  }

  /** The frame as bytes, padded with zeros to {@value #MIN_LENGTH}. */
  public byte[] encode() {
    int length = HEADER_LENGTH + payload.length;
    ByteWriter out = new ByteWriter(Math.max(MIN_LENGTH, length));
    out.mac(dst).mac(src).u16(etherType).bytes(payload);
    return out.zeros(Math.max(0, MIN_LENGTH - length)).finish();
  }

  /** The type of the frame that starts at index 0, without decoding the rest. */
  public static int peekType(byte[] frame) {
    ByteReader.checkRange(WHAT, frame, 0, HEADER_LENGTH);
    return ByteReader.u16(frame, 12);
  }

  /** True if the frame that starts at index 0 is for {@code mac}; no object is made. */
  public static boolean isTo(byte[] frame, Mac mac) {
    return mac.isAt(frame, 0);
  }

  /** True if the frame that starts at index 0 is for a group or for all; no object is made. */
  public static boolean isToGroup(byte[] frame) {
    ByteReader.checkRange(WHAT, frame, 0, HEADER_LENGTH);
    return (frame[0] & 1) != 0;
  }

  /** Who should take the frame that starts at index 0. */
  public static Mac peekDst(byte[] frame) {
    return Mac.read(frame, 0);
  }

  /** Who put the frame that starts at index 0 on the link. */
  public static Mac peekSrc(byte[] frame) {
    return Mac.read(frame, 6);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EthernetFrame that
        && etherType == that.etherType
        && dst.equals(that.dst)
        && src.equals(that.src)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Hash.of(dst.hashCode(), src.hashCode(), etherType, Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "EthernetFrame["
        + (src + " > " + dst)
        + (" type 0x" + Hex.u16(etherType))
        + (" payload " + Hex.of(payload))
        + "]";
  }
}
