package fivedoors.wire;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Frames of every kind that our codecs can make, whole and broken, by name. */
final class Samples {
  static final Mac ROUTER_MAC = Mac.parse("02:00:00:00:00:01");
  static final Mac LAPTOP_MAC = Mac.parse("02:00:00:00:00:0a");
  static final Ipv4Address ROUTER = Ipv4Address.parse("192.168.0.1");
  static final Ipv4Address LAPTOP = Ipv4Address.parse("192.168.0.2");
  private static final byte[] NONE = {};

  private Samples() {}

  /** Frames without fault: the captured ones and our own. */
  static Map<String, byte[]> good() {
    Map<String, byte[]> all = new LinkedHashMap<>(Captured.all());
    all.put(
        "our-who-has", eth(EtherType.ARP, ArpPacket.request(LAPTOP_MAC, LAPTOP, ROUTER).encode()));
    all.put("our-probe", eth(EtherType.ARP, ArpPacket.probe(LAPTOP_MAC, LAPTOP).encode()));
    all.put(
        "our-announce", eth(EtherType.ARP, ArpPacket.announcement(LAPTOP_MAC, LAPTOP).encode()));
    all.put(
        "rarp-opcode",
        eth(EtherType.ARP, new ArpPacket(3, LAPTOP_MAC, LAPTOP, ROUTER_MAC, ROUTER).encode()));
    all.put("other-type", eth(0x88B6, new byte[50]));
    all.put("unknown-type", eth(0x88B5, Hex.parse("0102030405")));
    all.put("nat-query", ip(99, Hex.parse("aabbcc")));
    all.put("udp-empty", udp(1, 2, NONE));
    all.put("udp-no-checksum", patched(udp(5, 6, "hello".getBytes()), 40, 0));
    all.put("udp-long", udp(51_000, 9_999, new byte[600]));
    all.put("echo-long", icmp(IcmpMessage.echoRequest(1, 65_535, "a".repeat(56).getBytes())));
    for (int code : new int[] {0, 1, 3, 13}) {
      all.put("unreachable-" + code, icmp(about(3, code, 0, udp(53, 4_000, "who".getBytes()), 28)));
    }
    all.put("too-big", icmp(about(3, 4, 1_400, udp(53, 4_000, new byte[40]), 68)));
    all.put(
        "ttl-exceeded",
        icmp(about(11, 0, 0, icmp(IcmpMessage.echoRequest(7, 8, new byte[30])), 28)));
    all.put("quotes-tcp", icmp(about(3, 1, 0, Captured.frame("syn"), 28)));
    all.put("redirect", icmp(about(5, 1, ROUTER.bits(), udp(53, 4_000, NONE), 28)));
    all.put("first-fragment", fragment(true, 0, 48));
    all.put("last-fragment", fragment(false, 48, 9));
    all.put("router-alert", eth(EtherType.IPV4, withOptions("94040000").encode()));
    all.put(
        "record-route",
        eth(EtherType.IPV4, withOptions("01 07 07 04 00000000 00 000000").encode()));
    for (DhcpType type : DhcpType.values()) {
      all.put("dhcp-" + type, dhcp(type));
    }
    return all;
  }

