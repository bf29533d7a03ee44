package fivedoors.stack;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Mac;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.Ipv4Packet;

/** Builds whole frames in one array. */
final class Frames {
  private Frames() {}

  static byte[] arp(Mac dst, Mac src, ArpPacket packet) {
    return new EthernetFrame(dst, src, EtherType.ARP, packet.encode()).encode();
  }

  /** The destination may be {@link Mac#ZERO} and be filled in by {@link #destination} later. */
  static byte[] ipv4(Mac dst, Mac src, Ipv4Packet packet) {
    int length = EthernetFrame.HEADER_LENGTH + packet.totalLength();
    ByteWriter out = new ByteWriter(Math.max(length, EthernetFrame.MIN_LENGTH));
    out.mac(dst).mac(src).u16(EtherType.IPV4);
    packet.write(out);
    return out.zeros(Math.max(0, EthernetFrame.MIN_LENGTH - length)).finish();
  }

  /** Fills in the destination of a frame that has not been sent yet. */
  static void destination(byte[] frame, Mac dst) {
    ByteWriter.putU16(frame, 0, dst.high16());
    ByteWriter.putI32(frame, 2, dst.low32());
  }
}
