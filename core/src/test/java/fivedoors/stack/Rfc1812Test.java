package fivedoors.stack;

import static fivedoors.testing.NetLab.address;
import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.device.IspPort;
import fivedoors.device.IspRouter;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A router between two networks: what it passes on, what it drops, whom it tells. */
class Rfc1812Test {
  private static final Mac LEFT = mac(0xE1);

  private final NetLab lab = new NetLab(1);
  private IspRouter router;

  @BeforeEach
  void build() {
    router =
        IspRouter.add(
            lab.net(),
            "isp",
            List.of(
                new IspPort("left", LEFT, address("9.0.1.1/24", null)),
                new IspPort("right", mac(0xE2), address("9.0.2.1/24", null))));
    lab.add(fixed("a", 1, "9.0.1.2/24", "9.0.1.1"));
    lab.add(fixed("b", 2, "9.0.2.2/24", "9.0.2.1"));
    lab.connect("a.eth0", "isp.left");
    lab.connect("b.eth0", "isp.right");
    lab.start("isp", "a", "b").run(1);
  }

  private Packet fromA(byte[] frame) {
    lab.mark().inject("isp.left", frame).run(5);
    List<Packet> icmp = lab.received("a.eth0").stream().filter(p -> p.icmp() != null).toList();
    assertTrue(icmp.size() < 2, icmp.toString());
    return icmp.isEmpty() ? null : icmp.get(0);
  }

  private static byte[] udp(String from, String to, int ttl) {
    byte[] b = Make.udp(LEFT, mac(1), ip(from), 5000, ip(to), 53, new byte[30]);
    b[22] = (byte) ttl;
    ByteWriter.putU16(b, 24, 0);
    ByteWriter.putU16(b, 24, Checksum.of(b, 14, 34));
    return b;
  }

  private DropReason onlyDrop() {
    List<TraceEvent.Dropped> drops = lab.drops("isp");
    assertEquals(1, drops.size(), drops.toString());
    return drops.get(0).reason();
  }

  @Test
  void s5_3_1_ttlIsOneLessAndNothingElseChanges() {
    byte[] sent = udp("9.0.1.2", "9.0.2.2", 64);
    lab.mark().inject("isp.left", sent).run(1);
    Packet got = lab.received("b.eth0").stream().filter(p -> p.udp() != null).findFirst().get();
    assertEquals(63, got.ip().ttl());
    assertEquals(Ipv4Packet.decode(sent, 14, sent.length).payload().length, 38);
    assertEquals(ip("9.0.1.2"), got.ip().src());
    assertEquals(mac(0xE2), got.eth().src());
    assertEquals(mac(2), got.eth().dst());
    assertEquals(64, sent[22], "the frame that came in is not touched");
  }

