package fivedoors.shell;

import fivedoors.service.dns.DnsResolver;
import fivedoors.service.http.WebUrl;
import java.util.List;
import java.util.Locale;

/** The commands that take time. */
final class Jobs {
  private static final int WINDOWS_SIZE = 32;
  private static final int UNIX_SIZE = 56;
  private static final int LARGEST = 1_400;

  private Jobs() {}

  /** The job of a command; null if it is none, or cannot be used like this. */
  static Job of(Console c, String name, List<String> args) {
    Dialect d = c.dialect();
    return switch (name) {
      case "ping" -> ping(d, args);
      case "tracert" -> d.windows() ? tracert(d, args) : null;
      case "traceroute" -> d.windows() ? null : traceroute(d, args);
      case "nslookup" -> lookup(name, args);
      case "dig" -> d.windows() ? null : lookup(name, args);
      case "ipconfig", "dhclient" -> dhcp(d, name, args);
      case "curl" -> curl(args, c.terminal().jobNumber() + 1);
      case "python", "python3", "py" -> Python.python(c.view(), args, c.terminal().jobNumber() + 1);
      case "flask" -> Python.flask(c.view(), args);
      default -> args.isEmpty() ? Python.named(c.view(), name) : null;
    };
  }

  private static Job ping(Dialect d, List<String> args) {
    List<String> valued =
        d.windows() ? List.of("-n", "-l", "-i", "-w") : List.of("-c", "-s", "-i", "-W", "-t", "-m");
    Options o = new Options(args, valued);
    String ttlOption = d.windows() ? "-i" : d == Dialect.MACOS ? "-m" : "-t";
    boolean endless = d.windows() && o.has("-t");
    int count = d.windows() ? o.number("-n", 4) : o.number("-c", 0);
    int size = o.number(d.windows() ? "-l" : "-s", d.windows() ? WINDOWS_SIZE : UNIX_SIZE);
    int ttl = o.number(ttlOption, d.windows() ? 128 : 64);
    boolean fits = size <= LARGEST && ttl >= 1 && ttl <= 255;
    if (o.rest().size() != 1 || !fits) {
      return null;
    }
    return new PingJob(new PingJob.Plan(d, o.rest().get(0), endless ? 0 : count, size, ttl));
  }

  private static Job tracert(Dialect d, List<String> args) {
    Options o = new Options(args, List.of("-h", "-w"));
    return o.rest().size() != 1
        ? null
        : new TraceJob(new TraceJob.Plan(d, o.rest().get(0), hops(o.number("-h", 30)), true));
  }

  private static Job traceroute(Dialect d, List<String> args) {
    Options o = new Options(args, List.of("-m", "-w", "-q"));
    int hops = hops(o.number("-m", d == Dialect.MACOS ? 64 : 30));
    return o.rest().size() != 1
        ? null
        : new TraceJob(new TraceJob.Plan(d, o.rest().get(0), hops, o.has("-I")));
  }

  private static int hops(int asked) {
    return Math.max(1, Math.min(asked, 255));
  }

  private static Job lookup(String name, List<String> args) {
    boolean brief = args.contains("+short");
    String target = null;
    for (String a : args) {
      target = a.startsWith("+") ? target : a;
    }
    boolean asks = target != null && DnsResolver.withoutServer(target) == null;
    return asks ? new LookupJob(name, target, brief) : null;
  }

  private static Job curl(List<String> args, int number) {
    Options o = new Options(args, List.of("-d", "--data", "-X", "-m", "--max-time", "-o"));
    List<String> known =
        List.of(
            "-d", "--data", "-X", "-m", "--max-time", "-i", "-I", "-v", "-L", "-s", "-sS", "-S");
    if (o.rest().size() != 1 || !o.only(known) || WebUrl.flaw(o.rest().get(0)) != null) {
      return null;
    }
    String data = o.value("-d", o.value("--data", ""));
    String usual = o.has("-I") ? "HEAD" : o.has("-d") || o.has("--data") ? "POST" : "GET";
    return new FetchJob(
        new FetchJob.Plan(
            false,
            WebUrl.parse(o.rest().get(0)),
            o.value("-X", usual),
            data,
            o.has("-i") || o.has("-I"),
            o.has("-v"),
            o.has("-L"),
            Math.min(o.number("-m", o.number("--max-time", 0)), 3600)),
        number);
  }

  private static Job dhcp(Dialect d, String name, List<String> args) {
    String option = args.isEmpty() ? "" : args.get(0).toLowerCase(Locale.ROOT);
    if (d.windows() && name.equals("ipconfig")) {
      boolean renew = option.equals("/renew") || option.equals("-renew");
      boolean release = option.equals("/release") || option.equals("-release");
      return renew || release ? new DhcpJob(d, renew) : null;
    } else if (d == Dialect.LINUX && name.equals("dhclient")) {
      return new DhcpJob(d, !option.equals("-r"));
    }
    boolean set = d == Dialect.MACOS && args.size() == 3 && option.equals("set");
    return set && args.get(2).equals("DHCP") ? new DhcpJob(d, true) : null;
  }
}
