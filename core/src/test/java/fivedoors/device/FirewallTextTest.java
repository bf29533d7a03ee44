package fivedoors.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.filter.FirewallRule;
import fivedoors.filter.Flow;
import fivedoors.filter.FlowTimers;
import fivedoors.filter.HostFirewall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a firewall's rule, and which ports it is about. */
class FirewallTextTest {
  private static final String LIST = "on in tcp 80,443,5000-5010 any any allow";

  @Test
  void severalPortsAreOneRule() {
    FirewallRule rule = FirewallText.parse("web", "web", LIST);
    assertEquals(LIST, FirewallText.of(rule));
    HostFirewall firewall = new HostFirewall(FlowTimers.rfc(), 10);
    firewall.put(rule);
    for (int port : new int[] {80, 443, 5000, 5005, 5010}) {
      assertTrue(firewall.ask(to(port), null, true).allows(), "" + port);
    }
    for (int port : new int[] {79, 81, 444, 4999, 5011}) {
      assertFalse(firewall.ask(to(port), null, true).allows(), "" + port);
    }
  }

  private static Flow to(int port) {
    return Flow.of(Flow.TCP, Endpoint.parse("9.9.9.9:1"), Endpoint.parse("192.168.0.4:" + port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "80,", ",80", "80,,443", "80;443", "80, 443", "0", "9-8", "80-"})
  void whatIsNoListOfPortsIsNotRead(String ports) {
    assertNull(FirewallText.ranges(ports));
  }
}
