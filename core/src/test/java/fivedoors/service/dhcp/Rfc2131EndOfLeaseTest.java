package fivedoors.service.dhcp;

import static fivedoors.service.dhcp.ClientRig.ALL;
import static fivedoors.service.dhcp.ClientRig.MINE;
import static fivedoors.service.dhcp.ClientRig.NONE;
import static fivedoors.service.dhcp.ClientRig.S;
import static fivedoors.service.dhcp.ClientRig.SERVER;
import static fivedoors.service.dhcp.ClientRig.codes;
import static fivedoors.testing.NetLab.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.wire.DhcpType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a client is refused, gives its address back or remembers it: conformance rules 67 to 69. */
class Rfc2131EndOfLeaseTest {
  @Test
  void s3_1_nakMeansInitAtOnceWithANewXidAndNoWish() {
    ClientRig r = new ClientRig(1).bind(1000).run(500.5);
    int xid = r.last().message().xid();
    assertNull(r.give(r.answer(DhcpType.NAK, null, 0)));
    assertNull(r.bound);
    assertEquals(DhcpType.DISCOVER, r.lastType());
    assertEquals(r.now, r.last().at());
    assertNotEquals(xid, r.last().message().xid());
    assertNull(r.last().message().options().requestedAddress());
    assertEquals(0, r.last().message().secs());
    assertTrue(r.log.contains("INIT(nak)"));
  }

  @Test
  void nakInRequestingStartsAnew() {
    ClientRig r = new ClientRig(1).start().offer();
    r.give(r.answer(DhcpType.NAK, null, 0));
    assertEquals("SELECTING", r.state());
    assertEquals(3, r.sent.size());
  }

  @Test
  void s3_1_conflictIsDeclinedAndTenSecondsPassBeforeTheNextDiscover() {
    ClientRig r = new ClientRig(1).start().offer().ack(3600).run(1);
    r.client.handleAddressTaken(r.now, ip("192.168.0.9"), r);
    assertEquals("CHECKING", r.state(), "not our address");
    r.client.handleAddressTaken(r.now, MINE, r);
    ClientRig.Sent d = r.last();
    assertEquals(DhcpType.DECLINE, d.message().type());
    assertEquals(List.of(53, 50, 54), codes(d.message()));
    assertEquals(MINE, d.message().options().requestedAddress());
    assertEquals(SERVER, d.message().options().serverId());
    assertEquals(NONE, d.message().ciaddr());
    assertEquals(0, d.message().secs());
    assertEquals(NONE, d.src());
    assertEquals(ALL, d.dst());
    assertEquals("INIT", r.state());
    r.run(9.9);
    assertEquals(DhcpType.DECLINE, r.lastType());
    r.run(0.2);
    assertEquals(DhcpType.DISCOVER, r.lastType());
    assertNull(r.last().message().options().requestedAddress());
  }

  @Test
  void conflictInUseIsDeclinedToo() {
    ClientRig r = new ClientRig(1).bind(3600).run(10);
    r.client.handleAddressTaken(r.now, MINE, r);
    assertNull(r.bound);
    assertEquals(DhcpType.DECLINE, r.lastType());
  }

  @Test
  void s4_4_4_releaseIsUnicastAndTheAddressGoesASecondLater() {
    ClientRig r = new ClientRig(1).bind(3600).run(10);
    r.client.handleRelease(r.now, r);
    ClientRig.Sent d = r.last();
    assertEquals(DhcpType.RELEASE, d.message().type());
    assertEquals(List.of(53, 54), codes(d.message()));
    assertEquals(MINE, d.message().ciaddr());
    assertEquals(SERVER, d.message().options().serverId());
    assertEquals(MINE, d.src());
    assertEquals(SERVER, d.dst());
    assertEquals("RELEASING", r.state());
    r.client.handleRelease(r.now, r);
    assertEquals(3, r.sent.size(), "only once");
    r.run(1);
    assertNull(r.bound);
    assertNull(r.client.lease());
    assertEquals("INIT", r.state());
    r.run(10_000);
    assertEquals(3, r.sent.size(), "it stays quiet until somebody asks");
    r.client.handleRenew(r.now, r);
    assertEquals(DhcpType.DISCOVER, r.lastType());
    assertEquals(MINE, r.last().message().options().requestedAddress());
  }

