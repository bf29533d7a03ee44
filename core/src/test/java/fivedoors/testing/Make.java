package fivedoors.testing;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.UdpDatagram;

/** Frames to be injected by tests. */
public final class Make {
  private Make() {}

  /** An ARP packet in a frame from its sender. */
  public static byte[] arp(Mac dst, ArpPacket packet) {
    return new EthernetFrame(dst, packet.senderMac(), EtherType.ARP, packet.encode()).encode();
  }

  /** An IPv4 packet with TTL 64. */
  public static byte[] ip(
      Mac dst, Mac src, Ipv4Address from, Ipv4Address to, int protocol, byte[] payload) {
    Ipv4Packet packet = Ipv4Packet.of(from, to, protocol, 64, 1, payload);
    return new EthernetFrame(dst, src, EtherType.IPV4, packet.encode()).encode();
  }

  /** A UDP datagram. */
  public static byte[] udp(
      Mac dst, Mac src, Ipv4Address from, int srcPort, Ipv4Address to, int dstPort, byte[] data) {
    byte[] datagram = new UdpDatagram(srcPort, dstPort, data).encode(from, to);
    return ip(dst, src, from, to, IpProtocol.UDP, datagram);
  }

  /** An echo request. */
  public static byte[] ping(Mac dst, Mac src, Ipv4Address from, Ipv4Address to, byte[] data) {
    byte[] message = IcmpMessage.echoRequest(7, 9, data).encode();
    return ip(dst, src, from, to, IpProtocol.ICMP, message);
  }

  /** A DHCP message from a client to everybody. */
  public static byte[] fromClient(Mac src, DhcpMessage message) {
    return udp(
        Mac.BROADCAST,
        src,
        message.ciaddr(),
        68,
        Ipv4Address.LIMITED_BROADCAST,
        67,
        message.encode());
  }

  /** A DHCP message from a server, broadcast. */
  public static byte[] fromServer(Mac src, Ipv4Address server, DhcpMessage message) {
    return udp(Mac.BROADCAST, src, server, 67, Ipv4Address.LIMITED_BROADCAST, 68, message.encode());
  }
}
