package fivedoors.ui.panel;

import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.scenario.Command;
import fivedoors.scenario.DeviceCommand;
import fivedoors.scenario.FirewallDoc;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * A new inbound rule of a host's firewall, for a task in which the learner makes it: what the pages
 * of the system's own assistant ask, in their order. What is picked and typed stands in the draft;
 * the firewall itself judges it.
 */
final class FirewallForm {
  private static final String PERMIT = ".firewall";
  private static final String PROTO = "firewall.proto";
  private static final String PORTS = "firewall.ports";
  private static final String ACTION = "firewall.action";
  private static final String PROFILE = "firewall.profile.";
  private static final List<String> PROTOCOLS = List.of("tcp", "udp");
  private static final List<String> ACTIONS = List.of("allow", "drop");
  private static final List<String> PROFILES = List.of("domain", "private", "public");
  private static final String YES = "yes";
  private static final String NO = "no";

  /** The row that the form writes. */
  private static final String ROW = "mine";

  private FirewallForm() {}

  /** The host whose firewall a task is about; null if it is about none, or offers ready rules. */
  static String host(Step.Task task) {
    return ByForm.node(task, PERMIT, c -> c instanceof DeviceCommand.AddFirewallRule);
  }

  /** The fields and the button that makes the rule; {@code host} is the host's visible name. */
  static List<MirrorNode> nodes(Words words, Draft draft, String host, boolean open) {
    List<MirrorNode> out = new ArrayList<>();
    out.add(new MirrorNode.Heading(3, words.get("ui.firewall.new", host)));
    out.add(one(words, draft, PROTO, PROTOCOLS, open));
    out.add(
        new MirrorNode.Input(
            "blank:" + PORTS,
            words.raw("ui." + PORTS),
            draft.pairOr(PORTS, ""),
            MirrorNode.Input.Kind.TEXT,
            open,
            null));
    out.add(one(words, draft, ACTION, ACTIONS, open));
    out.add(new MirrorNode.Heading(3, words.raw("ui.firewall.profiles")));
    List<MirrorNode> profiles = new ArrayList<>();
    for (String p : PROFILES) {
      boolean on = picked(draft, p);
      String id = "match:" + PROFILE + p + "|" + (on ? NO : YES);
      String label = words.raw("ui." + PROFILE + p);
      profiles.add(new Button(id, label, Weight.PLAIN, open, on, null, null));
    }
    out.add(new MirrorNode.Line(profiles));
    boolean ready = ready(draft);
    String why = ready ? null : words.raw("ui.firewall.fill");
    out.add(
        new Button(
            "firewall",
            words.raw("ui.firewall.apply"),
            Weight.PRIMARY,
            ready,
            false,
            why,
            "Enter"));
    return out;
  }

  /** Whether everything is there that a rule needs. */
  static boolean ready(Draft draft) {
    return !draft.pairOr(PORTS, "").isBlank() && !profiles(draft).isEmpty();
  }

  /** A row of which one is picked; the first until the learner picks. */
  private static MirrorNode one(
      Words words, Draft draft, String name, List<String> values, boolean open) {
    List<MirrorNode> chips = new ArrayList<>();
    for (String value : values) {
      boolean on = value.equals(draft.pairOr(name, values.get(0)));
      String label = words.raw("ui." + name + "." + value);
      chips.add(
          new Button("match:" + name + "|" + value, label, Weight.PLAIN, open, on, null, null));
    }
    return new MirrorNode.Line(chips);
  }

  private static boolean picked(Draft draft, String profile) {
    return draft.pairOr(PROFILE + profile, YES).equals(YES);
  }

  private static List<String> profiles(Draft draft) {
    List<String> picked = new ArrayList<>();
    for (String p : PROFILES) {
      if (picked(draft, p)) {
        picked.add(p);
      }
    }
    return picked;
  }

  /** What the fields say, as a command. All profiles are the same as none in particular. */
  static Command command(String host, Draft draft) {
    List<String> profiles = profiles(draft);
    return new DeviceCommand.AddFirewallRule(
        host,
        new FirewallDoc.RuleDoc(
            ROW,
            null,
            null,
            null,
            draft.pairOr(PROTO, PROTOCOLS.get(0)),
            Typed.narrow(draft.pairOr(PORTS, "")).trim(),
            null,
            profiles.size() == PROFILES.size() ? List.of() : profiles,
            draft.pairOr(ACTION, ACTIONS.get(0))));
  }
}
