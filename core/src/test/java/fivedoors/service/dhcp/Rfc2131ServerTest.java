package fivedoors.service.dhcp;

import static fivedoors.service.dhcp.ServerRig.SELF;
import static fivedoors.service.dhcp.ServerRig.id;
import static fivedoors.service.dhcp.ServerRig.type;
import static fivedoors.service.dhcp.ServerRig.wish;
import static fivedoors.testing.NetLab.config;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server's answers: conformance rules 62, 68, 71 and 74. */
class Rfc2131ServerTest {
  private static final Ipv4Address ALL = Ipv4Address.LIMITED_BROADCAST;

  // ---- messages

  @Test
  void table3_offerAndAck() {
    ServerRig r = new ServerRig();
    DhcpMessage question = r.message(1, DhcpType.DISCOVER);
    DhcpMessage m = r.give(question).message();
    for (DhcpType type : List.of(DhcpType.OFFER, DhcpType.ACK)) {
      assertEquals(type, m.type());
      assertEquals(DhcpMessage.BOOTREPLY, m.op());
      assertEquals(question.xid(), m.xid());
      assertEquals(question.chaddr(), m.chaddr());
      assertEquals(0, m.secs());
      assertEquals(ip("192.168.0.2"), m.yiaddr());
      assertEquals(Ipv4Address.UNSPECIFIED, m.ciaddr());
      DhcpOptions o = m.options();
      assertEquals(SELF, o.serverId());
      assertEquals(3600, o.leaseTime());
      assertEquals(1800, o.renewalTime());
      assertEquals(3150, o.rebindingTime());
      assertEquals(ip("255.255.255.0"), o.subnetMask());
      assertEquals(List.of(SELF), o.routers());
      assertEquals(List.of(SELF), o.dns());
      assertNull(o.requestedAddress());
      question = r.message(1, DhcpType.REQUEST, wish("192.168.0.2"), id("192.168.0.1"));
      m = r.give(question).message();
    }
  }

  @Test
  void routerAndDnsAreLeftOutWhereThereAreNone() {
    ServerConfig c = config("192.168.0.1/24", "192.168.0.2", "192.168.0.5");
    Ipv4Address none = Ipv4Address.UNSPECIFIED;
    ServerRig r =
        new ServerRig(
            new ServerConfig(
                true, c.lan(), none, none, c.first(), c.last(), 60, List.of(), true, false));
    DhcpOptions o = r.give(r.message(1, DhcpType.DISCOVER)).message().options();
    assertFalse(o.has(DhcpOption.ROUTER));
    assertFalse(o.has(DhcpOption.DNS));
  }

  @Test
  void s4_1_whereAnswersGo() {
    ServerRig r = new ServerRig();
    DhcpMessage d = r.message(1, DhcpType.DISCOVER);
    ServerRig.Sent unicast = r.give(d);
    assertEquals(ip("192.168.0.2"), unicast.dst());
    assertEquals(mac(1), unicast.nextHop(), "without ARP, straight to chaddr");
    ServerRig.Sent broadcast = r.give(d.withBroadcast(true));
    assertEquals(ALL, broadcast.dst());
    assertEquals(Mac.BROADCAST, broadcast.nextHop());
    assertTrue(broadcast.message().broadcast(), "flags are echoed");
    r.lease(1);
    ServerRig.Sent renewed = r.renew(1, "192.168.0.2");
    assertEquals(ip("192.168.0.2"), renewed.dst());
    assertNull(renewed.nextHop(), "routed as usual");
    assertEquals(ip("192.168.0.2"), renewed.message().ciaddr());
    ServerRig.Sent nak = r.give(r.message(1, DhcpType.REQUEST, wish("10.0.0.9")));
    assertEquals(ALL, nak.dst());
    assertEquals(Mac.BROADCAST, nak.nextHop());
  }

  @Test
  void table3_nakHasServerIdAndNoAddressNorLease() {
    ServerRig r = new ServerRig();
    DhcpMessage nak = r.give(r.message(1, DhcpType.REQUEST, wish("10.0.0.9"))).message();
    assertEquals(DhcpType.NAK, nak.type());
    assertEquals(Ipv4Address.UNSPECIFIED, nak.yiaddr());
    assertEquals(SELF, nak.options().serverId());
    assertEquals(-1, nak.options().leaseTime());
  }

  // ---- REQUEST

