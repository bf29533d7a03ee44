package fivedoors.scenario;

import fivedoors.bytes.Endpoint;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.net.Network;
import fivedoors.service.dns.DnsServer;
import fivedoors.service.game.UdpGame;
import fivedoors.service.program.Program;
import fivedoors.service.program.Served;

/**
 * Whom a letter must have been meant for, wherever it came to: a guess from which machines and
 * programs there are. Of a letter that asks for nothing, such as an answer, it is who got it.
 */
final class Addressee {
  private static final int ANY_PORT = 0;

  private final Lab lab;
  private final Network net;
  private final LetterPath path;
  private final boolean asks;
  private final boolean datagram;

  /**
   * @param asks whether the letter is a question to a program that waits
   * @param datagram whether it is one over UDP
   */
  Addressee(Lab lab, LetterPath path, boolean asks, boolean datagram) {
    this.lab = lab;
    this.net = lab.network();
    this.path = path;
    this.asks = asks;
    this.datagram = datagram;
  }

  /**
   * The home that was meant, where the letter came to none: one with forwards, not the sender's.
   */
  HomeRouter home() {
    HomeRouter meant = null;
    int most = 0;
    for (int i = 0; i < lab.topology().nodes(); i++) {
      if (net.node(i) instanceof HomeRouter router) {
        int forwards = router.forwards().rules().isEmpty() ? 0 : 2;
        int likely = forwards + (Inside.of(net, router, path.from()) ? 0 : 1);
        meant = likely > most ? router : meant;
        most = Math.max(most, likely);
      }
    }
    return meant;
  }

  /**
   * The machine that the letter is for: one with a program for that port, else one with any program
   * that waits; in both cases rather the one that was reached. Null if there is none.
   *
   * @param to where the letter was led
   */
  Host machine(Endpoint to) {
    Host reached = path.machine();
    if (!asks) {
      return reached;
    }
    for (int port : new int[] {to.port(), ANY_PORT}) {
      if (reached != null && waiting(reached, port) != null) {
        return reached;
      }
      for (int i = 0; i < lab.topology().nodes(); i++) {
        boolean other = i != path.from() && net.node(i) instanceof Host;
        if (other && waiting((Host) net.node(i), port) != null && isThere((Host) net.node(i))) {
          return (Host) net.node(i);
        }
      }
    }
    return reached;
  }

  /** Whether the letter could be for a host: one of the home, or without a home a neighbour. */
  private boolean isThere(Host host) {
    if (path.home() != null) {
      return Inside.of(net, path.home(), host.id());
    }
    return !host.iface().hasAddress() || host.iface().isOnLink(path.to().address());
  }

  /** The program that waits at a port of the machine that was reached; null if none does. */
  Program program(int port) {
    return waiting(path.machine(), port);
  }

  /** Any program that waits on the machine that was reached; null if none does. */
  Program anyProgram() {
    return waiting(path.machine(), ANY_PORT);
  }

  /** Where it waits, or would wait. */
  private static int portOf(Served s) {
    return s.listening() == null ? s.port() : s.listening().port();
  }

  /** A host's program for such letters to that port, rather one that runs; null if none is. */
  private Program waiting(Host host, int port) {
    Program found = null;
    for (Program p : host.programs().programs()) {
      boolean takes = (p instanceof UdpGame || p instanceof DnsServer) == datagram;
      boolean waits = p instanceof Served s && (port == ANY_PORT || portOf(s) == port);
      boolean better = found == null || isRunning(host, p) && !isRunning(host, found);
      if (takes && waits && better) {
        found = p;
      }
    }
    return found;
  }

  private static boolean isRunning(Host host, Program p) {
    return host.programs().isRunning(p.name());
  }

  /** What would bring a device back that is off or unplugged; null if it is neither. */
  String absent(int node) {
    String name = lab.topology().node(node);
    if (!net.powered(node)) {
      return name + ".power";
    }
    return net.up(node, 0) ? null : name + ".link";
  }
}
