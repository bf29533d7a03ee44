package fivedoors.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostFirewallTest {
  private static final int SYN = 2;
  private static final int ACK = 16;
  private final HostFirewall firewall = new HostFirewall(FlowTimers.rfc(), 1000);

  private static Flow tcp(String from, String to) {
    return Flow.of(Flow.TCP, Endpoint.parse(from), Endpoint.parse(to));
  }

  private static FirewallRule rule(
      String id,
      int protocol,
      int port,
      String program,
      List<FirewallRule.Profile> profiles,
      FirewallRule.Verdict verdict,
      boolean in) {
    return new FirewallRule(
        id, id, true, in, protocol, List.of(new PortRange(port, port)), program, profiles, verdict);
  }

  private static FirewallRule allow(int port) {
    return rule("allow" + port, Flow.TCP, port, null, List.of(), FirewallRule.Verdict.ALLOW, true);
  }

  @Test
  void unsolicitedInboundIsBlockedByDefault() {
    HostFirewall.Decision d =
        firewall.inbound(0, tcp("55.66.77.8:999", "192.168.0.4:8000"), SYN, "django");
    assertEquals(FirewallRule.Verdict.DROP, d.verdict());
    assertEquals("default", d.rule());
  }

  @Test
  void repliesToOwnRequestsPass() {
    assertTrue(firewall.outbound(0, tcp("192.168.0.4:5000", "9.9.9.9:80"), SYN, null).allows());
    HostFirewall.Decision d =
        firewall.inbound(1, tcp("9.9.9.9:80", "192.168.0.4:5000"), SYN | ACK, null);
    assertEquals("established", d.rule());
    assertTrue(firewall.isRelated(tcp("192.168.0.4:5000", "9.9.9.9:80")));
    assertFalse(firewall.isRelated(tcp("192.168.0.4:5001", "9.9.9.9:80")));
  }

  @Test
  void anInboundRuleOpensThePortAndItsConversation() {
    firewall.put(allow(8000));
    assertEquals(
        "allow8000",
        firewall.inbound(0, tcp("55.66.77.8:999", "192.168.0.4:8000"), SYN, null).rule());
    firewall.remove("allow8000");
    assertEquals(
        "established",
        firewall.inbound(1, tcp("55.66.77.8:999", "192.168.0.4:8000"), ACK, null).rule());
  }

  @Test
  void aRuleOfTheOtherProtocolIsNearest() {
    firewall.put(
        rule("udp8000", Flow.UDP, 8000, null, List.of(), FirewallRule.Verdict.ALLOW, true));
    HostFirewall.Decision d =
        firewall.inbound(0, tcp("55.66.77.8:9", "192.168.0.4:8000"), SYN, null);
    assertEquals(FirewallRule.Verdict.DROP, d.verdict());
    assertEquals("udp8000", d.nearest());
  }

  @Test
  void blockBeatsAllow() {
    firewall.put(allow(8000));
    firewall.put(rule("no", 0, 8000, null, List.of(), FirewallRule.Verdict.REJECT, true));
    HostFirewall.Decision d =
        firewall.inbound(0, tcp("55.66.77.8:9", "192.168.0.4:8000"), SYN, null);
    assertEquals(FirewallRule.Verdict.REJECT, d.verdict());
    assertEquals("no", d.rule());
  }

  @Test
  void aRuleCountsOnlyInItsProfiles() {
    firewall.put(
        rule(
            "home",
            Flow.TCP,
            8000,
            null,
            List.of(FirewallRule.Profile.PRIVATE),
            FirewallRule.Verdict.ALLOW,
            true));
    Flow f = tcp("55.66.77.8:9", "192.168.0.4:8000");
    assertTrue(firewall.ask(f, null, true).allows());
    firewall.profile(FirewallRule.Profile.PUBLIC);
    assertFalse(firewall.ask(f, null, true).allows());
  }

  @Test
  void outboundBlockStopsOneProgramOnly() {
    firewall.put(
        new FirewallRule(
            "noGame",
            "noGame",
            true,
            false,
            0,
            List.of(),
            "game",
            List.of(),
            FirewallRule.Verdict.DROP));
    assertFalse(firewall.outbound(0, tcp("192.168.0.4:1", "9.9.9.9:80"), SYN, "game").allows());
    assertTrue(firewall.outbound(0, tcp("192.168.0.4:2", "9.9.9.9:80"), SYN, "browser").allows());
  }

  @Test
  void anAckWithoutAConversationOpensNone() {
    firewall.put(allow(8000));
    firewall.inbound(0, tcp("55.66.77.8:9", "192.168.0.4:8000"), ACK, null);
    firewall.remove("allow8000");
    assertFalse(firewall.inbound(1, tcp("55.66.77.8:9", "192.168.0.4:8000"), ACK, null).allows());
  }

  @Test
  void offLetsEverythingThrough() {
    firewall.on(false);
    assertEquals("off", firewall.inbound(0, tcp("1.1.1.1:1", "192.168.0.4:1"), SYN, null).rule());
  }

  @Test
  void aConversationIsForgottenAfterItsTime() {
    firewall.outbound(0, tcp("192.168.0.4:5000", "9.9.9.9:80"), SYN, null);
    assertFalse(
        firewall
            .inbound(241_000_000_000L, tcp("9.9.9.9:80", "192.168.0.4:5000"), ACK, null)
            .allows());
  }

  @Test
  void aCopyGoesItsOwnWay() {
    firewall.put(allow(8000));
    firewall.outbound(0, tcp("192.168.0.4:5000", "9.9.9.9:80"), SYN, null);
    HostFirewall copy = firewall.copy();
    firewall.remove("allow8000");
    assertTrue(copy.ask(tcp("1.1.1.1:1", "192.168.0.4:8000"), null, true).allows());
    assertTrue(copy.inbound(1, tcp("9.9.9.9:80", "192.168.0.4:5000"), ACK, null).allows());
  }
}
