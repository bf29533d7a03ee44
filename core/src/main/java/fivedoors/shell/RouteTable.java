package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;

/** What {@code route print}, {@code route -n get}, {@code route -n} and {@code netstat -rn} say. */
final class RouteTable {
  private static final String RULE = "=".repeat(75);

  private RouteTable() {}

  /** Windows' {@code route print}. */
  static List<String> windows(View v) {
    List<String> out = new ArrayList<>();
    out.add(RULE);
    out.add(v.say("인터페이스 목록", "Interface List"));
    for (Nic nic : v.nics()) {
      out.add(
          Pad.right("" + nic.windowsIndex(), 3)
              + "..."
              + nic.iface().mac().toString().replace(':', ' ')
              + " ......"
              + nic.name(v.dialect()));
    }
    out.add("  1...........................Software Loopback Interface 1");
    out.add(RULE);
    out.add("");
    out.add(v.say("IPv4 경로 테이블", "IPv4 Route Table"));
    out.add(RULE);
    out.add(v.say("활성 경로:", "Active Routes:"));
    out.add(
        v.say(
            "네트워크 대상      네트워크 마스크      게이트웨이       인터페이스      메트릭",
            "Network Destination        Netmask          Gateway       Interface  Metric"));
    windowsRoutes(v, out);
    out.add(RULE);
    out.add(v.say("영구 경로:", "Persistent Routes:"));
    out.add(v.say("  없음", "  None"));
    return out;
  }

  private static void windowsRoutes(View v, List<String> out) {
    String onLink = v.say("연결됨", "On-link");
    for (Nic nic : v.nics()) {
      if (nic.hasGateway()) {
        String gateway = nic.config().gateway().toString();
        out.add(row("0.0.0.0", "0.0.0.0", gateway, nic.address().toString(), "25"));
      }
    }
    out.add(row("127.0.0.0", "255.0.0.0", onLink, "127.0.0.1", "331"));
    for (Nic nic : v.nics()) {
      if (nic.usable()) {
        String self = nic.address().toString();
        String mask = nic.cidr().netmask().toString();
        out.add(row(nic.cidr().network().toString(), mask, onLink, self, "281"));
        out.add(row(self, "255.255.255.255", onLink, self, "281"));
        String all = nic.cidr().broadcast().toString();
        out.add(row(all, "255.255.255.255", onLink, self, "281"));
      }
    }
  }

  private static String row(String to, String mask, String gateway, String self, String metric) {
    return Pad.right(to, 17)
        + Pad.right(mask, 17)
        + Pad.right(gateway, 17)
        + Pad.right(self, 17)
        + Pad.right(metric, 7);
  }

  /** macOS' {@code route -n get default}. */
  static List<String> macDefault(View v) {
    for (Nic nic : v.nics()) {
      if (nic.hasGateway()) {
        return List.of(
            "   route to: default",
            "destination: default",
            "       mask: default",
            "    gateway: " + nic.config().gateway(),
            "  interface: " + nic.name(v.dialect()),
            "      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>",
            " recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire",
            "       0         0         0         0         0         0      1500         0 ");
      }
    }
    return List.of("route: writing to routing socket: not in table");
  }

  /** macOS' {@code netstat -nr}. */
  static List<String> mac(View v) {
    List<String> out = new ArrayList<>();
    out.add("Routing tables");
    out.add("");
    out.add("Internet:");
    out.add("Destination        Gateway            Flags               Netif Expire");
    for (Nic nic : v.nics()) {
      if (nic.hasGateway()) {
        String gateway = nic.config().gateway().toString();
        out.add(macRow("default", gateway, "UGScg", nic.name(v.dialect())));
      }
    }
    out.add(macRow("127", "127.0.0.1", "UCS", "lo0"));
    for (Nic nic : v.nics()) {
      if (nic.usable()) {
        String name = nic.name(v.dialect());
        out.add(macRow(macNetwork(nic), "link#" + (nic.number() + 4), "UCS", name));
        for (Neighbour n : Neighbour.of(nic)) {
          if (n.mac() != null) {
            out.add(macRow(n.ip(), n.mac(), "UHLWIir", name));
          }
        }
      }
    }
    return out;
  }

  private static String macRow(String to, String gateway, String flags, String netif) {
    return Pad.left(to, 19) + Pad.left(gateway, 19) + Pad.left(flags, 20) + netif;
  }

  // The zeros at the end of a class's network are not written; other prefixes are.
  private static String macNetwork(Nic nic) {
    String net = nic.cidr().network().toString();
    int prefix = nic.cidr().prefixLength();
    String[] p = net.split("[.]");
    if (prefix == 24) {
      return p[0] + "." + p[1] + "." + p[2];
    }
    return net + "/" + prefix;
  }

  /** Linux' {@code route -n} and {@code netstat -rn}. */
  static List<String> linux(View v) {
    List<String> out = new ArrayList<>();
    out.add("Kernel IP routing table");
    out.add(linuxRow("Destination", "Gateway", "Genmask", "Flags Metric Ref    Use Iface"));
    String tail = "100    0        0 ";
    for (Nic nic : v.nics()) {
      if (nic.hasGateway()) {
        String gateway = nic.config().gateway().toString();
        out.add(linuxRow("0.0.0.0", gateway, "0.0.0.0", "UG    " + tail + nic.port()));
      }
      if (nic.usable()) {
        String mask = nic.cidr().netmask().toString();
        String net = nic.cidr().network().toString();
        out.add(linuxRow(net, "0.0.0.0", mask, "U     " + tail + nic.port()));
      }
    }
    return out;
  }

  private static String linuxRow(String to, String gateway, String mask, String rest) {
    return Pad.left(to, 16) + Pad.left(gateway, 16) + Pad.left(mask, 16) + rest;
  }
}