  @Test
  void releaseWithoutAddressOnlyStopsAsking() {
    ClientRig r = new ClientRig(1).start();
    r.client.handleRelease(r.now, r);
    assertEquals("INIT", r.state());
    r.run(1000);
    assertEquals(List.of(DhcpType.DISCOVER), r.types());
  }

  @Test
  void releaseWhileCheckingStopsTheCheck() {
    ClientRig r = new ClientRig(1).start().offer().ack(3600);
    r.client.handleRelease(r.now, r);
    assertNull(r.checking);
    assertNull(r.client.lease());
  }

  @Test
  void renewWhileReleasingGivesTheAddressUpFirst() {
    ClientRig r = new ClientRig(1).bind(3600);
    r.client.handleRelease(r.now, r);
    r.client.handleRenew(r.now, r);
    assertNull(r.bound);
    assertEquals("SELECTING", r.state());
  }

  @Test
  void s4_4_2_initRebootAsksForTheRememberedAddressOnly() {
    ClientRig r = new ClientRig(1).bind(3600).run(10);
    r.client.handleStop(r);
    assertNull(r.bound);
    assertEquals("OFF", r.state());
    r.run(5).start();
    ClientRig.Sent q = r.last();
    assertEquals(DhcpType.REQUEST, q.message().type());
    assertEquals(MINE, q.message().options().requestedAddress());
    assertNull(q.message().options().serverId());
    assertEquals(NONE, q.message().ciaddr());
    assertEquals(NONE, q.src());
    assertEquals(ALL, q.dst());
    assertEquals("REBOOTING", r.state());
    assertTrue(r.log.contains("INIT-REBOOT"));
    r.ack(3600);
    assertEquals("BOUND", r.state());
    assertEquals(3615 * S, r.bound.expiresAt());
  }

  @Test
  void initRebootChecksTheAddressAgain() {
    ClientRig r = new ClientRig(1).start().offer().ack(3600);
    r.client.handleStop(r);
    r.start().ack(3600);
    assertEquals("CHECKING", r.state());
  }

  @Test
  void initRebootWithoutAnswerFallsBackToDiscoverAfterSixtySeconds() {
    ClientRig r = new ClientRig(1).bind(3600);
    r.client.handleStop(r);
    r.start().run(64.5);
    assertEquals(
        List.of(
            DhcpType.DISCOVER,
            DhcpType.REQUEST,
            DhcpType.REQUEST,
            DhcpType.REQUEST,
            DhcpType.REQUEST,
            DhcpType.REQUEST,
            DhcpType.DISCOVER),
        r.types().subList(0, 7));
  }

  @Test
  void leaseThatRanOutMeanwhileIsNotAskedForByInitReboot() {
    ClientRig r = new ClientRig(1).bind(100);
    r.client.handleStop(r);
    r.run(100).start();
    assertEquals(DhcpType.DISCOVER, r.lastType());
    assertEquals(MINE, r.last().message().options().requestedAddress());
  }

  @Test
  void releasedLeaseIsNotRemembered() {
    ClientRig r = new ClientRig(1).bind(3600);
    r.client.handleRelease(r.now, r);
    r.client.handleStop(r);
    assertNull(r.client.lease());
    assertNull(r.bound);
  }

  @Test
  void stopSilencesEveryTimer() {
    ClientRig r = new ClientRig(1).bind(100);
    r.client.handleStop(r);
    int events = r.log.size();
    r.run(1000);
    assertEquals(2, r.sent.size());
    assertEquals(events, r.log.size());
    r.client.handleStop(r);
    assertEquals(events, r.log.size());
  }
}
