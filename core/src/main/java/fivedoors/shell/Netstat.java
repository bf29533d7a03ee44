package fivedoors.shell;

import fivedoors.bytes.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What netstat, ss and lsof print about sockets, and tasklist and ps about programs. */
final class Netstat {
  private Netstat() {}

  // ---- Windows

  /** {@code netstat -an}, with {@code pids} {@code netstat -ano}. */
  static List<String> windows(View v, List<Connection> all, boolean listening, boolean pids) {
    List<String> out = new ArrayList<>();
    out.add("");
    out.add(v.say("활성 연결", "Active Connections"));
    out.add("");
    out.add(
        v.say(
                "  프로토콜  로컬 주소              외부 주소              상태",
                "  Proto  Local Address          Foreign Address        State")
            + (pids ? v.say("            PID", "           PID") : ""));
    for (Connection c : all) {
      if (listening || !c.listening()) {
        out.add(
            "  "
                + Pad.left(c.protocol().toUpperCase(Locale.ROOT), 7)
                + Pad.left(c.local().toString(), 23)
                + Pad.left(c.tcp() ? c.remote().toString() : "*:*", 23)
                + (pids ? Pad.left(c.state(v.dialect()), 16) + c.pid() : c.state(v.dialect())));
      }
    }
    return out;
  }

  // ---- macOS

  /** {@code netstat -an}. */
  static List<String> mac(List<Connection> all, boolean listening) {
    List<String> out = new ArrayList<>();
    out.add("Active Internet connections" + (listening ? " (including servers)" : ""));
    out.add("Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)    ");
    for (Connection c : all) {
      if (listening || !c.listening()) {
        out.add(
            c.protocol()
                + "4       0      0  "
                + Pad.left(dotted(c.local()), 23)
                + Pad.left(dotted(c.remote()), 23)
                + Pad.left(c.state(Dialect.MACOS), 11));
      }
    }
    return out;
  }

  // The BSDs write the port after a dot, and a star for "any".
  private static String dotted(Endpoint e) {
    String address = e.address().isUnspecified() ? "*" : e.address().toString();
    return address + "." + (e.port() == 0 ? "*" : "" + e.port());
  }

  /** {@code lsof -i}; {@code port} is 0 for all. */
  static List<String> lsof(List<Connection> all, int port) {
    List<String> out = new ArrayList<>();
    for (Connection c : all) {
      boolean owned = c.pid() != 0;
      if (owned && (port == 0 || c.local().port() == port || c.remote().port() == port)) {
        out.add(
            Pad.left(c.program(), 9)
                + Pad.right("" + c.pid(), 6)
                + "   me    3u  IPv4      0t0  "
                + (c.tcp() ? "TCP " : "UDP ")
                + files(c)
                + (c.tcp() ? " (" + c.state(Dialect.MACOS) + ")" : ""));
      }
    }
    if (!out.isEmpty()) {
      out.add(0, "COMMAND     PID USER   FD   TYPE SIZE/OFF NODE NAME");
    }
    return out;
  }

  private static String files(Connection c) {
    String local =
        (c.local().address().isUnspecified() ? "*" : c.local().address().toString())
            + ":"
            + c.local().port();
    return c.remote().port() == 0 ? local : local + "->" + c.remote();
  }

  // ---- Linux

  /**
   * Linux' {@code netstat}.
   *
   * @param which of "l" only listeners, "a" all, "" only connections
   */
  static List<String> linux(List<Connection> all, String which, boolean tcpOnly, boolean pids) {
    List<String> out = new ArrayList<>();
    String title =
        which.equals("l")
            ? "(only servers)"
            : which.equals("a") ? "(servers and established)" : "(w/o servers)";
    out.add("Active Internet connections " + title);
    out.add(
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State      "
            + (pids ? " PID/Program name    " : ""));
    for (Connection c : all) {
      if (wanted(c, which, tcpOnly)) {
        out.add(
            Pad.left(c.protocol(), 5)
                + "      0      0 "
                + Pad.left(c.local().toString(), 24)
                + Pad.left(starred(c.remote()), 24)
                + Pad.left(c.state(Dialect.LINUX), 12)
                + (pids ? (c.pid() == 0 ? "-" : c.pid() + "/" + c.program()) : ""));
      }
    }
    return out;
  }

  private static boolean wanted(Connection c, String which, boolean tcpOnly) {
    boolean kind = which.equals("a") || (which.equals("l") ? c.listening() : !c.listening());
    return kind && (c.tcp() || !tcpOnly);
  }

  private static String starred(Endpoint e) {
    return e.address() + ":" + (e.port() == 0 ? "*" : "" + e.port());
  }

  /** {@code ss}; parameters as {@link #linux}. */
  static List<String> ss(List<Connection> all, String which, boolean tcpOnly, boolean pids) {
    List<String> out = new ArrayList<>();
    String kind = tcpOnly ? "" : "Netid ";
    out.add(
        kind
            + "State      Recv-Q Send-Q      Local Address:Port      Peer Address:Port "
            + (pids ? "Process" : ""));
    for (Connection c : all) {
      if (wanted(c, which, tcpOnly)) {
        out.add(
            (tcpOnly ? "" : Pad.left(c.protocol(), 6))
                + Pad.left(ssState(c), 11)
                + "0      "
                + Pad.left(c.state().equals("LISTEN") ? "128" : "0", 6)
                + Pad.right(c.local().toString(), 24)
                + Pad.right(starred(c.remote()), 23)
                + " "
                + (pids && c.pid() != 0
                    ? "users:((\"" + c.program() + "\",pid=" + c.pid() + ",fd=3))"
                    : ""));
      }
    }
    return out;
  }

  private static String ssState(Connection c) {
    return switch (c.state()) {
      case "ESTABLISHED" -> "ESTAB";
      case "SYN-RECEIVED" -> "SYN-RECV";
      case "BOUND" -> "UNCONN";
      default -> c.state();
    };
  }
}
