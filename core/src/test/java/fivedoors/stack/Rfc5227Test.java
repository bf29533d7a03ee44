package fivedoors.stack;

import static fivedoors.testing.NetLab.SECOND;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Mac;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.DhcpType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Address conflict detection: conformance rules 6 and 7. */
class Rfc5227Test {
  private static NetLab home(int seed) {
    return NetLab.home(seed, NetLab.laptop()).start("laptop");
  }

  private static List<Packet> arps(NetLab lab) {
    return lab.sent("laptop").stream().filter(p -> p.arp() != null).toList();
  }

  private static void arp(NetLab lab, ArpPacket packet) {
    lab.inject("laptop.eth0", Make.arp(Mac.BROADCAST, packet));
  }

  @Test
  void s2_1_1_threeProbesOneToTwoSecondsApartThenTwoAnnouncementsTwoSecondsApart() {
    for (int seed = 1; seed <= 30; seed++) {
      NetLab lab = home(seed).run(12);
      List<Packet> arps = arps(lab);
      assertEquals(5, arps.size(), "seed " + seed);
      for (int i = 0; i < 5; i++) {
        Packet p = arps.get(i);
        assertEquals(Mac.BROADCAST, p.eth().dst());
        assertEquals(Mac.ZERO, p.arp().targetMac());
        assertEquals(ip("192.168.0.2"), p.arp().targetIp());
        assertEquals(ip(i < 3 ? "0.0.0.0" : "192.168.0.2"), p.arp().senderIp());
      }
      assertTrue(arps.get(0).time() <= SECOND, "seed " + seed);
      for (int i = 1; i < 3; i++) {
        long gap = arps.get(i).time() - arps.get(i - 1).time();
        assertTrue(gap >= SECOND && gap <= 2 * SECOND, "seed " + seed + " gap " + gap);
      }
      assertEquals(2 * SECOND, arps.get(3).time() - arps.get(2).time());
      assertEquals(2 * SECOND, arps.get(4).time() - arps.get(3).time());
    }
  }

  @Test
  void addressIsSetWhenTheFirstAnnouncementGoesOutAndNotBefore() {
    NetLab lab = home(3).run(12);
    List<TraceEvent.AddressSet> set =
        lab.events(TraceEvent.AddressSet.class, e -> e.node() == lab.host("laptop").id());
    assertEquals(1, set.size());
    assertEquals(arps(lab).get(3).time(), set.get(0).time());
    assertEquals("dhcp", set.get(0).how());
    assertEquals(
        List.of("probing", "announcing", "idle"), lab.states("laptop", ConflictDetector.SERVICE));
  }

  @Test
  void s2_1_1_anyArpFromSomebodyWithThatAddressIsAConflict() {
    ArpPacket[] signs = {
      ArpPacket.request(mac(9), ip("192.168.0.2"), ip("192.168.0.250")),
      new ArpPacket(2, mac(9), ip("192.168.0.2"), mac(1), ip("0.0.0.0")),
      ArpPacket.probe(mac(9), ip("192.168.0.2"))
    };
    for (ArpPacket sign : signs) {
      NetLab lab = home(3).run(1.5);
      assertEquals("CHECKING", lab.get("laptop.dhcp.state"));
      arp(lab, sign);
      assertEquals(1, lab.sent("laptop", DhcpType.DECLINE).size(), sign.toString());
      lab.run(5);
      assertEquals("", lab.get("laptop.ip"), "the address was never used");
    }
  }

  @Test
  void whatIsNoConflict() {
    ArpPacket[] harmless = {
      ArpPacket.request(mac(9), ip("192.168.0.77"), ip("192.168.0.2")),
      ArpPacket.probe(mac(1), ip("192.168.0.2")),
      ArpPacket.probe(mac(9), ip("192.168.0.3")),
      ArpPacket.announcement(mac(9), ip("192.168.0.3"))
    };
    for (ArpPacket p : harmless) {
      NetLab lab = home(3).run(1.5);
      arp(lab, p);
      lab.run(10);
      assertEquals("192.168.0.2", lab.get("laptop.ip"), p.toString());
    }
  }

  @Test
  void s2_4_b_firstConflictIsAnsweredByOneAnnouncementSecondWithinTenSecondsGivesWay() {
    NetLab lab = home(3).run(20).mark();
    arp(lab, ArpPacket.announcement(mac(9), ip("192.168.0.2")));
    assertEquals(1, arps(lab).size(), "one defence, and no reply to an announcement");
    assertTrue(arps(lab).get(0).arp().isAnnouncement());
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    lab.run(9.9);
    arp(lab, ArpPacket.announcement(mac(9), ip("192.168.0.2")));
    assertEquals(1, lab.sent("laptop", DhcpType.DECLINE).size());
    assertEquals("", lab.get("laptop.ip"));
  }

  @Test
  void s2_4_b_conflictsMoreThanTenSecondsApartAreEachDefended() {
    NetLab lab = home(3).run(20).mark();
    arp(lab, ArpPacket.announcement(mac(9), ip("192.168.0.2")));
    lab.run(10);
    arp(lab, ArpPacket.announcement(mac(9), ip("192.168.0.2")));
    assertEquals(2, arps(lab).size());
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
  }

  @Test
  void s2_4_c_fixedAddressIsNeverGivenUp() {
    NetLab lab = home(3);
    for (int i = 0; i < 5; i++) {
      lab.inject(
          "nas.eth0", Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(9), ip("192.168.0.250"))));
    }
    lab.inject(
        "router.lan1", Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(9), ip("192.168.0.1"))));
    lab.inject(
        "router.lan1", Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(9), ip("192.168.0.1"))));
    lab.inject(
        "isp.eth0", Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(9), ip("12.12.12.1"))));
    lab.inject(
        "isp.eth0", Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(9), ip("12.12.12.1"))));
    assertEquals("192.168.0.250", lab.get("nas.ip"));
    assertEquals("192.168.0.1", lab.get("router.lan.ip"));
    assertEquals("12.12.12.1", lab.get("isp.ip"));
    assertEquals(1, lab.sent("nas").size(), "at most one defence in ten seconds");
  }

  @Test
  void impostorIsNotLearnedFrom() {
    NetLab lab = home(3).run(20);
    arp(lab, ArpPacket.request(mac(9), ip("192.168.0.2"), ip("192.168.0.2")));
    assertEquals("", lab.get("laptop.arp"));
  }

  @Test
  void checkCanBeTurnedOff() {
    NetLab lab =
        NetLab.home(3, NetLab.laptop().withConflictCheck(false)).start("laptop").run(0.001);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals(List.of(), arps(lab));
  }

  @Test
  void cableOutWhileCheckingStopsTheProbes() {
    NetLab lab = home(3).run(1.5).set("laptop.link", "down").mark().run(20);
    assertEquals(List.of(), arps(lab));
    assertEquals("", lab.get("laptop.ip"));
    assertEquals("OFF", lab.get("laptop.dhcp.state"));
  }
}
