package fivedoors.service.dhcp;

import static fivedoors.service.dhcp.ClientRig.ALL;
import static fivedoors.service.dhcp.ClientRig.MINE;
import static fivedoors.service.dhcp.ClientRig.NONE;
import static fivedoors.service.dhcp.ClientRig.S;
import static fivedoors.service.dhcp.ClientRig.SERVER;
import static fivedoors.testing.NetLab.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a client keeps its address while time passes: conformance rules 63 to 65 and 76. */
class Rfc2131LeaseTest {
  @Test
  void s4_4_5_t1AndT2DefaultToHalfAndSevenEighthsFromTheTimeOfTheRequest() {
    ClientRig r = new ClientRig(1);
    r.client.conflictCheck(false);
    r.start().offer().run(2).ack(1000);
    assertEquals(500 * S, r.bound.t1At());
    assertEquals(875 * S, r.bound.t2At());
    assertEquals(1000 * S, r.bound.expiresAt());
    r.run(497.9);
    assertEquals("BOUND", r.state());
    r.run(0.2);
    assertEquals("RENEWING", r.state());
    r.run(374.8);
    assertEquals("RENEWING", r.state());
    r.run(0.2);
    assertEquals("REBINDING", r.state());
    r.run(124.8);
    assertEquals("REBINDING", r.state());
    r.run(0.2);
    assertEquals("SELECTING", r.state());
    assertNull(r.bound);
  }

  /** A client with a lease of 1000 s whose server has named T1 and T2, in seconds. */
  private static ClientRig bound(int t1, int t2) {
    return new ClientRig(1)
        .bind(
            1000,
            DhcpOption.seconds(DhcpOption.RENEWAL_TIME, t1),
            DhcpOption.seconds(DhcpOption.REBINDING_TIME, t2));
  }

  @Test
  void options58And59Override() {
    ClientRig r = bound(100, 200);
    r.run(99.9);
    assertEquals("BOUND", r.state());
    r.run(0.2);
    assertEquals("RENEWING", r.state());
    r.run(100);
    assertEquals("REBINDING", r.state());
  }

  @Test
  void options58And59OutOfOrderFallBackToTheDefaults() {
    ClientRig r = bound(300, 200);
    assertEquals(500 * S, r.bound.t1At());
    r = bound(300, 2000);
    assertEquals(875 * S, r.bound.t2At());
    r = bound(0, 200);
    assertEquals(500 * S, r.bound.t1At(), "at once, for ever, is no answer");
    r = bound(1000, 1000);
    assertEquals(1000 * S, r.bound.t1At(), "equal is in order");
    r = new ClientRig(1).bind(1000, DhcpOption.seconds(DhcpOption.RENEWAL_TIME, 300));
    assertEquals(500 * S, r.bound.t1At());
  }

  @Test
  void table4_renewingIsUnicastFromTheAddressWithCiaddrOnly() {
    ClientRig r = new ClientRig(1).bind(1000);
    int xid = r.last().message().xid();
    r.run(501);
    ClientRig.Sent q = r.last();
    assertEquals(MINE, q.message().ciaddr());
    assertNull(q.message().options().requestedAddress());
    assertNull(q.message().options().serverId());
    assertEquals(MINE, q.src());
    assertEquals(SERVER, q.dst());
    assertNotEquals(xid, q.message().xid());
    assertEquals(0, q.message().secs());
    r.run(375);
    q = r.last();
    assertEquals("REBINDING", r.state());
    assertEquals(MINE, q.message().ciaddr());
    assertNull(q.message().options().requestedAddress());
    assertNull(q.message().options().serverId());
    assertEquals(MINE, q.src());
    assertEquals(ALL, q.dst());
  }

  @Test
  void s4_4_5_renewingRepeatsAtHalfTheRemainingTimeButNotWithinAMinute() {
    ClientRig r = new ClientRig(1).bind(1000).run(1000.5);
    List<Long> at = new ArrayList<>();
    for (ClientRig.Sent s : r.sent.subList(2, r.sent.size())) {
      at.add(s.at() / S);
    }
    // T2 at 875: 500, +187.5, +93.75, +60 (half of 93.75 is less); then REBINDING: 875, +62.5, +60.
    assertEquals(List.of(500L, 687L, 781L, 841L, 875L, 937L, 997L, 1000L), at);
    assertEquals(3 + 2, r.log.stream().filter("(retry)"::equals).count());
  }

  @Test
  void renewedLeaseKeepsTheAddressWithoutASecondCheckAndCountsFromTheRequest() {
    ClientRig r = new ClientRig(1).start().offer().ack(1000);
    r.client.handleAddressFree(r.now, MINE, r);
    r.run(500.5);
    r.checking = null;
    r.ack(1000);
    assertEquals("BOUND", r.state());
    assertNull(r.checking);
    assertEquals(0, r.unbinds);
    assertEquals(1500 * S, r.bound.expiresAt());
    r.run(499);
    assertEquals("BOUND", r.state(), "the timers of the first lease are void");
    r.run(1);
    assertEquals("RENEWING", r.state());
  }

