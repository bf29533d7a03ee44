package fivedoors.testing;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.Ipv4Address;

/**
 * Gives a spoilt frame the checksums of what it has become, as far as its lengths allow, so that a
 * reader has to look further than to the first checksum. Knows nothing of our decoders.
 */
public final class Repair {
  private static final int IP = 14;

  private Repair() {}

  /** Mends the checksums of IPv4 and of TCP, UDP or ICMP in it, in place; answers the frame. */
  public static byte[] checksums(byte[] frame) {
    if (frame.length < IP + 20 || ByteReader.u16(frame, 12) != 0x0800) {
      return frame;
    }
    int header = (frame[IP] & 15) << 2;
    if (header < 20 || IP + header > frame.length) {
      return frame;
    }
    put(frame, IP + 10, IP, IP + header, 0);
    int end = Math.min(frame.length, IP + ByteReader.u16(frame, IP + 2));
    int from = IP + header;
    switch (frame[IP + 9]) {
      case 1 -> put(frame, from + 2, from, end, 0);
      case 6 -> put(frame, from + 16, from, end, pseudo(frame, 6, end - from));
      case 17 -> {
        int length = from + 6 <= end ? ByteReader.u16(frame, from + 4) : 0;
        int covered = length < 8 || from + length > end ? end : from + length;
        put(frame, from + 6, from, covered, pseudo(frame, 17, covered - from));
      }
      default -> {}
    }
    return frame;
  }

  private static int pseudo(byte[] frame, int protocol, int length) {
    Ipv4Address src = new Ipv4Address(ByteReader.i32(frame, IP + 12));
    Ipv4Address dst = new Ipv4Address(ByteReader.i32(frame, IP + 16));
    return length < 0 ? 0 : Checksum.pseudoHeader(src, dst, protocol, length);
  }

  private static void put(byte[] b, int at, int from, int to, int start) {
    if (at + 2 <= to) {
      ByteWriter.putU16(b, at, 0);
      ByteWriter.putU16(b, at, Checksum.finish(Checksum.sum(b, from, to, start)));
    }
  }
}
