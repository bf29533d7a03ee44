package fivedoors.device;

import static fivedoors.testing.NetLab.SECOND;
import static fivedoors.testing.NetLab.config;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.laptop;
import static fivedoors.testing.NetLab.mac;
import static fivedoors.testing.NetLab.phone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.LinkSpec;
import fivedoors.service.dhcp.DhcpClient;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.testing.Golden;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceText;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DHCP between real devices: conformance rules 9, 61 to 77 where a network is needed. */
class DhcpNetworkTest {
  private static final String[] DORA = {
    "laptop DISCOVER", "router OFFER", "laptop REQUEST", "router ACK"
  };

  private static NetLab home() {
    return NetLab.home(20240601, laptop());
  }

  /** A laptop that has its address, and nothing under way. */
  private static NetLab settled() {
    return home().start("laptop").run(20).mark();
  }

  // ---- DORA

  @Test
  void goldenDora() {
    NetLab lab = home().run(1).start("laptop").run(9);
    Golden.check("dora.trace", TraceText.of(lab.trace(), lab.net().topology()));
  }

  @Test
  void withoutBroadcastFlagOnlyTheQuestionsAreHeardByTheNeighbours() {
    NetLab lab = home().start("laptop").run(0.1);
    lab.expectDhcp(DORA);
    assertEquals(2, lab.received("nas.eth0").size());
    assertEquals(2, lab.drops("nas", DropReason.NOT_DHCP_SERVER).size());
    Packet offer = lab.received("laptop.eth0").get(0);
    assertEquals(mac(1), offer.eth().dst());
    assertEquals(ip("192.168.0.2"), offer.ip().dst());
    assertEquals(67, offer.udp().srcPort());
    assertEquals(68, offer.udp().dstPort());
  }

  @Test
  void withBroadcastFlagTheAnswersAreHeardToo() {
    NetLab lab = home().set("laptop.dhcp.broadcast", "true").start("laptop").run(0.1);
    lab.expectDhcp(DORA);
    assertEquals(4, lab.received("nas.eth0").size());
    Packet offer = lab.received("laptop.eth0").get(0);
    assertEquals(Mac.BROADCAST, offer.eth().dst());
    assertEquals(Ipv4Address.LIMITED_BROADCAST, offer.ip().dst());
    List<TraceEvent.Dropped> drops = lab.drops("nas", DropReason.NOT_FOR_ME);
    assertEquals("nas.udp68", drops.get(0).place());
    assertEquals("nas.dhcp.on", drops.get(0).setting());
  }

  @Test
  void nasAndTvSayWhyTheyDiscardTheDiscover() {
    NetLab lab = home().start("laptop").run(0.1);
    for (String node : List.of("nas", "tv")) {
      TraceEvent.Dropped drop = lab.drops(node).get(0);
      assertEquals(DropReason.NOT_DHCP_SERVER, drop.reason());
      assertEquals(node + ".udp67", drop.place());
      assertEquals(null, drop.setting());
    }
  }

  @Test
  void answersNameTheQuestionAsTheirParent() {
    NetLab lab = home().start("laptop").run(0.1);
    Packet discover = lab.sent("laptop", DhcpType.DISCOVER).get(0);
    Packet offer = lab.sent("router", DhcpType.OFFER).get(0);
    TraceEvent.Copied copy =
        lab.events(TraceEvent.Copied.class, e -> e.frame() == offer.parent()).get(0);
    assertEquals(discover.frame(), copy.parent());
    Packet request = lab.sent("laptop", DhcpType.REQUEST).get(0);
    assertEquals(lab.received("laptop.eth0").get(0).frame(), request.parent());
  }

  @Test
  void broadcastsStayInside() {
    NetLab lab = home().start("laptop").run(20);
    assertEquals(List.of(), lab.received("isp.eth0"));
    assertEquals(List.of(), lab.received("router.wan"));
  }

  // ---- rule 77

  @Test
  void serverIsBoundToTheLanOnly() {
    NetLab lab = home();
    DhcpMessage discover =
        DhcpMessage.request(7, 0, mac(0xF0), DhcpOptions.of(DhcpOption.type(DhcpType.DISCOVER)));
    lab.inject("router.wan", Make.fromClient(mac(0xF0), discover)).run(1);
    TraceEvent.Dropped drop = lab.drops("router").get(0);
    assertEquals(DropReason.NOT_DHCP_SERVER, drop.reason());
    assertEquals("router.udp67", drop.place());
    assertEquals(null, drop.setting(), "no setting would change that");
    assertEquals(List.of(), lab.sent("router"));
    assertEquals("", lab.get("router.leases"));
  }

