package fivedoors.stack;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.Ipv4Packet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host does with IPv4, ICMP and UDP: conformance rules 1, 12, 16, 20 and 25. */
class Rfc1122HostTest {
  private static final Ipv4Address A = ip("10.0.0.1");
  private static final Ipv4Address B = ip("10.0.0.2");
  private static final byte[] DATA = {1, 2, 3, 4};

  private static NetLab two() {
    NetLab lab = new NetLab(7);
    lab.add(fixed("a", 1, "10.0.0.1/24", null));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.connect("a.eth0", "b.eth0");
    return lab.start("a", "b");
  }

  private static TraceEvent.Dropped onlyDrop(NetLab lab, String node) {
    List<TraceEvent.Dropped> drops = lab.drops(node);
    assertEquals(1, drops.size(), drops.toString());
    return drops.get(0);
  }

  private static Packet lastIcmp(NetLab lab, String node) {
    List<Packet> all = lab.sent(node).stream().filter(p -> p.icmp() != null).toList();
    return all.get(all.size() - 1);
  }

  @Test
  void echoReplyKeepsIdentifierNumberAndDataAndTrustsTheIpLengthNotTheFrames() {
    NetLab lab = two();
    lab.inject("a.eth0", Make.ping(mac(1), mac(2), B, A, DATA)).run(1);
    Packet reply = lastIcmp(lab, "a");
    assertEquals(60, reply.bytes().length);
    assertEquals(new IcmpMessage(0, 0, 7 << 16 | 9, DATA), reply.icmp());
    assertEquals(64, reply.ip().ttl());
    assertEquals(A, reply.ip().src());
    assertEquals(B, reply.ip().dst());
  }

  @Test
  void echoRequestToEverybodyIsNotAnswered() {
    NetLab lab = two();
    lab.inject("a.eth0", Make.ping(Mac.BROADCAST, mac(2), B, ip("10.0.0.255"), DATA));
    assertEquals("a.icmp", onlyDrop(lab, "a").place());
    assertEquals(List.of(), lab.sent("a"));
  }

  @Test
  void answerNobodyAwaitsIsDropped() {
    NetLab lab = two();
    byte[] reply = new IcmpMessage(0, 0, 0x00010001, DATA).encode();
    lab.inject("a.eth0", Make.ip(mac(1), mac(2), B, A, 1, reply));
    assertEquals(DropReason.NOT_FOR_ME, onlyDrop(lab, "a").reason());
  }

