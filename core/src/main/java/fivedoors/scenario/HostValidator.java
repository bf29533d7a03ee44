package fivedoors.scenario;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.device.FirewallText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what a scenario says about the programs and the firewall of a host. */
final class HostValidator {
  /** The operating systems whose terminals can be had. */
  static final List<String> SYSTEMS = List.of("windows-ko", "windows-en", "macos", "linux");

  /** The profiles of a firewall. */
  static final List<String> PROFILES = List.of("private", "public", "domain");

  /** What a rule of a firewall can be about. */
  static final List<String> PROTOCOLS = List.of("tcp", "udp", "icmp", "any");

  /** What a rule can do. */
  static final List<String> ACTIONS = List.of("allow", "drop", "reject");

  /** Which way a rule looks. */
  static final List<String> DIRECTIONS = List.of("in", "out");

  private static final int LAST_PORT = 65_535;

  private final Findings found;

  HostValidator(Findings found) {
    this.found = found;
  }

  void host(String at, NodeDoc.HostDoc host) {
    found.oneOf(at + ".os", host.os(), SYSTEMS);
    List<String> names = new ArrayList<>(ProgramBuilder.CLIENTS);
    for (int i = 0; i < host.programs().size(); i++) {
      String place = at + ".programs[" + i + "]";
      if (found.has(place, host.programs().get(i))) {
        program(place, host.programs().get(i), names);
      }
    }
    if (host.firewall() != null) {
      firewall(at + ".firewall", host.firewall());
    }
  }

  private void program(String at, ProgramDoc program, List<String> names) {
    if (!ScenarioValidator.isName(program.name())) {
      found.add(at + ".name", "badName", program.name());
    } else if (names.contains(program.name())) {
      found.add(at + ".name", "duplicateName", program.name());
    }
    names.add(program.name());
    found.range(at + ".port", program.port(), 1, LAST_PORT);
    ip(at + ".bind", program.bind());
    if (program instanceof ProgramDoc.DnsDoc dns) {
      for (Map.Entry<String, String> e : dns.names().entrySet()) {
        ip(at + ".names." + e.getKey(), e.getValue());
      }
    }
  }

  private void ip(String at, String text) {
    try {
      Ipv4Address.parse(text);
    } catch (BadAddressException e) {
      found.add(at, "badIp", "" + text);
    }
  }

  private void firewall(String at, FirewallDoc firewall) {
    found.oneOf(at + ".profile", firewall.profile(), PROFILES);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < firewall.rules().size(); i++) {
      String place = at + ".rules[" + i + "]";
      FirewallDoc.RuleDoc rule = firewall.rules().get(i);
      if (found.has(place, rule)) {
        rule(place, rule);
        if (ids.contains(rule.id())) {
          found.add(place + ".id", "duplicateName", rule.id());
        }
        ids.add(rule.id());
      }
    }
  }

  /** Checks one rule; places of problems begin with {@code at}. */
  void rule(String at, FirewallDoc.RuleDoc rule) {
    if (found.has(at + ".id", rule.id()) && !ScenarioValidator.isName(rule.id())) {
      found.add(at + ".id", "badName", rule.id());
    }
    found.oneOf(at + ".direction", rule.direction(), DIRECTIONS);
    found.oneOf(at + ".protocol", rule.protocol(), PROTOCOLS);
    found.oneOf(at + ".action", rule.action(), ACTIONS);
    for (int i = 0; i < rule.profiles().size(); i++) {
      String profile = rule.profiles().get(i);
      if (found.has(at + ".profiles[" + i + "]", profile)) {
        found.oneOf(at + ".profiles[" + i + "]", profile, PROFILES);
      }
    }
    if (rule.ports() != null && FirewallText.ranges(rule.ports()) == null) {
      found.add(at + ".ports", "badPorts", rule.ports());
    }
  }
}
