package fivedoors.service.dhcp;

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

import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which address the server chooses for whom: conformance rules 68, 71 and 73. */
class Rfc2131AddressTest {
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
    r.reserve(1, "192.168.0.99");
    assertEquals("192.168.0.99", r.lease(1, wish("192.168.0.4")));
    assertEquals(Map.of("c1", "192.168.0.99 leased"), r.rows);
    assertEquals("192.168.0.2", r.lease(2));
  }

  @Test
  void reservedAddressIsShownAndGivenToNobodyElse() {
    ServerRig r = ServerRig.reserving();
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
    r.reserve(1, "192.168.0.2");
    assertNull(r.discover(1));
    assertTrue(r.notes.contains("reservation-taken"));
    assertEquals("NAK", type(r.renew(2, "192.168.0.2")), "it is somebody else's now");
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

  @Test
  void reservedClientsForgottenOfferShowsTheReservationAgain() {
    ServerRig r = ServerRig.reserving();
    r.discover(1);
    r.run(61);
    assertEquals(Map.of(mac(1).toString(), "192.168.0.2 reserved"), r.rows);
  }

  @Test
  void renewalOutsideTheChangedPoolIsRefused() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.server.handleConfig(r.server.config().withPool(ip("192.168.0.100"), ip("192.168.0.110")), r);
    assertEquals("NAK", type(r.renew(1, "192.168.0.2")));
    assertEquals("192.168.0.100", r.lease(1));
    assertTrue(r.removed.contains("c1 moved"));
  }

  @Test
  void clientThatGotAReservationMeanwhileIsToldNoAndGetsIt() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.reserve(1, "192.168.0.9");
    assertEquals("NAK", type(r.renew(1, "192.168.0.2")));
    assertEquals("NAK", type(r.give(r.message(1, DhcpType.REQUEST, wish("192.168.0.2")))));
    assertEquals("192.168.0.9", r.lease(1));
  }

  @Test
  void reservedClientThatChoseAnotherServerShowsTheReservationAgain() {
    ServerRig r = ServerRig.reserving();
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
    r.reserve(3, "192.168.0.2");
    assertEquals("192.168.0.2", r.lease(3));
    assertTrue(r.removed.contains("c1 reused"));
  }

  @Test
  void reservedClientMayNameItselfByAClientIdentifier() {
    ServerRig r = ServerRig.reserving();
    assertEquals("192.168.0.2", r.discover(1, DhcpOption.clientId(mac(1))));
    assertEquals(Map.of("c1", "192.168.0.2 offered"), r.rows);
  }
}
