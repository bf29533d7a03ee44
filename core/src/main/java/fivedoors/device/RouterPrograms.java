package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.service.admin.AdminSite;
import fivedoors.service.dns.DnsRelay;
import fivedoors.service.http.WebServer;
import fivedoors.service.program.Program;
import fivedoors.service.program.Served;
import fivedoors.stack.IpStack;
import fivedoors.stack.StackOwner;

/**
 * What runs on every home router: its admin page and its DNS relay. Both wait at the inside address
 * alone, so that nobody outside finds them; they follow it when it moves.
 */
public final class RouterPrograms {
  /** Name of the admin page's program. */
  public static final String ADMIN = "admin";

  /** Name of the DNS relay. */
  public static final String RELAY = "dns";

  private static final int HTTP = 80;

  private RouterPrograms() {}

  /** Installs both; before the router starts. */
  public static void install(Network net, HomeRouter router) {
    String name = net.topology().node(router.id());
    Ipv4Address inside = router.dhcpServer().config().lan().address();
    AdminSite site = new AdminSite(net.random(name + ".admin"));
    router.programs().add(new WebServer(ADMIN, inside, HTTP, site), true);
    router.programs().add(new DnsRelay(RELAY, inside, net.random(name + ".relay")), true);
  }

  /** The inside address is another now: what waited at the old one waits there. */
  static void moved(
      Network net, StackOwner owner, IpStack stack, ProgramsPart programs, Ipv4Address inside) {
    for (Program p : programs.programs()) {
      if (p instanceof Served s && !s.bind().isUnspecified() && !s.bind().equals(inside)) {
        boolean running = programs.isRunning(p.name());
        if (running) {
          programs.stop(net, owner, stack, p.name());
        }
        s.bind(inside, s.port());
        if (running) {
          programs.start(net, owner, stack, p.name());
        }
      }
    }
  }

  /** The router learnt another name server outside. */
  static void upstream(ProgramsPart programs, Ipv4Address server) {
    if (programs.program(RELAY) instanceof DnsRelay relay) {
      relay.upstream(server);
    }
  }
}
