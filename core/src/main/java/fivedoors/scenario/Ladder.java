package fivedoors.scenario;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.net.Network;
import fivedoors.service.dns.DnsServer;
import fivedoors.service.game.UdpGame;
import fivedoors.service.http.WebFetch;
import fivedoors.service.program.Program;
import fivedoors.service.program.Served;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IpProtocol;
import java.util.ArrayList;
import java.util.List;

/** Reads from the trace of an attempt how far the letter came, and so which door was closed. */
final class Ladder {
  private static final String HOOK_FORWARD = "forward";
  private static final String HOOK_INPUT = "INPUT";
  private static final int ANY_PORT = 0;

  private final Lab lab;
  private final Network net;
  private final int from;
  private final WebFetch fetch;
  private final Endpoint server;

  /** The home's router, once the letter has come to it from outside. */
  private HomeRouter home;

  /** The router that the asking machine itself is behind, if the letter passed one. */
  private HomeRouter own;

  private TraceEvent.Lookup lookup;
  private TraceEvent.Verdict forwarded;
  private TraceEvent.FrameReceived arrival;
  private Host machine;
  private TraceEvent.Verdict input;

  /** The last event that ended the letter where it had come furthest. */
  private TraceEvent stopped;

  private int stoppedAt;

  /**
   * The last thing that a cut or unplugged cable ended, such as the question who has an address.
   */
  private TraceEvent.Dropped linkDown;

  /** The last answer that was dropped. */
  private TraceEvent.Dropped answerLost;

  private TraceEvent.Delivered taken;

  Ladder(Lab lab, int from, WebFetch fetch) {
    this.lab = lab;
    this.net = lab.network();
    this.from = from;
    this.fetch = fetch;
    this.server = fetch.server();
  }

  // ---- reading

  void read(Trace trace) {
    if (server == null) {
      return; // the name was not found, so that no letter was sent
    }
    Track track = new Track(from, server);
    for (int i = trace.first(); i < trace.size(); i++) {
      TraceEvent event = trace.get(i);
      if (track.isAbout(event)) {
        letter(event);
      } else if (event instanceof TraceEvent.Dropped e) {
        other(e);
      } else if (event instanceof TraceEvent.Delivered e && isMachine(e.node())) {
        taken = e;
      }
    }
  }

  private boolean isMachine(int node) {
    return machine != null && machine.id() == node;
  }

  private void other(TraceEvent.Dropped e) {
    if (e.reason() == DropReason.LINK_DOWN) {
      linkDown = e;
    } else if (isAnswer(e)) {
      answerLost = e;
    }
  }

  private boolean isAnswer(TraceEvent.Dropped e) {
    Endpoint sender = Track.sender(e.bytes());
    boolean outside = sender != null && sender.equals(server);
    boolean inside = sender != null && arrival != null && sender.equals(Track.to(arrival.bytes()));
    return (outside || inside) && e.reason() != DropReason.NOT_FOR_ME;
  }

  private void letter(TraceEvent event) {
    if (event instanceof TraceEvent.Lookup e && e.table().equals("forwards")) {
      lookup = e;
      home = (HomeRouter) net.node(e.node());
    } else if (event instanceof TraceEvent.Verdict e && e.hook().equals(HOOK_FORWARD)) {
      forwarded = e.accept() ? e : forwarded;
    } else if (event instanceof TraceEvent.Verdict e && e.hook().equals(HOOK_INPUT)) {
      input = e;
    } else if (event instanceof TraceEvent.FrameReceived e) {
      received(e);
    } else if (event instanceof TraceEvent.Dropped || event instanceof TraceEvent.Refused) {
      ended(event);
    }
  }

  private void received(TraceEvent.FrameReceived e) {
    if (net.node(e.node()) instanceof Host host && e.node() != from) {
      if (host.iface().mac().isAt(e.bytes(), 0)) {
        arrival = e;
        machine = host;
      }
    } else if (net.node(e.node()) instanceof HomeRouter router && e.port() != HomeRouter.WAN) {
      own = router;
    }
  }

  private void ended(TraceEvent event) {
    boolean flooded =
        event instanceof TraceEvent.Dropped d
            && d.reason() == DropReason.NOT_FOR_ME
            && net.node(event.node()) instanceof Host;
    if (!flooded && level() >= stoppedAt) {
      boolean unasked =
          event instanceof TraceEvent.Dropped d
              && d.reason() == DropReason.NO_HOST
              && linkDown != null
              && linkDown.node() == d.node()
              && linkDown.port() == d.port();
      stopped = unasked ? linkDown : event;
      stoppedAt = level();
    }
  }

