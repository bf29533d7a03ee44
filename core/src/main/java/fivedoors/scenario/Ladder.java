package fivedoors.scenario;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.service.program.Program;
import fivedoors.stack.Sockets;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells from a letter's way which of the five doors it found open, and which one was closed. */
public final class Ladder {
  /** Ends that say nothing of a door: the letter was damaged, late, lost or not for this one. */
  private static final Set<DropReason> ACCIDENTS =
      Set.of(
          DropReason.MALFORMED,
          DropReason.BAD_CHECKSUM,
          DropReason.NOT_FOR_ME,
          DropReason.NOT_DHCP_SERVER,
          DropReason.LINK_LOSS,
          DropReason.QUEUE_FULL,
          DropReason.TTL_EXPIRED,
          DropReason.TOO_BIG,
          DropReason.REASSEMBLY_TIMEOUT);

  private final Lab lab;
  private final LetterPath path;
  private final Addressee addressee;
  private final String typed;
  private final int protocol;

  private Ladder(Lab lab, LetterPath path, Addressee addressee, String typed, int protocol) {
    this.lab = lab;
    this.path = path;
    this.addressee = addressee;
    this.typed = typed;
    this.protocol = protocol;
  }

  /**
   * Of the first letter of a connection and its repetitions.
   *
   * @param server whom the connection is to; null if the name was not found, so that none was sent
   * @param typed the host as typed in the address
   */
  static Ladder ofConnection(Lab lab, int from, Endpoint server, String typed, Trace trace) {
    LetterPath path = new LetterPath(lab.network(), from, server);
    Track track = new Track(from, server);
    for (int i = trace.first(); server != null && i < trace.size(); i++) {
      if (track.isAbout(trace.get(i))) {
        path.letter(trace.get(i));
      } else {
        path.other(trace.get(i));
      }
    }
    Addressee addressee = new Addressee(lab, path, true, false);
    return new Ladder(lab, path, addressee, typed, IpProtocol.TCP);
  }

  /**
   * The five doors as a letter showed them that was sent, or nothing if the way it ended has
   * nothing to do with them, or a device that it met has been taken away since. Who was meant is
   * asked of the network as it is now.
   *
   * @param letter all events about it, in their order, up to the one at which it ended
   */
  public static List<Door> shown(Lab lab, List<TraceEvent> letter) {
    TraceEvent end = letter.isEmpty() ? null : letter.get(letter.size() - 1);
    boolean accident = end instanceof TraceEvent.Dropped d && ACCIDENTS.contains(d.reason());
    byte[] first =
        letter.stream().map(TraceEvent::bytes).filter(b -> b != null).findFirst().orElse(null);
    Endpoint to = LetterPath.destination(first);
    boolean gone = letter.stream().anyMatch(e -> lab.topology().gone(e.node()));
    if (to == null || accident || gone || (first[0] & 1) != 0) {
      return List.of(); // what goes to all is for nobody's door
    }
    LetterPath path = new LetterPath(lab.network(), letter.get(0).node(), to);
    letter.forEach(path::letter);
    int protocol = Ipv4Packet.peekProtocol(first, EthernetFrame.HEADER_LENGTH);
    Addressee addressee =
        new Addressee(lab, path, asks(first, protocol, to), protocol == IpProtocol.UDP);
    List<Door> doors = new Ladder(lab, path, addressee, to.address().toString(), protocol).doors();
    return doors.stream().anyMatch(Door::isClosed) ? doors : List.of();
  }

  private static boolean asks(byte[] b, int protocol, Endpoint to) {
    return protocol == IpProtocol.TCP && Track.isSyn(b)
        || protocol == IpProtocol.UDP && to.port() < Sockets.FIRST_EPHEMERAL;
  }

  /** The last letter that the machine's programs took. */
  TraceEvent taken() {
    return path.taken();
  }

  /** What decided it: where the letter ended, or else the answer; null if nothing ended. */
  TraceEvent why() {
    return path.stopped() == null ? path.answerLost() : path.stopped();
  }

