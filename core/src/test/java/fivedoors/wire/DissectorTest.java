package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.MalformedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tolerant dissector: any bytes, no exception, and fault found exactly where the codecs do. */
class DissectorTest {
  private static Dissection sample(String name) {
    byte[] frame = Samples.good().get(name);
    return Dissector.dissect(frame == null ? Samples.broken().get(name) : frame);
  }

  private static String layers(Dissection d) {
    List<String> names = new ArrayList<>();
    for (Layer layer : d.layers()) {
      names.add(layer.protocol() + "@" + layer.from() + "-" + layer.to());
    }
    return String.join(" ", names);
  }

  @Test
  void layersLieInEachOther() {
    assertEquals("eth@0-14 ip@14-34 udp@34-42 dhcp@42-342", layers(sample("discover")));
    assertEquals("eth@0-14 arp@14-42", layers(sample("our-probe")));
    assertEquals(
        "eth@0-14 ip@14-34 icmp@34-42 ip@42-62 udp@62-70", layers(sample("unreachable-3")));
    assertEquals("eth@0-14 ip@14-34 tcp@34-74", layers(sample("syn")));
    assertEquals("eth@0-14 ip@14-34 tcp@34-66 data@66-181", layers(sample("http-get")));
    assertEquals("eth@0-14 data@14-60", layers(sample("unknown-type")));
    assertEquals("eth@0-14 ip@14-38 udp@38-46 data@46-49", layers(sample("router-alert")));
  }

  private static String options(String sample, String layer, String prefix) {
    List<String> found = new ArrayList<>();
    for (Field f : sample(sample).layer(layer).fields()) {
      if (f.name().startsWith(prefix)) {
        found.add(f.name().substring(prefix.length()) + "@" + f.from() + "-" + f.to());
        found.add(f.value());
      }
    }
    return String.join(" ", found);
  }

  /** Each option is lit at its own bytes, not one beside them. */
  @Test
  void optionsLieWhereTheyStand() {
    assertEquals("type@34-35 148 len@35-36 4", options("router-alert", "ip", "ip.opt."));
    assertEquals(
        "s@54-74 020405b40402080a8431e453000000000103030a _kind@54-55 2 _len@55-56 4 "
            + "s.mss_val@56-58 1460 _kind@58-59 4 _len@59-60 2 _kind@60-61 8 _len@61-62 10 "
            + "_kind@70-71 1 _kind@71-72 3 _len@72-73 3",
        options("syn", "tcp", "tcp.option"));
    assertEquals(
        "type@282-285 53 length@283-284 1 dhcp@284-285 1 type@285-289 57 length@286-287 "
            + "2 dhcp_max_message_size@287-289 576 type@289-298 55 length@290-291 7 "
            + "request_list_item@291-292 1 request_list_item@292-293 3 "
            + "request_list_item@293-294 6 request_list_item@294-295 12 "
            + "request_list_item@295-296 15 request_list_item@296-297 28 "
            + "request_list_item@297-298 42 type@298-306 12 length@299-300 6 hostname@300-306 "
            + "laptop type@306-320 60 length@307-308 12 vendor_class_id@308-320 udhcp 1.35.0 "
            + "type@320-329 61 length@321-322 7 end@329-330 255 padding@330-342 "
            + "000000000000000000000000",
        options("discover", "dhcp", "dhcp.option."));
  }

  @Test
  void lessonsFindTheirFields() {
    Dissection d = sample("discover");
    assertEquals("ff:ff:ff:ff:ff:ff", d.value("eth.dst"));
    assertEquals("0.0.0.0", d.value("ip.src"));
    assertEquals("68", d.value("udp.srcport"));
    assertEquals("1", d.value("dhcp.option.dhcp"));
    assertEquals("0x133b1522", d.value("dhcp.id"));
    assertEquals("02:00:00:00:00:0a", d.value("dhcp.hw.mac_addr"));
    Field xid = d.field("dhcp.id");
    assertEquals(46, xid.from());
    assertEquals(50, xid.to());
    assertEquals("1", sample("dhcp-DISCOVER").value("dhcp.flags.bc"));
    assertEquals("4294967295", sample("dhcp-ACK").value("dhcp.option.ip_address_lease_time"));
    assertNull(d.value("dhcp.option.router"));
    assertNull(d.field("arp.opcode"));
    assertNull(d.layer("arp"));
  }

