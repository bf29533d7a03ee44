package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.device.HomeRouter;
import fivedoors.net.Network;
import fivedoors.service.http.WebFetch;
import fivedoors.service.http.WebUrl;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.TcpSegment;
import fivedoors.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

/** Whatever is thrown at the home's router, its tables keep their bounds and empty again. */
class BoundedTablesTest {
  private static final Mac WAN = Mac.parse("02:00:5e:00:00:01");
  private static final Mac LAN = Mac.parse("02:00:5e:00:00:02");
  private static final Mac ISP = Mac.parse("02:00:5e:00:00:fe");
  private static final Mac NAS_MAC = Mac.parse("02:00:5e:00:00:13");
  private static final Ipv4Address NAS = Ipv4Address.parse("192.168.0.250");
  private static final Ipv4Address HOME = Ipv4Address.parse("12.12.12.12");
  private static final Ipv4Address STRANGER = Ipv4Address.parse("55.66.77.99");
  private static final long SECOND = 1_000_000_000L;
  private static final byte[] NONE = {};

  private final Lab lab = BrokenHome.whole();

  private int rows(String path) {
    String table = lab.get(path);
    return table.isEmpty() ? 0 : table.split(";", -1).length;
  }

  private void send(String at, byte[] frame) {
    Network net = lab.network();
    int node = lab.topology().find(at.substring(0, at.indexOf('.')));
    int port = lab.topology().findPort(node, at.substring(at.indexOf('.') + 1));
    net.send(node, port, net.frame(frame, TraceEvent.NONE));
    lab.simulation().runUntil(lab.simulation().now() + 100_000);
  }

  private static byte[] ip(Mac to, Mac from, Ipv4Address src, Ipv4Address dst, int of, byte[] b) {
    return new EthernetFrame(
            to, from, EtherType.IPV4, Ipv4Packet.of(src, dst, of, 60, 1, b).encode())
        .encode();
  }

  private WebFetch open(String host, String url) {
    return Attempt.open(lab, lab.topology().find(host), WebUrl.parse(url));
  }

  private void wait(int seconds) {
    lab.simulation().runUntil(lab.simulation().now() + seconds * SECOND);
  }

  @Test
  void aScanOfAllPortsFromOutsideLeavesNothingBehind() {
    int pending = lab.simulation().pending();
    for (int port = 1; port <= 65_535; port++) {
      byte[] syn =
          TcpSegment.of(40_000, port, port, 0, TcpSegment.SYN, 1_024, NONE).encode(STRANGER, HOME);
      send("isp.home", ip(WAN, ISP, STRANGER, HOME, IpProtocol.TCP, syn));
      assertTrue(rows("router.nat") <= 2 || port % 1_000 != 0, () -> lab.get("router.nat"));
    }
    assertTrue(rows("router.arp") <= 4, lab.get("router.arp"));
    wait(600);
    assertEquals(0, rows("router.nat"), "a half-open conversation is forgotten");
    assertTrue(lab.simulation().pending() <= pending + 4);
    assertTrue(Reach.opens(lab, "friend", "http://12.12.12.12:8081/"));
  }

  @Test
  void aMachineInsideThatCallsEverybodyFillsTheTableAndNoMore() {
    int most = 0;
    for (int i = 0; i < 40_000; i++) {
      Ipv4Address to = new Ipv4Address(0x08000000 + i);
      byte[] datagram = new UdpDatagram(1_024 + i, 53, NONE).encode(NAS, to);
      send("nas.eth0", ip(LAN, NAS_MAC, NAS, to, IpProtocol.UDP, datagram));
      most = i % 1_000 == 999 ? Math.max(most, rows("router.nat")) : most;
    }
    assertEquals(HomeRouter.NAT_CAPACITY, most);
    wait(600);
    assertEquals(0, rows("router.nat"));
    assertTrue(Reach.opens(lab, "friend", "http://12.12.12.12:8081/"));
  }

  @Test
  void strangeNeighboursWithoutEndDoNotFillTheTablesOfNeighbours() {
    for (int i = 0; i < 50_000; i++) {
      Mac mac = new Mac(0x0200, i);
      Ipv4Address ip = new Ipv4Address(0xC0A80000 + (i % 200) + 2);
      byte[] who = ArpPacket.request(mac, ip, Ipv4Address.parse("192.168.0.1")).encode();
      send("nas.eth0", new EthernetFrame(Mac.BROADCAST, mac, EtherType.ARP, who).encode());
    }
    assertTrue(rows("router.macs") <= 8_192, "MAC table has " + rows("router.macs"));
    assertTrue(rows("router.arp") <= 1_024, "ARP table has " + rows("router.arp"));
    wait(900);
    assertTrue(rows("router.macs") <= 8, lab.get("router.macs"));
  }

  @Test
  void tenThousandConnectionsComeAndGo() {
    int most = 0;
    for (int i = 0; i < 10_000; i++) {
      WebFetch fetch =
          i % 2 == 0
              ? open("nas", "http://55.66.77.8/")
              : open("friend", "http://12.12.12.12:8081/");
      assertEquals(WebFetch.Phase.DONE, fetch.phase());
      most = Math.max(most, i % 100 == 0 ? rows("router.nat") : 0);
    }
    assertTrue(most <= HomeRouter.NAT_CAPACITY, "rows " + most);
    wait(600);
    assertEquals(0, rows("router.nat"));
    for (String host : new String[] {"nas", "laptop", "friend"}) {
      assertTrue(rows(host + ".sockets") <= 8, () -> lab.get(host + ".sockets"));
    }
  }
}