  @Test
  void serverThatIsSwitchedOffNamesItsSwitch() {
    NetLab lab = home().set("router.dhcp.on", "false").start("laptop").run(1);
    TraceEvent.Dropped drop = lab.drops("router").get(0);
    assertEquals(DropReason.NOT_DHCP_SERVER, drop.reason());
    assertEquals("router.dhcp.on", drop.setting());
    lab.set("router.dhcp.on", "true").run(12);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
  }

  // ---- rule 70: forged messages

  @Test
  void s4_4_1_offerWithOtherXidIsDroppedAtThePort() {
    NetLab lab = home().start("laptop");
    int xid = lab.sent("laptop", DhcpType.DISCOVER).get(0).dhcp().xid();
    lab.mark().inject("laptop.eth0", forged(xid + 1, 1));
    lab.inject("laptop.eth0", forged(xid, 2));
    List<TraceEvent.Dropped> drops = lab.drops("laptop", DropReason.NOT_FOR_ME);
    assertEquals(2, drops.size());
    assertEquals("laptop.udp68", drops.get(0).place());
    assertEquals(List.of(), lab.sent("laptop"));
    lab.run(0.1);
    assertEquals("CHECKING", lab.get("laptop.dhcp.state"));
  }

  private static byte[] forged(int xid, int client) {
    DhcpMessage question = DhcpMessage.request(xid, 0, mac(client), DhcpOptions.NONE);
    DhcpMessage offer =
        question
            .reply(
                DhcpOptions.of(
                    DhcpOption.type(DhcpType.OFFER),
                    DhcpOption.address(DhcpOption.SERVER_ID, ip("192.168.0.66")),
                    DhcpOption.seconds(DhcpOption.LEASE_TIME, 60)))
            .withYiaddr(ip("192.168.0.66"));
    return Make.fromServer(mac(66), ip("192.168.0.66"), offer);
  }

  @Test
  void messageThatDoesNotFitTheStateSaysSo() {
    NetLab lab = home().start("laptop");
    int xid = lab.sent("laptop", DhcpType.DISCOVER).get(0).dhcp().xid();
    DhcpMessage nak =
        DhcpMessage.request(xid, 0, mac(1), DhcpOptions.NONE)
            .reply(DhcpOptions.of(DhcpOption.type(DhcpType.NAK)));
    lab.inject("laptop.eth0", Make.fromServer(mac(66), ip("192.168.0.66"), nak));
    assertEquals("state-SELECTING", lab.drops("laptop").get(0).row());
  }

  @Test
  void brokenDhcpMessagesAreMalformedOnBothSides() {
    NetLab lab = home().start("laptop").mark();
    Ipv4Address all = Ipv4Address.LIMITED_BROADCAST;
    byte[] junk = new byte[20];
    lab.inject(
        "laptop.eth0", Make.udp(Mac.BROADCAST, mac(9), ip("192.168.0.9"), 67, all, 68, junk));
    lab.inject(
        "router.lan1", Make.udp(Mac.BROADCAST, mac(9), ip("192.168.0.9"), 68, all, 67, junk));
    assertEquals("laptop.udp68", lab.drops("laptop", DropReason.MALFORMED).get(0).place());
    assertEquals("router.udp67", lab.drops("router", DropReason.MALFORMED).get(0).place());
  }

  // ---- nothing happens twice

  /** Loses everything between laptop and router for a moment. */
  private static void lossy(NetLab lab, boolean on) {
    int link = lab.net().linkAt(lab.host("laptop").id(), 0).id();
    lab.net().change(link, new LinkSpec(5_000, 1_000_000_000L, 1000, on ? 1_000_000 : 0, false));
  }

