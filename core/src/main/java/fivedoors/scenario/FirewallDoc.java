package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The firewall of a host. What no rule decides is dropped on the way in and let out, as on Windows.
 *
 * @param on null for true
 * @param profile {@code private}, {@code public} or {@code domain}; null for private
 * @param rules in their order
 */
public record FirewallDoc(
    @JsonProperty("on") Boolean on,
    @JsonProperty("profile") String profile,
    @JsonProperty("rules") List<RuleDoc> rules) {
  /** Parts that are not written get their defaults. */
  @JsonCreator
  public FirewallDoc {
    on = Docs.or(on, true);
    profile = Docs.or(profile, "private");
    rules = Docs.list(rules);
  }

  /**
   * One rule.
   *
   * @param id name of the row, different from all others; a known one is replaced
   * @param name what a person called it; null for its id
   * @param on null for true
   * @param direction {@code in} or {@code out}; null for in
   * @param protocol {@code tcp}, {@code udp}, {@code icmp} or {@code any}; null for tcp
   * @param ports local ports of an arriving, remote ports of a leaving packet: {@code 8000}, {@code
   *     5000-5010} or {@code 80,443}; null for all
   * @param program name of the program it is about; null for all
   * @param profiles in which it counts; empty for all
   * @param action {@code allow}, {@code drop} or {@code reject}; null for allow
   */
  public record RuleDoc(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("name") String name,
      @JsonProperty("on") Boolean on,
      @JsonProperty("direction") String direction,
      @JsonProperty("protocol") String protocol,
      @JsonProperty("ports") String ports,
      @JsonProperty("program") String program,
      @JsonProperty("profiles") List<String> profiles,
      @JsonProperty("action") String action) {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public RuleDoc {
      name = Docs.or(name, id);
      on = Docs.or(on, true);
      direction = Docs.or(direction, "in");
      protocol = Docs.or(protocol, "tcp");
      profiles = Docs.list(profiles);
      action = Docs.or(action, "allow");
    }

    /** One line for people and the trace: {@code web in tcp 8000 allow}. */
    public String text() {
      return id
          + " "
          + direction
          + " "
          + protocol
          + " "
          + (ports == null ? "any" : ports)
          + " "
          + action
          + (program == null ? "" : " program=" + program)
          + (profiles.isEmpty() ? "" : " profiles=" + String.join(",", profiles))
          + (on ? "" : " off");
    }
  }
}
