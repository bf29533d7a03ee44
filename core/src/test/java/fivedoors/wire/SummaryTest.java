package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import org.junit.jupiter.api.Test;

/** One line and one stamp for every kind of frame. */
class SummaryTest {
  private static void assertSummary(byte[] frame, Stamp stamp, String code, String line) {
    Dissection d = Dissector.dissect(frame);
    assertEquals(line, Summary.of(d));
    assertEquals(code, Summary.code(d), line);
    assertEquals(stamp, Summary.stamp(d), line);
  }

  private static byte[] sample(String name) {
    byte[] frame = Samples.good().get(name);
    return frame == null ? Samples.broken().get(name) : frame;
  }

  @Test
  void dhcp() {
    assertSummary(
        sample("discover"),
        Stamp.DHCP,
        "DHCP·D",
        "DHCP DISCOVER 0.0.0.0:68 > 255.255.255.255:67 xid 133b1522 chaddr 02:00:00:00:00:0a");
    assertSummary(
        sample("offer"),
        Stamp.DHCP,
        "DHCP·O",
        "DHCP OFFER 192.168.0.1:67 > 192.168.0.42:68 xid 133b1522 chaddr 02:00:00:00:00:0a"
            + " yiaddr 192.168.0.42 server 192.168.0.1 lease 3600");
    assertSummary(
        sample("request"),
        Stamp.DHCP,
        "DHCP·R",
        "DHCP REQUEST 0.0.0.0:68 > 255.255.255.255:67 xid 133b1522 chaddr 02:00:00:00:00:0a"
            + " requested 192.168.0.42 server 192.168.0.1");
    assertSummary(
        sample("release"),
        Stamp.DHCP,
        "DHCP·L",
        "DHCP RELEASE 192.168.0.42:68 > 192.168.0.1:67 xid 8018e935 chaddr 02:00:00:00:00:0a"
            + " ciaddr 192.168.0.42 server 192.168.0.1");
    StringBuilder codes = new StringBuilder();
    for (DhcpType type : DhcpType.values()) {
      codes.append(Summary.code(Dissector.dissect(Samples.dhcp(type)))).append(' ');
    }
    assertEquals("DHCP·D DHCP·O DHCP·R DHCP·X DHCP·A DHCP·N DHCP·L DHCP·I ", codes.toString());
    DhcpMessage bare = DhcpMessage.request(1, 0, Samples.LAPTOP_MAC, DhcpOptions.NONE);
    assertSummary(
        Samples.udp(68, 67, bare.encode()),
        Stamp.DHCP,
        "DHCP",
        "DHCP 192.168.0.2:68 > 192.168.0.1:67 xid 00000001 chaddr 02:00:00:00:00:0a");
  }

  @Test
  void arp() {
    assertSummary(
        sample("our-who-has"), Stamp.ARP, "ARP", "ARP who-has 192.168.0.1 tell 192.168.0.2");
    assertSummary(sample("our-probe"), Stamp.ARP, "ARP", "ARP probe 192.168.0.2");
    assertSummary(
        sample("our-announce"),
        Stamp.ARP,
        "ARP",
        "ARP announce 192.168.0.2 is-at 02:00:00:00:00:0a");
    assertSummary(
        sample("arp-reply"), Stamp.ARP, "ARP", "ARP reply 192.168.0.42 is-at 02:00:00:00:00:0a");
    ArpPacket gratuitous =
        new ArpPacket(2, Samples.LAPTOP_MAC, Samples.LAPTOP, Mac.BROADCAST, Samples.LAPTOP);
    assertSummary(
        Samples.eth(EtherType.ARP, gratuitous.encode()),
        Stamp.ARP,
        "ARP",
        "ARP reply 192.168.0.2 is-at 02:00:00:00:00:0a (gratuitous)");
    assertSummary(sample("rarp-opcode"), Stamp.ARP, "ARP", "ARP opcode 3");
    assertSummary(sample("arp-cut"), Stamp.ARP, "ARP", "ARP opcode 1 [truncated]");
  }

  @Test
  void icmp() {
    assertSummary(
        sample("echo-request"),
        Stamp.ICMP,
        "PING",
        "ICMP echo request 192.168.0.42 > 192.168.0.1 id 13541 seq 0");
    assertSummary(
        sample("echo-reply"),
        Stamp.ICMP,
        "PING",
        "ICMP echo reply 192.168.0.1 > 192.168.0.42 id 13541 seq 0");
    assertSummary(
        sample("port-unreachable"),
        Stamp.ICMP,
        "!!",
        "ICMP port unreachable 192.168.0.1 > 192.168.0.42"
            + " about UDP 192.168.0.42:36034 > 192.168.0.1:9999 len 10");
    assertSummary(
        sample("too-big"),
        Stamp.ICMP,
        "!!",
        "ICMP fragmentation needed 192.168.0.2 > 192.168.0.1 mtu 1400"
            + " about DNS 192.168.0.2:53 > 192.168.0.1:4000 len 40");
    assertSummary(
        sample("ttl-exceeded"),
        Stamp.ICMP,
        "!!",
        "ICMP time exceeded 192.168.0.2 > 192.168.0.1"
            + " about ICMP echo request 192.168.0.2 > 192.168.0.1 id 7 seq 8");
    String[][] kinds = {
      {"3", "0", "net unreachable"}, {"3", "1", "host unreachable"}, {"3", "13", "prohibited"},
      {"11", "1", "reassembly time exceeded"}, {"12", "0", "12/0"}, {"40", "5", "40/5"},
    };
    for (String[] kind : kinds) {
      IcmpMessage message =
          new IcmpMessage(Integer.parseInt(kind[0]), Integer.parseInt(kind[1]), 0, new byte[0]);
      assertSummary(
          Samples.icmp(message),
          Stamp.ICMP,
          "!!",
          "ICMP " + kind[2] + " 192.168.0.2 > 192.168.0.1");
    }
    assertSummary(
        sample("icmp-header-cut"),
        Stamp.ICMP,
        "PING",
        "ICMP echo reply 192.168.0.2 > 192.168.0.1 [truncated]");
    assertSummary(
        sample("icmp-checksum"),
        Stamp.ICMP,
        "PING",
        "ICMP echo request 192.168.0.2 > 192.168.0.1 id 1 seq 2 [bad checksum]");
  }

