package fivedoors.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fivedoors.bytes.Ipv4Address;
import org.junit.jupiter.api.Test;

class ForwardTableTest {
  private final ForwardTable table = new ForwardTable();

  private static ForwardRule rule(
      String id, boolean tcp, boolean udp, int first, int last, String inside, int port) {
    return new ForwardRule(id, id, true, tcp, udp, first, last, Ipv4Address.parse(inside), port);
  }

  @Test
  void theNotesRule() {
    table.put(rule("blog", true, false, 8081, 8081, "192.168.0.4", 80));
    ForwardTable.Target t = table.find(Flow.TCP, 8081);
    assertEquals("192.168.0.4", t.address().toString());
    assertEquals(80, t.port());
    assertNull(table.find(Flow.TCP, 8082));
  }

  @Test
  void aTcpRuleDoesNotOpenUdpButIsTheNearest() {
    table.put(rule("blog", true, false, 8081, 8081, "192.168.0.4", 80));
    assertNull(table.find(Flow.UDP, 8081));
    assertEquals("blog", table.nearest(8081).id());
  }

  @Test
  void aRangeMapsOneToOne() {
    table.put(rule("game", false, true, 6000, 6010, "192.168.0.4", 7000));
    assertEquals(7005, table.find(Flow.UDP, 6005).port());
    assertNull(table.find(Flow.UDP, 6011));
  }

  @Test
  void dmzTakesWhatNoRuleTakes() {
    table.put(rule("blog", true, false, 8081, 8081, "192.168.0.4", 80));
    table.dmz(Ipv4Address.parse("192.168.0.9"));
    assertEquals("192.168.0.4", table.find(Flow.TCP, 8081).address().toString());
    assertEquals("192.168.0.9", table.find(Flow.TCP, 22).address().toString());
    assertEquals(22, table.find(Flow.TCP, 22).port());
    assertNull(table.find(Flow.ICMP, 0));
  }

  @Test
  void aRuleThatIsOffTakesNothing() {
    ForwardRule on = rule("blog", true, false, 8081, 8081, "192.168.0.4", 80);
    table.put(new ForwardRule("blog", "blog", false, true, false, 8081, 8081, on.inside(), 80));
    assertNull(table.find(Flow.TCP, 8081));
    assertEquals("blog", table.nearest(8081).id());
  }

  @Test
  void overlappingRulesClashUnlessOneIsOffOrOfTheOtherProtocol() {
    table.put(rule("a", true, false, 100, 200, "192.168.0.4", 100));
    ForwardRule b = rule("b", true, true, 200, 300, "192.168.0.5", 200);
    assertEquals("a", table.clash(b).id());
    assertThrows(IllegalArgumentException.class, () -> table.put(b));
    assertNull(table.clash(rule("c", false, true, 100, 200, "192.168.0.5", 100)));
    assertNull(table.clash(rule("a", true, false, 150, 160, "192.168.0.5", 150)));
  }

  @Test
  void replacingKeepsPlaceAndHitsAndRemovingForgetsThem() {
    table.put(rule("a", true, false, 1, 1, "192.168.0.4", 1));
    table.put(rule("b", true, false, 2, 2, "192.168.0.4", 2));
    assertEquals(1, table.hit(table.rule("a")));
    table.put(rule("a", true, false, 3, 3, "192.168.0.4", 3));
    assertEquals("a", table.rules().get(0).id());
    assertEquals(1, table.hits("a"));
    assertNull(table.find(Flow.TCP, 1));
    assertNotNull(table.find(Flow.TCP, 3));
    table.remove("a");
    assertEquals(0, table.hits("a"));
    assertNull(table.find(Flow.TCP, 3));
  }

  @Test
  void impossiblePortsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> rule("x", true, false, 0, 1, "1.1.1.1", 1));
    assertThrows(
        IllegalArgumentException.class, () -> rule("x", true, false, 1, 65_536, "1.1.1.1", 1));
    assertThrows(IllegalArgumentException.class, () -> rule("x", true, false, 2, 1, "1.1.1.1", 1));
    assertThrows(
        IllegalArgumentException.class, () -> rule("x", true, false, 1, 10, "1.1.1.1", 65_530));
    assertThrows(IllegalArgumentException.class, () -> rule("x", false, false, 1, 1, "1.1.1.1", 1));
  }
}