  /** How many of address, table and machine the letter has behind it. */
  private int level() {
    return arrival != null ? 3 : forwarded != null ? 2 : lookup != null ? 1 : 0;
  }

  // ---- telling

  /** The last letter that the machine's programs took. */
  TraceEvent taken() {
    return taken;
  }

  /** What decided it: where the letter ended, or else the answer; null if nothing ended. */
  TraceEvent why() {
    boolean connected = arrival != null && stopped == null;
    return connected || stopped == null ? answerLost : stopped;
  }

  List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    doors.add(address());
    doors.add(forward());
    doors.add(machine());
    doors.add(firewall());
    doors.add(program());
    return doors;
  }

  private Door door(
      Door.Kind kind, Door.State state, String found, String wanted, TraceEvent e, String setting) {
    return new Door(kind, state, found, wanted, e, setting);
  }

  private Door ahead(Door.Kind kind) {
    return door(kind, Door.State.NOT_REACHED, "", "", null, null);
  }

  private Door notOnTheWay(Door.Kind kind) {
    return door(kind, Door.State.NOT_ON_THE_WAY, "", "", null, null);
  }

  private Door closed(Door.Kind kind, String found, String wanted, String setting) {
    String named = setting == null ? setting(stopped) : setting;
    return door(kind, Door.State.CLOSED, found, wanted, stopped, named);
  }

  private static String setting(TraceEvent event) {
    if (event instanceof TraceEvent.Dropped d) {
      return d.setting();
    }
    return event instanceof TraceEvent.Refused r ? r.setting() : null;
  }

  /** Whether the letter went to its machine without a home's router taking it from outside. */
  private boolean direct() {
    return lookup == null && (arrival != null || onLink());
  }

  private boolean onLink() {
    return server != null
        && net.node(from) instanceof Host host
        && host.iface().isOnLink(server.address());
  }

  private Door address() {
    if (direct()) {
      return notOnTheWay(Door.Kind.ADDRESS);
    }
    String found = server == null ? fetch.url().host() : server.address().toString();
    if (lookup != null) {
      return door(Door.Kind.ADDRESS, Door.State.OPEN, found, wanIp(home), lookup, null);
    } else if (stopped != null && (stopped.node() == from || isOwn(stopped.node()))) {
      return ahead(Door.Kind.ADDRESS); // it did not get away
    }
    HomeRouter meant = otherHome();
    String setting = meant == null ? null : absent(meant.id());
    return closed(Door.Kind.ADDRESS, found, meant == null ? "" : wanIp(meant), setting);
  }

  /** What would bring a device back that is off or unplugged; null if it is neither. */
  private String absent(int node) {
    String name = lab.topology().node(node);
    if (!net.powered(node)) {
      return name + ".power";
    }
    return net.up(node, 0) ? null : name + ".link";
  }

  private boolean isOwn(int node) {
    return own != null && net.node(node) == own;
  }

  private String wanIp(HomeRouter router) {
    return lab.get(lab.topology().node(router.id()) + ".wan.ip");
  }

  /**
   * The home that was meant, where the letter came to none: one with forwards, not the sender's.
   */
  private HomeRouter otherHome() {
    HomeRouter meant = null;
    int most = 0;
    for (int i = 0; i < lab.topology().nodes(); i++) {
      if (net.node(i) instanceof HomeRouter router) {
        int forwards = router.forwards().rules().isEmpty() ? 0 : 2;
        int likely = forwards + (Inside.of(net, router, from) ? 0 : 1);
        meant = likely > most ? router : meant;
        most = Math.max(most, likely);
      }
    }
    return meant;
  }

  private Door forward() {
    if (direct()) {
      return notOnTheWay(Door.Kind.FORWARD);
    } else if (lookup == null) {
      return ahead(Door.Kind.FORWARD);
    }
    String router = lab.topology().node(home.id());
    if (forwarded != null) {
      Endpoint to = target();
      return door(
          Door.Kind.FORWARD,
          Door.State.OPEN,
          forwarded.rule(),
          to == null ? "" : to.toString(),
          forwarded,
          null);
    }
    String nearest = stopped instanceof TraceEvent.Dropped d ? d.nearest() : null;
    String found =
        nearest != null ? nearest : stopped instanceof TraceEvent.Refused r ? r.row() : null;
    String setting = setting(stopped) == null ? router + ".forwards" : null;
    return closed(Door.Kind.FORWARD, found == null ? "" : found, lookup.key(), setting);
  }

  /** Where the forward table leads the letter. */
  private Endpoint target() {
    String to = home == null ? "" : home.forwards().target(IpProtocol.TCP, server.port());
    return to.isEmpty() ? null : Endpoint.parse(to);
  }

  private Door machine() {
    boolean passedTable = forwarded != null || direct();
    if (!passedTable) {
      return ahead(Door.Kind.MACHINE);
    }
    Endpoint to = forwarded == null ? server : target();
    String found = to == null ? "" : to.address().toString();
    Host meant = meant(to == null ? server.port() : to.port());
    if (arrival != null && (meant == null || meant == machine)) {
      return door(Door.Kind.MACHINE, Door.State.OPEN, found, machine.name(), arrival, null);
    }
    String wanted = meant == null ? "" : meant.name() + address(meant);
    String setting = meant == null ? null : absent(meant.id());
    if (setting == null && home != null) {
      setting = lab.topology().node(home.id()) + ".forwards";
    }
    TraceEvent event = stopped == null ? arrival : stopped;
    // The firewall or the system of a wrong machine has nothing to do with it.
    return door(Door.Kind.MACHINE, Door.State.CLOSED, found, wanted, event, setting);
  }

  private static String address(Host host) {
    Ipv4Address ip = host.iface().address();
    return ip.isUnspecified() ? "" : " " + ip;
  }

  /**
   * The machine that the letter is for: one with a program for that port, else one with any program
   * that waits for connections; in both cases rather the one that was reached.
   */
  private Host meant(int port) {
    for (int wanted : new int[] {port, ANY_PORT}) {
      if (machine != null && waiting(machine, wanted) != null) {
        return machine;
      }
      for (int i = 0; i < lab.topology().nodes(); i++) {
        boolean other = i != from && net.node(i) instanceof Host;
        if (other && waiting((Host) net.node(i), wanted) != null && isThere((Host) net.node(i))) {
          return (Host) net.node(i);
        }
      }
    }
    return machine;
  }

  /** Whether the letter could be for a host: one of the home, or without a home a neighbour. */
  private boolean isThere(Host host) {
    if (home != null) {
      return Inside.of(net, home, host.id());
    }
    return !host.iface().hasAddress() || host.iface().isOnLink(server.address());
  }

  /** A host's program for connections to that port, rather one that runs; null if none is. */
  private static Program waiting(Host host, int port) {
    Program found = null;
    for (Program p : host.programs().programs()) {
      boolean connections = !(p instanceof UdpGame) && !(p instanceof DnsServer);
      boolean waits = p instanceof Served s && (port == ANY_PORT || s.port() == port);
      boolean better = found == null || isRunning(host, p) && !isRunning(host, found);
      if (connections && waits && better) {
        found = p;
      }
    }
    return found;
  }

  private static boolean isRunning(Host host, Program p) {
    return host.programs().isRunning(p.name());
  }

  private Door firewall() {
    if (machine().state() != Door.State.OPEN) {
      return ahead(Door.Kind.FIREWALL);
    }
    String rule = input == null ? "off" : input.rule();
    boolean blocked =
        stopped instanceof TraceEvent.Dropped d && d.reason() == DropReason.FW_IN
            || stopped instanceof TraceEvent.Refused r && r.reason() == RefuseReason.FW_REJECT;
    return blocked
        ? closed(Door.Kind.FIREWALL, rule, "", null)
        : door(Door.Kind.FIREWALL, Door.State.OPEN, rule, "", input, null);
  }

  private Door program() {
    if (firewall().state() != Door.State.OPEN) {
      return ahead(Door.Kind.PROGRAM);
    }
    Endpoint to = Track.to(arrival.bytes());
    String port = "" + to.port();
    Program there = waiting(machine, to.port());
    if (stopped == null) {
      String name = there == null ? "" : there.name();
      return door(Door.Kind.PROGRAM, Door.State.OPEN, name, port, arrival, null);
    } else if (there != null) {
      return closed(Door.Kind.PROGRAM, there.name(), port, setting(stopped));
    }
    Program elsewhere = waiting(machine, ANY_PORT);
    return elsewhere == null
        ? closed(Door.Kind.PROGRAM, "", port, setting(stopped))
        : closed(
            Door.Kind.PROGRAM,
            elsewhere.name(),
            port,
            machine.name() + ".programs." + elsewhere.name() + ".port");
  }
}
