package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that write out equals(): each part of them counts. */
class RecordPartsTest {
  private static final Ipv4Address IP = Ipv4Address.parse("12.12.12.12");
  private static final Ipv4Address OTHER = Ipv4Address.parse("12.12.12.13");

  /** The first and its equal are equal; no two others are. */
  private static void check(Object equal, List<?> all) {
    assertEquals(equal, all.get(0));
    assertEquals(equal.hashCode(), all.get(0).hashCode());
    assertEquals(equal.toString(), all.get(0).toString());
    for (int i = 0; i < all.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertNotEquals(all.get(k), all.get(i));
        assertNotEquals(all.get(i), all.get(k));
      }
    }
    assertNotEquals(all.get(0), null);
    assertTrue(all.stream().map(Object::hashCode).distinct().count() > 1);
  }

  @Test
  void dnsRecord() {
    check(
        DnsRecord.a("a.example", 60, IP),
        List.of(
            DnsRecord.a("a.example", 60, IP),
            DnsRecord.a("b.example", 60, IP),
            DnsRecord.a("a.example", 61, IP),
            DnsRecord.a("a.example", 60, OTHER),
            DnsRecord.cname("a.example", 60, "c.example"),
            DnsRecord.cname("a.example", 60, "d.example"),
            new DnsRecord("a.example", 16, 60, null, null, new byte[] {1}),
            new DnsRecord("a.example", 16, 60, null, null, new byte[] {2}),
            new DnsRecord("a.example", 17, 60, null, null, new byte[] {2})));
  }

  private static DnsMessage dns(int flags, int code, String name, int type, DnsRecord... answers) {
    return new DnsMessage(
        7,
        (flags & 1) != 0,
        (flags & 2) != 0,
        (flags & 4) != 0,
        (flags & 8) != 0,
        (flags & 16) != 0,
        code,
        name,
        type,
        List.of(answers));
  }

  @Test
  void dnsMessage() {
    DnsRecord a = DnsRecord.a("a.example", 60, IP);
    check(
        dns(0, 0, "a.example", 1, a),
        List.of(
            dns(0, 0, "a.example", 1, a),
            dns(1, 0, "a.example", 1, a),
            dns(2, 0, "a.example", 1, a),
            dns(4, 0, "a.example", 1, a),
            dns(8, 0, "a.example", 1, a),
            dns(16, 0, "a.example", 1, a),
            dns(0, 3, "a.example", 1, a),
            dns(0, 0, "b.example", 1, a),
            dns(0, 0, "a.example", 5, a),
            dns(0, 0, "a.example", 1),
            dns(0, 0, "a.example", 1, a).withId(8)));
  }

  @Test
  void arpPacket() {
    Mac mac = Mac.parse("02:00:5e:00:00:11");
    Mac other = Mac.parse("02:00:5e:00:00:12");
    check(
        new ArpPacket(1, mac, IP, Mac.ZERO, IP),
        List.of(
            new ArpPacket(1, mac, IP, Mac.ZERO, IP),
            new ArpPacket(2, mac, IP, Mac.ZERO, IP),
            new ArpPacket(1, other, IP, Mac.ZERO, IP),
            new ArpPacket(1, mac, OTHER, Mac.ZERO, IP),
            new ArpPacket(1, mac, IP, other, IP),
            new ArpPacket(1, mac, IP, Mac.ZERO, OTHER)));
  }
}