  @Test
  void lostOfferIsOfferedAgainAndOneLeaseIsMade() {
    NetLab lab = home().start("laptop");
    lossy(lab, true); // the DISCOVER is under way already; what comes back is lost
    lab.run(1);
    assertEquals("laptop 192.168.0.2 offered", lab.get("router.leases"));
    assertEquals(1, lab.drops("laptop", DropReason.LINK_LOSS).size());
    lossy(lab, false);
    lab.run(13);
    lab.expectDhcp(
        "laptop DISCOVER",
        "router OFFER",
        "laptop DISCOVER",
        "router OFFER",
        "laptop REQUEST",
        "router ACK");
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals("laptop 192.168.0.2 leased", lab.get("router.leases"));
    assertEquals(
        1, lab.events(TraceEvent.RowAdded.class, e -> e.table().equals(DhcpServer.TABLE)).size());
  }

  @Test
  void lostAckIsAskedForAgainAndOneAddressIsSet() {
    NetLab lab = home().start("laptop");
    while (lab.sent("laptop", DhcpType.REQUEST).isEmpty()) {
      lab.simulation().step();
    }
    lossy(lab, true);
    lab.run(1);
    lossy(lab, false);
    lab.run(14);
    lab.expectDhcp(
        "laptop DISCOVER",
        "router OFFER",
        "laptop REQUEST",
        "router ACK",
        "laptop REQUEST",
        "router ACK");
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals(List.of("retry"), lab.notes("laptop", DhcpClient.SERVICE));
    int laptop = lab.host("laptop").id();
    assertEquals(1, lab.events(TraceEvent.AddressSet.class, e -> e.node() == laptop).size());
  }

  // ---- rule 74: two servers

  private static NetLab twoServers() {
    NetLab lab = new NetLab(5);
    lab.add(NetLab.server("one", 0x11, config("192.168.0.1/24", "192.168.0.10", "192.168.0.19")));
    lab.add(NetLab.server("two", 0x12, config("192.168.0.2/24", "192.168.0.20", "192.168.0.29")));
    lab.add(laptop());
    lab.sw("one.eth0", "two.eth0", "laptop.eth0");
    return lab.start("sw", "one", "two");
  }

  @Test
  void s3_1_twoServersOfferAndTheServerIdDecides() {
    NetLab lab = twoServers().start("laptop").run(20);
    assertEquals("192.168.0.10", lab.get("laptop.ip"));
    lab.expectDhcp("laptop DISCOVER", "one OFFER", "two OFFER", "laptop REQUEST", "one ACK");
    assertEquals(List.of("laptop 192.168.0.10 leased"), lab.host("one").dhcpServer().rows());
    assertEquals(List.of(), lab.host("two").dhcpServer().rows(), "its offer is withdrawn");
    assertEquals("state-REQUESTING", lab.drops("laptop", DropReason.NOT_FOR_ME).get(0).row());
    assertTrue(lab.notes("two", DhcpServer.SERVICE).contains("other-server-chosen"));
  }

  @Test
  void rebindingFindsTheOtherServerOnlyIfThatKnowsTheClient() {
    NetLab lab = twoServers().start("laptop").run(20);
    lab.set("one.power", "false").mark().run(3151);
    assertEquals("REBINDING", lab.get("laptop.dhcp.state"));
    assertTrue(lab.notes("two", DhcpServer.SERVICE).contains("unknown-client"));
    lab.run(500);
    assertEquals("192.168.0.20", lab.get("laptop.ip"), "expired, and a new lease from the other");
  }

  // ---- leases over time

  @Test
  void s4_4_5_renewalIsUnicastAndKeepsTheAddress() {
    NetLab lab = settled().run(1800);
    lab.expectDhcp("laptop REQUEST", "router ACK");
    Packet request = lab.sent("laptop", DhcpType.REQUEST).get(0);
    assertEquals(mac(0xF2), request.eth().dst());
    assertEquals(ip("192.168.0.2"), request.ip().src());
    assertEquals(ip("192.168.0.1"), request.ip().dst());
    Packet ack =
        lab.received("laptop.eth0").stream()
            .filter(p -> p.is(DhcpType.ACK))
            .findFirst()
            .orElseThrow();
    assertEquals(ip("192.168.0.2"), ack.ip().dst());
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals(List.of(), lab.events(TraceEvent.AddressSet.class, e -> true));
  }

  @Test
  void s4_4_5_expiryRemovesTheAddressAndNothingIsSentFromItAfterwards() {
    NetLab lab = settled().set("router.dhcp.on", "false").run(3579);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    lab.run(2).mark();
    assertEquals("", lab.get("laptop.ip"));
    lab.host("laptop").ping(lab.net(), ip("192.168.0.250"));
    lab.run(60);
    for (Packet p : lab.sent("laptop")) {
      assertTrue(p.ip() == null || p.ip().src().isUnspecified(), p.toString());
      assertTrue(p.arp() == null || p.arp().senderIp().isUnspecified(), p.toString());
    }
    assertEquals(DropReason.NO_ROUTE, lab.drops("laptop").get(0).reason());
  }