  @Test
  void ackWithAnotherAddressWhileRenewingReplacesTheAddress() {
    ClientRig r = new ClientRig(1).bind(1000).run(500.5);
    r.give(r.answer(DhcpType.ACK, "192.168.0.77", 1000));
    assertEquals("BOUND", r.state());
    assertEquals(ip("192.168.0.77"), r.bound.address());
    assertEquals(1, r.unbinds, "the old one was taken away first");
  }

  @Test
  void s4_4_5_expiryRemovesTheAddressAndAsksForItAgain() {
    ClientRig r = new ClientRig(1).bind(100).run(100.1);
    assertNull(r.bound);
    assertEquals("SELECTING", r.state());
    assertEquals(MINE, r.last().message().options().requestedAddress());
    assertEquals(NONE, r.last().src());
    assertTrue(r.log.contains("INIT(expired)"));
  }

  @Test
  void leaseThatEndsWhileTheAddressIsCheckedIsNeverUsed() {
    ClientRig r = new ClientRig(1).start().offer().ack(5).run(5.1);
    assertEquals("SELECTING", r.state());
    assertNull(r.checking);
    r.client.handleAddressFree(r.now, MINE, r);
    assertNull(r.bound);
  }

  @Test
  void t1ThatPassedWhileTheAddressWasCheckedTakesEffectAtOnce() {
    ClientRig r = new ClientRig(1).start().offer().ack(10).run(7);
    assertEquals("CHECKING", r.state());
    r.client.handleAddressFree(r.now, MINE, r);
    r.run(0.1);
    assertEquals("RENEWING", r.state());
  }

  @Test
  void infiniteLeaseHasNoTimers() {
    ClientRig r = new ClientRig(1).bind(LeaseLimits.INFINITE_SEC).run(1e7);
    assertEquals("BOUND", r.state());
    assertEquals(2, r.sent.size());
  }

  @Test
  void renewInUseAsksTheServerAtOnce() {
    ClientRig r = new ClientRig(1).bind(3600).run(10);
    r.client.handleRenew(r.now, r);
    assertEquals("RENEWING", r.state());
    assertEquals(SERVER, r.last().dst());
    r.ack(3600);
    assertEquals(3610 * S, r.bound.expiresAt());
  }

  @Test
  void renewWhileCheckingOrOffChangesNothing() {
    ClientRig r = new ClientRig(1);
    r.client.handleRenew(r.now, r);
    assertEquals("OFF", r.state());
    r.start().offer().ack(3600);
    r.client.handleRenew(r.now, r);
    assertEquals("CHECKING", r.state());
    r.client.handleStart(r.now, r);
    assertEquals(2, r.sent.size());
  }

  @Test
  void unknownOptionsPadAndAnotherOrderAreFine() {
    ClientRig r = new ClientRig(1).start();
    DhcpMessage offer = r.answer(DhcpType.OFFER, "192.168.0.2", 3600);
    List<DhcpOption> reversed = new ArrayList<>();
    for (DhcpOption o : offer.options().list()) {
      reversed.add(0, o);
    }
    reversed.add(0, new DhcpOption(224, new byte[] {1, 2, 3}));
    byte[] bytes = offer.reply(new DhcpOptions(reversed)).withYiaddr(MINE).encode();
    DhcpMessage seen = DhcpMessage.decode(bytes, 0, bytes.length);
    assertNull(r.give(seen));
    assertEquals("REQUESTING", r.state());
  }

  @Test
  void maskThatIsNoneCountsAsTwentyFour() {
    ClientRig r = new ClientRig(1);
    r.client.conflictCheck(false);
    r.start().offer();
    DhcpMessage bare =
        r.last()
            .message()
            .reply(
                DhcpOptions.of(
                    DhcpOption.type(DhcpType.ACK),
                    DhcpOption.address(DhcpOption.SERVER_ID, SERVER),
                    DhcpOption.seconds(DhcpOption.LEASE_TIME, 60)))
            .withYiaddr(MINE);
    assertNull(r.give(bare));
    assertEquals(24, r.bound.prefixLength());
    assertEquals(NONE, r.bound.gateway());
    assertEquals(NONE, r.bound.dns());
  }

  @Test
  void copyGoesOnAloneAndAlike() {
    for (int stop = 0; stop < 40; stop++) {
      ClientRig r = new ClientRig(9).start().offer().run(stop * 7);
      DhcpClient copy = r.client.copy();
      String before = r.state();
      ClientRig other = new ClientRig(9).start().offer().run(stop * 7);
      other.client = copy;
      other.run(300);
      assertEquals(before, r.state(), "the original did not move");
      r.run(300);
      assertEquals(r.types(), other.types());
      assertEquals(r.log, other.log);
      assertEquals(
          r.sent.stream().map(s -> s.at() + ":" + s.message().xid()).toList(),
          other.sent.stream().map(s -> s.at() + ":" + s.message().xid()).toList());
    }
  }
}
