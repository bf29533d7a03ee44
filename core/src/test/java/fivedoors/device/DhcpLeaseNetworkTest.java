package fivedoors.device;

import static fivedoors.testing.NetLab.SECOND;
import static fivedoors.testing.NetLab.config;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.laptop;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Mac;
import fivedoors.net.LinkSpec;
import fivedoors.service.dhcp.DhcpClient;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leases between real devices over time: conformance rules 61 to 77 where time and loss matter. */
class DhcpLeaseNetworkTest {
  private static NetLab home() {
    return NetLab.home(20240601, laptop());
  }

  /** A laptop that has its address, and nothing under way. */
  private static NetLab settled() {
    return home().start("laptop").run(20).mark();
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
    ServerConfig one = config("192.168.0.1/24", "192.168.0.10", "192.168.0.19");
    ServerConfig two = config("192.168.0.2/24", "192.168.0.20", "192.168.0.29");
    lab.add(NetLab.server("one", 0x11, one.withAuthoritative(false)));
    lab.add(NetLab.server("two", 0x12, two.withAuthoritative(false)));
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
  void aHomeRouterThatLostItsTableTakesItsClientsUpAgainAtOnce() {
    NetLab lab = settled().set("laptop.link", "down");
    lab.set("router.power", "false").set("router.power", "true").mark();
    lab.set("laptop.link", "up").run(10);
    lab.expectDhcp("laptop REQUEST", "router ACK");
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals("BOUND", lab.get("laptop.dhcp.state"));
    assertEquals(List.of("laptop 192.168.0.2 leased"), lab.router().dhcpServer().rows());
    assertEquals(List.of("adopted"), lab.notes("router", DhcpServer.SERVICE));
  }

  @Test
  void s4_3_2_routerThatLostItsTableAndIsNotAloneIsSilentAndTheClientStartsAnew() {
    NetLab lab = settled().set("laptop.link", "down").set("router.dhcp.authoritative", "false");
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
}