  @Test
  void shortLeaseOfTenSecondsIsKeptAliveByRenewals() {
    NetLab lab = settled().set("router.dhcp.leaseSec", "10");
    lab.host("laptop").renew(lab.net());
    lab.run(60);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertTrue(lab.sent("laptop", DhcpType.REQUEST).size() >= 10);
    assertEquals(List.of(), lab.sent("laptop", DhcpType.DISCOVER));
  }

  @Test
  void shortLeaseAsTheFirstOneSurvivesTheConflictCheck() {
    for (int seed = 1; seed <= 20; seed++) {
      NetLab lab = NetLab.home(seed, laptop()).set("router.dhcp.leaseSec", "10");
      lab.start("laptop").run(60);
      assertEquals("192.168.0.2", lab.get("laptop.ip"), "seed " + seed);
    }
  }

  // ---- NAK, DECLINE, RELEASE, INIT-REBOOT

  @Test
  void s4_3_2_routerThatLostItsTableIsSilentToInitRebootAndTheClientStartsAnew() {
    NetLab lab = settled().set("laptop.link", "down");
    lab.set("router.power", "false").set("router.power", "true").mark();
    lab.set("laptop.link", "up").run(59);
    assertEquals(List.of(), lab.sent("router", DhcpType.ACK));
    assertTrue(lab.notes("router", DhcpServer.SERVICE).contains("unknown-client"));
    lab.run(15);
    assertEquals("192.168.0.2", lab.get("laptop.ip"), "its old address is its wish");
  }

