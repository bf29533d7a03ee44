package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person changes on a host's firewall, and how good a cable is. */
public sealed interface DeviceCommand extends Command {
  /**
   * Adds a rule to a host's firewall, or replaces the one with its id.
   *
   * @param node a host
   * @param rule the rule
   */
  record AddFirewallRule(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "rule", required = true) FirewallDoc.RuleDoc rule)
      implements DeviceCommand {
    /** As written. */
    @JsonCreator
    public AddFirewallRule {}

    @Override
    public String text() {
      return "firewallRule " + node + " " + (rule == null ? "" : rule.text());
    }

    @Override
    public String permit() {
      return node + ".firewall";
    }
  }

  /**
   * Removes a rule from a host's firewall.
   *
   * @param node a host
   * @param id of the rule
   */
  record RemoveFirewallRule(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "id", required = true) String id)
      implements DeviceCommand {
    /** As written. */
    @JsonCreator
    public RemoveFirewallRule {}

    @Override
    public String text() {
      return "removeFirewallRule " + node + " " + id;
    }

    @Override
    public String permit() {
      return node + ".firewall";
    }
  }

  /**
   * Changes how fast and how good the link at a port is; what is under way stays as it was. Cutting
   * is the fact {@code link}.
   *
   * @param at {@code <node>.<port>}
   * @param delayUs propagation delay in microseconds, 0 to 10,000,000; null for as it is
   * @param rateKbps kilobits per second, 1 to 100,000,000; null for as it is
   * @param lossPpm frames lost in a million, 0 to 1,000,000; null for as it is
   */
  record LinkQuality(
      @JsonProperty(value = "at", required = true) String at,
      @JsonProperty("delayUs") Integer delayUs,
      @JsonProperty("rateKbps") Integer rateKbps,
      @JsonProperty("lossPpm") Integer lossPpm)
      implements DeviceCommand {
    /** As written. */
    @JsonCreator
    public LinkQuality {}

    @Override
    public String text() {
      return "link "
          + at
          + (delayUs == null ? "" : " delayUs=" + delayUs)
          + (rateKbps == null ? "" : " rateKbps=" + rateKbps)
          + (lossPpm == null ? "" : " lossPpm=" + lossPpm);
    }

    @Override
    public String node() {
      return Docs.node(at);
    }

    @Override
    public String permit() {
      return node() + ".linkQuality";
    }
  }
}
