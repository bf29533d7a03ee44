package fivedoors.testing;

import fivedoors.bytes.Hex;
import fivedoors.lesson.Library;
import fivedoors.play.LabMachine;
import fivedoors.play.Session;
import fivedoors.play.Unanswered;
import fivedoors.scenario.Command;
import fivedoors.scenario.DeviceCommand;
import fivedoors.scenario.Lab;
import fivedoors.scenario.ProgramCommand;
import fivedoors.scenario.TerminalCommand;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every way in which a letter can end in a home without reaching whom it was for, really played.
 */
public final class Ends {
  private static final long SECOND = 1_000_000_000L;
  private static final String SITE = "http://12.12.12.12:8081/";
  private static final String HOME = "home-forward";
  private static final String RULES = "router.forwards.rules";

  /**
   * A way to end.
   *
   * @param why the reason that the trace gives
   * @param scenario where
   * @param at the device it ends at
   * @param does what is done there, one after the other
   */
  public record End(String why, String scenario, String at, List<Command> does) {
    @Override
    public String toString() {
      return why;
    }

    /** Plays it, and stands at the moment after it. */
    public Session play() {
      Lab lab = Lab.of(library().scenario(scenario), 7, TraceSink.OFF, scenario);
      Session session = new Session(new LabMachine(lab), Session.DESKTOP_TRACE);
      session.seek(20 * SECOND);
      for (Command c : does) {
        session.perform(c);
        session.seek(session.moment().time() + 5_000_000L);
      }
      session.seek(session.moment().time() + 60 * SECOND);
      session.seekIndex(index(session) + 1);
      return session;
    }

    /** The index of the event in which it ends. */
    public int index(Session session) {
      int node = session.network().topology().find(at);
      for (int i = 0; i < session.trace().size(); i++) {
        TraceEvent e = session.trace().get(i);
        if (e.node() == node && why.equals(reason(e))) {
          return i;
        }
      }
      throw new AssertionError(at + " had no " + why);
    }
  }

  private Ends() {}

  private static String reason(TraceEvent e) {
    if (e instanceof TraceEvent.Dropped d) {
      return d.reason().name();
    }
    return e instanceof TraceEvent.Refused r ? r.reason().name() : Unanswered.why(e);
  }

  /** All of them. */
  public static Stream<End> all() {
    List<End> all = new ArrayList<>();
    fromOutside(all);
    atTheLaptop(all);
    fromInside(all);
    accidents(all);
    return all.stream();
  }

  /** What comes from outside and ends before it is at the laptop. */
  private static void fromOutside(List<End> all) {
    Command visit = new ProgramCommand.OpenUrl("friend", SITE);
    all.add(new End("NO_FORWARD", HOME, "router", List.of(set(RULES, ""), visit)));
    all.add(
        new End(
            "NO_FORWARD",
            HOME,
            "router",
            List.of(set(RULES, "game 8081 udp 192.168.0.4:80 on"), visit)));
    all.add(
        new End(
            "NO_FORWARD",
            HOME,
            "router",
            List.of(set(RULES, "web 8081 tcp 192.168.0.4:80 off"), visit)));
    all.add(
        new End(
            "NO_HOST",
            HOME,
            "router",
            List.of(set(RULES, "web 8081 tcp 192.168.0.77:80 on"), visit)));
    all.add(
        new End(
            "CGNAT",
            "home-cgnat",
            "isp",
            List.of(new ProgramCommand.OpenUrl("friend", "http://198.51.100.2:8081/"))));
  }

