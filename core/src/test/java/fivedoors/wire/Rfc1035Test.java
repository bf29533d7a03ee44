package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.sim.Rng;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Rfc1035Test {
  /** An answer with a CNAME and an A record, both owners compressed, as real servers send it. */
  static final String CAPTURED =
      "1a2b81800001000200000000"
          + "03777777076578616d706c6503636f6d0000010001"
          + "c00c000500010000012c0006036e6577c010"
          + "c02d00010001000000b400045db8d822";

  private static byte[] captured() {
    return Hex.parse(CAPTURED);
  }

  @Test
  void s4_1_4_readsACompressedAnswer() {
    byte[] b = captured();
    DnsMessage m = DnsMessage.decode(b, 0, b.length);
    assertEquals(0x1a2b, m.id());
    assertTrue(m.response() && m.recursionDesired() && m.recursionAvailable());
    assertEquals("www.example.com", m.question());
    assertEquals("new.example.com", m.answers().get(0).target());
    assertEquals(300, m.answers().get(0).ttlSec());
    assertEquals("new.example.com", m.answers().get(1).name());
    assertEquals("93.184.216.34", m.firstAddress().toString());
  }

  @Test
  void everyTruncationFailsCleanly() {
    byte[] b = captured();
    for (int n = 0; n < b.length; n++) {
      int to = n;
      assertThrows(MalformedException.class, () -> DnsMessage.decode(b, 0, to), "cut at " + n);
    }
  }

  @Test
  void s4_1_4_aPointerThatLeadsForwardsOrToItselfIsRefused() {
    byte[] self = captured();
    self[0x21] = (byte) 0xC0;
    self[0x22] = 0x21;
    assertThrows(MalformedException.class, () -> DnsMessage.decode(self, 0, self.length));
  }

  @Test
  void roundTrips() {
    DnsMessage q = DnsMessage.query(77, "My.Home.Example.");
    byte[] b = q.encode();
    assertEquals(q, DnsMessage.decode(b, 0, b.length));
    DnsMessage a =
        q.answer(
            true,
            false,
            0,
            List.of(
                DnsRecord.cname("my.home.example", 60, "x.example"),
                DnsRecord.a("x.example", 30, Ipv4Address.parse("12.12.12.12"))));
    byte[] c = a.encode();
    assertEquals(a, DnsMessage.decode(c, 0, c.length));
  }

  @Test
  void s2_3_4_labelAndNameLimits() {
    assertThrows(IllegalArgumentException.class, () -> DnsMessage.query(1, "a..b").encode());
    assertThrows(
        IllegalArgumentException.class, () -> DnsMessage.query(1, "a".repeat(64)).encode());
    assertThrows(
        IllegalArgumentException.class,
        () -> DnsMessage.query(1, "abcdefg.".repeat(40) + "x").encode());
    DnsMessage.query(1, "a".repeat(63)).encode();
  }

  @Test
  void s4_2_1_answersAbove512BytesAreTruncated() {
    List<DnsRecord> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(DnsRecord.a("a.example", 1, new Ipv4Address(i)));
    }
    DnsMessage m = DnsMessage.query(5, "a.example").answer(true, true, 0, many);
    byte[] b = m.encodeForUdp();
    DnsMessage cut = DnsMessage.decode(b, 0, b.length);
    assertTrue(b.length <= 512 && cut.truncated() && cut.answers().isEmpty());
    assertEquals(5, cut.id());
  }

  @Test
  void s4_2_1_exactly512BytesAreSentWhole() {
    int whole = 0;
    for (int letters = 1; letters <= 60; letters++) {
      String name = "a".repeat(letters) + ".example";
      List<DnsRecord> many = new ArrayList<>();
      DnsMessage m = DnsMessage.query(5, name);
      while (m.encode().length < 512) {
        many.add(DnsRecord.a(name, 1, new Ipv4Address(many.size())));
        m = DnsMessage.query(5, name).answer(true, true, 0, many);
      }
      if (m.encode().length == 512) {
        whole++;
        assertArrayEquals(m.encode(), m.encodeForUdp());
      }
    }
    assertTrue(whole > 0);
  }

  @Test
  void mutatedMessagesNeverThrowAnythingElse() {
    Rng random = new Rng(3);
    for (int i = 0; i < 50_000; i++) {
      byte[] b = captured();
      for (int k = random.below(5); k >= 0; k--) {
        b[random.below(b.length)] = (byte) random.next();
      }
      try {
        DnsMessage.decode(b, 0, b.length);
      } catch (MalformedException expected) {
        assertTrue(expected.getMessage().length() > 0);
      }
    }
  }
}