  @Test
  void s4_3_2_ackLeasesFromNowOn() {
    ServerRig r = new ServerRig();
    r.discover(1);
    assertEquals(Map.of("c1", "192.168.0.2 offered"), r.rows);
    r.run(30);
    r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.2"), id("192.168.0.1")));
    assertEquals(Map.of("c1", "192.168.0.2 leased"), r.rows);
    r.run(3599.9);
    assertEquals(Map.of("c1", "192.168.0.2 leased"), r.rows);
    r.run(0.2);
    assertEquals(Map.of("c1", "192.168.0.2 expired"), r.rows);
  }

  @Test
  void repeatedRequestIsAcknowledgedAgain() {
    ServerRig r = new ServerRig();
    r.lease(1);
    DhcpMessage again = r.message(1, DhcpType.REQUEST, wish("192.168.0.2"), id("192.168.0.1"));
    assertEquals("ACK", type(r.give(again)));
    assertEquals(1, r.rows.size());
  }

  @Test
  void requestForAnotherAddressThanOfferedIsRefused() {
    ServerRig r = new ServerRig();
    r.discover(1);
    assertEquals(
        "NAK",
        type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.4"), id("192.168.0.1")))));
    assertEquals("NAK", type(r.give(r.message(1, DhcpType.REQUEST, id("192.168.0.1")))));
  }

  @Test
  void requestAfterTheOfferRanOutIsStillGrantedIfTheAddressIsFree() {
    ServerRig r = new ServerRig();
    r.discover(1);
    r.run(61);
    assertTrue(r.rows.isEmpty());
    DhcpMessage late = r.message(1, DhcpType.REQUEST, wish("192.168.0.2"), id("192.168.0.1"));
    assertEquals("ACK", type(r.give(late)));
    DhcpMessage other = r.message(2, DhcpType.REQUEST, wish("192.168.0.2"), id("192.168.0.1"));
    assertEquals("NAK", type(r.give(other)), "somebody has it");
    DhcpMessage odd = r.message(3, DhcpType.REQUEST, wish("192.168.0.77"), id("192.168.0.1"));
    assertEquals("NAK", type(r.give(odd)), "outside the pool");
  }

  @Test
  void s3_1_anotherServersIdWithdrawsTheOffer() {
    ServerRig r = new ServerRig();
    r.discover(1);
    assertNull(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.77"), id("192.168.0.9"))));
    assertTrue(r.rows.isEmpty());
    assertEquals(List.of("c1 other-server"), r.removed);
    assertTrue(r.notes.contains("other-server-chosen"));
  }

  @Test
  void anotherServersIdLeavesALeaseAlone() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.77"), id("192.168.0.9")));
    assertEquals(Map.of("c1", "192.168.0.2 leased"), r.rows);
  }

  @Test
  void withdrawnOrForgottenOfferOfAFormerClientFallsBackToItsFormerState() {
    for (boolean withdrawn : new boolean[] {true, false}) {
      ServerRig r = new ServerRig();
      r.lease(1);
      r.run(3601);
      r.discover(1);
      r.discover(1);
      assertEquals("192.168.0.2 offered", r.rows.get("c1"));
      if (withdrawn) {
        r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.77"), id("192.168.0.9")));
      } else {
        r.run(61);
      }
      assertEquals("192.168.0.2 expired", r.rows.get("c1"));
    }
  }

  @Test
  void s4_3_2_initRebootOfAKnownClientIsConfirmed() {
    ServerRig r = new ServerRig();
    r.lease(1);
    ServerRig.Sent s = r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.2")));
    assertEquals("ACK", type(s));
    assertEquals(ip("192.168.0.2"), s.message().yiaddr());
    assertEquals("NAK", type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.3")))));
    assertTrue(r.notes.contains("not-yours"));
  }

  @Test
  void s4_3_2_initRebootOfAnUnknownClientIsMetWithSilence() {
    ServerRig r = modest();
    assertEquals("silence", type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.3")))));
    assertTrue(r.notes.contains("unknown-client"));
    assertEquals("silence", type(r.give(r.message(1, DhcpType.REQUEST))));
    assertTrue(r.notes.contains("no-requested-address"));
  }

  /** A server that may not be the only one of its network. */
  private static ServerRig modest() {
    ServerRig r = new ServerRig();
    r.server.handleConfig(r.server.config().withAuthoritative(false), r);
    return r;
  }

  @Test
  void anAuthoritativeServerWithoutARecordLetsAClientKeepAFreeAddress() {
    ServerRig r = new ServerRig();
    ServerRig.Sent ack = r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.3")));
    assertEquals("ACK", type(ack));
    assertEquals(ip("192.168.0.3"), ack.message().yiaddr());
    assertEquals("192.168.0.3 leased", r.rows.get("c1"));
    assertEquals("ACK", type(r.renew(2, "192.168.0.4")), "also one that renews or rebinds");
    assertEquals(2, r.notes.stream().filter("adopted"::equals).count());
    assertEquals(3600, ack.message().options().leaseTime());
  }

  @Test
  void anAuthoritativeServerWithoutARecordRefusesAnAddressThatIsNotFree() {
    ServerRig r = new ServerRig();
    r.lease(1);
    assertEquals("NAK", type(r.give(r.message(2, DhcpType.REQUEST, wish("192.168.0.2")))));
    assertEquals("NAK", type(r.give(r.message(2, DhcpType.REQUEST, wish("192.168.0.77")))));
    assertEquals("NAK", type(r.give(r.message(2, DhcpType.REQUEST, wish("192.168.0.1")))));
    assertEquals("NAK", type(r.renew(2, "192.168.0.2")));
    assertEquals(4, r.notes.stream().filter("not-free"::equals).count());
    assertEquals("192.168.0.2 leased", r.rows.get("c1"), "whose it is keeps it");
  }

  @Test
  void anAuthoritativeServerKeepsToItsReservationsForClientsWithoutARecord() {
    ServerRig r = ServerRig.reserving();
    assertEquals("NAK", type(r.give(r.message(2, DhcpType.REQUEST, wish("192.168.0.2")))));
    assertEquals("NAK", type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.3")))));
    assertEquals("ACK", type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.2")))));
  }

  @Test
  void s4_3_2_wrongNetIsRefusedByAnAuthoritativeServerOnly() {
    ServerRig r = new ServerRig();
    assertEquals("NAK", type(r.give(r.message(1, DhcpType.REQUEST, wish("10.0.0.3")))));
    assertEquals("NAK", type(r.renew(1, "10.0.0.3")));
    r.server.handleConfig(r.server.config().withAuthoritative(false), r);
    assertEquals("silence", type(r.give(r.message(1, DhcpType.REQUEST, wish("10.0.0.3")))));
    assertEquals("silence", type(r.renew(1, "10.0.0.3")));
    assertEquals(4, r.notes.stream().filter("wrong-net"::equals).count(), "said each time");
  }

  @Test
  void s4_3_2_renewingAndRebindingExtendTheLease() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.run(1800);
    assertEquals("ACK", type(r.renew(1, "192.168.0.2")));
    r.run(3599);
    assertEquals("192.168.0.2 leased", r.rows.get("c1"));
    r.run(1.1);
    assertEquals("192.168.0.2 expired", r.rows.get("c1"));
  }

  @Test
  void renewalOfAnUnknownClientIsMetWithSilenceByAServerThatMayNotBeTheOnlyOne() {
    ServerRig r = modest();
    assertEquals("silence", type(r.renew(1, "192.168.0.3")));
    r.lease(1);
    assertEquals("NAK", type(r.renew(1, "192.168.0.3")), "it has .2");
  }

  @Test
  void s4_3_5_informIsAnsweredWithoutAddressAndLease() {
    ServerRig r = new ServerRig();
    ServerRig.Sent s = r.give(r.message(7, DhcpType.INFORM).withCiaddr(ip("192.168.0.77")));
    assertEquals("ACK", type(s));
    assertEquals(Ipv4Address.UNSPECIFIED, s.message().yiaddr());
    DhcpOptions o = s.message().options();
    assertFalse(o.has(DhcpOption.LEASE_TIME));
    assertFalse(o.has(DhcpOption.RENEWAL_TIME));
    assertFalse(o.has(DhcpOption.REBINDING_TIME));
    assertEquals(ip("255.255.255.0"), o.subnetMask());
    assertEquals(List.of(SELF), o.routers());
    assertEquals(List.of(SELF), o.dns());
    assertEquals(SELF, o.serverId());
    assertEquals(ip("192.168.0.77"), s.dst(), "straight to the address it has");
    assertTrue(r.rows.isEmpty(), "nothing is leased");
    ServerRig.Sent none = r.give(r.message(7, DhcpType.INFORM).withCiaddr(ip("10.0.0.7")));
    assertEquals("silence", type(none));
  }

  @Test
  void leaseTimeOfToday() {
    ServerRig r = new ServerRig();
    r.server.handleConfig(r.server.config().withLeaseSec(10), r);
    assertEquals(10, r.give(r.message(1, DhcpType.DISCOVER)).message().options().leaseTime());
    assertEquals(5, r.give(r.message(1, DhcpType.DISCOVER)).message().options().renewalTime());
    assertEquals(8, r.give(r.message(1, DhcpType.DISCOVER)).message().options().rebindingTime());
  }
}