  @Test
  void closedUdpPortAnswersPortUnreachableWithTheQuotation() {
    NetLab lab = two();
    byte[] frame = Make.udp(mac(1), mac(2), B, 40000, A, 9999, DATA);
    lab.inject("a.eth0", frame).run(1);
    TraceEvent.Refused refused = lab.events(TraceEvent.Refused.class, e -> true).get(0);
    assertEquals(RefuseReason.NO_LISTENER, refused.reason());
    assertEquals("a.udp9999", refused.place());
    Packet error = lastIcmp(lab, "a");
    assertEquals(3, error.icmp().type());
    assertEquals(3, error.icmp().code());
    byte[] quoted = new byte[32];
    System.arraycopy(frame, 14, quoted, 0, 32);
    assertArrayEquals(quoted, error.icmp().payload(), "IP header and datagram, no padding");
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> "3/3".equals(e.status())).size());
  }

  @Test
  void noErrorAboutADatagramToEverybodyOrFromNobody() {
    NetLab lab = two();
    Ipv4Address all = Ipv4Address.LIMITED_BROADCAST;
    lab.inject("a.eth0", Make.udp(Mac.BROADCAST, mac(2), B, 40000, all, 9999, DATA));
    assertEquals("a.udp9999", onlyDrop(lab, "a").place());
    lab.inject("a.eth0", Make.udp(mac(1), mac(2), Ipv4Address.UNSPECIFIED, 40000, A, 9999, DATA));
    lab.run(1);
    assertEquals(1, lab.events(TraceEvent.Refused.class, e -> true).size());
    assertEquals(List.of(), lab.sent("a"));
  }

  @Test
  void protocolNobodySpeaksIsRefusedWithCodeTwo() {
    NetLab lab = two();
    lab.inject("a.eth0", Make.ip(mac(1), mac(2), B, A, 132, DATA)).run(1);
    assertEquals(2, lastIcmp(lab, "a").icmp().code());
    assertEquals("a.ip.proto132", lab.events(TraceEvent.Refused.class, e -> true).get(0).place());
  }

  @Test
  void protocolNobodySpeaksToEverybodyIsDropped() {
    NetLab lab = two();
    lab.inject("a.eth0", Make.ip(Mac.BROADCAST, mac(2), B, ip("10.0.0.255"), 132, DATA));
    assertEquals("a.ip", onlyDrop(lab, "a").place());
  }

  @Test
  void datagramWithoutChecksumIsAccepted() {
    NetLab lab = two();
    byte[] frame = Make.udp(mac(1), mac(2), B, 40000, A, 9999, DATA);
    frame[40] = 0;
    frame[41] = 0;
    lab.inject("a.eth0", frame);
    assertEquals(1, lab.events(TraceEvent.Refused.class, e -> true).size());
  }

  @Test
  void wrongChecksumsAreNamed() {
    byte[] ipWrong = Make.ping(mac(1), mac(2), B, A, DATA);
    ipWrong[24] ^= 1;
    byte[] icmpWrong = Make.ping(mac(1), mac(2), B, A, DATA);
    icmpWrong[42] ^= 1;
    byte[] udpWrong = Make.udp(mac(1), mac(2), B, 40000, A, 9999, DATA);
    udpWrong[42] ^= 1;
    String[] places = {"a.ip", "a.icmp", "a.udp"};
    byte[][] frames = {ipWrong, icmpWrong, udpWrong};
    for (int i = 0; i < 3; i++) {
      NetLab lab = two();
      lab.inject("a.eth0", frames[i]);
      assertEquals(DropReason.BAD_CHECKSUM, onlyDrop(lab, "a").reason());
      assertEquals(places[i], onlyDrop(lab, "a").place());
    }
  }

  @Test
  void cutOffFramesAreMalformed() {
    byte[] whole = Make.udp(mac(1), mac(2), B, 40000, A, 9999, new byte[60]);
    for (int length = 0; length < whole.length; length++) {
      NetLab lab = two();
      byte[] part = new byte[length];
      System.arraycopy(whole, 0, part, 0, length);
      lab.inject("a.eth0", part);
      assertEquals(DropReason.MALFORMED, onlyDrop(lab, "a").reason(), length + " bytes");
    }
  }

  @Test
  void datagramThatClaimsMoreThanThePacketHoldsIsMalformed() {
    NetLab lab = two();
    byte[] frame = Make.udp(mac(1), mac(2), B, 40000, A, 9999, DATA);
    frame[39] = 100;
    lab.inject("a.eth0", frame);
    assertEquals("a.udp", onlyDrop(lab, "a").place());
    lab = two();
    lab.inject("a.eth0", Make.ip(mac(1), mac(2), B, A, 17, DATA));
    assertEquals("a.udp", onlyDrop(lab, "a").place());
    lab = two();
    lab.inject("a.eth0", Make.ip(mac(1), mac(2), B, A, 1, DATA));
    assertEquals("a.icmp", onlyDrop(lab, "a").place());
  }

  @Test
  void fragmentsAreDroppedSinceNobodyReassemblesThem() {
    NetLab lab = two();
    byte[] packet =
        new Ipv4Packet(0, 1, false, true, 0, 64, 17, B, A, new byte[0], new byte[16]).encode();
    byte[] frame = new EthernetFrame(mac(1), mac(2), 0x0800, packet).encode();
    lab.inject("a.eth0", frame);
    assertEquals(DropReason.REASSEMBLY_TIMEOUT, onlyDrop(lab, "a").reason());
  }

  @Test
  void framesAndPacketsForOthersAreDroppedAtThePort() {
    NetLab lab = two();
    lab.inject("a.eth0", Make.ping(mac(3), mac(2), B, A, DATA));
    assertEquals("a.eth0", onlyDrop(lab, "a").place());
    lab = two();
    lab.inject("a.eth0", Make.ping(mac(1), mac(2), B, ip("10.0.0.77"), DATA));
    assertEquals(DropReason.NOT_FOR_ME, onlyDrop(lab, "a").reason());
    lab = two();
    byte[] other = Make.ping(mac(1), mac(2), B, A, DATA);
    other[12] = (byte) 0x86;
    other[13] = (byte) 0xDD;
    lab.inject("a.eth0", other);
    assertEquals(DropReason.NOT_FOR_ME, onlyDrop(lab, "a").reason());
  }

  @Test
  void pingToItselfNeverSeesTheLink() {
    NetLab lab = two();
    lab.host("a").ping(lab.net(), A);
    lab.run(0.001);
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("ping")).size());
    assertTrue(lab.events(TraceEvent.FrameSent.class, e -> e.link() >= 0).isEmpty());
    lab.run(5);
    assertTrue(lab.events(TraceEvent.TimedOut.class, e -> true).isEmpty());
  }

  @Test
  void withoutAddressNothingCanBeSent() {
    NetLab lab = new NetLab(7);
    lab.add(NetLab.laptop());
    lab.add(fixed("b", 9, "10.0.0.2/24", null));
    lab.connect("laptop.eth0", "b.eth0");
    lab.start("laptop");
    lab.host("laptop").ping(lab.net(), B);
    assertEquals(DropReason.NO_ROUTE, onlyDrop(lab, "laptop").reason());
    assertEquals("laptop.ip", onlyDrop(lab, "laptop").setting());
  }

  @Test
  void routeLookUpsSayWhichRowTheyFound() {
    NetLab lab = two();
    lab.set("a.gateway", "10.0.0.2");
    lab.host("a").ping(lab.net(), B);
    lab.host("a").ping(lab.net(), ip("8.8.8.8"));
    lab.host("a").ping(lab.net(), A);
    assertEquals(
        List.of("10.0.0.0/24", "default", "local"),
        lab
            .events(
                TraceEvent.Lookup.class, e -> e.table().equals("routes") && e.key().length() > 0)
            .stream()
            .map(TraceEvent.Lookup::row)
            .limit(3)
            .toList());
  }
}