  @Test
  void s4_3_2_authoritativeServerOfAnotherNetSaysNak() {
    NetLab lab = home();
    DhcpMessage request =
        DhcpMessage.request(
            7,
            0,
            mac(9),
            DhcpOptions.of(
                DhcpOption.type(DhcpType.REQUEST),
                DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, ip("10.1.1.5"))));
    lab.inject("router.lan3", Make.fromClient(mac(9), request)).run(0.1);
    Packet nak = lab.sent("router", DhcpType.NAK).get(0);
    assertEquals(Mac.BROADCAST, nak.eth().dst());
    lab.mark().set("router.dhcp.authoritative", "false");
    lab.inject("router.lan3", Make.fromClient(mac(9), request)).run(0.1);
    assertEquals(List.of(), lab.sent("router", DhcpType.NAK));
  }

  @Test
  void nakMeansTheAddressGoesAtOnceAndDoraFollows() {
    NetLab lab = settled();
    lab.set("router.dhcp.first", "192.168.0.100");
    lab.host("laptop").renew(lab.net());
    lab.run(0.5);
    assertEquals("", lab.get("laptop.ip"));
    lab.run(10);
    assertEquals("192.168.0.100", lab.get("laptop.ip"));
    lab.expectDhcp(
        "laptop REQUEST",
        "router NAK",
        "laptop DISCOVER",
        "router OFFER",
        "laptop REQUEST",
        "router ACK");
  }

  @Test
  void s3_1_addressInUseByAFixedHostIsDeclinedAndTheNextOneTaken() {
    NetLab lab = NetLab.home(3, laptop(), NetLab.fixed("squatter", 0x33, "192.168.0.2/24", null));
    lab.start("squatter", "laptop").run(3);
    assertEquals(1, lab.sent("laptop", DhcpType.DECLINE).size());
    assertEquals("192.168.0.2 192.168.0.2 declined", lab.get("router.leases"));
    long declined = lab.sent("laptop", DhcpType.DECLINE).get(0).time();
    lab.run(30);
    assertEquals("192.168.0.3", lab.get("laptop.ip"));
    long again = lab.sent("laptop", DhcpType.DISCOVER).get(1).time();
    assertTrue(again - declined >= 10 * SECOND);
  }

  @Test
  void s3_1_serverThatAsksFirstDoesNotOfferIt() {
    NetLab lab = NetLab.home(3, laptop(), NetLab.fixed("squatter", 0x33, "192.168.0.2/24", null));
    lab.set("router.dhcp.checkBeforeOffer", "true").start("squatter", "laptop").run(20);
    assertEquals("192.168.0.3", lab.get("laptop.ip"));
    assertEquals(List.of(), lab.sent("laptop", DhcpType.DECLINE));
    assertEquals(1, lab.sent("laptop", DhcpType.DISCOVER).size());
  }

  @Test
  void s4_4_4_releaseReachesTheServerAlthoughArpHasToAskFirst() {
    NetLab lab = settled();
    assertEquals("", lab.get("laptop.arp"));
    assertTrue(lab.host("laptop").release(lab.net()));
    lab.run(2);
    assertEquals("laptop 192.168.0.2 released", lab.get("router.leases"));
    assertEquals("", lab.get("laptop.ip"));
    assertTrue(lab.host("laptop").renew(lab.net()));
    lab.run(10);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
  }

  @Test
  void s4_4_2_rebootAsksForTheRememberedAddress() {
    NetLab lab = settled();
    lab.host("laptop").reboot(lab.net());
    assertEquals("", lab.get("laptop.ip"));
    assertEquals("false", lab.get("laptop.power"));
    lab.run(20);
    lab.expectDhcp("laptop REQUEST", "router ACK");
    Packet request = lab.sent("laptop", DhcpType.REQUEST).get(0);
    assertEquals(ip("192.168.0.2"), request.dhcp().options().requestedAddress());
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
  }

  @Test
  void cableOutTakesTheAddressAwayAndCableInAsksForItAgain() {
    NetLab lab = settled().set("laptop.link", "down");
    assertEquals("", lab.get("laptop.ip"));
    lab.run(5).mark().set("laptop.link", "up").run(20);
    lab.expectDhcp("laptop REQUEST", "router ACK");
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
  }

  // ---- nobody there

  @Test
  void rfc3927_withoutServerTheHostGivesItselfAnAddressAndGoesOnAsking() {
    NetLab lab = home().set("router.dhcp.on", "false").start("laptop").run(110);
    assertEquals("", lab.get("laptop.ip"));
    lab.run(35);
    Ipv4Address own = ip(lab.get("laptop.ip"));
    assertTrue(own.isLinkLocal(), own.toString());
    assertEquals("16", lab.get("laptop.prefix"));
    assertEquals("", lab.get("laptop.gateway"));
    TraceEvent.AddressSet set =
        lab.events(TraceEvent.AddressSet.class, e -> e.how().equals("linklocal")).get(0);
    List<Packet> probes = lab.sent("laptop").stream().filter(Packet::isProbe).toList();
    assertEquals(3, probes.size());
    assertTrue(set.time() >= probes.get(2).time() + 2 * SECOND);
    lab.mark().set("router.dhcp.on", "true").run(90);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals("192.168.0.1", lab.get("laptop.gateway"));
  }

  @Test
  void rfc3927_takenLinkLocalAddressIsReplacedByAnother() {
    NetLab lab = home().set("router.dhcp.on", "false").start("laptop").run(145);
    String first = lab.get("laptop.ip");
    for (int i = 0; i < 2; i++) {
      lab.inject("laptop.eth0", Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(9), ip(first))));
    }
    assertEquals("", lab.get("laptop.ip"));
    lab.run(10);
    assertTrue(ip(lab.get("laptop.ip")).isLinkLocal());
    assertNotEquals(first, lab.get("laptop.ip"));
  }

  @Test
  void poolEmptyIsSilenceWithANote() {
    NetLab lab = NetLab.home(4, laptop(), phone());
    lab.set("router.dhcp.last", "192.168.0.2").start("laptop").run(10).mark();
    lab.start("phone").run(10);
    assertEquals(List.of(), lab.sent("router", DhcpType.OFFER));
    assertTrue(lab.notes("router", DhcpServer.SERVICE).contains("pool-empty"));
    assertEquals("SELECTING", lab.get("phone.dhcp.state"));
  }

  @Test
  void reservationByFact() {
    NetLab lab = home().set("router.dhcp.reservations", mac(1) + "=192.168.0.210");
    assertEquals(mac(1) + "=192.168.0.210", lab.get("router.dhcp.reservations"));
    lab.start("laptop").run(10);
    assertEquals("192.168.0.210", lab.get("laptop.ip"));
    assertEquals("laptop 192.168.0.210 leased", lab.get("router.leases"));
  }
}