  @Test
  void theOuterPacketComesFirst() {
    Dissection d = sample("unreachable-3");
    assertEquals("1", d.value("ip.proto"));
    assertEquals("17", d.quoted().value("ip.proto"));
    assertEquals("53", d.quoted().value("udp.srcport"));
    assertNull(sample("echo-request").quoted());
    assertNull(sample("discover").quoted());
  }

  @Test
  void paddingIsNamed() {
    Dissection arp = sample("our-probe");
    assertEquals("00".repeat(18), arp.value("eth.padding"));
    assertEquals(42, arp.field("eth.padding").from());
    assertEquals(60, arp.field("eth.padding").to());
    assertNull(sample("discover").value("eth.padding"));
    byte[] longer = Arrays.copyOf(Captured.frame("discover"), 350);
    assertEquals("00".repeat(8), Dissector.dissect(longer).value("eth.trailer"));
    assertNull(Dissector.dissect(longer).value("eth.padding"));
    assertNull(Dissector.dissect(longer).problem());
  }

  @Test
  void whatIsWrongIsNamedInItsLayer() {
    assertProblem("ip-checksum", "ip", WireProblem.BAD_CHECKSUM, false);
    assertProblem("udp-checksum", "udp", WireProblem.BAD_CHECKSUM, false);
    assertProblem("icmp-checksum", "icmp", WireProblem.BAD_CHECKSUM, false);
    assertProblem("tcp-checksum", "tcp", WireProblem.BAD_CHECKSUM, false);
    assertProblem("ip-cut", "ip", WireProblem.TRUNCATED, true);
    assertProblem("dhcp-cut", "ip", WireProblem.TRUNCATED, true);
    assertProblem("udp-header-cut", "udp", WireProblem.TRUNCATED, true);
    assertProblem("icmp-header-cut", "icmp", WireProblem.TRUNCATED, true);
    assertProblem("tcp-header-cut", "tcp", WireProblem.TRUNCATED, true);
    assertProblem("arp-cut", "arp", WireProblem.TRUNCATED, true);
    Dissection cut = sample("dhcp-cut");
    assertEquals("0x1a2b3c4d", cut.value("dhcp.id"), "what is there is shown");
    assertEquals("192.168.0.2", cut.value("dhcp.ip.your"));
    assertNull(cut.value("dhcp.file"));
  }

  private static void assertProblem(
      String name, String layer, WireProblem problem, boolean malformed) {
    Dissection d = sample(name);
    assertEquals(problem, d.problem(), name);
    assertEquals(problem.key(), d.layer(layer).problem(), name);
    assertEquals(malformed, d.malformed(), name);
    assertEquals(problem == WireProblem.BAD_CHECKSUM, d.badChecksum(), name);
  }

  @Test
  void changedBytesAreNamedFaults() {
    byte[] discover = Captured.frame("discover");
    assertFault(discover, 12, 0x0100, WireProblem.NOT_ETHERNET_II);
    assertFault(discover, 14, 0x6500, WireProblem.BAD_VERSION);
    assertFault(discover, 14, 0x4400, WireProblem.BAD_LENGTH);
    assertFault(discover, 38, 7, WireProblem.BAD_LENGTH);
    assertFault(discover, 42, 0x0501, WireProblem.NOT_DHCP);
    assertFault(discover, 278, 0x6482, WireProblem.NOT_DHCP);
    assertFault(discover, 43, 0x0610, WireProblem.OTHER_HARDWARE);
    assertFault(discover, 283, 0x0201, WireProblem.BAD_OPTION);
    assertFault(Captured.frame("probe"), 14, 6, WireProblem.OTHER_HARDWARE);
    assertFault(Captured.frame("syn"), 46, 0x4002, WireProblem.BAD_LENGTH);
    assertFault(Captured.frame("syn"), 46, 0xF002, WireProblem.TRUNCATED);
    byte[] syn = Captured.frame("syn");
    int mended = Checksum.update16(ByteReader.u16(syn, 50), 0x0204, 0x0205);
    assertFault(patched(syn, 50, mended), 54, 0x0205, WireProblem.BAD_OPTION);
    assertEquals("256", Dissector.dissect(patched(discover, 12, 0x0100)).value("eth.len"));
  }

