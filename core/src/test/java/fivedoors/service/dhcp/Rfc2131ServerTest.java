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

/** The server's choices and answers: conformance rules 62, 68, 71, 73 and 74. */
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
    ServerRig.Sent renewed = r.renew(1, "192.168.0.2", false);
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

  // ---- the choice of an address

  @Test
  void lowestFreeAddressInTurn() {
    ServerRig r = new ServerRig();
    assertEquals("192.168.0.2", r.lease(1));
    assertEquals("192.168.0.3", r.lease(2));
    assertEquals("192.168.0.4", r.lease(3));
  }

  @Test
  void s4_3_1_wishedAddressIfItIsFree() {
    ServerRig r = new ServerRig();
    assertEquals("192.168.0.4", r.discover(1, wish("192.168.0.4")));
    assertEquals("192.168.0.2", r.discover(2, wish("192.168.0.4")));
    assertEquals("192.168.0.3", r.discover(3, wish("192.168.0.99")), "outside the pool");
    assertEquals("192.168.0.5", r.discover(4, wish("192.168.0.1")), "the server's own");
  }

  @Test
  void s4_3_1_previousLeaseBeforeWish() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.lease(2);
    assertEquals("192.168.0.3", r.discover(2, wish("192.168.0.5")));
    r.run(3601);
    assertEquals("192.168.0.3 expired", r.rows.get("c2"));
    assertEquals("192.168.0.3", r.discover(2, wish("192.168.0.5")));
  }

  @Test
  void reservationBeforeEverythingAlsoOutsideThePool() {
    ServerRig r = new ServerRig();
    r.lease(1);
    ServerConfig c =
        r.server.config().withReservations(List.of(new Reservation(mac(1), ip("192.168.0.99"))));
    r.server.handleConfig(c, r);
    assertEquals("192.168.0.99", r.lease(1, wish("192.168.0.4")));
    assertEquals(Map.of("c1", "192.168.0.99 leased"), r.rows);
    assertEquals("192.168.0.2", r.lease(2));
  }

  @Test
  void reservedAddressIsShownAndGivenToNobodyElse() {
    ServerConfig c =
        config("192.168.0.1/24", "192.168.0.2", "192.168.0.3")
            .withReservations(List.of(new Reservation(mac(1), ip("192.168.0.2"))));
    ServerRig r = new ServerRig(c);
    assertEquals(Map.of(mac(1).toString(), "192.168.0.2 reserved"), r.rows);
    assertEquals("192.168.0.3", r.lease(2, wish("192.168.0.2")));
    assertNull(r.discover(3));
    assertEquals("192.168.0.2", r.lease(1));
    assertEquals("192.168.0.2 leased", r.rows.get("c1"));
    assertFalse(r.rows.containsKey(mac(1).toString()));
  }

  @Test
  void reservationTakenAwayDisappearsAndReturnsToThePool() {
    ServerConfig c = config("192.168.0.1/24", "192.168.0.2", "192.168.0.5");
    ServerRig r =
        new ServerRig(c.withReservations(List.of(new Reservation(mac(1), ip("192.168.0.2")))));
    r.server.handleConfig(c, r);
    assertTrue(r.rows.isEmpty());
    assertEquals("192.168.0.2", r.discover(2));
  }

  @Test
  void reservedAddressInUseBySomebodyElseIsNotOffered() {
    ServerRig r = new ServerRig();
    r.lease(2);
    r.server.handleConfig(
        r.server.config().withReservations(List.of(new Reservation(mac(1), ip("192.168.0.2")))), r);
    assertNull(r.discover(1));
    assertTrue(r.notes.contains("reservation-taken"));
    assertEquals("NAK", type(r.renew(2, "192.168.0.2", false)), "it is somebody else's now");
  }

  @Test
  void poolEmptyMeansSilenceAndANote() {
    ServerRig r = new ServerRig();
    for (int n = 1; n <= 4; n++) {
      r.lease(n);
    }
    assertNull(r.discover(5));
    assertTrue(r.notes.contains("pool-empty"));
    assertEquals("192.168.0.3", r.discover(2), "a known client is still served");
  }

  @Test
  void addressOfAnExpiredLeaseGoesToAnotherOnlyWhenNothingElseIsFree() {
    ServerRig r = new ServerRig();
    for (int n = 1; n <= 3; n++) {
      r.lease(n);
    }
    r.run(3601);
    assertEquals("192.168.0.5", r.lease(4));
    assertEquals("192.168.0.2", r.lease(5));
    assertTrue(r.removed.contains("c1 reused"));
    assertEquals("192.168.0.3", r.discover(1), "its old address is gone");
  }

  @Test
  void addressGivenBackIsFreeAgainForTheLowestSearch() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.discover(2);
    r.run(61);
    assertTrue(r.removed.contains("c2 offer-expired"));
    assertEquals("192.168.0.3", r.discover(3));
  }

  @Test
  void growingThePoolIsNoticed() {
    ServerRig r = new ServerRig(config("192.168.0.1/24", "192.168.0.4", "192.168.0.4"));
    r.lease(1);
    assertNull(r.discover(2));
    r.server.handleConfig(r.server.config().withPool(ip("192.168.0.2"), ip("192.168.0.4")), r);
    assertEquals("192.168.0.2", r.discover(2));
  }

  @Test
  void serversOwnAddressInsideThePoolIsNeverGiven() {
    ServerRig r = new ServerRig(config("192.168.0.2/24", "192.168.0.1", "192.168.0.3"));
    assertEquals("192.168.0.1", r.discover(1));
    assertEquals("192.168.0.3", r.discover(2));
    assertNull(r.discover(3));
  }

  @Test
  void clientIdentifierCountsMoreThanTheMac() {
    ServerRig r = new ServerRig();
    DhcpOption same = DhcpOption.clientId(mac(77));
    assertEquals("192.168.0.2", r.discover(1, same));
    assertEquals("192.168.0.2", r.discover(2, same));
    assertEquals("192.168.0.3", r.discover(2));
  }

  @Test
  void secondClientOfTheSameNameIsListedByItsMac() {
    ServerRig r = new ServerRig();
    DhcpOption name = DhcpOption.text(DhcpOption.HOST_NAME, "laptop");
    r.discover(1, name);
    r.discover(2, name);
    r.give(DhcpMessage.request(1, 0, mac(3), DhcpOptions.of(DhcpOption.type(DhcpType.DISCOVER))));
    assertEquals(
        List.of("laptop", mac(2).toString(), mac(3).toString()), List.copyOf(r.rows.keySet()));
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
  void reservedClientsForgottenOfferShowsTheReservationAgain() {
    ServerConfig c =
        config("192.168.0.1/24", "192.168.0.2", "192.168.0.3")
            .withReservations(List.of(new Reservation(mac(1), ip("192.168.0.2"))));
    ServerRig r = new ServerRig(c);
    r.discover(1);
    r.run(61);
    assertEquals(Map.of(mac(1).toString(), "192.168.0.2 reserved"), r.rows);
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
    ServerRig r = new ServerRig();
    assertEquals("silence", type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.3")))));
    assertTrue(r.notes.contains("unknown-client"));
    assertEquals("silence", type(r.give(r.message(1, DhcpType.REQUEST))));
    assertTrue(r.notes.contains("no-requested-address"));
  }

  @Test
  void s4_3_2_wrongNetIsRefusedByAnAuthoritativeServerOnly() {
    ServerRig r = new ServerRig();
    assertEquals("NAK", type(r.give(r.message(1, DhcpType.REQUEST, wish("10.0.0.3")))));
    assertEquals("NAK", type(r.renew(1, "10.0.0.3", true)));
    r.server.handleConfig(r.server.config().withAuthoritative(false), r);
    assertEquals("silence", type(r.give(r.message(1, DhcpType.REQUEST, wish("10.0.0.3")))));
    assertEquals("silence", type(r.renew(1, "10.0.0.3", true)));
    assertEquals(4, r.notes.stream().filter("wrong-net"::equals).count(), "said each time");
  }

  @Test
  void s4_3_2_renewingAndRebindingExtendTheLease() {
    for (boolean broadcast : new boolean[] {false, true}) {
      ServerRig r = new ServerRig();
      r.lease(1);
      r.run(1800);
      assertEquals("ACK", type(r.renew(1, "192.168.0.2", broadcast)));
      r.run(3599);
      assertEquals("192.168.0.2 leased", r.rows.get("c1"));
      r.run(1.1);
      assertEquals("192.168.0.2 expired", r.rows.get("c1"));
    }
  }

  @Test
  void renewalOfAnUnknownClientIsRefusedWhenItAskedUsAndIgnoredWhenItAskedEverybody() {
    ServerRig r = new ServerRig();
    assertEquals("NAK", type(r.renew(1, "192.168.0.3", false)));
    assertEquals("silence", type(r.renew(1, "192.168.0.3", true)));
    r.lease(1);
    assertEquals("NAK", type(r.renew(1, "192.168.0.3", false)), "it has .2");
  }

  @Test
  void renewalOutsideTheChangedPoolIsRefused() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.server.handleConfig(r.server.config().withPool(ip("192.168.0.100"), ip("192.168.0.110")), r);
    assertEquals("NAK", type(r.renew(1, "192.168.0.2", false)));
    assertEquals("192.168.0.100", r.lease(1));
    assertTrue(r.removed.contains("c1 moved"));
  }

  @Test
  void leaseTimeOfToday() {
    ServerRig r = new ServerRig();
    r.server.handleConfig(r.server.config().withLeaseSec(10), r);
    assertEquals(10, r.give(r.message(1, DhcpType.DISCOVER)).message().options().leaseTime());
    assertEquals(5, r.give(r.message(1, DhcpType.DISCOVER)).message().options().renewalTime());
    assertEquals(8, r.give(r.message(1, DhcpType.DISCOVER)).message().options().rebindingTime());
  }

  @Test
  void clientThatGotAReservationMeanwhileIsToldNoAndGetsIt() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.server.handleConfig(
        r.server.config().withReservations(List.of(new Reservation(mac(1), ip("192.168.0.9")))), r);
    assertEquals("NAK", type(r.renew(1, "192.168.0.2", false)));
    assertEquals("NAK", type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.2")))));
    assertEquals("192.168.0.9", r.lease(1));
  }

  @Test
  void reservedClientThatChoseAnotherServerShowsTheReservationAgain() {
    ServerConfig c =
        config("192.168.0.1/24", "192.168.0.2", "192.168.0.3")
            .withReservations(List.of(new Reservation(mac(1), ip("192.168.0.2"))));
    ServerRig r = new ServerRig(c);
    r.discover(1);
    r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.77"), id("192.168.0.9")));
    assertEquals(Map.of(mac(1).toString(), "192.168.0.2 reserved"), r.rows);
  }

  @Test
  void formerAddressOfAnotherIsNoWishFulfilledButMayBeReserved() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.run(3601);
    assertEquals("192.168.0.3", r.discover(2, wish("192.168.0.2")));
    r.server.handleConfig(
        r.server.config().withReservations(List.of(new Reservation(mac(3), ip("192.168.0.2")))), r);
    assertEquals("192.168.0.2", r.lease(3));
    assertTrue(r.removed.contains("c1 reused"));
  }

  @Test
  void reservedClientMayNameItselfByAClientIdentifier() {
    ServerConfig c =
        config("192.168.0.1/24", "192.168.0.2", "192.168.0.3")
            .withReservations(List.of(new Reservation(mac(1), ip("192.168.0.2"))));
    ServerRig r = new ServerRig(c);
    assertEquals("192.168.0.2", r.discover(1, DhcpOption.clientId(mac(1))));
    assertEquals(Map.of("c1", "192.168.0.2 offered"), r.rows);
  }
}