  @Test
  void aFrameThatGoesOnNamesTheOneItCameFrom() {
    lab.mark().host("a").ping(lab.net(), ip("9.0.2.2"));
    lab.run(1);
    Packet in = lab.received("isp.left").stream().filter(p -> p.icmp() != null).findFirst().get();
    Packet out = lab.sent("isp").stream().filter(p -> p.icmp() != null).findFirst().get();
    assertEquals(in.frame(), out.parent());
    assertNotEquals(in.frame(), out.frame());
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("ping")).size());
  }

  @Test
  void s5_3_1_ttlOfOneEndsHereAndTheSenderIsToldByTheInterfaceItCameInBy() {
    Packet error = fromA(udp("9.0.1.2", "9.0.2.2", 1));
    assertEquals(DropReason.TTL_EXPIRED, onlyDrop());
    assertEquals(IcmpMessage.TIME_EXCEEDED, error.icmp().type());
    assertEquals(ip("9.0.1.1"), error.ip().src());
    assertEquals(64, error.ip().ttl());
    Ipv4Packet quoted = Ipv4Packet.decode(error.icmp().payload(), 0, 58);
    assertEquals(ip("9.0.1.2"), quoted.src());
    assertEquals(1, quoted.ttl());
    assertTrue(lab.received("b.eth0").isEmpty());
  }

  @Test
  void s4_3_3_1_noRouteIsNetUnreachable() {
    Packet error = fromA(udp("9.0.1.2", "9.0.3.9", 64));
    assertEquals(DropReason.NO_ROUTE, onlyDrop());
    assertEquals("3/0", error.icmp().type() + "/" + error.icmp().code());
  }

  @Test
  void s3_3_1_nobodyAtTheNextHopIsHostUnreachableAfterThreeTries() {
    Packet error = fromA(udp("9.0.1.2", "9.0.2.77", 64));
    assertEquals(DropReason.NO_HOST, onlyDrop());
    assertEquals("arp/9.0.2.77", lab.drops("isp").get(0).row());
    assertEquals("3/1", error.icmp().type() + "/" + error.icmp().code());
    assertEquals(3, lab.sent("isp").stream().filter(p -> p.arp() != null && p.port() == 1).count());
  }

  @Test
  void s5_2_4_3_theLongestPrefixWins() {
    NetLab big = new NetLab(2);
    IspRouter r =
        IspRouter.add(
            big.net(),
            "isp",
            List.of(
                new IspPort("left", LEFT, address("9.0.1.1/24", null)),
                new IspPort("right", mac(0xE2), address("9.0.2.1/24", null))));
    r.routes(
        List.of(
            new Route(Cidr.parse("0.0.0.0/0"), 1, ip("9.0.2.2")),
            new Route(Cidr.parse("8.0.0.0/8"), 1, ip("9.0.2.3")),
            new Route(Cidr.parse("8.8.0.0/16"), 1, ip("9.0.2.4"))));
    big.add(fixed("b", 2, "9.0.2.2/24", null));
    big.add(fixed("a", 1, "9.0.1.2/24", null));
    big.connect("b.eth0", "isp.right");
    big.connect("a.eth0", "isp.left");
    big.start("isp", "a", "b").mark();
    for (String to : List.of("7.7.7.7", "8.1.1.1", "8.8.1.1", "9.0.2.9")) {
      big.inject("isp.left", udp("9.0.1.2", to, 9)).run(0.1);
    }
    assertEquals(
        List.of("9.0.2.2", "9.0.2.3", "9.0.2.4", "9.0.2.9"),
        big.sent("isp").stream()
            .filter(p -> p.arp() != null && p.arp().opcode() == 1)
            .map(p -> p.arp().targetIp().toString())
            .distinct()
            .toList());
    assertEquals(
        List.of("default", "8.0.0.0/8", "8.8.0.0/16", "9.0.2.0/24"),
        big.events(TraceEvent.Lookup.class, e -> e.table().equals("routes")).stream()
            .map(TraceEvent.Lookup::row)
            .toList());
  }

  @Test
  void rfc1122_s3_2_2_noErrorAboutAnErrorAFragmentABroadcastOrNobody() {
    byte[] quote = Make.ping(LEFT, mac(1), ip("9.0.2.2"), ip("9.0.1.2"), new byte[8]);
    byte[] load = new byte[36];
    System.arraycopy(quote, 14, load, 0, 36);
    byte[] error = new IcmpMessage(3, 3, 0, load).encode();
    byte[] aboutError = Make.ip(LEFT, mac(1), ip("9.0.1.2"), ip("9.0.9.9"), IpProtocol.ICMP, error);
    assertEquals(null, fromA(aboutError));
    assertEquals(DropReason.NO_ROUTE, onlyDrop());
    byte[] fragment = udp("9.0.1.2", "9.0.9.9", 64);
    fragment[21] = 9;
    fragment[24] = 0;
    fragment[25] = 0;
    ByteWriter.putU16(fragment, 24, Checksum.of(fragment, 14, 34));
    assertEquals(null, fromA(fragment));
    byte[] group = udp("9.0.1.2", "9.0.9.9", 64);
    group[0] = (byte) 0xFF;
    for (int i = 1; i < 6; i++) {
      group[i] = (byte) 0xFF;
    }
    assertEquals(null, fromA(group));
    assertEquals(DropReason.NOT_FOR_ME, onlyDrop());
    for (String nobody : List.of("0.0.0.0", "127.0.0.1", "224.0.0.1", "255.255.255.255")) {
      assertEquals(null, fromA(udp(nobody, "9.0.2.2", 64)), nobody);
      assertEquals(DropReason.MARTIAN, onlyDrop());
    }
    assertEquals(null, fromA(udp("9.0.1.255", "9.0.9.9", 64)));
    assertEquals(null, fromA(udp("9.0.1.2", "9.0.2.255", 64)));
    assertEquals(null, fromA(udp("9.0.1.2", "169.254.3.4", 64)));
    assertTrue(lab.received("b.eth0").isEmpty());
  }

  @Test
  void s5_3_7_privateAddressesEndHere() {
    assertEquals(null, fromA(udp("9.0.1.2", "192.168.0.4", 64)));
    assertEquals(DropReason.PRIVATE_OUTSIDE, onlyDrop());
    assertEquals(null, fromA(udp("10.0.0.1", "9.0.2.2", 64)));
    assertEquals(DropReason.PRIVATE_OUTSIDE, onlyDrop());
  }

  @Test
  void anErrorQuotesAtMost548Bytes() {
    byte[] data = new byte[1200];
    byte[] b = Make.udp(LEFT, mac(1), ip("9.0.1.2"), 1, Ipv4Address.parse("9.0.7.7"), 2, data);
    assertEquals(576, fromA(b).ip().totalLength());
  }
}