  /** What comes from outside as far as the laptop. */
  private static void atTheLaptop(List<End> all) {
    Command visit = new ProgramCommand.OpenUrl("friend", SITE);
    all.add(
        new End(
            "FW_IN",
            HOME,
            "laptop",
            List.of(
                set("laptop.firewall.on", "true"),
                set("laptop.firewall.defaultIn", "drop"),
                visit)));
    all.add(
        new End(
            "FW_REJECT",
            HOME,
            "laptop",
            List.of(
                set("laptop.firewall.on", "true"),
                set("laptop.firewall.defaultIn", "reject"),
                visit)));
    all.add(
        new End(
            "NO_LISTENER",
            HOME,
            "laptop",
            List.of(set(RULES, "web 8081 tcp 192.168.0.4:4321 on"), visit)));
    all.add(
        new End(
            "LOOPBACK_ONLY",
            HOME,
            "laptop",
            List.of(
                set("laptop.programs.web.on", "false"),
                set("laptop.programs.web.bind", "127.0.0.1"),
                set("laptop.programs.web.on", "true"),
                visit)));
  }

  /** What goes out. */
  private static void fromInside(List<End> all) {
    all.add(
        new End(
            "HAIRPIN_OFF",
            HOME,
            "router",
            List.of(set("router.hairpin", "false"), new ProgramCommand.OpenUrl("laptop", SITE))));
    all.add(
        new End(
            "FW_OUT",
            HOME,
            "laptop",
            List.of(
                set("laptop.firewall.on", "true"),
                set("laptop.firewall.defaultOut", "drop"),
                new Command.Ping("laptop", "203.0.113.80"))));
    all.add(
        new End("PRIVATE_OUTSIDE", HOME, "isp", List.of(new Command.Ping("laptop", "10.9.9.9"))));
    all.add(
        new End(
            "TTL_EXPIRED",
            HOME,
            "router",
            List.of(new TerminalCommand.Type("laptop", "tracert 203.0.113.80"))));
    all.add(
        new End(
            "NO_GATEWAY",
            "home-gateway",
            "laptop",
            List.of(set("laptop.gateway", "0.0.0.0"), new Command.Ping("laptop", "8.8.8.8"))));
    all.add(new End("NO_ROUTE", HOME, "isp", List.of(new Command.Ping("laptop", "99.99.99.99"))));
  }

  /** What is lost, broken, or has no answer. */
  private static void accidents(List<End> all) {
    all.add(
        new End(
            "LINK_DOWN",
            HOME,
            "isp",
            List.of(new Command.Ping("laptop", "203.0.113.80"), set("router.link", "down"))));
    all.add(
        new End(
            "LINK_LOSS",
            HOME,
            "router",
            List.of(
                new DeviceCommand.LinkQuality("laptop.eth0", null, null, 1_000_000),
                new Command.Ping("laptop", "192.168.0.1"))));
    all.add(
        new End(
            "pool-empty",
            "home-basic",
            "router",
            List.of(
                set("router.dhcp.last", "192.168.0.2"),
                set("phone.link", "up"),
                set("laptop.link", "up"))));
    all.add(new End("NOT_DHCP_SERVER", "home-basic", "nas", List.of(set("phone.link", "up"))));
    all.add(
        new End(
            "MALFORMED",
            HOME,
            "router",
            List.of(new Command.Inject("laptop.eth0", broken(0x45, 12, 5)))));
    all.add(
        new End(
            "BAD_CHECKSUM",
            HOME,
            "router",
            List.of(new Command.Inject("laptop.eth0", broken(0x45, 12, 40)))));
  }

  private static Command set(String path, String value) {
    return new Command.SetFact(path, value);
  }

  /** A packet for the router (02:00:5e:00:00:02) with a wrong total length or a wrong checksum. */
  private static String broken(int version, int at, int length) {
    byte[] b = new byte[60];
    byte[] macs = Hex.parse("02005e00000202005e0000110800");
    System.arraycopy(macs, 0, b, 0, 14);
    b[14] = (byte) version;
    b[17] = (byte) length;
    b[14 + 8] = 64;
    b[14 + 9] = 17;
    byte[] ends = Hex.parse("c0a80004c0a80001");
    System.arraycopy(ends, 0, b, 14 + at, 8);
    return Hex.of(b);
  }

  private static Library library() {
    return new Library(new TestJson(), TestJson::lessonFile);
  }
}