  /** The five, in the order of the way. */
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
    TraceEvent stopped = path.stopped();
    String named = setting == null ? setting(stopped) : setting;
    return door(kind, Door.State.CLOSED, found, wanted, stopped, named);
  }

  private static String setting(TraceEvent event) {
    if (event instanceof TraceEvent.Dropped d) {
      return d.setting();
    }
    return event instanceof TraceEvent.Refused r ? r.setting() : null;
  }

  private Door address() {
    if (path.isDirect()) {
      return notOnTheWay(Door.Kind.ADDRESS);
    }
    String found = path.to() == null ? typed : path.to().address().toString();
    if (path.home() != null) {
      return door(
          Door.Kind.ADDRESS, Door.State.OPEN, found, wanIp(path.home()), path.reachedHome(), null);
    } else if (path.stayedHome()) {
      return ahead(Door.Kind.ADDRESS);
    }
    HomeRouter meant = addressee.home();
    String setting = meant == null ? null : addressee.absent(meant.id());
    return closed(Door.Kind.ADDRESS, found, meant == null ? "" : wanIp(meant), setting);
  }

  private String wanIp(HomeRouter router) {
    return lab.get(router.name() + ".wan.ip");
  }

  private Door forward() {
    if (path.isDirect()) {
      return notOnTheWay(Door.Kind.FORWARD);
    } else if (path.home() == null) {
      return ahead(Door.Kind.FORWARD);
    }
    TraceEvent.Verdict forwarded = path.forwarded();
    if (forwarded != null) {
      Endpoint to = target();
      String wanted = to == null ? "" : to.toString();
      return door(Door.Kind.FORWARD, Door.State.OPEN, forwarded.rule(), wanted, forwarded, null);
    } else if (path.led() != null) {
      // The router remembers the conversation and has no need to look.
      String wanted = LetterPath.destination(path.led().after()).toString();
      return door(Door.Kind.FORWARD, Door.State.OPEN, "nat", wanted, path.led(), null);
    }
    TraceEvent stopped = path.stopped();
    String nearest = stopped instanceof TraceEvent.Dropped d ? d.nearest() : null;
    String found =
        nearest != null ? nearest : stopped instanceof TraceEvent.Refused r ? r.row() : null;
    String setting = setting(stopped) == null ? path.home().name() + ".forwards" : null;
    return closed(Door.Kind.FORWARD, found == null ? "" : found, path.lookup().key(), setting);
  }

  /** Where the forward table leads the letter. */
  private Endpoint target() {
    String to =
        path.home() == null ? "" : path.home().forwards().target(protocol, path.to().port());
    return to.isEmpty() ? null : Endpoint.parse(to);
  }

  private Door machine() {
    boolean direct = path.isDirect();
    if (path.led() == null && !direct) {
      return ahead(Door.Kind.MACHINE);
    }
    Endpoint to = path.led() == null ? path.to() : LetterPath.destination(path.led().after());
    String found = to == null ? "" : to.address().toString();
    Host meant = addressee.machine(to == null ? path.to() : to);
    if (path.arrival() != null && (meant == null || meant == path.machine())) {
      String name = path.machine().name();
      return door(Door.Kind.MACHINE, Door.State.OPEN, found, name, path.arrival(), null);
    }
    String wanted = meant == null ? "" : meant.name() + address(meant);
    String setting = meant == null ? null : addressee.absent(meant.id());
    if (setting == null && path.home() != null) {
      setting = path.home().name() + ".forwards";
    }
    TraceEvent event = path.stopped() == null ? path.arrival() : path.stopped();
    // The firewall or the system of a wrong machine has nothing to do with it.
    return door(Door.Kind.MACHINE, Door.State.CLOSED, found, wanted, event, setting);
  }

  private static String address(Host host) {
    Ipv4Address ip = host.iface().address();
    return ip.isUnspecified() ? "" : " " + ip;
  }

  private Door firewall() {
    if (machine().state() != Door.State.OPEN) {
      return ahead(Door.Kind.FIREWALL);
    }
    TraceEvent stopped = path.stopped();
    String rule = path.input() == null ? "off" : path.input().rule();
    boolean blocked =
        stopped instanceof TraceEvent.Dropped d && d.reason() == DropReason.FW_IN
            || stopped instanceof TraceEvent.Refused r && r.reason() == RefuseReason.FW_REJECT;
    return blocked
        ? closed(Door.Kind.FIREWALL, rule, "", null)
        : door(Door.Kind.FIREWALL, Door.State.OPEN, rule, "", path.input(), null);
  }

  private Door program() {
    if (firewall().state() != Door.State.OPEN) {
      return ahead(Door.Kind.PROGRAM);
    }
    Endpoint to = path.arrivedAt();
    String port = "" + to.port();
    Program there = addressee.program(to.port());
    if (path.stopped() == null) {
      String name = there == null ? "" : there.name();
      return door(Door.Kind.PROGRAM, Door.State.OPEN, name, port, path.arrival(), null);
    } else if (there != null) {
      return closed(Door.Kind.PROGRAM, there.name(), port, setting(path.stopped()));
    }
    Program elsewhere = addressee.anyProgram();
    String setting =
        elsewhere == null
            ? setting(path.stopped())
            : path.machine().name() + ".programs." + elsewhere.name() + ".port";
    return closed(Door.Kind.PROGRAM, elsewhere == null ? "" : elsewhere.name(), port, setting);
  }
}
