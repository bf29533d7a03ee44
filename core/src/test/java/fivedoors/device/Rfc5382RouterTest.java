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
import fivedoors.trace.DropReason;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** TCP through the whole home router (RFC 5382, RFC 7857), segment by segment. */
class Rfc5382RouterTest {
  private static final int SYN = TcpSegment.SYN;
  private static final int ACK = TcpSegment.ACK;
  private static final int FIN = TcpSegment.FIN;
  private static final int RST = TcpSegment.RST;
  private static final String INSIDE = "192.168.0.77:5000";
  private static final String WAN = "12.12.12.12:5000";
  private static final String SITE = "203.0.113.99:80";

  private final NatHome home = NatHome.of(1);
  private final NetLab lab = home.lab();

  // Nobody is there who would answer by himself; the router only believes so.
  private Packet in(String from, String to, int flags) {
    ArpPacket hello = ArpPacket.request(mac(0x77), ip("192.168.0.77"), ip("192.168.0.1"));
    lab.inject("router.lan1", Make.arp(mac(0xF2), hello)).run(0.01);
    return home.tcpIn(from, to, flags);
  }

  private void open() {
    home.tcpOut(INSIDE, SITE, SYN);
    in(SITE, WAN, SYN | ACK);
    home.tcpOut(INSIDE, SITE, ACK);
  }

  private int rows() {
    return lab.router().nat().table().nat().flows().size();
  }

  private String state() {
    return lab.get("router.nat").split(" ", -1)[4];
  }

  @Test
  void req1_mappingIsTheSameForEveryTarget() {
    assertEquals(WAN + " > " + SITE, ends(home.tcpOut(INSIDE, SITE, SYN)));
    assertEquals(WAN + " > 55.66.77.8:8080", ends(home.tcpOut(INSIDE, "55.66.77.8:8080", SYN)));
  }

  @Test
  void req2_simultaneousOpenPasses() {
    assertNotNull(home.tcpOut(INSIDE, SITE, SYN));
    assertEquals(SITE + " > " + INSIDE, ends(in(SITE, WAN, SYN)));
    assertNotNull(home.tcpOut(INSIDE, SITE, SYN | ACK));
    assertNotNull(in(SITE, WAN, SYN | ACK));
    assertNotNull(home.tcpOut(INSIDE, SITE, ACK));
    assertEquals("established", state());
  }

  @Test
  void req2_halfCloseKeepsTheConnection() {
    open();
    in(SITE, WAN, FIN | ACK);
    lab.run(2 * 3600);
    assertEquals(1, rows());
    assertNotNull(home.tcpOut(INSIDE, SITE, ACK));
    assertNotNull(in(SITE, WAN, ACK));
  }

  @Test
  void req4_unsolicitedSynIsNotAnsweredForAtLeastSixSeconds() {
    assertNull(in(SITE, WAN, SYN));
    assertEquals(DropReason.NO_FORWARD, home.reason());
    lab.run(7);
    assertTrue(lab.sent("router").stream().noneMatch(p -> p.ip() != null));
  }

  @Test
  void req5_establishedLivesTwoHoursAndFourMinutes() {
    open();
    assertEquals("established", state());
    lab.run(7438);
    assertEquals(1, rows());
    lab.run(3);
    assertEquals(0, rows());
  }

  @Test
  void req5_openingAndClosingLiveFourMinutes() {
    home.tcpOut(INSIDE, SITE, SYN);
    assertEquals("opening", state());
    lab.run(238);
    assertEquals(1, rows());
    lab.run(3);
    assertEquals(0, rows());
    open();
    home.tcpOut(INSIDE, SITE, FIN | ACK);
    in(SITE, WAN, FIN | ACK);
    home.tcpOut(INSIDE, SITE, ACK);
    assertEquals("closing", state());
    lab.run(238);
    assertEquals(1, rows());
    lab.run(3);
    assertEquals(0, rows());
  }

  @Test
  void rfc7857_aResetDoesNotDeleteTheRowAtOnce() {
    open();
    in(SITE, WAN, RST | ACK);
    assertEquals("closing", state());
    assertNotNull(home.tcpOut(INSIDE, SITE, ACK));
    lab.run(241);
    assertEquals(0, rows());
  }

  @Test
  void theSamePortsMayOpenANewConnectionWhileTheOldOneIsStillRemembered() {
    open();
    in(SITE, WAN, RST | ACK);
    open();
    assertEquals("established", state());
    assertEquals(1, rows());
  }

  @Test
  void req7_noPortIsShared() {
    home.tcpOut("192.168.0.77:5000", SITE, SYN);
    Packet other = home.tcpOut("192.168.0.78:5000", "55.66.77.8:80", SYN);
    assertEquals("12.12.12.12:40000 > 55.66.77.8:80", ends(other));
  }

  @Test
  void req9_req10_icmpDoesNotEndAConnection() {
    open();
    Packet sent = home.tcpOut(INSIDE, SITE, ACK);
    assertNotNull(in(SITE, WAN, ACK));
    assertNotNull(home.errorIn("12.12.12.1", 3, 1, sent));
    assertEquals("established", state());
    assertNotNull(in(SITE, WAN, ACK));
  }

  @Test
  void anotherRemoteIsFiltered() {
    open();
    assertNull(in("55.66.77.8:80", WAN, SYN));
    assertEquals(DropReason.NAT_FILTERED, home.reason());
  }
}
