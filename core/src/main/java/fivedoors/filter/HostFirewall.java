package fivedoors.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * The firewall of a host, stateful: what belongs to a conversation that was let through passes, and
 * so do ICMP errors about it; everything else is judged by the rules. As on Windows a rule that
 * blocks beats one that allows, arriving packets are blocked and leaving ones allowed where no rule
 * matches.
 */
public final class HostFirewall {
  private final List<FirewallRule> rules = new ArrayList<>();
  private final int capacity;
  private Conntrack flows;
  private boolean on = true;
  private FirewallRule.Profile profile = FirewallRule.Profile.PRIVATE;
  private FirewallRule.Verdict inboundDefault = FirewallRule.Verdict.DROP;
  private FirewallRule.Verdict outboundDefault = FirewallRule.Verdict.ALLOW;

  /**
   * What was decided.
   *
   * @param verdict the verdict
   * @param rule the id of the rule, {@code established} for a known conversation, {@code default},
   *     {@code off}
   * @param nearest the id of a rule about the same port that did not match, or null
   */
  public record Decision(FirewallRule.Verdict verdict, String rule, String nearest) {
    /** Whether the packet passes. */
    public boolean allows() {
      return verdict == FirewallRule.Verdict.ALLOW;
    }
  }

  /** A firewall that remembers at most {@code capacity} conversations. */
  public HostFirewall(FlowTimers timers, int capacity) {
    this(capacity, new Conntrack(timers, capacity));
  }

  private HostFirewall(int capacity, Conntrack flows) {
    this.capacity = capacity;
    this.flows = flows;
  }

  /** Forgets all conversations; rules and settings stay. */
  public void forget() {
    flows = new Conntrack(flows.timers(), capacity);
  }

  /** Whether it is on. */
  public boolean isOn() {
    return on;
  }

  /** Turns it on or off. */
  public void on(boolean value) {
    on = value;
  }

  /** The profile of the network the host is in. */
  public FirewallRule.Profile profile() {
    return profile;
  }

  /** Sets the profile. */
  public void profile(FirewallRule.Profile p) {
    profile = p;
  }

  /** What happens where no rule matches. */
  public void defaults(FirewallRule.Verdict inbound, FirewallRule.Verdict outbound) {
    inboundDefault = inbound;
    outboundDefault = outbound;
  }

  /** What happens to arriving packets where no rule matches. */
  public FirewallRule.Verdict inboundDefault() {
    return inboundDefault;
  }

  /** What happens to leaving packets where no rule matches. */
  public FirewallRule.Verdict outboundDefault() {
    return outboundDefault;
  }

  /** The rules, in the order they were made. */
  public List<FirewallRule> rules() {
    return List.copyOf(rules);
  }

  /** Adds a rule, or replaces the one with the same id. */
  public void put(FirewallRule rule) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(rule.id())) {
        rules.set(i, rule);
        return;
      }
    }
    rules.add(rule);
  }

  /** Removes a rule; answers false if there is none with that id. */
  public boolean remove(String id) {
    return rules.removeIf(r -> r.id().equals(id));
  }

  /** Judges an arriving packet. {@code program} is who would get it, or null if nobody listens. */
  public Decision inbound(long now, Flow f, int tcpFlags, String program) {
    return judge(now, f, tcpFlags, program, true);
  }

  /** Judges a leaving packet. {@code program} is who sends it, or null for the system. */
  public Decision outbound(long now, Flow f, int tcpFlags, String program) {
    return judge(now, f, tcpFlags, program, false);
  }

  /** Whether an ICMP error quotes a packet of a known conversation. */
  public boolean isRelated(Flow quoted) {
    return flows.original(quoted) != null || flows.reply(quoted) != null;
  }

  /** What the rules alone say, without remembering anything. */
  public Decision ask(Flow f, String program, boolean in) {
    if (!on) {
      return new Decision(FirewallRule.Verdict.ALLOW, "off", null);
    }
    FirewallRule allow = null;
    String nearest = null;
    for (FirewallRule r : rules) {
      if (!r.counts(profile, in) || !r.matches(f.protocol(), f.targetPort(), program)) {
        nearest =
            nearest == null && r.inbound() == in && r.isNear(f.protocol(), f.targetPort())
                ? r.id()
                : nearest;
      } else if (r.verdict() != FirewallRule.Verdict.ALLOW) {
        return new Decision(r.verdict(), r.id(), null);
      } else if (allow == null) {
        allow = r;
      }
    }
    if (allow != null) {
      return new Decision(FirewallRule.Verdict.ALLOW, allow.id(), null);
    }
    return new Decision(in ? inboundDefault : outboundDefault, "default", nearest);
  }

  private Decision judge(long now, Flow f, int tcpFlags, String program, boolean in) {
    while (flows.expire(now) != null) {
      // Forgets what is too old; nothing else has to know.
    }
    TrackedFlow known = flows.original(f);
    boolean isReply = known == null;
    if (isReply) {
      known = flows.reply(f);
    }
    if (known != null) {
      flows.passed(now, known, isReply, tcpFlags);
      return new Decision(FirewallRule.Verdict.ALLOW, "established", null);
    }
    Decision d = ask(f, program, in);
    boolean opens = f.protocol() != Flow.TCP || (tcpFlags & 2) != 0;
    if (d.allows() && opens && !flows.isFull()) {
      flows.add(now, f, f.reversed(), null, tcpFlags);
    }
    return d;
  }

  /** An independent copy. */
  public HostFirewall copy() {
    HostFirewall f = new HostFirewall(capacity, flows.copy(new PortMappings()));
    f.rules.addAll(rules);
    f.on = on;
    f.profile = profile;
    f.inboundDefault = inboundDefault;
    f.outboundDefault = outboundDefault;
    return f;
  }
}
