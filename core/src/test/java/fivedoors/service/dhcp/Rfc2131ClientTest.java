package fivedoors.service.dhcp;

import static fivedoors.service.dhcp.ClientRig.ALL;
import static fivedoors.service.dhcp.ClientRig.MINE;
import static fivedoors.service.dhcp.ClientRig.NONE;
import static fivedoors.service.dhcp.ClientRig.S;
import static fivedoors.service.dhcp.ClientRig.SERVER;
import static fivedoors.service.dhcp.ClientRig.codes;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a client gets an address: conformance rules 61, 63, 66 and 70. */
class Rfc2131ClientTest {
  @Test
  void table5_discover() {
    ClientRig r = new ClientRig(1).start();
    ClientRig.Sent d = r.last();
    DhcpMessage m = d.message();
    assertEquals(DhcpType.DISCOVER, m.type());
    assertEquals(DhcpMessage.BOOTREQUEST, m.op());
    assertEquals(0, m.hops());
    assertEquals(0, m.secs());
    assertEquals(NONE, m.ciaddr());
    assertEquals(NONE, m.yiaddr());
    assertEquals(NONE, m.giaddr());
    assertEquals(mac(1), m.chaddr());
    assertFalse(m.broadcast());
    assertNotEquals(0, m.xid());
    assertEquals("laptop", m.options().hostName());
    assertEquals(List.of(1, 3, 6, 51, 58, 59), m.options().parameterRequestList());
    assertEquals(List.of(53, 12, 55), codes(m));
    assertEquals(NONE, d.src());
    assertEquals(ALL, d.dst());
    byte[] bytes = m.encode();
    assertTrue(bytes.length >= 300);
    assertArrayEquals(
        new byte[] {0x63, (byte) 0x82, 0x53, 0x63, 53, 1, 1}, Arrays.copyOfRange(bytes, 236, 243));
  }

  @Test
  void s4_1_broadcastFlagAsItIsSet() {
    ClientRig r = new ClientRig(1);
    r.client.broadcast(true);
    r.start();
    assertTrue(r.last().message().broadcast());
    r.offer();
    assertTrue(r.last().message().broadcast());
  }

  @Test
  void s4_4_1_requestNamesOfferAndServerWithSameXidAndSecs() {
    ClientRig r = new ClientRig(1).start().run(4.9 + 1.2);
    int secs = r.last().message().secs();
    int xid = r.last().message().xid();
    assertTrue(secs >= 3);
    r.run(1).offer();
    ClientRig.Sent q = r.last();
    assertEquals(DhcpType.REQUEST, q.message().type());
    assertEquals(MINE, q.message().options().requestedAddress());
    assertEquals(SERVER, q.message().options().serverId());
    assertEquals(NONE, q.message().ciaddr());
    assertEquals(xid, q.message().xid());
    assertEquals(secs, q.message().secs());
    assertEquals(ALL, q.dst());
    assertEquals("REQUESTING", r.state());
  }

  @Test
  void s4_4_1_ackIsCheckedBeforeTheAddressIsUsed() {
    ClientRig r = new ClientRig(1).start().offer().ack(3600);
    assertEquals("CHECKING", r.state());
    assertEquals(MINE, r.checking);
    assertNull(r.bound);
    r.client.handleAddressFree(r.now, ip("192.168.0.9"), r);
    assertNull(r.bound, "another address was found free");
    r.client.handleAddressFree(r.now, MINE, r);
    assertEquals("BOUND", r.state());
    assertEquals(MINE, r.bound.address());
    assertEquals(24, r.bound.prefixLength());
    assertEquals(SERVER, r.bound.gateway());
    assertEquals(ip("9.9.9.9"), r.bound.dns());
    assertEquals(List.of("INIT", "SELECTING", "REQUESTING", "CHECKING", "BOUND"), r.log);
  }

  @Test
  void s4_4_1_offerWithOtherXidIsIgnored() {
    ClientRig r = new ClientRig(1).start();
    DhcpMessage offer = r.answer(DhcpType.OFFER, "192.168.0.2", 3600);
    DhcpMessage foreign =
        DhcpMessage.request(offer.xid() + 1, 0, mac(1), DhcpOptions.NONE).reply(offer.options());
    assertEquals("not-mine", r.give(foreign.withYiaddr(MINE)));
    assertFalse(r.client.awaits(offer.xid() + 1));
    assertTrue(r.client.awaits(offer.xid()));
    assertEquals("SELECTING", r.state());
  }

  @Test
  void s4_4_1_ackWithOtherChaddrIsIgnored() {
    ClientRig r = new ClientRig(1).start().offer();
    DhcpMessage ack = r.answer(DhcpType.ACK, "192.168.0.2", 3600);
    DhcpMessage foreign =
        DhcpMessage.request(ack.xid(), 0, mac(2), DhcpOptions.NONE).reply(ack.options());
    assertEquals("not-mine", r.give(foreign.withYiaddr(MINE)));
    assertEquals("REQUESTING", r.state());
  }

