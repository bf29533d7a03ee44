package fivedoors.device;

import static fivedoors.testing.NetLab.SECOND;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.laptop;
import static fivedoors.testing.NetLab.mac;
import static fivedoors.testing.NetLab.phone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
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

/** Who says what to whom in DHCP between real devices: conformance rules 9, 61 to 77. */
class DhcpNetworkTest {
  private static final String[] DORA = {
    "laptop DISCOVER", "router OFFER", "laptop REQUEST", "router ACK"
  };

  private static NetLab home() {
    return NetLab.home(20240601, laptop());
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
