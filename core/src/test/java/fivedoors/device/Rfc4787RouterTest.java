package fivedoors.device;

import static fivedoors.testing.NatHome.ends;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.Make;
import fivedoors.testing.NatHome;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** UDP through the whole home router: what the other side of it sees (RFC 4787). */
class Rfc4787RouterTest {
  private final NatHome home = NatHome.of(1);
  private final NetLab lab = home.lab();

  @Test
  void req1_oneInsideEndpointIsOneOutsideEndpointForEveryTarget() {
    assertEquals(
        "12.12.12.12:5000 > 203.0.113.80:53",
        ends(home.udpOut("192.168.0.4:5000", "203.0.113.80:53")));
    assertEquals(
        "12.12.12.12:5000 > 55.66.77.8:99", ends(home.udpOut("192.168.0.4:5000", "55.66.77.8:99")));
    assertEquals(
        "203.0.113.80:53 > 192.168.0.4:5000",
        ends(home.udpIn("203.0.113.80:53", "12.12.12.12:5000")));
  }

  @Test
  void req3_twoHostsWithOneSourcePortGetTwoOutsidePorts() {
    assertEquals(
        "12.12.12.12:5000 > 203.0.113.80:53",
        ends(home.udpOut("192.168.0.4:5000", "203.0.113.80:53")));
    assertEquals(
        "12.12.12.12:40000 > 203.0.113.80:53",
        ends(home.udpOut("192.168.0.5:5000", "203.0.113.80:53")));
    assertEquals(
        "203.0.113.80:53 > 192.168.0.5:5000",
        ends(home.udpIn("203.0.113.80:53", "12.12.12.12:40000")));
  }

  @Test
  void portsOfForwardsAndOfTheRouterItselfAreNotGivenToMappings() {
    home.forward("game", "udp", "5000-5001", "192.168.0.5:5000");
    assertEquals(
        "12.12.12.12:40000 > 203.0.113.80:53",
        ends(home.udpOut("192.168.0.4:5000", "203.0.113.80:53")));
    assertEquals(
        "12.12.12.12:40001 > 203.0.113.80:53",
        ends(home.udpOut("192.168.0.4:5001", "203.0.113.80:53")));
  }

  @Test
  void req5_rowVanishesFiveMinutesAfterTheLastLetterAndNoLaterOneFindsIt() {
    home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    lab.run(299);
    assertEquals(1, rows());
    assertEquals(
        "203.0.113.80:53 > 192.168.0.4:5000",
        ends(home.udpIn("203.0.113.80:53", "12.12.12.12:5000")));
    lab.mark().run(299);
    assertEquals(1, rows());
    lab.run(2);
    assertEquals(0, rows());
    TraceEvent.RowRemoved gone =
        lab.events(TraceEvent.RowRemoved.class, e -> e.table().equals("nat")).get(0);
    assertEquals("expired", gone.why());
    assertNull(home.udpIn("203.0.113.80:53", "12.12.12.12:5000"));
    assertEquals(DropReason.NO_FORWARD, home.reason());
  }

  private int rows() {
    return lab.router().nat().table().nat().flows().size();
  }

  @Test
  void req8_otherPortOrOtherHostIsFilteredWithItsReason() {
    home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    assertNull(home.udpIn("203.0.113.80:54", "12.12.12.12:5000"));
    assertEquals(DropReason.NAT_FILTERED, home.reason());
    assertNull(home.udpIn("55.66.77.8:53", "12.12.12.12:5000"));
    assertEquals(DropReason.NAT_FILTERED, home.reason());
    assertEquals("router.nat", home.drop().place());
  }

  @Test
  void req12_icmpErrorsNeverEndAMapping() {
    Packet sent = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    home.errorIn("203.0.113.80", 3, 3, sent);
    assertNotNull(home.udpIn("203.0.113.80:53", "12.12.12.12:5000"));
  }

