package fivedoors.wire;

import static fivedoors.wire.FieldSpec.Format.BYTES;
import static fivedoors.wire.FieldSpec.Format.DEC;
import static fivedoors.wire.FieldSpec.Format.HEX;
import static fivedoors.wire.FieldSpec.Format.IPV4;
import static fivedoors.wire.FieldSpec.Format.MAC;
import static fivedoors.wire.FieldSpec.Format.TEXT;
import static fivedoors.wire.FieldSpec.bits;
import static fivedoors.wire.FieldSpec.of;
import static fivedoors.wire.FieldSpec.scaled;

import java.util.List;

/** The fixed part of every header, field by field, in the order of the bytes. */
final class HeaderFields {
  static final List<FieldSpec> ETHERNET =
      List.of(of("eth.dst", 0, 6, MAC), of("eth.src", 6, 6, MAC), of("eth.type", 12, 2, HEX));

  /** The same, where the third field is a length. */
  static final List<FieldSpec> ETHERNET_802_3 =
      List.of(of("eth.dst", 0, 6, MAC), of("eth.src", 6, 6, MAC), of("eth.len", 12, 2, DEC));

  static final List<FieldSpec> ARP =
      List.of(
          of("arp.hw.type", 0, 2, DEC),
          of("arp.proto.type", 2, 2, HEX),
          of("arp.hw.size", 4, 1, DEC),
          of("arp.proto.size", 5, 1, DEC),
          of("arp.opcode", 6, 2, DEC));

  /** What follows in ARP for IPv4 over Ethernet. */
  static final List<FieldSpec> ARP_ADDRESSES =
      List.of(
          of("arp.src.hw_mac", 8, 6, MAC),
          of("arp.src.proto_ipv4", 14, 4, IPV4),
          of("arp.dst.hw_mac", 18, 6, MAC),
          of("arp.dst.proto_ipv4", 24, 4, IPV4));

  static final List<FieldSpec> IP =
      List.of(
          bits("ip.version", 0, 1, DEC, 0xF0),
          scaled("ip.hdr_len", 0, 1, 0x0F, 4),
          of("ip.dsfield", 1, 1, HEX),
          bits("ip.dsfield.dscp", 1, 1, DEC, 0xFC),
          bits("ip.dsfield.ecn", 1, 1, DEC, 0x03),
          of("ip.len", 2, 2, DEC),
          of("ip.id", 4, 2, HEX),
          bits("ip.flags", 6, 1, HEX, 0xE0),
          bits("ip.flags.rb", 6, 1, DEC, 0x80),
          bits("ip.flags.df", 6, 1, DEC, 0x40),
          bits("ip.flags.mf", 6, 1, DEC, 0x20),
          bits("ip.frag_offset", 6, 2, DEC, 0x1FFF),
          of("ip.ttl", 8, 1, DEC),
          of("ip.proto", 9, 1, DEC),
          of("ip.checksum", 10, 2, HEX),
          of("ip.src", 12, 4, IPV4),
          of("ip.dst", 16, 4, IPV4));

  static final List<FieldSpec> ICMP =
      List.of(
          of("icmp.type", 0, 1, DEC), of("icmp.code", 1, 1, DEC), of("icmp.checksum", 2, 2, HEX));

  static final List<FieldSpec> ICMP_ECHO =
      List.of(of("icmp.ident", 4, 2, DEC), of("icmp.seq", 6, 2, DEC));

  static final List<FieldSpec> ICMP_MTU =
      List.of(of("icmp.unused", 4, 2, BYTES), of("icmp.mtu", 6, 2, DEC));

  static final List<FieldSpec> ICMP_GATEWAY = List.of(of("icmp.redir_gw", 4, 4, IPV4));

  static final List<FieldSpec> ICMP_UNUSED = List.of(of("icmp.unused", 4, 4, BYTES));

  static final List<FieldSpec> UDP =
      List.of(
          of("udp.srcport", 0, 2, DEC),
          of("udp.dstport", 2, 2, DEC),
          of("udp.length", 4, 2, DEC),
          of("udp.checksum", 6, 2, HEX));

  static final List<FieldSpec> TCP =
      List.of(
          of("tcp.srcport", 0, 2, DEC),
          of("tcp.dstport", 2, 2, DEC),
          of("tcp.seq_raw", 4, 4, DEC),
          of("tcp.ack_raw", 8, 4, DEC),
          scaled("tcp.hdr_len", 12, 1, 0xF0, 4),
          bits("tcp.flags", 12, 2, HEX, 0x0FFF),
          bits("tcp.flags.urg", 13, 1, DEC, 0x20),
          bits("tcp.flags.ack", 13, 1, DEC, 0x10),
          bits("tcp.flags.push", 13, 1, DEC, 0x08),
          bits("tcp.flags.reset", 13, 1, DEC, 0x04),
          bits("tcp.flags.syn", 13, 1, DEC, 0x02),
          bits("tcp.flags.fin", 13, 1, DEC, 0x01),
          of("tcp.window_size_value", 14, 2, DEC),
          of("tcp.checksum", 16, 2, HEX),
          of("tcp.urgent_pointer", 18, 2, DEC));

  static final List<FieldSpec> DHCP =
      List.of(
          of("dhcp.type", 0, 1, DEC),
          of("dhcp.hw.type", 1, 1, HEX),
          of("dhcp.hw.len", 2, 1, DEC),
          of("dhcp.hops", 3, 1, DEC),
          of("dhcp.id", 4, 4, HEX),
          of("dhcp.secs", 8, 2, DEC),
          of("dhcp.flags", 10, 2, HEX),
          bits("dhcp.flags.bc", 10, 2, DEC, 0x8000),
          of("dhcp.ip.client", 12, 4, IPV4),
          of("dhcp.ip.your", 16, 4, IPV4),
          of("dhcp.ip.server", 20, 4, IPV4),
          of("dhcp.ip.relay", 24, 4, IPV4),
          of("dhcp.hw.mac_addr", 28, 6, MAC),
          of("dhcp.hw.addr_padding", 34, 10, BYTES),
          of("dhcp.server", 44, 64, TEXT),
          of("dhcp.file", 108, 128, TEXT),
          of("dhcp.cookie", 236, 4, IPV4));

  private HeaderFields() {}
}