  private static byte[] patched(byte[] frame, int at, int value) {
    byte[] changed = frame.clone();
    ByteWriter.putU16(changed, at, value);
    return changed;
  }

  private static void assertFault(byte[] frame, int at, int value, WireProblem problem) {
    Dissection d = Dissector.dissect(patched(frame, at, value));
    boolean found = false;
    for (Layer layer : d.layers()) {
      found |= problem.key().equals(layer.problem());
    }
    assertTrue(found, problem + " in " + d.layers());
    assertTrue(d.malformed());
  }

  /** Every prefix of every sample: shown as far as it goes, and called broken when it is. */
  @Test
  void everyTruncationIsShown() {
    for (Map.Entry<String, byte[]> sample : Samples.good().entrySet()) {
      byte[] whole = sample.getValue();
      for (int length = 0; length <= whole.length; length++) {
        String where = sample.getKey() + " cut to " + length;
        Dissection d = check(Arrays.copyOf(whole, length), where);
        assertEquals(length >= 6, d.value("eth.dst") != null, where);
      }
    }
  }

  /** 20,000 frames with random damage: never an exception, every byte range inside the frame. */
  @Test
  @Tag("slow")
  void randomDamageNeverThrows() {
    List<byte[]> seeds = new ArrayList<>(Samples.good().values());
    seeds.addAll(Samples.broken().values());
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      byte[] frame = seeds.get(random.nextInt(seeds.size())).clone();
      for (int n = random.nextInt(8); n >= 0; n--) {
        frame[random.nextInt(frame.length)] = (byte) random.nextInt();
      }
      if (random.nextInt(4) == 0) {
        frame = Arrays.copyOf(frame, random.nextInt(frame.length + 20));
      }
      check(frame, "seed " + seed);
    }
    for (int seed = 0; seed < 2_000; seed++) {
      check(Codecs.bytes(new Random(seed), 200), "noise " + seed);
    }
  }

  /** Quotations within quotations must end. */
  @Test
  void nestedQuotationsEnd() {
    byte[] frame = Samples.udp(1, 2, new byte[4]);
    for (int depth = 0; depth < 40; depth++) {
      frame = Samples.icmp(Samples.about(3, 1, 0, frame, 1_500));
      check(frame, "depth " + depth);
    }
    assertTrue(Dissector.dissect(frame).layers().size() <= 16);
  }

  @Test
  void bareIpIsDissectedToo() {
    byte[] frame = Captured.frame("udp");
    Dissection d = Dissector.dissectIp(Arrays.copyOfRange(frame, 14, frame.length));
    assertEquals("ip@0-20 udp@20-28 data@28-38", layers(d));
    assertEquals("192.168.0.42", d.value("ip.src"));
    assertTrue(Dissector.dissectIp(new byte[3]).malformed());
  }

  @Test
  void fieldNamesAreAClosedList() {
    for (String name :
        ("eth.dst eth.src eth.type arp.opcode arp.src.hw_mac arp.src.proto_ipv4 arp.dst.hw_mac"
                + " arp.dst.proto_ipv4 ip.src ip.dst ip.ttl ip.proto ip.id ip.flags.df ip.checksum"
                + " ip.len udp.srcport udp.dstport udp.length udp.checksum icmp.type icmp.code"
                + " icmp.ident icmp.seq dhcp.type dhcp.id dhcp.secs dhcp.flags.bc"
                + " dhcp.hw.mac_addr dhcp.ip.client dhcp.ip.your dhcp.ip.server dhcp.ip.relay"
                + " dhcp.option.dhcp dhcp.option.requested_ip_address dhcp.option.dhcp_server_id"
                + " dhcp.option.ip_address_lease_time dhcp.option.subnet_mask dhcp.option.router"
                + " dhcp.option.domain_name_server dhcp.option.hostname"
                + " dhcp.option.renewal_time_value dhcp.option.rebinding_time_value"
                + " dhcp.option.request_list_item tcp.srcport tcp.dstport tcp.flags.syn"
                + " eth.padding")
            .split(" ")) {
      assertTrue(WireFields.exists(name), name);
    }
    assertFalse(WireFields.exists("ip.source"));
    assertFalse(WireFields.exists(""));
    List<String> sorted = new ArrayList<>(WireFields.all());
    sorted.sort(null);
    assertEquals(sorted, WireFields.all());
  }

  @Test
  void problemsHaveKeys() {
    assertEquals("wire.badChecksum", WireProblem.BAD_CHECKSUM.key());
    assertEquals("wire.notEthernetIi", WireProblem.NOT_ETHERNET_II.key());
    assertEquals("wire.truncated", WireProblem.TRUNCATED.key());
    for (WireProblem problem : WireProblem.values()) {
      assertEquals(problem, WireProblem.of(problem.key()));
      assertFalse(problem.words().isEmpty());
    }
    assertNull(WireProblem.of("wire.nonsense"));
    assertNull(WireProblem.of(null));
  }

  private static Dissection check(byte[] frame, String where) {
    byte[] before = frame.clone();
    Dissection d = Dissector.dissect(frame);
    assertTrue(Arrays.equals(before, frame), where + ": the frame was modified");
    for (Layer layer : d.layers()) {
      assertTrue(
          0 <= layer.from() && layer.from() <= layer.to() && layer.to() <= frame.length,
          () -> where + ": " + layer);
      for (Field field : layer.fields()) {
        assertTrue(
            0 <= field.from() && field.from() < field.to() && field.to() <= frame.length,
            () -> where + ": " + field);
        assertTrue(WireFields.exists(field.name()), () -> where + ": " + field);
        assertNotNull(field.value());
      }
    }
    assertNotNull(Summary.of(d));
    assertFalse(Summary.code(d).isEmpty());
    String strict = strict(frame);
    if (strict.equals("fine")) {
      assertTrue(
          d.quoted() != null || (d.problem() == null && !d.malformed()),
          () -> where + ": fault where the codecs find none: " + d.layers());
    } else {
      assertNotNull(d.problem(), () -> where + ": codecs say " + strict);
      assertTrue(strict.equals("checksum") ? d.badChecksum() : d.malformed(), () -> where + strict);
    }
    return d;
  }

  /** What the strict records say of a frame: fine, checksum or malformed. */
  private static String strict(byte[] frame) {
    try {
      EthernetFrame eth = EthernetFrame.decode(frame);
      byte[] inside = eth.payload();
      if (eth.etherType() == EtherType.ARP) {
        ArpPacket.decode(inside, 0, inside.length);
      } else if (eth.etherType() == EtherType.IPV4) {
        Ipv4Packet ip = Ipv4Packet.decode(inside, 0, inside.length);
        byte[] b = ip.payload();
        if (ip.isFragment()) {
          return "fine";
        }
        if (ip.protocol() == IpProtocol.ICMP) {
          IcmpMessage.decode(b, 0, b.length);
        } else if (ip.protocol() == IpProtocol.TCP) {
          TcpSegment.decode(b, 0, b.length, ip.src(), ip.dst());
        } else if (ip.protocol() == IpProtocol.UDP) {
          UdpDatagram udp = UdpDatagram.decode(b, 0, b.length, ip.src(), ip.dst());
          boolean dhcp =
              udp.srcPort() == 67
                  || udp.srcPort() == 68
                  || udp.dstPort() == 67
                  || udp.dstPort() == 68;
          if (dhcp) {
            DhcpMessage.decode(udp.payload(), 0, udp.payload().length);
          }
        }
      }
      return "fine";
    } catch (ChecksumException e) {
      return "checksum";
    } catch (MalformedException e) {
      return "malformed";
    }
  }
}