  @Test
  void ttlIsOneLessAndEverythingElseOfThePayloadStays() {
    Packet p = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    assertEquals(63, p.ip().ttl());
    assertEquals("hello", new String(p.udp().payload(), java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(mac(0xF1), p.eth().src());
  }

  @Test
  void checksumZeroStaysZero() {
    byte[] b = NatHome.udp(mac(0xF2), mac(4), "192.168.0.4:5000", "203.0.113.80:53", 64);
    b[40] = 0;
    b[41] = 0;
    Packet p = home.out(b);
    assertEquals(0, p.bytes()[40] | p.bytes()[41]);
    assertEquals("12.12.12.12:5000 > 203.0.113.80:53", ends(p));
  }

  @Test
  void theTableTellsInsideOutsideRemoteAndState() {
    home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    TraceEvent.RowAdded row =
        lab.events(TraceEvent.RowAdded.class, e -> e.table().equals("nat")).get(0);
    assertEquals("udp", Cell.value(row.cells(), "proto"));
    assertEquals("192.168.0.4:5000", Cell.value(row.cells(), "inside"));
    assertEquals("12.12.12.12:5000", Cell.value(row.cells(), "outside"));
    assertEquals("203.0.113.80:53", Cell.value(row.cells(), "remote"));
    assertEquals("unreplied", Cell.value(row.cells(), "state"));
    assertEquals("300", Cell.value(row.cells(), "expiresSec"));
    home.udpIn("203.0.113.80:53", "12.12.12.12:5000");
    TraceEvent.RowChanged changed =
        lab.events(TraceEvent.RowChanged.class, e -> e.table().equals("nat")).get(0);
    assertEquals(row.row(), changed.row());
    assertEquals("replied", Cell.value(changed.cells(), "state"));
    assertEquals(
        "udp 192.168.0.4:5000 12.12.12.12:5000 203.0.113.80:53 replied 300", lab.get("router.nat"));
  }

  @Test
  void rewriteNamesTheLetterBeforeAndAfter() {
    Packet sent = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    TraceEvent.Rewrite r = lab.events(TraceEvent.Rewrite.class, e -> true).get(0);
    assertEquals(sent.frame(), r.frame());
    assertEquals(sent.parent(), r.parent());
    assertEquals(ip("192.168.0.4"), fivedoors.bytes.Ipv4Address.read(r.bytes(), 26));
    assertEquals(ip("12.12.12.12"), fivedoors.bytes.Ipv4Address.read(r.after(), 26));
    assertEquals(
        1,
        lab.events(
                TraceEvent.Lookup.class, e -> e.table().equals("nat") && e.frame() == sent.parent())
            .size());
  }

  @Test
  void rfc1812_s5_3_7_andRfc2827_martiansOnTheWanSideEndThereAndAreCalledSo() {
    for (String nobody : new String[] {"192.168.0.4", "12.12.12.12", "0.0.0.9", "224.0.0.1"}) {
      home.udpIn(nobody + ":53", "12.12.12.12:5000");
      assertEquals(DropReason.MARTIAN, home.reason(), nobody);
      assertEquals("router.wan", home.drop().place());
    }
    byte[] loop =
        Make.udp(mac(0xF1), mac(0xF0), ip("127.0.0.1"), 5, ip("12.12.12.12"), 6, new byte[1]);
    assertNull(home.in(loop));
    assertEquals(DropReason.MARTIAN, home.reason());
  }

  @Test
  void aLetterForAnInsideAddressThatComesByTheWanIsNotOurs() {
    assertNull(home.udpIn("203.0.113.80:53", "192.168.0.4:5000"));
    assertEquals(DropReason.NOT_FOR_ME, home.reason());
  }

  @Test
  void fragmentsAndOtherProtocolsEndAtTheRouterWithAReason() {
    byte[] other =
        Make.ip(mac(0xF2), mac(4), ip("192.168.0.4"), ip("203.0.113.80"), 47, new byte[30]);
    assertNull(home.out(other));
    assertEquals(DropReason.NO_MAPPING, home.reason());
  }

  @Test
  void traceroute_theHomeRouterIsTheFirstHopAndTheProviderTheSecond() {
    byte[] one = NatHome.udp(mac(0xF2), mac(4), "192.168.0.4:5000", "203.0.113.80:33434", 1);
    Packet error = home.out(one);
    assertEquals("11/0", error.icmp().type() + "/" + error.icmp().code());
    assertEquals(ip("192.168.0.1"), error.ip().src());
    assertEquals(0, rows());
    byte[] two = NatHome.udp(mac(0xF2), mac(4), "192.168.0.4:5000", "203.0.113.80:33434", 2);
    home.out(two);
    Packet fromIsp =
        lab.received("laptop.eth0").stream().filter(p -> p.icmp() != null).findFirst().get();
    assertEquals(ip("12.12.12.1"), fromIsp.ip().src());
    assertEquals("11/0", fromIsp.icmp().type() + "/" + fromIsp.icmp().code());
    assertEquals(ip("192.168.0.4"), fivedoors.bytes.Ipv4Address.read(fromIsp.icmp().payload(), 12));
    assertTrue(fromIsp.ip().dst().equals(ip("192.168.0.4")));
  }

  @Test
  void nobodyAtTheNextHopOutsideIsToldToTheInsideHostAboutItsOwnPacket() {
    home.udpOut("192.168.0.4:5000", "12.12.12.99:53");
    lab.run(5);
    Packet error =
        lab.received("laptop.eth0").stream().filter(p -> p.icmp() != null).findFirst().get();
    assertEquals("3/1", error.icmp().type() + "/" + error.icmp().code());
    assertEquals(ip("192.168.0.1"), error.ip().src());
    assertEquals(ip("192.168.0.4"), fivedoors.bytes.Ipv4Address.read(error.icmp().payload(), 12));
  }
}
