package fivedoors.service.admin;

import fivedoors.bytes.Ipv4Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A router that takes most things that its admin page asks of it. */
final class EasyRouter implements AdminModel {
  final Map<String, String> facts = new LinkedHashMap<>();
  final List<AdminForward> rules = new ArrayList<>();
  int reboots;

  EasyRouter() {
    facts.put(WAN_IP, "12.12.12.12");
    facts.put(WAN_DHCP, "true");
    facts.put(LAN_IP, "192.168.0.1");
    facts.put(LAN_PREFIX, "24");
    facts.put(DHCP_ON, "true");
    facts.put(DHCP_FIRST, "192.168.0.2");
    facts.put(DHCP_LAST, "192.168.0.200");
    facts.put(DHCP_LEASE_SEC, "7200");
    facts.put(HAIRPIN, "true");
    facts.put(UNMATCHED, "drop");
  }

  @Override
  public String get(String fact) {
    return facts.getOrDefault(fact, "");
  }

  @Override
  public AdminError set(String fact, String value) {
    String first = fact.equals(DHCP_FIRST) ? value : get(DHCP_FIRST);
    String last = fact.equals(DHCP_LAST) ? value : get(DHCP_LAST);
    boolean pool = number(first) <= number(last);
    if (value.equals("bad") || fact.equals(DHCP_LEASE_SEC) && value.length() > 6) {
      return AdminError.of("badValue", value);
    } else if (!pool) {
      return AdminError.of("badPool");
    }
    facts.put(fact, value);
    return null;
  }

  private static int number(String ip) {
    return Ipv4Address.parse(ip).bits() & 0xFF;
  }

  @Override
  public List<AdminForward> forwards() {
    return rules;
  }

  @Override
  public AdminError putForward(AdminForward rule) {
    if (!rule.outside().matches("[0-9-]+")) {
      return AdminError.of("badPort", rule.outside());
    }
    rules.removeIf(r -> r.id().equals(rule.id()));
    rules.add(rule);
    return null;
  }

  @Override
  public AdminError removeForward(String id) {
    return rules.removeIf(r -> r.id().equals(id)) ? null : AdminError.of("noForward", id);
  }

  @Override
  public List<AdminLease> leases() {
    return List.of(new AdminLease("laptop", "02:00:5e:00:00:11", "192.168.0.4", "leased"));
  }

  @Override
  public void reboot() {
    reboots++;
  }
}
