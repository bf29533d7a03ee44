package fivedoors.testing;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.TcpSegment;

/** Frames with TCP segments as they are at different places of their way. */
public final class Segments {
  private static final Mac HERE = Mac.parse("02:00:00:00:00:01");
  private static final Mac THERE = Mac.parse("02:00:00:00:00:02");

  private Segments() {}

  /** A segment with sound checksums; {@code id} is that of its packet. */
  public static byte[] tcp(
      String from, int srcPort, String to, int dstPort, int flags, int ttl, int id, String data) {
    Ipv4Address src = Ipv4Address.parse(from);
    Ipv4Address dst = Ipv4Address.parse(to);
    byte[] load = new byte[data.length()];
    for (int i = 0; i < load.length; i++) {
      load[i] = (byte) data.charAt(i);
    }
    TcpSegment segment = TcpSegment.of(srcPort, dstPort, 1000, 0, flags, 65_535, load);
    Ipv4Packet packet = Ipv4Packet.of(src, dst, IpProtocol.TCP, ttl, id, segment.encode(src, dst));
    return new EthernetFrame(THERE, HERE, EtherType.IPV4, packet.encode()).encode();
  }

  /** A SYN of the laptop behind the home router as it is inside. */
  public static byte[] inside() {
    return tcp("192.168.0.2", 51_000, "93.184.216.34", 80, TcpSegment.SYN, 64, 7, "");
  }

  /** The same after the router rewrote it. */
  public static byte[] outside() {
    return tcp("12.12.12.12", 40_000, "93.184.216.34", 80, TcpSegment.SYN, 63, 7, "");
  }
}
