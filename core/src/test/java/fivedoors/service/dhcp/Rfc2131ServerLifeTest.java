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

/** What a server does besides giving leases: conformance rules 69 and 72, power and settings. */
class Rfc2131ServerLifeTest {

  // ---- DECLINE, RELEASE, INFORM and the rest

  @Test
  void s4_3_3_declinedAddressIsNotGivenOutForTenMinutes() {
    ServerRig r = new ServerRig();
    r.lease(1);
    assertNull(r.give(r.message(1, DhcpType.DECLINE, wish("192.168.0.2"), id("192.168.0.1"))));
    assertEquals(Map.of("192.168.0.2", "192.168.0.2 declined"), r.rows);
    assertTrue(r.notes.contains("address-in-use"));
    assertEquals("192.168.0.3", r.lease(1));
    r.run(599);
    assertEquals("192.168.0.4", r.discover(2, wish("192.168.0.2")));
    r.run(1.1);
    assertEquals("192.168.0.2", r.discover(3));
  }

  @Test
  void declineOfSomebodyElsesAddressOrForAnotherServerChangesNothing() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.give(r.message(2, DhcpType.DECLINE, wish("192.168.0.2"), id("192.168.0.1")));
    r.give(r.message(1, DhcpType.DECLINE, wish("192.168.0.3"), id("192.168.0.1")));
    r.give(r.message(1, DhcpType.DECLINE, wish("192.168.0.2"), id("192.168.0.9")));
    r.give(r.message(1, DhcpType.DECLINE));
    assertEquals(4, r.notes.stream().filter("unknown-client"::equals).count());
    assertEquals(Map.of("c1", "192.168.0.2 leased"), r.rows);
  }

  @Test
  void s4_3_4_releasedAddressIsKeptForTheClientWhileOthersAreFree() {
    ServerRig r = new ServerRig();
    r.lease(1);
    DhcpMessage release = r.message(1, DhcpType.RELEASE, id("192.168.0.1"));
    assertNull(r.give(release.withCiaddr(ip("192.168.0.2"))));
    assertEquals(Map.of("c1", "192.168.0.2 released"), r.rows);
    r.give(release.withCiaddr(ip("192.168.0.2")));
    assertTrue(r.notes.contains("unknown-client"), "the second time there is no lease");
    assertEquals("192.168.0.3", r.discover(2));
    assertEquals("192.168.0.2", r.lease(1));
    r.run(10_000);
    assertEquals("192.168.0.2 expired", r.rows.get("c1"));
  }

  @Test
  void releaseOfSomebodyElsesAddressChangesNothing() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.give(r.message(2, DhcpType.RELEASE, id("192.168.0.1")).withCiaddr(ip("192.168.0.2")));
    r.give(r.message(1, DhcpType.RELEASE, id("192.168.0.1")).withCiaddr(ip("192.168.0.3")));
    assertEquals(Map.of("c1", "192.168.0.2 leased"), r.rows);
  }

  @Test
  void whatIsNotForAServerIsNoted() {
    ServerRig r = new ServerRig();
    r.give(r.message(1, DhcpType.INFORM));
    r.give(r.message(1, DhcpType.OFFER));
    r.give(
        r.message(1, DhcpType.DISCOVER).reply(DhcpOptions.of(DhcpOption.type(DhcpType.DISCOVER))));
    r.give(DhcpMessage.request(1, 0, mac(1), DhcpOptions.NONE));
    assertEquals(4, r.notes.stream().filter("not-for-server"::equals).count());
    assertTrue(r.sent.isEmpty());
  }

  @Test
  void relayedMessageIsNotAnsweredSinceRelaysAreNotSimulated() {
    ServerRig r = new ServerRig();
    DhcpMessage d = r.message(1, DhcpType.DISCOVER);
    DhcpMessage relayed =
        new DhcpMessage(
            d.op(),
            0,
            d.xid(),
            0,
            0,
            d.ciaddr(),
            d.yiaddr(),
            d.siaddr(),
            ip("192.168.5.1"),
            d.chaddr(),
            d.sname(),
            d.file(),
            d.options());
    assertNull(r.give(relayed));
    assertTrue(r.notes.contains("not-for-server"));
  }

  // ---- asking before offering

  @Test
  void s3_1_addressIsAskedForBeforeItIsOffered() {
    ServerRig r =
        new ServerRig(
            config("192.168.0.1/24", "192.168.0.2", "192.168.0.5").withCheckBeforeOffer(true));
    assertNull(r.discover(1));
    assertEquals(List.of(ip("192.168.0.2")), r.asked);
    assertEquals(Map.of("c1", "192.168.0.2 checking"), r.rows);
    assertNull(r.discover(1));
    assertEquals(1, r.asked.size(), "asked again while still checking");
    assertTrue(r.notes.contains("still-checking"));
    assertNull(r.discover(2));
    assertEquals(ip("192.168.0.3"), r.asked.get(1));
    r.run(0.9);
    assertTrue(r.sent.isEmpty());
    r.run(0.2);
    assertEquals(2, r.sent.size());
    assertEquals(Map.of("c1", "192.168.0.2 offered", "c2", "192.168.0.3 offered"), r.rows);
    r.run(61);
    assertTrue(r.rows.isEmpty());
  }

  @Test
  void s3_1_addressInUseIsNeverOffered() {
    ServerRig r =
        new ServerRig(
            config("192.168.0.1/24", "192.168.0.2", "192.168.0.5").withCheckBeforeOffer(true));
    r.discover(1);
    r.server.handleInUse(r.now, ip("192.168.0.9"), r);
    r.server.handleInUse(r.now, ip("192.168.0.2"), r);
    assertEquals("192.168.0.2 declined", r.rows.get("192.168.0.2"));
    assertEquals("192.168.0.3 checking", r.rows.get("c1"));
    assertTrue(r.notes.contains("address-in-use"));
    r.run(1.1);
    assertEquals(ip("192.168.0.3"), r.sent.get(0).message().yiaddr());
    r.server.handleInUse(r.now, ip("192.168.0.3"), r);
    assertEquals("192.168.0.3 offered", r.rows.get("c1"), "asked for no more");
  }

  @Test
  void clientThatHasTheAddressIsNotAskedFor() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.server.handleConfig(r.server.config().withCheckBeforeOffer(true), r);
    assertEquals("192.168.0.2", r.discover(1));
    assertTrue(r.asked.isEmpty());
    assertEquals("192.168.0.2 leased", r.rows.get("c1"), "a lease stays one while it is offered");
  }

  // ---- power and settings

  @Test
  void onAndOff() {
    ServerRig r = new ServerRig();
    assertTrue(r.server.listens());
    r.lease(1);
    r.server.handleConfig(r.server.config().withOn(false), r);
    assertFalse(r.server.listens());
    assertEquals(Map.of("c1", "192.168.0.2 leased"), r.rows);
    r.server.handleConfig(r.server.config().withOn(true), r);
    assertTrue(r.server.listens());
    assertEquals(List.of("READY", "OFF", "READY"), r.notes);
  }

  @Test
  void powerOffLosesTheTable() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.server.handleStop(r);
    assertTrue(r.rows.isEmpty());
    assertFalse(r.server.listens());
    r.run(10_000);
    r.server.handleStart(r);
    assertEquals("192.168.0.2", r.lease(2));
    assertEquals(List.of("READY", "OFF", "READY"), r.notes);
  }

  @Test
  void serverThatIsSwitchedOffStaysOffWhenThePowerComes() {
    ServerRig r =
        new ServerRig(config("192.168.0.1/24", "192.168.0.2", "192.168.0.5").withOn(false));
    assertFalse(r.server.listens());
    assertTrue(r.notes.isEmpty());
    r.server.handleStop(r);
    assertTrue(r.notes.isEmpty());
  }

  @Test
  void rowsAsTextAndAsEventsAgree() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.discover(2);
    assertEquals(List.of("c1 192.168.0.2 leased", "c2 192.168.0.3 offered"), r.server.rows());
  }

  @Test
  void settingsOutOfRangeAreRefusedWithASentence() {
    ServerConfig c = config("192.168.0.1/24", "192.168.0.2", "192.168.0.5");
    assertTrue(message(() -> c.withLeaseSec(9)).contains("expected 10 to 604800"));
    assertTrue(message(() -> c.withLeaseSec(604_801)).contains("604801"));
    assertTrue(
        message(() -> c.withPool(ip("192.168.0.5"), ip("192.168.0.2"))).contains("not a range"));
    assertTrue(message(() -> c.withPool(ip("10.0.0.2"), ip("192.168.0.2"))).contains("10.0.0.2"));
    assertTrue(message(() -> c.withPool(ip("192.168.0.2"), ip("192.168.1.2"))).contains("1.2"));
    assertEquals(10, c.withLeaseSec(10).leaseSec());
    assertEquals(604_800, c.withLeaseSec(604_800).leaseSec());
  }

  private static String message(Runnable r) {
    try {
      r.run();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
    throw new AssertionError("was accepted");
  }

  @Test
  void copyGoesOnAloneAndAlike() {
    ServerRig r = new ServerRig();
    r.lease(1);
    r.discover(2);
    DhcpServer copy = r.server.copy();
    r.lease(3);
    r.server.handleStop(r);
    assertEquals(List.of("c1 192.168.0.2 leased", "c2 192.168.0.3 offered"), copy.rows());
    ServerRig other = new ServerRig();
    other.lease(1);
    other.discover(2);
    other.server = copy;
    assertEquals("ACK", type(other.renew(1, "192.168.0.2")), "it is known to the copy");
    assertEquals("192.168.0.4", other.lease(3));
    other.run(4000);
    assertEquals(List.of("c1 192.168.0.2 expired", "c3 192.168.0.4 expired"), copy.rows());
  }

  @Test
  void reservationMadeWhileItRunsIsShownAtOnce() {
    ServerRig r = new ServerRig();
    r.server.handleConfig(
        r.server.config().withReservations(List.of(new Reservation(mac(9), ip("192.168.0.9")))), r);
    assertEquals(Map.of(mac(9).toString(), "192.168.0.9 reserved"), r.rows);
  }
}
