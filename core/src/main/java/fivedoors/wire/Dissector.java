package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.Ipv4Address;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes any bytes apart for reading and never throws: what can be read is shown, then a layer
 * {@code malformed} covers the rest. It finds a problem exactly where the strict records refuse to
 * decode.
 */
public final class Dissector {
  /** Protocols that are followed into each other; an ICMP quotation may quote an ICMP error. */
  private static final int DEEPEST = 12;

  private final byte[] bytes;
  private final List<Layer> layers = new ArrayList<>();

  private Dissector(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The layers of an Ethernet frame. */
  public static Dissection dissect(byte[] frame) {
    Dissector dissector = new Dissector(frame);
    dissector.ethernet();
    return new Dissection(frame, List.copyOf(dissector.layers));
  }

  /** The layers of bytes that start with an IPv4 header, as where there is no Ethernet. */
  public static Dissection dissectIp(byte[] packet) {
    Dissector dissector = new Dissector(packet);
    dissector.ip(0, packet.length, false);
    return new Dissection(packet, List.copyOf(dissector.layers));
  }

  private void ethernet() {
    LayerBuilder eth = new LayerBuilder("eth", bytes, 0, bytes.length, false);
    int header = EthernetFrame.HEADER_LENGTH;
    int type = bytes.length < header ? EtherType.LOWEST : ByteReader.u16(bytes, 12);
    boolean typed = type >= EtherType.LOWEST;
    if (!eth.table(typed ? HeaderFields.ETHERNET : HeaderFields.ETHERNET_802_3)) {
      broken(eth, eth.end());
      return;
    }
    if (!typed) {
      eth.problem(WireProblem.NOT_ETHERNET_II);
      broken(eth, header);
      return;
    }
    layers.add(eth.build(header)); // replaced below, when what is inside has told its length
    int end =
        switch (type) {
          case EtherType.ARP -> arp(header);
          case EtherType.IPV4 -> ip(header, bytes.length, false);
          default -> data(header, bytes.length);
        };
    String name = bytes.length <= EthernetFrame.MIN_LENGTH ? "eth.padding" : "eth.trailer";
    eth.addBytes(name, end, bytes.length);
    layers.set(0, eth.build(header));
  }

  private int arp(int from) {
    LayerBuilder arp = new LayerBuilder("arp", bytes, from, bytes.length, false);
    if (!arp.table(HeaderFields.ARP)) {
      return broken(arp, arp.end());
    }
    boolean ipv4OverEthernet =
        ByteReader.u16(bytes, from) == ArpPacket.HARDWARE_ETHERNET
            && ByteReader.u16(bytes, from + 2) == EtherType.IPV4
            && ByteReader.u16(bytes, from + 4) == 0x0604;
    if (!ipv4OverEthernet) {
      arp.problem(WireProblem.OTHER_HARDWARE);
      return broken(arp, arp.end());
    }
    if (!arp.table(HeaderFields.ARP_ADDRESSES)) {
      return broken(arp, arp.end());
    }
    layers.add(arp.build(arp.end()));
    return arp.end();
  }

  /** Shows a packet and what is inside; returns where the packet says that it ends. */
  private int ip(int from, int limit, boolean quoted) {
    LayerBuilder ip = new LayerBuilder("ip", bytes, from, limit, quoted);
    if (!ip.table(HeaderFields.IP)) {
      return broken(ip, ip.end());
    }
    int headerLength = Ipv4Packet.peekHeaderLength(bytes, from);
    int totalLength = Ipv4Packet.peekTotalLength(bytes, from);
    if ((bytes[from] & 0xF0) != 0x40) {
      ip.problem(WireProblem.BAD_VERSION);
      return broken(ip, ip.end());
    }
    if (headerLength < Ipv4Packet.MIN_HEADER_LENGTH || headerLength > totalLength) {
      ip.problem(WireProblem.BAD_LENGTH);
      return broken(ip, ip.end());
    }
    if (headerLength > limit - from) {
      ip.problem(WireProblem.TRUNCATED);
      return broken(ip, ip.end());
    }
    int payload = from + headerLength;
    ipOptions(ip, from + Ipv4Packet.MIN_HEADER_LENGTH, payload);
    boolean cut = totalLength > limit - from;
    if (cut && !quoted) {
      ip.problem(WireProblem.TRUNCATED);
    } else if (Checksum.of(bytes, from, payload) != 0) {
      ip.problem(WireProblem.BAD_CHECKSUM);
    }
    layers.add(ip.build(payload));
    int end = cut ? limit : from + totalLength;
    inside(from, payload, end, cut, quoted);
    if (cut && !quoted) {
      broken(end);
    }
    return end;
  }

  /** Adds type and length of each option (RFC 791 section 3.1); one that is broken ends them. */
  private void ipOptions(LayerBuilder ip, int from, int to) {
    int at = from;
    while (at < to) {
      int type = ByteReader.u8(bytes, at);
      ip.add("ip.opt.type", at, at + 1, "" + type);
      int length = type <= 1 ? 1 : at + 1 < to ? ByteReader.u8(bytes, at + 1) : 0;
      if (type > 1 && length >= 2) {
        ip.add("ip.opt.len", at + 1, at + 2, "" + length);
      }
      at = type == 0 || length == 0 ? to : at + length;
    }
  }

  private void inside(int ip, int from, int to, boolean cut, boolean quoted) {
    boolean fragment =
        (ByteReader.u16(bytes, ip + 6) & (Ipv4Packet.FLAG_MF | Ipv4Packet.OFFSET_MASK)) != 0;
    int protocol = Ipv4Packet.peekProtocol(bytes, ip);
    if (fragment || layers.size() >= DEEPEST) {
      data(from, to);
    } else if (protocol == IpProtocol.UDP) {
      udp(ip, from, to, cut || quoted);
    } else if (protocol == IpProtocol.TCP) {
      tcp(ip, from, to, cut || quoted);
    } else if (protocol == IpProtocol.ICMP) {
      icmp(from, to, cut || quoted);
    } else {
      data(from, to);
    }
  }

  /**
   * @param partial true if the end may be missing for a reason already told, or without fault, so
   *     that lengths and checksums prove nothing
   */
  private void udp(int ip, int from, int to, boolean partial) {
    LayerBuilder udp = new LayerBuilder("udp", bytes, from, to, partial);
    if (!udp.table(HeaderFields.UDP)) {
      broken(udp, udp.end());
      return;
    }
    int payload = from + UdpDatagram.HEADER_LENGTH;
    int length = UdpDatagram.peekLength(bytes, from);
    if (length < UdpDatagram.HEADER_LENGTH || (length > to - from && !partial)) {
      udp.problem(WireProblem.BAD_LENGTH);
      broken(udp, payload);
      return;
    }
    if (!partial && ByteReader.u16(bytes, from + 6) != 0) {
      transportChecksum(udp, ip, from, from + length, IpProtocol.UDP);
    }
    layers.add(udp.build(payload));
    int end = Math.min(to, from + length);
    int source = UdpDatagram.peekSrcPort(bytes, from);
    int destination = UdpDatagram.peekDstPort(bytes, from);
    if (isDhcp(source) || isDhcp(destination)) {
      dhcp(payload, end, partial);
    } else {
      data(payload, end);
    }
  }

  private static boolean isDhcp(int port) {
    return port == Ports.DHCP_SERVER || port == Ports.DHCP_CLIENT;
  }

  private void dhcp(int from, int to, boolean partial) {
    LayerBuilder dhcp = new LayerBuilder("dhcp", bytes, from, to, partial);
    DhcpDissector.read(dhcp);
    if (dhcp.problem() == null) {
      layers.add(dhcp.build(to));
    } else {
      broken(dhcp, dhcp.end());
    }
  }

  private void tcp(int ip, int from, int to, boolean partial) {
    LayerBuilder tcp = new LayerBuilder("tcp", bytes, from, to, partial);
    int payload = TcpDissector.read(tcp);
    if (payload >= 0 && !partial) {
      transportChecksum(tcp, ip, from, to, IpProtocol.TCP);
    }
    if (payload < 0 || !TcpDissector.readOptions(tcp, payload)) {
      broken(tcp, tcp.end());
      return;
    }
    layers.add(tcp.build(payload));
    data(payload, to);
  }

  private void icmp(int from, int to, boolean partial) {
    LayerBuilder icmp = new LayerBuilder("icmp", bytes, from, to, partial);
    boolean whole = icmp.table(HeaderFields.ICMP) && icmp.table(rest(from));
    if (!whole || to - from < IcmpMessage.HEADER_LENGTH) {
      icmp.problem(WireProblem.TRUNCATED);
      broken(icmp, icmp.end());
      return;
    }
    if (!partial && Checksum.of(bytes, from, to) != 0) {
      icmp.problem(WireProblem.BAD_CHECKSUM);
    }
    int payload = from + IcmpMessage.HEADER_LENGTH;
    layers.add(icmp.build(payload));
    if (IcmpMessage.isError(bytes[from] & 0xFF) && payload < to) {
      ip(payload, to, true);
    } else {
      data(payload, to);
    }
  }

  private List<FieldSpec> rest(int from) {
    int type = bytes[from] & 0xFF;
    if (IcmpMessage.isEcho(type)) {
      return HeaderFields.ICMP_ECHO;
    }
    if (type == IcmpMessage.UNREACHABLE && bytes[from + 1] == IcmpMessage.FRAGMENTATION_NEEDED) {
      return HeaderFields.ICMP_MTU;
    }
    if (type == IcmpMessage.REDIRECT) {
      return HeaderFields.ICMP_GATEWAY;
    }
    return IcmpMessage.isError(type) ? HeaderFields.ICMP_UNUSED : List.of();
  }

  private void transportChecksum(LayerBuilder layer, int ip, int from, int to, int protocol) {
    Ipv4Address src = new Ipv4Address(Ipv4Packet.peekSrc(bytes, ip));
    Ipv4Address dst = new Ipv4Address(Ipv4Packet.peekDst(bytes, ip));
    int pseudo = Checksum.pseudoHeader(src, dst, protocol, to - from);
    if (Checksum.finish(Checksum.sum(bytes, from, to, pseudo)) != 0) {
      layer.problem(WireProblem.BAD_CHECKSUM);
    }
  }

  private int data(int from, int to) {
    if (from < to) {
      LayerBuilder data = new LayerBuilder(Layer.DATA, bytes, from, to, false);
      data.addBytes("data.data", from, to);
      data.add("data.len", from, to, "" + (to - from));
      layers.add(data.build(to));
    }
    return to;
  }

  /** Ends a layer that cannot be read further; returns the end of the frame. */
  private int broken(LayerBuilder layer, int at) {
    layers.add(layer.build(at));
    if (layer.problem() != null) {
      broken(at); // else it is partial and just stops here
    }
    return bytes.length;
  }

  private void broken(int at) {
    for (Layer layer : layers) {
      if (layer.protocol().equals(Layer.MALFORMED)) {
        return;
      }
    }
    layers.add(new Layer(Layer.MALFORMED, at, bytes.length, List.of(), null));
  }
}