  @Test
  void messagesThatDoNotFitTheStateAreIgnored() {
    ClientRig r = new ClientRig(1).start();
    assertEquals("state-SELECTING", r.give(r.answer(DhcpType.ACK, "192.168.0.2", 9)));
    assertEquals("state-SELECTING", r.give(r.answer(DhcpType.NAK, "192.168.0.2", 9)));
    assertEquals("no-lease", r.give(r.answer(DhcpType.OFFER, "0.0.0.0", 9)));
    assertEquals("no-lease", r.give(r.answer(DhcpType.OFFER, "192.168.0.2", 0)));
    DhcpMessage question = r.last().message();
    assertEquals("not-mine", r.give(question), "a question is no answer");
    DhcpMessage nameless =
        question.reply(DhcpOptions.of(DhcpOption.type(DhcpType.OFFER))).withYiaddr(MINE);
    assertEquals("no-server-id", r.give(nameless));
    DhcpMessage offer = r.answer(DhcpType.OFFER, "192.168.0.2", 3600);
    assertNull(r.give(offer));
    assertEquals("state-REQUESTING", r.give(offer), "a second server's offer comes too late");
    r.ack(3600);
    assertEquals("not-mine", r.give(offer));
    assertEquals(2, r.sent.size());
  }

  @Test
  void ackOfAServerThatWasNotChosenIsIgnored() {
    ClientRig r = new ClientRig(1).start().offer();
    DhcpMessage ack =
        r.last()
            .message()
            .reply(
                DhcpOptions.of(
                    DhcpOption.type(DhcpType.ACK),
                    DhcpOption.address(DhcpOption.SERVER_ID, ip("192.168.0.99")),
                    DhcpOption.seconds(DhcpOption.LEASE_TIME, 60)))
            .withYiaddr(MINE);
    assertEquals("other-server", r.give(ack));
  }

  @Test
  void s4_1_discoverIsRepeatedAfter4_8_16_32_64SecondsWithTheSameXid() {
    for (int seed = 1; seed <= 50; seed++) {
      ClientRig r = new ClientRig(seed).start().run(130);
      List<Long> gaps = gaps(r);
      long[] base = {4, 8, 16, 32, 64};
      for (int i = 0; i < base.length; i++) {
        assertTrue(Math.abs(gaps.get(i) - base[i] * S) <= S, "seed " + seed + " gaps " + gaps);
      }
      for (int i = 1; i < 5; i++) {
        assertEquals(r.sent.get(0).message().xid(), r.sent.get(i).message().xid());
      }
    }
  }

  @Test
  void s4_1_waitsAreSpreadOverTheWholeSecondOnBothSides() {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int seed = 1; seed <= 300; seed++) {
      long gap = gaps(new ClientRig(seed).start().run(6)).get(0);
      least = Math.min(least, gap);
      most = Math.max(most, gap);
    }
    assertTrue(least < 3.1 * S && most > 4.9 * S, least + " to " + most);
  }

  private static List<Long> gaps(ClientRig r) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < r.sent.size(); i++) {
      gaps.add(r.sent.get(i).at() - r.sent.get(i - 1).at());
    }
    return gaps;
  }

  @Test
  void afterARoundItHelpsItselfOnceAndGoesOnAskingEvery64Seconds() {
    ClientRig r = new ClientRig(5).start().run(110);
    assertEquals(0, r.helpless);
    r.run(600);
    assertEquals(1, r.helpless);
    List<Long> gaps = gaps(r);
    for (long gap : gaps.subList(4, gaps.size())) {
      assertTrue(Math.abs(gap - 64 * S) <= S, gaps.toString());
    }
    assertNotEquals(r.sent.get(4).message().xid(), r.sent.get(5).message().xid());
    assertTrue(r.sent.size() > 12);
    assertTrue(r.last().message().secs() >= 600);
    r.offer();
    assertEquals("REQUESTING", r.state());
  }

  @Test
  void s3_1_requestIsRepeatedFourTimesInSixtySecondsThenDiscoverWithNewXid() {
    ClientRig r = new ClientRig(5).start().offer();
    int xid = r.last().message().xid();
    r.run(55);
    assertEquals(5, r.sent.size(), r.types().toString());
    assertEquals("REQUESTING", r.state());
    assertEquals(3, r.log.stream().filter("(retry)"::equals).count());
    r.run(9);
    assertEquals(DhcpType.DISCOVER, r.sent.get(5).message().type());
    assertNotEquals(xid, r.sent.get(5).message().xid());
    assertEquals("SELECTING", r.state());
    assertTrue(r.log.contains("INIT(no-answer)"));
  }
}
