package fivedoors.scenario;

import static fivedoors.scenario.Execution.problem;

import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** Which ports of two devices go together, and by what: a cable, Wi-Fi or the mobile network. */
public final class Plugging {
  /** What a port is for. */
  private enum Use {
    /** Of a host or a switch, and the inside of a home router. */
    CABLE,
    /** The outside of a home router. */
    WAN,
    /** Of a provider's router, for customers. */
    CUSTOMER,
    /** Of a provider's router, for other providers. */
    CORE,
    /** Of a host. */
    WIFI,
    /** Of a home router. */
    ACCESS_POINT,
    /** Of a telephone. */
    MOBILE
  }

  /** Two uses that go together, and what joins them. */
  private record Way(Use one, Use other, int delayUs, int rateKbps, boolean wireless) {}

  /** What is tried first comes first. */
  private static final List<Way> WAYS =
      List.of(
          new Way(Use.WAN, Use.CUSTOMER, 5_000, 500_000, false),
          new Way(Use.CORE, Use.CORE, 2_000, 1_000_000, false),
          new Way(Use.WAN, Use.CABLE, 5, 1_000_000, false),
          new Way(Use.CABLE, Use.CABLE, 5, 1_000_000, false),
          new Way(Use.WIFI, Use.ACCESS_POINT, 1_000, 300_000, true),
          new Way(Use.CABLE, Use.CUSTOMER, 5_000, 500_000, false),
          new Way(Use.MOBILE, Use.CUSTOMER, 25_000, 100_000, true));

  private final Lab lab;

  /** For the devices of a network as it stands. */
  public Plugging(Lab lab) {
    this.lab = lab;
  }

  /** The ports of a device to which links can go, in order; none of a device that is not there. */
  public static List<String> ports(NodeDoc device) {
    List<String> ports = new ArrayList<>();
    if (device instanceof NodeDoc.HostDoc host) {
      ports.add(host.port());
      host.ports().forEach(p -> ports.add(p.port()));
    } else if (device instanceof NodeDoc.SwitchDoc sw) {
      ports.addAll(sw.ports());
    } else if (device instanceof NodeDoc.RouterDoc) {
      ports.addAll(ScenarioValidator.ROUTER_PORTS);
    } else if (device instanceof NodeDoc.IspDoc isp) {
      isp.sides().forEach(s -> ports.add(s.port()));
    }
    return ports;
  }

  /** The ports of a device that have no link, in order. */
  public List<String> free(String node) {
    List<String> free = new ArrayList<>();
    int id = lab.topology().find(node);
    for (String port : ports(lab.doc().node(node))) {
      if (lab.network().linkAt(id, lab.topology().findPort(id, port)) == null) {
        free.add(port);
      }
    }
    return free;
  }

  /** The devices that one can be connected with now, in the order of the scenario. */
  public List<String> partners(String node) {
    List<String> partners = new ArrayList<>();
    for (NodeDoc other : lab.doc().nodes()) {
      if (!other.name().equals(node) && obstacle(node, other.name()) == null) {
        partners.add(other.name());
      }
    }
    return partners;
  }

  /** Why two devices cannot be connected now, or null. */
  public Problem obstacle(String a, String b) {
    try {
      join(a, b);
      return null;
    } catch (CommandException e) {
      return e.problem();
    }
  }

  /**
   * Connects two devices in the way that suits them best: the provider with the outside of a
   * router, hosts with its inside, by cable if both have room for one, else by Wi-Fi.
   *
   * @throws CommandException if they do not go together, have no port left, are connected already,
   *     or would close a ring
   */
  public EditCommand.Connect join(String a, String b) {
    NodeDoc one = there(a);
    NodeDoc other = there(b);
    if (a.equals(b)) {
      throw new CommandException(problem("linkToSelf", a));
    } else if (directly(a, b)) {
      throw new CommandException(problem("joinedAlready", a, b));
    }
    String full = null;
    for (Way way : WAYS) {
      for (boolean turned : new boolean[] {false, true}) {
        Use first = turned ? way.other : way.one;
        Use second = turned ? way.one : way.other;
        String from = first(one, free(a), first, b);
        String to = first(other, free(b), second, a);
        if (from != null && to != null) {
          return connect(way, a + "." + from, b + "." + to);
        } else if (full == null && has(one, first) && has(other, second)) {
          full = from == null ? a : b;
        }
      }
    }
    throw new CommandException(
        full == null ? problem("doNotFit", a, b) : problem("noFreePort", full));
  }

  /**
   * Connects two ports, by what suits them.
   *
   * @param from {@code <node>.<port>}
   * @param to {@code <node>.<port>}
   * @throws CommandException if they do not go together; whether they are free and close no ring is
   *     seen when the command is carried out
   */
  public EditCommand.Connect joinPorts(String from, String to) {
    Use one = use(there(Docs.node(from)), from.substring(from.indexOf('.') + 1));
    Use other = use(there(Docs.node(to)), to.substring(to.indexOf('.') + 1));
    for (Way way : WAYS) {
      if (way.one == one && way.other == other || way.one == other && way.other == one) {
        return connect(way, from, to);
      }
    }
    throw new CommandException(problem("doNotFit", from, to));
  }

  private EditCommand.Connect connect(Way way, String from, String to) {
    if (new Segments(lab.doc()).joined(from, to)) {
      throw new CommandException(problem("closesRing", Docs.node(from), Docs.node(to)));
    }
    Boolean wireless = way.wireless ? Boolean.TRUE : null;
    return new EditCommand.Connect(
        new LinkDoc(from, to, way.delayUs, way.rateKbps, null, null, wireless, null));
  }

  private NodeDoc there(String name) {
    NodeDoc device = lab.doc().node(name);
    if (device == null) {
      boolean gone = name != null && lab.topology().find(name) != TraceEvent.NONE;
      throw new CommandException(
          gone ? problem("goneNode", name) : problem("unknownNode", "" + name, names()));
    }
    return device;
  }

  private String names() {
    return String.join(", ", lab.doc().nodes().stream().map(NodeDoc::name).toList());
  }

  private boolean directly(String a, String b) {
    for (LinkDoc link : lab.doc().links()) {
      String from = Docs.node(link.from());
      String to = Docs.node(link.to());
      if (from.equals(a) && to.equals(b) || from.equals(b) && to.equals(a)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(NodeDoc device, Use use) {
    return first(device, ports(device), use, "") != null;
  }

  /** The first port for that use, rather one that is named for who comes, such as a friend. */
  private static String first(NodeDoc device, List<String> among, Use use, String who) {
    String first = null;
    for (String port : among) {
      boolean fits = use(device, port) == use;
      if (fits && who.startsWith(port)) {
        return port;
      }
      first = fits && first == null ? port : first;
    }
    return first;
  }

  private static Use use(NodeDoc device, String port) {
    boolean wifi = port.startsWith("wlan");
    if (device instanceof NodeDoc.IspDoc) {
      return port.startsWith("core") ? Use.CORE : Use.CUSTOMER;
    } else if (device instanceof NodeDoc.RouterDoc) {
      return port.equals("wan") ? Use.WAN : wifi ? Use.ACCESS_POINT : Use.CABLE;
    } else if (device instanceof NodeDoc.HostDoc) {
      return wifi ? Use.WIFI : port.startsWith("lte") ? Use.MOBILE : Use.CABLE;
    }
    return Use.CABLE;
  }
}
