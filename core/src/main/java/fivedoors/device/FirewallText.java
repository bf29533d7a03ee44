package fivedoors.device;

import fivedoors.bytes.Decimal;
import fivedoors.filter.FirewallRule;
import fivedoors.filter.Flow;
import fivedoors.filter.PortRange;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Firewall rules as text: {@code on in tcp 5000 flask private,public allow}. That is switch,
 * direction, protocol, ports such as {@code 80,5000-5010} or {@code any}, program or {@code any},
 * profiles or {@code any}, and what happens.
 */
public final class FirewallText {
  static final String FORM =
      "on or off, in or out, any, tcp, udp or icmp, ports such as 80 or 80,5000-5010 or any, a"
          + " program or any, profiles such as private,public or any, and allow, drop or reject:"
          + " 'on in tcp 5000 flask private allow'";

  private static final String ANY = "any";
  private static final int LAST_PORT = 65_535;

  private FirewallText() {}

  static List<Cell> cells(FirewallRule r) {
    return List.of(
        new Cell("name", r.name()),
        new Cell("on", Boolean.toString(r.on())),
        new Cell("direction", r.inbound() ? "in" : "out"),
        new Cell("protocol", protocol(r.protocol())),
        new Cell("port", ports(r)),
        new Cell("program", r.program() == null ? ANY : r.program()),
        new Cell("profiles", profiles(r)),
        new Cell("action", word(r.verdict())));
  }

  /** The rule's id and its text, for the table. */
  static String row(FirewallRule r) {
    return r.id() + " " + of(r);
  }

  static String of(FirewallRule r) {
    return (r.on() ? "on " : "off ")
        + (r.inbound() ? "in " : "out ")
        + (protocol(r.protocol()) + " " + ports(r) + " ")
        + (r.program() == null ? ANY : r.program())
        + (" " + profiles(r) + " " + word(r.verdict()));
  }

  /** Reads the text of a rule; null if it is not one. */
  static FirewallRule parse(String id, String name, String text) {
    String[] w = text.split(" ");
    if (w.length != 7
        || !(w[0].equals("on") || w[0].equals("off"))
        || !(w[1].equals("in") || w[1].equals("out"))) {
      return null;
    }
    int protocol = protocol(w[2]);
    List<PortRange> ports = ports(w[3]);
    List<FirewallRule.Profile> profiles = profiles(w[5]);
    FirewallRule.Verdict verdict = verdict(w[6]);
    if (protocol < 0 || ports == null || w[4].isEmpty() || profiles == null || verdict == null) {
      return null;
    }
    return new FirewallRule(
        id,
        name,
        w[0].equals("on"),
        w[1].equals("in"),
        protocol,
        ports,
        w[4].equals(ANY) ? null : w[4],
        profiles,
        verdict);
  }

  static String word(FirewallRule.Verdict v) {
    return v.name().toLowerCase();
  }

  /** What a rule does, by its word such as {@code allow}; null for none. */
  public static FirewallRule.Verdict verdict(String word) {
    for (FirewallRule.Verdict v : FirewallRule.Verdict.values()) {
      if (word(v).equals(word)) {
        return v;
      }
    }
    return null;
  }

  static String word(FirewallRule.Profile p) {
    return p.name().toLowerCase();
  }

  /** A profile by its word such as {@code private}; null for none. */
  public static FirewallRule.Profile profile(String word) {
    for (FirewallRule.Profile p : FirewallRule.Profile.values()) {
      if (word(p).equals(word)) {
        return p;
      }
    }
    return null;
  }

  private static String protocol(int number) {
    return number == Flow.TCP
        ? "tcp"
        : number == Flow.UDP ? "udp" : number == Flow.ICMP ? "icmp" : ANY;
  }

  /** A protocol's number by its word, 0 for {@code any}; -1 for none. */
  public static int protocol(String word) {
    return switch (word) {
      case "tcp" -> Flow.TCP;
      case "udp" -> Flow.UDP;
      case "icmp" -> Flow.ICMP;
      case ANY -> 0;
      default -> -1;
    };
  }

  private static String ports(FirewallRule r) {
    StringBuilder s = new StringBuilder();
    for (PortRange p : r.ports()) {
      s.append(s.length() == 0 ? "" : ",").append(p.text());
    }
    return s.length() == 0 ? ANY : s.toString();
  }

  private static List<PortRange> ports(String text) {
    return text.equals(ANY) ? List.of() : ranges(text);
  }

  /** The ports of {@code 8000}, {@code 5000-5010} or {@code 80,443}; null if it is none of them. */
  public static List<PortRange> ranges(String text) {
    List<PortRange> list = new ArrayList<>();
    for (String piece : text.split(",", -1)) {
      int dash = piece.indexOf('-');
      int first = port(dash < 0 ? piece : piece.substring(0, dash));
      int last = dash < 0 ? first : port(piece.substring(dash + 1));
      if (first < 1 || last < first) {
        return null;
      }
      list.add(new PortRange(first, last));
    }
    return list;
  }

  private static int port(String text) {
    return Decimal.parse(text, 0, text.length(), LAST_PORT);
  }

  private static String profiles(FirewallRule r) {
    StringBuilder s = new StringBuilder();
    for (FirewallRule.Profile p : r.profiles()) {
      s.append(s.length() == 0 ? "" : ",").append(word(p));
    }
    return s.length() == 0 ? ANY : s.toString();
  }

  private static List<FirewallRule.Profile> profiles(String text) {
    List<FirewallRule.Profile> list = new ArrayList<>();
    if (text.equals(ANY)) {
      return list;
    }
    for (String word : text.split(",", -1)) {
      FirewallRule.Profile p = profile(word);
      if (p == null || list.contains(p)) {
        return null;
      }
      list.add(p);
    }
    return list;
  }
}