  /** Frames with something wrong in them, and what it is. */
  static Map<String, byte[]> broken() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    byte[] udp = udp(1_000, 2_000, "hello door".getBytes());
    all.put("ip-checksum", patched(udp, 24, 0x1234));
    all.put("udp-checksum", patched(udp, 40, 0x1234));
    all.put("icmp-checksum", patched(icmp(IcmpMessage.echoRequest(1, 2, new byte[8])), 36, 0x1234));
    all.put("tcp-checksum", patched(Captured.frame("rst"), 50, 0x1234));
    all.put("ip-cut", Arrays.copyOf(udp(1, 2, new byte[300]), 100));
    all.put("dhcp-cut", Arrays.copyOf(dhcp(DhcpType.ACK), 150));
    all.put("udp-header-cut", ip(IpProtocol.UDP, new byte[5]));
    all.put("icmp-header-cut", ip(IpProtocol.ICMP, new byte[3]));
    all.put("tcp-header-cut", ip(IpProtocol.TCP, new byte[13]));
    all.put("arp-cut", Arrays.copyOf(good().get("our-probe"), 30));
    return all;
  }

  static byte[] eth(int type, byte[] payload) {
    return new EthernetFrame(ROUTER_MAC, LAPTOP_MAC, type, payload).encode();
  }

  static byte[] ip(int protocol, byte[] payload) {
    return eth(
        EtherType.IPV4, Ipv4Packet.of(LAPTOP, ROUTER, protocol, 64, 0x1D2E, payload).encode());
  }

  static byte[] udp(int from, int to, byte[] payload) {
    return ip(IpProtocol.UDP, new UdpDatagram(from, to, payload).encode(LAPTOP, ROUTER));
  }

  static byte[] icmp(IcmpMessage message) {
    return ip(IpProtocol.ICMP, message.encode());
  }

  /** An ICMP message that quotes the first bytes of the IP packet in a frame. */
  static IcmpMessage about(int type, int code, int rest, byte[] frame, int length) {
    int end = Math.min(14 + length, 14 + Ipv4Packet.peekTotalLength(frame, 14));
    return new IcmpMessage(type, code, rest, Arrays.copyOfRange(frame, 14, end));
  }

  static byte[] dhcp(DhcpType type) {
    DhcpOptions options =
        DhcpOptions.of(
            DhcpOption.type(type),
            DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, LAPTOP),
            DhcpOption.address(DhcpOption.SERVER_ID, ROUTER),
            DhcpOption.seconds(DhcpOption.LEASE_TIME, 4_294_967_295L),
            DhcpOption.seconds(DhcpOption.RENEWAL_TIME, 3_600),
            DhcpOption.seconds(DhcpOption.REBINDING_TIME, 6_300),
            DhcpOption.address(DhcpOption.SUBNET_MASK, Ipv4Address.parse("255.255.255.0")),
            DhcpOption.address(DhcpOption.BROADCAST_ADDRESS, Ipv4Address.parse("192.168.0.255")),
            DhcpOption.addresses(DhcpOption.ROUTER, List.of(ROUTER, LAPTOP)),
            DhcpOption.addresses(DhcpOption.DNS, List.of(ROUTER)),
            DhcpOption.text(DhcpOption.HOST_NAME, "laptop"),
            DhcpOption.text(DhcpOption.DOMAIN_NAME, "home.arpa"),
            DhcpOption.text(DhcpOption.MESSAGE, "address in use"),
            DhcpOption.numbers(DhcpOption.PARAMETER_LIST, 1, 3, 6),
            DhcpOption.numbers(DhcpOption.MAX_SIZE, 2, 64),
            DhcpOption.clientId(LAPTOP_MAC),
            new DhcpOption(224, Hex.parse("010203")));
    DhcpMessage message =
        DhcpMessage.request(0x1A2B3C4D, 12, LAPTOP_MAC, options)
            .withBroadcast(type.code() % 2 == 1)
            .withCiaddr(type == DhcpType.INFORM ? LAPTOP : Ipv4Address.UNSPECIFIED);
    boolean answer = type == DhcpType.OFFER || type == DhcpType.ACK || type == DhcpType.NAK;
    DhcpMessage sent = answer ? message.reply(options).withYiaddr(LAPTOP) : message;
    return udp(answer ? 67 : 68, answer ? 68 : 67, sent.encode());
  }

  private static Ipv4Packet withOptions(String hex) {
    UdpDatagram datagram = new UdpDatagram(1, 2, new byte[3]);
    return new Ipv4Packet(
        0xB9,
        7,
        true,
        false,
        0,
        1,
        17,
        LAPTOP,
        ROUTER,
        Hex.parse(hex),
        datagram.encode(LAPTOP, ROUTER));
  }

  private static byte[] fragment(boolean more, int offset, int length) {
    return eth(
        EtherType.IPV4,
        new Ipv4Packet(
                0,
                more ? 77 : 78,
                false,
                more,
                offset,
                64,
                17,
                LAPTOP,
                ROUTER,
                NONE,
                new byte[length])
            .encode());
  }

  private static byte[] patched(byte[] frame, int at, int value) {
    byte[] changed = frame.clone();
    ByteWriter.putU16(changed, at, value);
    return changed;
  }
}
