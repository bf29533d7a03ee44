package fivedoors.device;

import fivedoors.filter.FirewallRule;
import fivedoors.filter.Flow;
import fivedoors.filter.PortRange;
import fivedoors.trace.Cell;
import fivedoors.wire.Ports;
import java.util.List;

/** The inbound rules that a firewall of Windows has from the start, as far as they matter here. */
public final class ReadyRules {
  private static final FirewallRule DHCP =
      new FirewallRule(
          "dhcp-in",
          "Core Networking - DHCP (In)",
          true,
          true,
          Flow.UDP,
          List.of(new PortRange(Ports.DHCP_CLIENT, Ports.DHCP_CLIENT)),
          null,
          List.of(),
          FirewallRule.Verdict.ALLOW);

  private static final FirewallRule ECHO =
      new FirewallRule(
          "echo-in",
          "File and Printer Sharing (Echo Request - ICMPv4-In)",
          true,
          true,
          Flow.ICMP,
          List.of(),
          null,
          List.of(FirewallRule.Profile.PRIVATE, FirewallRule.Profile.DOMAIN),
          FirewallRule.Verdict.ALLOW);

  private ReadyRules() {}

  /** All of them, in the order in which they stand in the table. */
  public static List<FirewallRule> all() {
    return List.of(DHCP, ECHO);
  }

  /** The row of the one with that id as the table {@code firewall} shows it, or null. */
  public static List<Cell> row(String id) {
    for (FirewallRule rule : all()) {
      if (rule.id().equals(id)) {
        return FirewallText.cells(rule);
      }
    }
    return null;
  }
}
