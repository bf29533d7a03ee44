package fivedoors.shell;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.EchoAnswer;
import fivedoors.service.program.ProgramOut;
import java.util.List;

/**
 * tracert and traceroute: packets whose time to live ends at the first, the second, the third
 * router, three for each. Windows sends echo requests; macOS and Linux send datagrams to ports that
 * nobody listens on.
 */
final class TraceJob implements Job {
  private static final long SECOND = 1_000_000_000L;
  private static final int PROBES = 3;
  private static final int FIRST_PORT = 33_434;
  private static final int WINDOWS_SIZE = 64;
  private static final int FINE = -1;

  private final Plan plan;
  private Ipv4Address to;
  private int socket = ProgramOut.NONE;
  private int probe;
  private long sentAt;
  private boolean waiting;

  /** The line of the present hop, as far as it is. */
  private String line = "";

  /** Who answered at the present hop, or null. */
  private Ipv4Address router;

  /** Whether the way ends at this hop. */
  private boolean last;

  /** Code of the last answer if that said that there is no way, or {@link #FINE}. */
  private int refused = FINE;

  /**
   * What is to be done.
   *
   * @param target as typed
   * @param hops most routers to ask
   * @param echo whether by echo requests
   */
  record Plan(Dialect dialect, String target, int hops, boolean echo) {
    long patience() {
      return (dialect.windows() ? 4 : 5) * SECOND;
    }
  }

  TraceJob(Plan plan) {
    this.plan = plan;
  }

  @Override
  public String name() {
    return plan.dialect().windows() ? "tracert" : "traceroute";
  }

  // ---- the beginning

  @Override
  public void begin(long now, Console c) {
    c.resolve(plan.target());
  }

  @Override
  public void resolved(long now, int ticket, Ipv4Address address, Console c) {
    if (address != null) {
      go(now, address, c);
      return;
    }
    c.error(d -> List.of(unknown(d)));
    c.finish();
  }

  private String unknown(Dialect d) {
    return switch (d) {
      case WINDOWS_KO -> "대상 시스템 이름 " + plan.target() + "을(를) 확인할 수 없습니다.";
      case WINDOWS_EN -> "Unable to resolve target system name " + plan.target() + ".";
      case MACOS -> "traceroute: unknown host " + plan.target();
      case LINUX -> plan.target() + ": Name or service not known";
    };
  }

  private void go(long now, Ipv4Address address, Console c) {
    to = address;
    if (!plan.echo()) {
      socket = c.out().bindUdp(Ipv4Address.UNSPECIFIED, 0);
    }
    head(c);
    send(now, c);
  }

  private void head(Console c) {
    String typed = plan.target();
    if (!plan.dialect().windows()) {
      int bytes = plan.dialect() == Dialect.MACOS ? 40 : 60;
      c.line(
          "traceroute to "
              + typed
              + " ("
              + to
              + "), "
              + plan.hops()
              + " hops max, "
              + bytes
              + " byte packets");
      return;
    }
    c.print(this::windowsHead);
  }

  private List<String> windowsHead(Dialect d) {
    int hops = plan.hops();
    String typed = plan.target();
    if (typed.equals(to.toString())) {
      return List.of(
          "",
          d.say(
              "최대 " + hops + "홉 이상의 " + typed + "(으)로 가는 경로 추적",
              "Tracing route to " + typed + " over a maximum of " + hops + " hops"),
          "");
    }
    String both = typed + " [" + to + "]";
    return List.of(
        "",
        d.say("최대 " + hops + "홉 이상의", "Tracing route to " + both),
        d.say(both + "(으)로 가는 경로 추적:", "over a maximum of " + hops + " hops:"),
        "");
  }

  // ---- probes

  private int hop() {
    return probe / PROBES + 1;
  }

  private void send(long now, Console c) {
    sentAt = now;
    waiting = true;
    c.timer(probe, now + plan.patience());
    if (plan.echo()) {
      c.out().echo(to, hop(), seq(c), plan.dialect().windows() ? WINDOWS_SIZE : 32);
    } else {
      int size = plan.dialect() == Dialect.MACOS ? 12 : 32;
      c.out().sendTo(socket, new Endpoint(to, FIRST_PORT + probe), hop(), new byte[size]);
    }
  }

  private int seq(Console c) {
    return plan.echo()
        ? (c.terminal().jobNumber() * 1024 + probe + 1) % 65_536
        : FIRST_PORT + probe;
  }

  @Override
  public void timer(long now, int what, int generation, Console c) {
    if (waiting && what == probe) {
      took(now, -1, c);
    }
  }

  @Override
  public void echo(long now, EchoAnswer a, Console c) {
    if (!waiting || a.seq() != seq(c)) {
      return; // too late, or another program's
    }
    router = a.from();
    boolean arrived =
        a.kind() == EchoAnswer.Kind.REPLY
            || !plan.echo() && a.kind() == EchoAnswer.Kind.UNREACHABLE && a.code() == 3;
    last = arrived || a.kind() == EchoAnswer.Kind.UNREACHABLE;
    refused = arrived || a.kind() == EchoAnswer.Kind.TTL_EXCEEDED ? FINE : a.code();
    took(now, now - sentAt, c);
  }

  /** What the last answer said beside its sender, or empty. */
  private String remark(Dialect d) {
    if (refused == FINE) {
      return "";
    } else if (d.windows()) {
      return d.say("  보고: ", "  reports: ") + PingWords.unreachable(d, refused);
    }
    return refused == 0 ? " !N" : refused == 1 ? " !H" : refused == 13 ? " !X" : " !" + refused;
  }

  /** One probe is settled; {@code ns} is -1 if nobody answered. */
  private void took(long now, long ns, Console c) {
    waiting = false;
    if (plan.dialect().windows()) {
      line += Pad.right(ns < 0 ? "*   " : (ns < 1_000_000 ? "<1" : "" + ns / 1_000_000) + " ms", 9);
    } else {
      boolean first = router != null && line.indexOf('(') < 0;
      String who = first ? " " + router + " (" + router + ")" : "";
      line += ns < 0 ? " *" : who + "  " + Pad.millis(ns) + " ms" + remark(plan.dialect());
    }
    probe++;
    if (probe % PROBES == 0) {
      hopDone(c);
      if (last || probe >= plan.hops() * PROBES) {
        end(c);
        return;
      }
    }
    send(now, c);
  }

  private void hopDone(Console c) {
    String number = Pad.right("" + probe / PROBES, plan.dialect().windows() ? 3 : 2);
    if (plan.dialect().windows()) {
      c.print(d -> List.of(number + line + "  " + answerer(d)));
    } else {
      c.line(number + " " + line);
    }
    line = "";
    router = null;
    refused = FINE;
  }

  private String answerer(Dialect d) {
    return router == null ? d.say("요청 시간이 만료되었습니다.", "Request timed out.") : router + remark(d);
  }

  private void end(Console c) {
    if (plan.dialect().windows()) {
      c.print(d -> List.of("", d.say("추적을 완료했습니다.", "Trace complete.")));
    }
    close(c);
    c.finish();
  }

  private void close(Console c) {
    if (socket != ProgramOut.NONE) {
      c.out().close(socket);
      socket = ProgramOut.NONE;
    }
  }

  @Override
  public void interrupt(long now, Console c) {
    close(c);
  }

  @Override
  public Job copy() {
    TraceJob j = new TraceJob(plan);
    j.to = to;
    j.socket = socket;
    j.probe = probe;
    j.sentAt = sentAt;
    j.waiting = waiting;
    j.line = line;
    j.router = router;
    j.last = last;
    j.refused = refused;
    return j;
  }
}
