package fivedoors.device;

import fivedoors.filter.FirewallRule;
import fivedoors.net.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a host's firewall. Each rule is one: {@code firewall.rule.web} has its text, see
 * {@link FirewallText}.
 */
final class FirewallFacts {
  private static final String PREFIX = "firewall.";
  private static final String RULE = "firewall.rule.";

  private FirewallFacts() {}

  static List<FactSpec> specs(FirewallPart part) {
    List<FactSpec> specs = new ArrayList<>();
    specs.add(FactSpec.setting("firewall.on", FactKind.ON_OFF));
    specs.add(FactSpec.setting("firewall.profile", FactKind.TEXT));
    specs.add(FactSpec.setting("firewall.defaultIn", FactKind.TEXT));
    specs.add(FactSpec.setting("firewall.defaultOut", FactKind.TEXT));
    specs.add(FactSpec.seen("firewall.rules", FactKind.TABLE));
    for (FirewallRule r : part.rules()) {
      specs.add(FactSpec.setting(RULE + r.id(), FactKind.TEXT));
    }
    return specs;
  }

  static boolean isOne(String fact) {
    return fact.startsWith(PREFIX);
  }

  static String get(FirewallPart part, String fact) {
    return switch (fact) {
      case "firewall.on" -> Boolean.toString(part.isOn());
      case "firewall.profile" -> FirewallText.word(part.profile());
      case "firewall.defaultIn" -> FirewallText.word(part.defaultIn());
      case "firewall.defaultOut" -> FirewallText.word(part.defaultOut());
      case "firewall.rules" -> {
        List<String> rows = new ArrayList<>();
        for (FirewallRule r : part.rules()) {
          rows.add(FirewallText.row(r));
        }
        yield Values.rows(rows);
      }
      default -> FirewallText.of(part.find(fact.substring(RULE.length())));
    };
  }

  static void set(Network net, FirewallPart part, String fact, String value) {
    switch (fact) {
      case "firewall.on" -> part.on(net, value.equals("true"));
      case "firewall.profile" -> {
        FirewallRule.Profile p = FirewallText.profile(value);
        check(p != null, fact, value, "domain, private or public", "badFirewallProfile");
        part.profile(p);
      }
      case "firewall.defaultIn", "firewall.defaultOut" -> {
        FirewallRule.Verdict v = FirewallText.verdict(value);
        check(v != null, fact, value, "allow, drop or reject", "badFirewallVerdict");
        boolean in = fact.equals("firewall.defaultIn");
        part.defaults(in ? v : part.defaultIn(), in ? part.defaultOut() : v);
      }
      default -> {
        FirewallRule old = part.find(fact.substring(RULE.length()));
        FirewallRule changed = FirewallText.parse(old.id(), old.name(), value);
        check(changed != null, fact, value, FirewallText.FORM, "badFirewallRule");
        part.put(net, changed);
      }
    }
  }

  private static void check(
      boolean right, String fact, String value, String expected, String code) {
    if (!right) {
      throw new BadValueException(fact, value, expected, SettingError.of(code, value));
    }
  }
}
