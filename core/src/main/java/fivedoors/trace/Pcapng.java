package fivedoors.trace;

import fivedoors.bytes.ByteWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames seen at one port, as a capture file that Wireshark opens (IETF
 * draft-ietf-opsawg-pcapng: section header, interface description, enhanced packet blocks;
 * big-endian, Ethernet, nanoseconds). Simulated time 0 is {@link #EPOCH_SECONDS}.
 */
public final class Pcapng {
  /** 2024-06-01T12:00:00Z in seconds since 1970: what every capture shows for simulated time 0. */
  public static final long EPOCH_SECONDS = 1_717_243_200L;

  private static final int SECTION_HEADER = 0x0A0D0D0A;
  private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int ENHANCED_PACKET = 6;
  private static final int LINKTYPE_ETHERNET = 1;
  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int NANOSECONDS = 9;

  /** Bytes of a packet block beside its padded data. */
  private static final int PACKET_OVERHEAD = 32;

  private record Packet(long stamp, byte[] bytes) {}

  private final byte[] name;
  private final List<Packet> packets = new ArrayList<>();

  /** A capture without frames for the interface of that name, such as {@code laptop.eth0}. */
  public Pcapng(String interfaceName) {
    name = interfaceName.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Adds a frame. Frames may come in any order of their stamps; those of equal stamp keep the order
   * in which they were added.
   *
   * @param stamp nanoseconds since scenario start, 0 or more
   * @param bytes the frame without FCS; it is shared, not copied
   */
  public void add(long stamp, byte[] bytes) {
    int i = packets.size();
    packets.add(new Packet(stamp, bytes));
    // A sent frame may be stamped later than the next event, so only the last few ever move.
    while (i > 0 && packets.get(i - 1).stamp > stamp) {
      packets.set(i, packets.get(i - 1));
      i--;
    }
    packets.set(i, new Packet(stamp, bytes));
  }

  /** Takes back the frames stamped later than that: the cable was cut before they left. */
  public void removeAfter(long stamp) {
    while (!packets.isEmpty() && packets.get(packets.size() - 1).stamp > stamp) {
      packets.remove(packets.size() - 1);
    }
  }

  /** Number of frames. */
  public int size() {
    return packets.size();
  }

  /** The whole file. */
  public byte[] file() {
    int length = 28 + interfaceLength();
    for (Packet p : packets) {
      length += PACKET_OVERHEAD + padded(p.bytes.length);
    }
    ByteWriter w = new ByteWriter(length);
    w.i32(SECTION_HEADER).i32(28).i32(BYTE_ORDER_MAGIC).u16(1).u16(0);
    w.i32(-1).i32(-1).i32(28);
    describeInterface(w);
    for (Packet p : packets) {
      packet(w, p);
    }
    return w.finish();
  }

  private int interfaceLength() {
    return 20 + 4 + padded(name.length) + 8 + 4;
  }

  private void describeInterface(ByteWriter w) {
    int length = interfaceLength();
    w.i32(INTERFACE_DESCRIPTION).i32(length).u16(LINKTYPE_ETHERNET).u16(0).i32(0);
    w.u16(IF_NAME).u16(name.length).bytes(name).zeros(padded(name.length) - name.length);
    w.u16(IF_TSRESOL).u16(1).u8(NANOSECONDS).zeros(3);
    w.i32(0).i32(length);
  }

  private static void packet(ByteWriter w, Packet p) {
    int size = p.bytes.length;
    int length = PACKET_OVERHEAD + padded(size);
    long stamp = EPOCH_SECONDS * 1_000_000_000L + p.stamp;
    w.i32(ENHANCED_PACKET).i32(length).i32(0);
    w.i32((int) (stamp >>> 32)).i32((int) stamp).i32(size).i32(size);
    w.bytes(p.bytes).zeros(padded(size) - size).i32(length);
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
