package fivedoors.scenario;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The devices that can be put on the stage. Each gets a name that was never used in this network,
 * an address of its own for each port, and the programs that such a device has.
 */
public final class Palette {
  /** What can be put there; {@link #stem()} is also the word {@code node.<stem>}. */
  public enum Kind {
    /** A computer to carry about: cable and Wi-Fi, programs that wait to be started. */
    LAPTOP("laptop", "laptop", true),
    /** Wi-Fi and the mobile network. */
    PHONE("phone", "smartphone", true),
    /** A computer with a web server and a firewall that is on. */
    DESKTOP("desktop", "monitor", true),
    /** A disk at the network, with a photo album. */
    NAS("nas", "nas", true),
    /** Cable and Wi-Fi. */
    TV("tv", "tv", true),
    /** Five ports. */
    SWITCH("switch", "switch", true),
    /** A home router that asks its provider for an address. */
    ROUTER("router", "router", true),
    /** A provider with four customers' ports and one to another provider. */
    ISP("isp", "cloud", false),
    /** Somebody outside, over the mobile network. */
    FRIEND("friend", "smartphone", false),
    /** A web site outside. */
    SITE("site", "server", false);

    private final String stem;
    private final String icon;
    private final boolean inside;

    Kind(String stem, String icon, boolean inside) {
      this.stem = stem;
      this.icon = icon;
      this.inside = inside;
    }

    /** How the names of its devices begin. */
    public String stem() {
      return stem;
    }

    /** One of {@link ScenarioValidator#ICONS}. */
    public String icon() {
      return icon;
    }

    /** Whether it belongs into the house. */
    public boolean inside() {
      return inside;
    }
  }

  private static final AddressDoc DHCP = new AddressDoc.DhcpDoc(null);
  private static final int CUSTOMERS = 4;

  private final Lab lab;

  /** For a network as it stands. */
  public Palette(Lab lab) {
    this.lab = lab;
  }

  /** Puts a device there, where the layout has room for it. */
  public EditCommand.Place place(Kind kind) {
    EditCommand.SpotDoc spot = new Layout(lab.doc()).room(kind.inside, kind == Kind.ROUTER);
    return place(kind, spot.x(), spot.y());
  }

  /**
   * Puts a device there.
   *
   * @param x of the middle of its card, rightwards, 0 to {@link EditCommand#FARTHEST}
   * @param y of the middle of its card, upwards
   */
  public EditCommand.Place place(Kind kind, int x, int y) {
    String side = kind.inside ? "inside" : "outside";
    StageDoc stage = new StageDoc(side, null, kind.icon, x, y);
    String name = name(kind);
    return new EditCommand.Place(
        switch (kind) {
          case SWITCH ->
              new NodeDoc.SwitchDoc(
                  name, null, List.of("p1", "p2", "p3", "p4", "p5"), null, null, stage);
          case ROUTER -> router(name, stage);
          case ISP -> isp(name, stage);
          default -> host(kind, name, stage);
        });
  }

  /** The kind's name, or it with the lowest number that was never used. */
  private String name(Kind kind) {
    String name = kind.stem;
    for (int i = 2; lab.topology().find(name) != TraceEvent.NONE; i++) {
      name = kind.stem + i;
    }
    return name;
  }

  /** Numbers of devices are not given twice, so neither are these. */
  private String mac(int port) {
    int node = lab.topology().nodes();
    return "02:53:"
        + (Hex.u8(port) + ":00:")
        + (Hex.u8(node >> 8 & 0xFF) + ":" + Hex.u8(node & 0xFF));
  }

  // ---- hosts

  private NodeDoc host(Kind kind, String name, StageDoc stage) {
    List<String> ports =
        switch (kind) {
          case PHONE -> List.of("wlan0", "lte0");
          case FRIEND -> List.of("lte0", "wlan0");
          case LAPTOP, TV -> List.of("eth0", "wlan0");
          default -> List.of("eth0");
        };
    List<NodeDoc.PortDoc> more = new ArrayList<>();
    for (int i = 1; i < ports.size(); i++) {
      more.add(new NodeDoc.PortDoc(ports.get(i), mac(i), DHCP));
    }
    boolean windows = kind == Kind.LAPTOP || kind == Kind.DESKTOP;
    return new NodeDoc.HostDoc(
        name,
        null,
        ports.get(0),
        mac(0),
        DHCP,
        more,
        windows ? "windows-ko" : "linux",
        programs(kind),
        windows ? new FirewallDoc(kind == Kind.DESKTOP, null, null) : null,
        null,
        null,
        stage);
  }

