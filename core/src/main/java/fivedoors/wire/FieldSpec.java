package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;

/**
 * Where a field stands in its header and how it is written.
 *
 * @param name its Wireshark name
 * @param offset its first byte, from the start of the header
 * @param length its bytes; of a number 1, 2 or 4
 * @param format how its value is written
 * @param mask the bits that count, of a number that shares its bytes; else -1
 * @param scale what the number counts in, such as 4 for words of four bytes
 */
record FieldSpec(String name, int offset, int length, Format format, int mask, int scale) {
  /** How a value is written. */
  enum Format {
    /** A number. */
    DEC,
    /** A number in hex, with as many digits as its bytes have. */
    HEX,
    /** An Ethernet address. */
    MAC,
    /** An IPv4 address. */
    IPV4,
    /** Hex digits. */
    BYTES,
    /** ASCII up to a zero byte. */
    TEXT
  }

  static FieldSpec of(String name, int offset, int length, Format format) {
    return new FieldSpec(name, offset, length, format, -1, 1);
  }

  /** A number, or a single flag, in some bits of its bytes. */
  static FieldSpec bits(String name, int offset, int length, Format format, int mask) {
    return new FieldSpec(name, offset, length, format, mask, 1);
  }

  /** A number in some bits that counts in units of {@code scale}. */
  static FieldSpec scaled(String name, int offset, int length, int mask, int scale) {
    return new FieldSpec(name, offset, length, Format.DEC, mask, scale);
  }

  /** The field of the header at {@code at}, whose bytes are all there. */
  Field read(byte[] b, int at) {
    int from = at + offset;
    return new Field(name, from, from + length, text(b, from, from + length));
  }

  private String text(byte[] b, int from, int to) {
    return switch (format) {
      case DEC -> decimal(number(b, from));
      case HEX -> "0x" + (length == 1 ? Hex.u8(number(b, from)) : hex(number(b, from)));
      case MAC -> Mac.read(b, from).toString();
      case IPV4 -> Ipv4Address.read(b, from).toString();
      case BYTES -> Hex.of(b, from, to);
      case TEXT -> Texts.ascii(b, from, to);
    };
  }

  private String hex(int number) {
    return length == 2 ? Hex.u16(number) : Hex.u32(number);
  }

  private String decimal(int number) {
    return length == 4 ? "" + (number & 0xFFFFFFFFL) : "" + number * scale;
  }

  private int number(byte[] b, int from) {
    int all =
        switch (length) {
          case 1 -> ByteReader.u8(b, from);
          case 2 -> ByteReader.u16(b, from);
          default -> ByteReader.i32(b, from);
        };
    return mask == -1 ? all : (all & mask) >>> Integer.numberOfTrailingZeros(mask);
  }
}
