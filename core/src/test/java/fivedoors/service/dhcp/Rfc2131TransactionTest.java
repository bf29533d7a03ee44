package fivedoors.service.dhcp;

import static fivedoors.service.dhcp.ClientRig.S;
import static fivedoors.testing.NetLab.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.wire.DhcpType;
import org.junit.jupiter.api.Test;

/** Transaction ids, the secs field, and timers that must not outlive what they were set for. */
class Rfc2131TransactionTest {
  private static int xid(ClientRig r) {
    return r.last().message().xid();
  }

  private static int secs(ClientRig r) {
    return r.last().message().secs();
  }

  // ---- secs: seconds since the client began to want an address or more time (RFC 2131, table 1)

  @Test
  void secsCountFromTheMomentTheLinkCame() {
    ClientRig r = new ClientRig(1).run(100).start();
    assertEquals(0, secs(r));
    r.run(5.5);
    assertTrue(secs(r) >= 3 && secs(r) <= 5, "" + secs(r));
    assertTrue(r.log.contains("(retry)"));
  }

  @Test
  void secsStartAnewAfterNak() {
    ClientRig r = new ClientRig(1).bind(1000).run(520);
    r.give(r.answer(DhcpType.NAK, null, 0));
    assertEquals(DhcpType.DISCOVER, r.lastType());
    assertEquals(0, secs(r));
  }

  @Test
  void secsStartAnewAfterExpiry() {
    ClientRig r = new ClientRig(1).bind(100).run(100.5);
    assertEquals(DhcpType.DISCOVER, r.lastType());
    assertEquals(0, secs(r));
  }

  @Test
  void secsStartAnewAfterAnUnansweredRequest() {
    ClientRig r = new ClientRig(5).start().offer();
    while (r.types().stream().filter(t -> t == DhcpType.DISCOVER).count() < 2) {
      assertTrue(r.step(100 * S));
    }
    assertEquals(0, secs(r));
  }

  @Test
  void secsStartAnewAfterADecline() {
    ClientRig r = new ClientRig(1).start().offer().ack(3600).run(5);
    r.client.handleAddressTaken(r.now, ip("192.168.0.2"), r);
    r.run(10.5);
    assertEquals(DhcpType.DISCOVER, r.lastType());
    assertEquals(0, secs(r));
  }

  @Test
  void secsStartAnewWhenAPersonAsks() {
    ClientRig r = new ClientRig(1).bind(3600);
    r.client.handleRelease(r.now, r);
    r.run(1000);
    r.client.handleRenew(r.now, r);
    assertEquals(0, secs(r));
  }

  // ---- xid

  @Test
  void rebootReleaseAndDeclineHaveTransactionIdsOfTheirOwn() {
    ClientRig r = new ClientRig(1).bind(3600);
    int before = xid(r);
    r.client.handleStop(r);
    r.start();
    int reboot = xid(r);
    assertNotEquals(before, reboot);
    r.ack(3600);
    r.client.handleRelease(r.now, r);
    assertNotEquals(reboot, xid(r));
    r = new ClientRig(1).start().offer().ack(3600);
    before = xid(r);
    r.client.handleAddressTaken(r.now, ip("192.168.0.2"), r);
    assertEquals(DhcpType.DECLINE, r.lastType());
    assertNotEquals(before, xid(r));
  }

  // ---- leases and timers

  @Test
  void leaseCountsFromTheRequestNotFromTheStart() {
    ClientRig r = new ClientRig(1).run(100);
    r.bind(1000);
    assertEquals(600 * S, r.bound.t1At());
    assertNotNull(r.client.lease());
  }

  @Test
  void timersOfALeaseBeforeAStopAreVoid() {
    ClientRig r = new ClientRig(1).bind(1000).run(10);
    r.client.handleStop(r);
    r.run(10).start().ack(1000);
    r.run(490);
    assertEquals("BOUND", r.state(), "the first lease's T1 was at 500 s");
    r.run(11);
    assertEquals("RENEWING", r.state());
  }

  @Test
  void timersOfAReleasedLeaseAreVoid() {
    ClientRig r = new ClientRig(1).bind(1000).run(10);
    r.client.handleRelease(r.now, r);
    r.run(10);
    r.client.handleRenew(r.now, r);
    r.offer().ack(1000).run(490);
    assertEquals("BOUND", r.state());
  }

  @Test
  void timersOfARefusedLeaseAreVoid() {
    ClientRig r = new ClientRig(1).bind(1000).run(501);
    r.give(r.answer(DhcpType.NAK, null, 0));
    r.offer().ack(1000).run(400);
    assertEquals("BOUND", r.state(), "the first lease's T2 was at 875 s");
    r.run(95);
    assertEquals("BOUND", r.state(), "and its end at 1000 s");
  }

  @Test
  void stopWhileAskingSilencesTheRepetition() {
    ClientRig r = new ClientRig(1).start().run(1);
    r.client.handleStop(r);
    r.run(200);
    assertEquals(1, r.sent.size());
  }

  @Test
  void stopWhileCheckingStopsTheCheckAndKeepsTheLeaseInMind() {
    ClientRig r = new ClientRig(1).start().offer().ack(3600);
    r.client.handleStop(r);
    assertNull(r.checking);
    assertNotNull(r.client.lease());
    assertEquals(0, r.unbinds);
  }

  @Test
  void renewingAgainByHandVoidsTheRepetitionOfTheFirst() {
    ClientRig r = new ClientRig(1).bind(300).run(205);
    r.client.handleRenew(r.now, r);
    int sent = r.sent.size();
    r.run(40);
    assertEquals(sent, r.sent.size(), "T2 is less than a minute away: nothing before it");
  }
}
