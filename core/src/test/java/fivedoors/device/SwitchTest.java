package fivedoors.device;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fivedoors.bytes.Mac;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.ArpPacket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Learning, forwarding, flooding and ageing (IEEE 802.1D-2004, 7.7 to 7.9). */
class SwitchTest {
  private static NetLab three() {
    NetLab lab = new NetLab(7);
    lab.add(fixed("a", 1, "10.0.0.1/24", null));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.add(fixed("c", 3, "10.0.0.3/24", null));
    lab.sw("a.eth0", "b.eth0", "c.eth0");
    return lab.start("sw", "a", "b", "c");
  }

  private static byte[] frame(int dst, int src) {
    return Make.ping(mac(dst), mac(src), ip("10.0.0.1"), ip("10.0.0.2"), new byte[8]);
  }

  private static List<Integer> out(NetLab lab) {
    return lab.sent("sw").stream().map(p -> p.port()).toList();
  }

  @Test
  void unknownReceiverIsFloodedToAllButTheSendersPortAsCopiesOfOneBuffer() {
    NetLab lab = three();
    byte[] bytes = frame(9, 1);
    lab.inject("sw.p0", bytes);
    assertEquals(List.of(1, 2), out(lab));
    List<TraceEvent.Copied> copies = lab.events(TraceEvent.Copied.class, e -> true);
    assertEquals(2, copies.size());
    for (TraceEvent.Copied copy : copies) {
      assertEquals(0, copy.parent());
      assertSame(bytes, copy.bytes());
    }
    lab.run(1);
    assertEquals("b.eth0", lab.drops("b", DropReason.NOT_FOR_ME).get(0).place());
    assertEquals("c.eth0", lab.drops("c", DropReason.NOT_FOR_ME).get(0).place());
  }

  @Test
  void learnedReceiverGetsTheOnlyFrameAndItsParentIsTheArrival() {
    NetLab lab = three();
    lab.inject("sw.p1", frame(9, 2)).mark();
    lab.inject("sw.p0", frame(2, 1));
    assertEquals(List.of(1), out(lab));
    assertEquals(lab.sent("sw").get(0).parent() + 1, lab.sent("sw").get(0).frame());
    assertEquals(List.of(), lab.events(TraceEvent.Copied.class, e -> true));
    TraceEvent.Lookup look =
        lab.events(TraceEvent.Lookup.class, e -> e.table().equals("macs")).get(0);
    assertEquals(mac(2).toString(), look.row());
  }

  @Test
  void broadcastIsAlwaysFlooded() {
    NetLab lab = three();
    lab.inject("sw.p0", Make.arp(Mac.BROADCAST, ArpPacket.probe(mac(1), ip("10.0.0.9"))));
    assertEquals(List.of(1, 2), out(lab));
  }

  @Test
  void portWithoutLiveLinkGetsNoCopy() {
    NetLab lab = three().set("c.link", "down").mark();
    lab.inject("sw.p0", frame(9, 1));
    assertEquals(List.of(1), out(lab));
    assertEquals(List.of(), lab.drops("sw"));
  }

  @Test
  void receiverBehindTheSendersPortIsNotSentTo() {
    NetLab lab = three();
    lab.inject("sw.p0", frame(9, 2)).mark();
    lab.inject("sw.p0", frame(2, 1));
    assertEquals(List.of(), out(lab));
    assertEquals("sw.p0", lab.drops("sw", DropReason.NOT_FOR_ME).get(0).place());
  }

  @Test
  void stationThatMovesIsFoundAtItsNewPort() {
    NetLab lab = three();
    lab.inject("sw.p0", frame(9, 1)).inject("sw.p2", frame(9, 1)).mark();
    lab.inject("sw.p1", frame(1, 2));
    assertEquals(List.of(2), out(lab));
    assertEquals(mac(1) + " p2; " + mac(2) + " p1", lab.get("sw.macs"));
  }

  @Test
  void silentStationIsForgottenAfterThreeHundredSecondsNotBefore() {
    NetLab lab = three();
    lab.inject("sw.p0", frame(9, 1)).run(200);
    lab.inject("sw.p0", frame(9, 1)).run(299.9);
    assertEquals(mac(1) + " p0", lab.get("sw.macs"));
    lab.run(0.2);
    assertEquals("", lab.get("sw.macs"));
    assertEquals(
        "expired",
        lab.events(TraceEvent.RowRemoved.class, e -> e.table().equals("macs")).get(0).why());
  }

  @Test
  void stationsBehindAPulledCableAreForgotten() {
    NetLab lab = three();
    lab.inject("sw.p0", frame(9, 1)).inject("sw.p1", frame(9, 2));
    lab.set("a.link", "down");
    assertEquals(mac(2) + " p1", lab.get("sw.macs"));
  }

  @Test
  void groupAddressIsNeverLearnedAsASender() {
    NetLab lab = three();
    byte[] odd = frame(9, 1);
    odd[6] = 1;
    lab.inject("sw.p0", odd);
    assertEquals("", lab.get("sw.macs"));
  }

  @Test
  void runtFrameIsMalformed() {
    NetLab lab = three();
    lab.inject("sw.p0", new byte[13]);
    assertEquals("sw.p0", lab.drops("sw", DropReason.MALFORMED).get(0).place());
  }

  @Test
  void powerOffForgetsEverything() {
    NetLab lab = three();
    lab.inject("sw.p0", frame(9, 1)).set("sw.power", "false");
    assertEquals("", lab.get("sw.macs"));
    assertEquals("false", lab.get("sw.power"));
    lab.set("sw.power", "true").run(301);
    assertEquals("true", lab.get("sw.power"));
  }

  @Test
  void factsAreAClosedList() {
    NetLab lab = three();
    assertEquals("up", lab.get("sw.link"));
    assertThrows(BadValueException.class, () -> lab.get("sw.colour"));
    assertThrows(BadValueException.class, () -> lab.set("sw.macs", ""));
    lab.set("sw.link", "down");
    assertEquals("down", lab.get("a.link"));
  }
}