  private static List<ProgramDoc> programs(Kind kind) {
    return switch (kind) {
      case LAPTOP, DESKTOP ->
          List.of(
              new ProgramDoc.WebDoc(null, null, null, kind == Kind.DESKTOP, null, null),
              new ProgramDoc.FlaskDoc(null, null, null, false, null),
              new ProgramDoc.DjangoDoc(null, null, null, false, null, null),
              new ProgramDoc.SshDoc(null, null, null, false),
              new ProgramDoc.GameDoc(null, null, null, false));
      case NAS ->
          List.of(
              new ProgramDoc.WebDoc("photos", 8080, null, null, "Photo album", null),
              new ProgramDoc.SshDoc(null, null, null, false));
      case SITE -> List.of(new ProgramDoc.WebDoc(null, null, null, null, "Web site", null));
      default -> List.of();
    };
  }

  // ---- routers

  private NodeDoc router(String name, StageDoc stage) {
    int net = 0;
    while (net < 255 && taken("192.168." + net + ".0")) {
      net++;
    }
    String lan = "192.168." + net + ".";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("dhcp.first", lan + "2");
    settings.put("dhcp.last", lan + "200");
    return new NodeDoc.RouterDoc(
        name,
        null,
        new NodeDoc.SideDoc(mac(0), DHCP),
        new NodeDoc.SideDoc(mac(1), fixed(lan + "1")),
        null,
        null,
        null,
        null,
        null,
        null,
        settings,
        stage);
  }

  private NodeDoc isp(String name, StageDoc stage) {
    List<NodeDoc.IspSideDoc> sides = new ArrayList<>();
    int net = 20;
    for (int i = 0; i < CUSTOMERS; i++) {
      while (net < 255 && taken("12.12." + net + ".0")) {
        net++;
      }
      String side = "12.12." + net + ".";
      NodeDoc.PoolDoc pool = new NodeDoc.PoolDoc(side + "12", side + "99", null, null);
      sides.add(new NodeDoc.IspSideDoc("home" + (i + 1), mac(i), fixed(side + "1"), pool, null));
      net++;
    }
    int number = 1;
    while (number < 254 && used("198.51.100." + number)) {
      number++;
    }
    sides.add(
        new NodeDoc.IspSideDoc("core", mac(CUSTOMERS), fixed("198.51.100." + number), null, null));
    return new NodeDoc.IspDoc(name, null, sides, null, null, stage);
  }

  private static AddressDoc fixed(String ip) {
    return new AddressDoc.StaticDoc(ip, 24, null, null);
  }

  /** Whether some router has a side in the network of that address with 24 bits. */
  private boolean taken(String network) {
    Cidr wanted = new Cidr(Ipv4Address.parse(network), 24);
    for (AddressDoc.StaticDoc side : sides()) {
      Cidr own = new Cidr(Ipv4Address.parse(side.ip()), side.prefix());
      if (own.contains(wanted.network()) || wanted.contains(own.network())) {
        return true;
      }
    }
    return false;
  }

  private boolean used(String ip) {
    return sides().stream().anyMatch(s -> s.ip().equals(ip));
  }

  /** The fixed addresses of all routers. */
  private List<AddressDoc.StaticDoc> sides() {
    List<AddressDoc.StaticDoc> sides = new ArrayList<>();
    for (NodeDoc n : lab.doc().nodes()) {
      if (n instanceof NodeDoc.RouterDoc r) {
        fixed(r.wan().address(), sides);
        fixed(r.lan().address(), sides);
      } else if (n instanceof NodeDoc.IspDoc isp) {
        isp.sides().forEach(s -> fixed(s.address(), sides));
      }
    }
    return sides;
  }

  private static void fixed(AddressDoc address, List<AddressDoc.StaticDoc> to) {
    if (address instanceof AddressDoc.StaticDoc s) {
      to.add(s);
    }
  }
}
