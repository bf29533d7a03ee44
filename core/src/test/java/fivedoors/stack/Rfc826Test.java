package fivedoors.stack;

import static fivedoors.testing.NetLab.SECOND;
import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Mac;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.ArpPacket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Address resolution: conformance rules 1 to 5, 8 and 9. */
class Rfc826Test {
  /** a .1, b .2 and c .3 on one switch. */
  private static NetLab three() {
    NetLab lab = new NetLab(7);
    lab.add(fixed("a", 1, "10.0.0.1/24", "10.0.0.3"));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.add(fixed("c", 3, "10.0.0.3/24", null));
    lab.sw("a.eth0", "b.eth0", "c.eth0");
    return lab.start("sw", "a", "b", "c");
  }

  private static List<Packet> arps(NetLab lab, String node) {
    return lab.sent(node).stream().filter(p -> p.arp() != null).toList();
  }

  private static void ping(NetLab lab, String from, String to) {
    lab.host(from).ping(lab.net(), ip(to));
  }

  @Test
  void requestGoesToEverybodyAndTheReplyOnlyToTheAsker() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    lab.run(1);
    Packet question = arps(lab, "a").get(0);
    assertEquals(Mac.BROADCAST, question.eth().dst());
    assertEquals(Mac.ZERO, question.arp().targetMac());
    assertEquals(60, question.bytes().length);
    Packet answer = arps(lab, "b").get(0);
    assertEquals(mac(1), answer.eth().dst());
    assertEquals(new ArpPacket(2, mac(2), ip("10.0.0.2"), mac(1), ip("10.0.0.1")), answer.arp());
    assertEquals(List.of(), arps(lab, "c"));
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("ping")).size());
  }

  @Test
  void targetLearnsTheSenderOfARequestForItselfAndAsksNothing() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    lab.run(1);
    assertEquals(mac(1), lab.host("b").iface().arp().find(ip("10.0.0.1")));
    assertEquals(1, arps(lab, "b").size(), "the reply, and no question of its own");
    assertNull(lab.host("c").iface().arp().find(ip("10.0.0.1")), "c was not asked");
    assertEquals("c.arp", lab.drops("c", DropReason.NOT_FOR_ME).get(0).place());
  }

  @Test
  void unansweredRequestIsRepeatedTwiceASecondApartThenWaitingPacketsAreDropped() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.9");
    ping(lab, "a", "10.0.0.9");
    lab.run(2.9);
    assertEquals(List.of(), lab.drops("a"));
    assertEquals("10.0.0.9 - incomplete", lab.get("a.arp"));
    lab.run(0.2);
    List<Packet> asked = arps(lab, "a");
    assertEquals(List.of(0L, SECOND, 2 * SECOND), asked.stream().map(Packet::time).toList());
    List<TraceEvent.Dropped> drops = lab.drops("a", DropReason.NO_HOST);
    assertEquals(2, drops.size());
    assertEquals(3 * SECOND, drops.get(0).time());
    assertEquals("a.eth0", drops.get(0).place());
    assertEquals("arp/10.0.0.9", drops.get(0).row());
    assertEquals("", lab.get("a.arp"));
    assertEquals(
        1, lab.events(TraceEvent.RowRemoved.class, e -> e.why().equals("no-answer")).size());
    lab.run(2);
    assertEquals(
        2, lab.events(TraceEvent.TimedOut.class, e -> e.what().equals("ping 10.0.0.9")).size());
  }

  @Test
  void onlyOneHundredAndOnePacketsWait() {
    NetLab lab = three();
    for (int i = 0; i < 103; i++) {
      ping(lab, "a", "10.0.0.9");
    }
    assertEquals(2, lab.drops("a", DropReason.QUEUE_FULL).size());
    lab.run(4);
    assertEquals(101, lab.drops("a", DropReason.NO_HOST).size());
  }

  @Test
  void waitingPacketsAreSentInOrderWhenTheAnswerComes() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    ping(lab, "a", "10.0.0.2");
    lab.run(1);
    List<Packet> pings = lab.sent("a").stream().filter(p -> p.icmp() != null).toList();
    assertEquals(List.of(1, 2), pings.stream().map(p -> p.icmp().seq()).toList());
    assertEquals(1, arps(lab, "a").size());
    assertEquals(mac(2), pings.get(0).eth().dst());
  }

  @Test
  void offSubnetDestinationIsAskedForAtTheGateway() {
    NetLab lab = three();
    ping(lab, "a", "8.8.8.8");
    lab.run(1);
    assertEquals(ip("10.0.0.3"), arps(lab, "a").get(0).arp().targetIp());
    Packet ping = lab.sent("a").stream().filter(p -> p.icmp() != null).findFirst().orElseThrow();
    assertEquals(mac(3), ping.eth().dst());
    assertEquals(ip("8.8.8.8"), ping.ip().dst());
    assertEquals("c.eth0", lab.drops("c", DropReason.NOT_FOR_ME).get(0).place());
  }

  @Test
  void withoutGatewayThePacketNeverLeaves() {
    NetLab lab = three();
    ping(lab, "b", "8.8.8.8");
    lab.run(1);
    TraceEvent.Dropped drop = lab.drops("b").get(0);
    assertEquals(DropReason.NO_GATEWAY, drop.reason());
    assertEquals("b.gateway", drop.setting());
    assertEquals(List.of(), lab.sent("b"));
  }

  @Test
  void entryIsReachableForThirtySecondsThenStaleThenAskedByUnicast() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    lab.run(29);
    assertEquals(ArpState.REACHABLE, lab.host("a").iface().arp().state(ip("10.0.0.2")));
    lab.run(2);
    assertEquals(ArpState.STALE, lab.host("a").iface().arp().state(ip("10.0.0.2")));
    lab.mark();
    ping(lab, "a", "10.0.0.2");
    lab.run(4.9);
    assertEquals(List.of(), arps(lab, "a"), "the stale entry is used");
    assertEquals(2, lab.sent("a").size() + lab.sent("b").size());
    lab.run(0.2);
    assertEquals(mac(2), arps(lab, "a").get(0).eth().dst());
    assertEquals(ArpState.REACHABLE, lab.host("a").iface().arp().state(ip("10.0.0.2")));
  }

  @Test
  void staleEntryOfAHostThatIsGoneIsAskedThreeTimesAndRemoved() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    lab.run(31);
    lab.set("b.power", "false").mark();
    ping(lab, "a", "10.0.0.2");
    lab.run(8.5);
    assertEquals(3, arps(lab, "a").size());
    assertTrue(arps(lab, "a").stream().allMatch(p -> p.eth().dst().equals(mac(2))));
    assertEquals("", lab.get("a.arp"));
  }

  @Test
  void staleEntryThatNobodyUsesIsForgottenAfterAMinute() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    lab.run(89);
    assertEquals(ArpState.STALE, lab.host("a").iface().arp().state(ip("10.0.0.2")));
    lab.run(2);
    assertEquals("", lab.get("a.arp"));
    assertEquals("", lab.get("b.arp"));
  }

  @Test
  void hearingOfANeighbourKeepsItReachable() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    lab.run(20);
    lab.inject(
        "a.eth0", Make.arp(mac(1), ArpPacket.request(mac(2), ip("10.0.0.2"), ip("10.0.0.1"))));
    lab.run(25);
    assertEquals(ArpState.REACHABLE, lab.host("a").iface().arp().state(ip("10.0.0.2")));
    lab.run(6);
    assertEquals(ArpState.STALE, lab.host("a").iface().arp().state(ip("10.0.0.2")));
  }

  @Test
  void gratuitousArpChangesAKnownEntryButMakesNone() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    lab.run(1).mark();
    byte[] moved = Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(99), ip("10.0.0.2")));
    lab.inject("a.eth0", moved).inject("c.eth0", moved);
    assertEquals(mac(99), lab.host("a").iface().arp().find(ip("10.0.0.2")));
    assertNull(lab.host("c").iface().arp().find(ip("10.0.0.2")));
    assertEquals(1, lab.drops("c", DropReason.NOT_FOR_ME).size());
    lab.run(1);
    assertEquals(List.of(), arps(lab, "a"), "an announcement is not answered");
  }

  @Test
  void announcementOfAnAddressWeWaitForSendsWhatWaits() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.9");
    lab.inject("a.eth0", Make.arp(Mac.BROADCAST, ArpPacket.announcement(mac(9), ip("10.0.0.9"))));
    Packet ping = lab.sent("a").stream().filter(p -> p.icmp() != null).findFirst().orElseThrow();
    assertEquals(mac(9), ping.eth().dst());
  }

  @Test
  void probeForOurAddressIsAnsweredAndNotLearnedFrom() {
    NetLab lab = three();
    lab.inject("a.eth0", Make.arp(Mac.BROADCAST, ArpPacket.probe(mac(9), ip("10.0.0.1"))));
    Packet answer = arps(lab, "a").get(0);
    assertEquals(mac(9), answer.eth().dst());
    assertEquals(ip("10.0.0.1"), answer.arp().senderIp());
    assertEquals("", lab.get("a.arp"));
  }

  @Test
  void brokenArpIsMalformed() {
    NetLab lab = three();
    byte[] frame = Make.arp(Mac.BROADCAST, ArpPacket.probe(mac(9), ip("10.0.0.1")));
    frame[18] = 9; // hardware address length
    lab.inject("a.eth0", frame);
    assertEquals("a.arp", lab.drops("a", DropReason.MALFORMED).get(0).place());
  }

  @Test
  void routerNeitherForwardsNorAnswersArpAcrossItsSides() {
    NetLab lab = NetLab.home(7);
    lab.host("nas").ping(lab.net(), ip("192.168.0.77"));
    lab.inject(
        "router.wan",
        Make.arp(Mac.BROADCAST, ArpPacket.request(mac(9), ip("12.12.12.9"), ip("192.168.0.1"))));
    lab.inject(
        "router.lan1",
        Make.arp(
            Mac.BROADCAST, ArpPacket.request(mac(0xA0), ip("192.168.0.250"), ip("12.12.12.12"))));
    lab.run(5);
    assertEquals(List.of(), lab.received("isp.eth0"));
    assertEquals(
        List.of(),
        lab.sent("router").stream().filter(p -> p.arp() != null && p.arp().opcode() == 2).toList());
  }

  @Test
  void addressGoneMeansNeighboursForgotten() {
    NetLab lab = three();
    ping(lab, "a", "10.0.0.2");
    ping(lab, "a", "10.0.0.9");
    lab.run(0.5);
    lab.set("a.ip", "10.0.0.7");
    assertEquals("", lab.get("a.arp"));
    assertEquals(1, lab.drops("a", DropReason.NO_HOST).size());
    lab.run(5);
    assertEquals(
        1, arps(lab, "a").stream().filter(p -> p.arp().targetIp().equals(ip("10.0.0.9"))).count());
  }
}
