package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.testing.Mutator;
import fivedoors.testing.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every decoder takes spoilt bytes: it says {@link MalformedException} or gives a message that can
 * be printed, and encoded and read again as the same.
 */
class MutatedFramesTest {
  private static final int FEW = 100_000;
  private static final int MANY = 1_000_000;
  private static final Ipv4Address A = Samples.LAPTOP;
  private static final Ipv4Address B = Samples.ROUTER;

  /** Reads a message out of part of an array. */
  private interface Codec {
    Object decode(byte[] b, int from, int to);
  }

  /** One kind of message: whole ones, and what is done to spoilt ones. */
  private record Kind(String name, List<byte[]> whole, Codec codec, Function<Object, byte[]> to) {}

  @TestFactory
  List<DynamicTest> decodersTakeSpoiltBytes() {
    return tests(FEW);
  }

  @Tag("soak")
  @TestFactory
  List<DynamicTest> decodersTakeAMillionSpoiltBytes() {
    return tests(MANY);
  }

  @Test
  void framesAreTakenApartWhateverBecameOfThem() {
    dissect(FEW);
  }

  @Tag("soak")
  @Test
  void aMillionFramesAreTakenApart() {
    dissect(MANY);
  }

  private static List<DynamicTest> tests(int count) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Kind kind : kinds()) {
      tests.add(DynamicTest.dynamicTest(kind.name, () -> spoil(kind, count)));
    }
    return tests;
  }

  private static void spoil(Kind kind, int count) {
    Mutator mutator = new Mutator(kind.name.hashCode(), kind.whole);
    int read = 0;
    for (int i = 0; i < count; i++) {
      byte[] b = mutator.next();
      int before = mutator.below(3);
      byte[] inside = new byte[before + b.length + mutator.below(3)];
      System.arraycopy(b, 0, inside, before, b.length);
      try {
        read += roundTrip(kind, inside, before, before + b.length) ? 1 : 0;
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw new AssertionError(kind.name + " " + i + ": " + Hex.of(b), e);
      }
    }
    assertTrue(read > count / 100, kind.name + ": hardly any could be read: " + read);
    assertTrue(read < count, kind.name + ": nothing was refused");
  }

  /** Whether it could be read. */
  private static boolean roundTrip(Kind kind, byte[] b, int from, int to) {
    byte[] untouched = b.clone();
    Object message;
    try {
      message = kind.codec.decode(b, from, to);
    } catch (MalformedException e) {
      assertTrue(!e.what().isEmpty() && e.getMessage().contains(": "), e.getMessage());
      return false;
    }
    byte[] again = kind.to.apply(message);
    Object second = kind.codec.decode(again, 0, again.length);
    assertEquals(message, second);
    assertEquals(message.hashCode(), second.hashCode());
    assertFalse(message.toString().contains("[B@"), "a part that does not print itself");
    assertTrue(Arrays.equals(untouched, b), "the bytes were changed");
    return true;
  }

  private static void dissect(int count) {
    List<byte[]> whole = new ArrayList<>(Samples.good().values());
    whole.addAll(Samples.broken().values());
    Mutator mutator = new Mutator(20, whole);
    int malformed = 0;
    for (int i = 0; i < count; i++) {
      byte[] frame = mutator.next();
      if (mutator.coin()) {
        Repair.checksums(frame);
      }
      try {
        malformed += takenApart(Dissector.dissect(frame)) ? 1 : 0;
        if (i % 8 == 0 && frame.length > 14) {
          takenApart(Dissector.dissectIp(Arrays.copyOfRange(frame, 14, frame.length)));
        }
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw new AssertionError(i + ": " + Hex.of(frame), e);
      }
    }
    assertTrue(malformed > count / 10 && malformed < count, "malformed: " + malformed);
  }

  /** Whether something is wrong in it; every field has to lie inside. */
  private static boolean takenApart(Dissection d) {
    assertTrue(!Summary.of(d).isEmpty() || d.bytes().length == 0, "no summary");
    Summary.stamp(d);
    for (Layer layer : d.layers()) {
      assertInside(layer.from(), layer.to(), d);
      for (Field field : layer.fields()) {
        assertInside(field.from(), field.to(), d);
      }
    }
    return d.malformed();
  }

  private static void assertInside(int from, int to, Dissection d) {
    assertTrue(0 <= from && from <= to && to <= d.bytes().length, () -> from + " to " + to);
  }

  // ---- what there is to spoil

  private static List<Kind> kinds() {
    Map<String, List<byte[]>> payloads = payloads();
    List<Kind> kinds = new ArrayList<>();
    kinds.add(
        new Kind(
            "ethernet",
            List.copyOf(Samples.good().values()),
            MutatedFramesTest::ethernet,
            m -> ((EthernetFrame) m).encode()));
    kinds.add(
        new Kind("arp", payloads.get("arp"), ArpPacket::decode, m -> ((ArpPacket) m).encode()));
    kinds.add(
        new Kind(
            "ipv4", payloads.get("ipv4"), MutatedFramesTest::ipv4, m -> ((Ipv4Packet) m).encode()));
    kinds.add(
        new Kind(
            "udp",
            payloads.get("udp"),
            MutatedFramesTest::udp,
            m -> ((UdpDatagram) m).encode(A, B)));
    kinds.add(
        new Kind(
            "tcp",
            payloads.get("tcp"),
            (b, from, to) -> TcpSegment.decode(mended(b, from, to, 16, 6), from, to, A, B),
            m -> ((TcpSegment) m).encode(A, B)));
    kinds.add(
        new Kind(
            "icmp",
            payloads.get("icmp"),
            (b, from, to) -> IcmpMessage.decode(mended(b, from, to, 2, 1), from, to),
            m -> ((IcmpMessage) m).encode()));
    kinds.add(
        new Kind(
            "dhcp", payloads.get("dhcp"), DhcpMessage::decode, m -> ((DhcpMessage) m).encode()));
    kinds.add(new Kind("dns", dns(), DnsMessage::decode, m -> ((DnsMessage) m).encode()));
    return kinds;
  }

  private static Map<String, List<byte[]>> payloads() {
    Map<String, List<byte[]>> all = new LinkedHashMap<>();
    for (String name : List.of("arp", "ipv4", "udp", "tcp", "icmp", "dhcp")) {
      all.put(name, new ArrayList<>());
    }
    for (byte[] frame : Samples.good().values()) {
      for (Layer layer : Dissector.dissect(frame).layers()) {
        String name = layer.protocol().equals("ip") ? "ipv4" : layer.protocol();
        if (all.containsKey(name)) {
          all.get(name).add(Arrays.copyOfRange(frame, layer.from(), frame.length));
        }
      }
    }
    return all;
  }

  private static List<byte[]> dns() {
    DnsMessage question = DnsMessage.query(0x1A2B, "www.home.example");
    List<DnsRecord> answers =
        List.of(
            DnsRecord.cname("www.home.example", 300, "door.home.example"),
            DnsRecord.a("door.home.example", 60, Samples.ROUTER),
            new DnsRecord("door.home.example", 16, 60, null, null, new byte[] {3, 'a', 'b', 'c'}));
    return List.of(
        question.encode(),
        question.answer(true, true, DnsMessage.NO_ERROR, answers).encode(),
        question.answer(false, true, DnsMessage.NAME_ERROR, List.of()).encode(),
        Hex.parse(Rfc1035Test.CAPTURED));
  }

  // ---- checksums made to fit half of the time, so that what they cover is read too

  /** With the zeros that a sender puts behind a short frame: they come back as payload. */
  private static EthernetFrame ethernet(byte[] b, int from, int to) {
    byte[] frame = Arrays.copyOfRange(b, from, to);
    return to - from < EthernetFrame.HEADER_LENGTH
        ? EthernetFrame.decode(b, from, to)
        : EthernetFrame.decode(Arrays.copyOf(frame, Math.max(60, frame.length)));
  }

  private static Ipv4Packet ipv4(byte[] b, int from, int to) {
    byte[] mended = b.clone();
    int header = from < to ? (b[from] & 15) << 2 : 0;
    if (header >= 20 && header <= to - from) {
      checksum(mended, from + 10, from, from + header, 0);
    }
    return Ipv4Packet.decode(mended, from, to);
  }

  private static UdpDatagram udp(byte[] b, int from, int to) {
    int length = to - from < 8 ? 0 : UdpDatagram.peekLength(b, from);
    boolean fits = length >= 8 && length <= to - from;
    return UdpDatagram.decode(mended(b, from, fits ? from + length : to, 6, 17), from, to, A, B);
  }

  private static byte[] mended(byte[] b, int from, int to, int at, int protocol) {
    byte[] mended = b.clone();
    if (to - from >= at + 2) {
      int pseudo = protocol == 1 ? 0 : Checksum.pseudoHeader(A, B, protocol, to - from);
      checksum(mended, from + at, from, to, pseudo);
    }
    return mended;
  }

  private static void checksum(byte[] b, int at, int from, int to, int start) {
    ByteWriter.putU16(b, at, 0);
    int sum = Checksum.finish(Checksum.sum(b, from, to, start));
    ByteWriter.putU16(b, at, sum);
  }
}