  @Test
  void udpAndDns() {
    assertSummary(
        sample("udp"), Stamp.APP, "UDP", "UDP 192.168.0.42:36034 > 192.168.0.1:9999 len 10");
    assertSummary(sample("udp-empty"), Stamp.APP, "UDP", "UDP 192.168.0.2:1 > 192.168.0.1:2 len 0");
    assertSummary(
        Samples.udp(40_000, 53, new byte[12]),
        Stamp.DNS,
        "DNS",
        "DNS 192.168.0.2:40000 > 192.168.0.1:53 len 12");
    assertSummary(
        Samples.udp(53, 40_000, new byte[12]),
        Stamp.DNS,
        "DNS",
        "DNS 192.168.0.2:53 > 192.168.0.1:40000 len 12");
    assertSummary(
        sample("udp-header-cut"),
        Stamp.APP,
        "UDP",
        "UDP 192.168.0.2:0 > 192.168.0.1:0 len 0 [truncated]");
  }

  @Test
  void tcpAndHttp() {
    assertSummary(
        sample("syn"),
        Stamp.TCP,
        "SYN",
        "TCP 192.168.0.42:41930 > 192.168.0.1:81 SYN seq 3769429030 len 0");
    assertEquals("SYN·ACK", Summary.code(Dissector.dissect(sample("syn-ack"))));
    assertEquals("RST·ACK", Summary.code(Dissector.dissect(sample("rst"))));
    assertEquals("FIN·ACK", Summary.code(Dissector.dissect(sample("fin"))));
    assertEquals("ACK", Summary.code(Dissector.dissect(sample("tcp-ack"))));
    assertSummary(
        sample("http-get"),
        Stamp.HTTP,
        "GET",
        "TCP 192.168.0.42:47728 > 192.168.0.1:80 PSH,ACK seq 3076147960 ack 2807335162 len 115"
            + " HTTP GET");
    assertEquals("200", Summary.code(Dissector.dissect(sample("http-200"))));
    assertTcp(22, "SSH-2.0-x", Stamp.APP, "SSH");
    assertTcp(21, "220 hello", Stamp.APP, "FTP");
    assertTcp(445, "xxxxxxxxx", Stamp.APP, "SMB");
    assertTcp(25_565, "xxxxxxxx", Stamp.APP, "DATA");
    assertTcp(53, "xxxxxxxxx", Stamp.DNS, "DNS");
    assertTcp(8_000, "POST /a HTTP/1.1", Stamp.HTTP, "POST");
    assertTcp(8_000, "HTTP/1.1 400", Stamp.HTTP, "400");
    assertTcp(8_000, "HTTP/1.1 40", Stamp.APP, "DATA");
    assertTcp(8_000, "GETTING", Stamp.APP, "DATA");
    assertTcp(8_000, "", Stamp.TCP, "TCP");
  }

  private static void assertTcp(int port, String text, Stamp stamp, String code) {
    Ipv4Address a = Samples.LAPTOP;
    Ipv4Address b = Samples.ROUTER;
    TcpSegment segment = TcpSegment.of(51_000, port, 1, 2, 0, 5, text.getBytes());
    Dissection d = Dissector.dissect(Samples.ip(IpProtocol.TCP, segment.encode(a, b)));
    assertEquals(stamp, Summary.stamp(d), text);
    assertEquals(code, Summary.code(d), text);
    TcpSegment syn = TcpSegment.of(51_000, port, 1, 2, TcpSegment.SYN, 5, text.getBytes());
    d = Dissector.dissect(Samples.ip(IpProtocol.TCP, syn.encode(a, b)));
    assertEquals(Stamp.TCP, Summary.stamp(d), "data in a SYN is not shown as its program's");
  }

  @Test
  void theRest() {
    assertSummary(sample("nat-query"), Stamp.OTHER, "?", "IP 192.168.0.2 > 192.168.0.1 proto 99");
    assertSummary(
        sample("other-type"),
        Stamp.OTHER,
        "?",
        "ETH 02:00:00:00:00:0a > 02:00:00:00:00:01 type 0x88b6");
    assertSummary(new byte[5], Stamp.OTHER, "?", "FRAME len 5 [truncated]");
    assertSummary(
        sample("ip-cut"), Stamp.APP, "UDP", "UDP 192.168.0.2:1 > 192.168.0.1:2 len 58 [truncated]");
    assertSummary(
        sample("last-fragment"), Stamp.OTHER, "?", "IP 192.168.0.2 > 192.168.0.1 proto 17");
  }
}
