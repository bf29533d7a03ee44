package fivedoors.shell;

import java.util.List;
import java.util.Locale;

/** The commands that only look: they print at once what the host's state says. */
final class Looks {
  private Looks() {}

  /** What a command prints; null if it does not only look, or cannot be used like this. */
  static List<String> of(View v, String name, List<String> args) {
    if (name.equals("help")) {
      return Catalog.help(v.dialect());
    }
    return switch (v.dialect()) {
      case WINDOWS_KO, WINDOWS_EN -> windows(v, name, args);
      case MACOS -> mac(v, name, args);
      case LINUX -> linux(v, name, args);
    };
  }

  private static String first(List<String> args) {
    return args.isEmpty() ? "" : args.get(0);
  }

  private static List<String> windows(View v, String name, List<String> args) {
    String option = first(args).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "ipconfig" ->
          option.isEmpty() || option.equals("/all") || option.equals("-all")
              ? Ipconfig.print(v, !option.isEmpty())
              : null;
      case "arp" -> option.equals("-a") || option.equals("-g") ? ArpTable.print(v) : null;
      case "route" -> option.equals("print") ? RouteTable.windows(v) : null;
      case "netstat" -> windowsNetstat(v, option);
      case "tasklist" -> Processes.tasklist(v);
      case "hostname" -> List.of(v.host().name());
      default -> null;
    };
  }

  private static List<String> mac(View v, String name, List<String> args) {
    String option = first(args);
    return switch (name) {
      case "ifconfig" -> Ifconfig.print(v, option.isEmpty() || option.equals("-a") ? null : option);
      case "ipconfig" -> option.equals("getifaddr") && args.size() == 2 ? address(v, args) : null;
      case "arp" -> option.startsWith("-a") || option.equals("-na") ? ArpTable.print(v) : null;
      case "route" -> routeGet(v, args);
      case "netstat" ->
          option.contains("r")
              ? RouteTable.mac(v)
              : Netstat.mac(Processes.connections(v), option.contains("a"));
      case "lsof" -> option.startsWith("-") ? lsof(v, args) : null;
      case "ps" -> Processes.ps(v);
      case "hostname" -> List.of(v.host().name() + ".local");
      default -> null;
    };
  }

  private static List<String> address(View v, List<String> args) {
    for (Nic nic : v.nics()) {
      if (nic.name(v.dialect()).equals(args.get(1)) && nic.usable()) {
        return List.of(nic.address().toString());
      }
    }
    return List.of();
  }

  private static List<String> routeGet(View v, List<String> args) {
    boolean get = args.contains("get") && (args.contains("default") || args.contains("0.0.0.0"));
    return get ? RouteTable.macDefault(v) : null;
  }

  private static List<String> linux(View v, String name, List<String> args) {
    String option = first(args);
    return switch (name) {
      case "ip" -> ip(v, args);
      case "ifconfig" -> Ifconfig.print(v, option.isEmpty() || option.equals("-a") ? null : option);
      case "arp" -> option.startsWith("-a") || option.equals("-na") ? ArpTable.print(v) : null;
      case "route" -> option.isEmpty() || option.equals("-n") ? RouteTable.linux(v) : null;
      case "netstat", "ss" -> sockets(v, name, args);
      case "ps" -> Processes.ps(v);
      case "hostname" -> option.equals("-I") ? addresses(v) : List.of(v.host().name());
      default -> null;
    };
  }

  private static List<String> ip(View v, List<String> args) {
    String what = first(args).equals("-4") && args.size() > 1 ? args.get(1) : first(args);
    return switch (what) {
      case "a", "addr", "address" -> IpTool.addr(v);
      case "r", "route" -> IpTool.route(v);
      case "n", "neigh", "neighbour", "neighbor" -> IpTool.neigh(v);
      default -> null;
    };
  }

  private static List<String> addresses(View v) {
    StringBuilder s = new StringBuilder();
    for (Nic nic : v.nics()) {
      if (nic.iface().hasAddress()) {
        s.append(nic.address()).append(' ');
      }
    }
    return List.of(s.toString());
  }

  private static List<String> windowsNetstat(View v, String option) {
    if (option.contains("r")) {
      return RouteTable.windows(v);
    }
    boolean all = option.contains("a");
    return Netstat.windows(v, Processes.connections(v), all, option.contains("o"));
  }

  private static List<String> lsof(View v, List<String> args) {
    int port = 0;
    for (String a : args) {
      int colon = a.indexOf(':');
      port = colon < 0 ? port : Math.max(0, Options.number(a.substring(colon + 1)));
    }
    return Netstat.lsof(Processes.connections(v), port);
  }

  private static List<String> sockets(View v, String name, List<String> args) {
    String options = String.join("", args).replace("-", "");
    if (options.contains("r")) {
      return RouteTable.linux(v);
    }
    String which = options.contains("l") ? "l" : options.contains("a") ? "a" : "";
    boolean tcpOnly = options.contains("t") && !options.contains("u");
    boolean pids = options.contains("p");
    List<Connection> all = Processes.connections(v);
    return name.equals("ss")
        ? Netstat.ss(all, which, tcpOnly, pids)
        : Netstat.linux(all, which, tcpOnly, pids);
  }
}
