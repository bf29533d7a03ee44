package fivedoors.testing;

import fivedoors.wire.ArpPacket;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpType;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.Ports;
import fivedoors.wire.TcpSegment;
import fivedoors.wire.UdpDatagram;

/**
 * A frame opened by the strict codecs, checksums included; layers that it does not have are null.
 */
public record Packet(
    long time,
    int node,
    int port,
    int frame,
    int parent,
    byte[] bytes,
    EthernetFrame eth,
    ArpPacket arp,
    Ipv4Packet ip,
    UdpDatagram udp,
    TcpSegment tcp,
    IcmpMessage icmp,
    DhcpMessage dhcp) {
  /** Opens a frame. Throws if anything in it is malformed. */
  public static Packet open(long time, int node, int port, int frame, int parent, byte[] bytes) {
    EthernetFrame eth = EthernetFrame.decode(bytes);
    ArpPacket arp = null;
    Ipv4Packet ip = null;
    UdpDatagram udp = null;
    TcpSegment tcp = null;
    IcmpMessage icmp = null;
    DhcpMessage dhcp = null;
    if (eth.etherType() == EtherType.ARP) {
      arp = ArpPacket.decode(bytes, 14, bytes.length);
    } else if (eth.etherType() == EtherType.IPV4) {
      ip = Ipv4Packet.decode(bytes, 14, bytes.length);
      byte[] load = ip.payload();
      if (ip.protocol() == IpProtocol.UDP) {
        udp = UdpDatagram.decode(load, 0, load.length, ip.src(), ip.dst());
      } else if (ip.protocol() == IpProtocol.TCP) {
        tcp = TcpSegment.decode(load, 0, load.length, ip.src(), ip.dst());
      } else if (ip.protocol() == IpProtocol.ICMP) {
        icmp = IcmpMessage.decode(load, 0, load.length);
      }
      if (udp != null && (isDhcp(udp.srcPort()) || isDhcp(udp.dstPort()))) {
        dhcp = DhcpMessage.decode(udp.payload(), 0, udp.payload().length);
      }
    }
    return new Packet(time, node, port, frame, parent, bytes, eth, arp, ip, udp, tcp, icmp, dhcp);
  }

  private static boolean isDhcp(int port) {
    return port == Ports.DHCP_SERVER || port == Ports.DHCP_CLIENT;
  }

  /** Whether it is a DHCP message of that type. */
  public boolean is(DhcpType type) {
    return dhcp != null && dhcp.type() == type;
  }

  /** Whether it is an ARP probe (RFC 5227). */
  public boolean isProbe() {
    return arp != null && arp.isProbe();
  }

  /** One word and the addresses, for failure messages. */
  @Override
  public String toString() {
    String what = eth.toString();
    if (arp != null) {
      what = arp.toString();
    } else if (dhcp != null) {
      what = ip.src() + " > " + ip.dst() + " " + dhcp;
    } else if (icmp != null) {
      what = ip.src() + " > " + ip.dst() + " " + icmp;
    } else if (tcp != null) {
      what = ip.src() + " > " + ip.dst() + " " + tcp;
    } else if (udp != null) {
      what = ip.src() + " > " + ip.dst() + " " + udp;
    }
    return time / 1e9 + " s #" + frame + " " + what;
  }
}
