package fivedoors.scenario;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.service.dhcp.LeaseLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the ranges and references of a whole scenario, the same on the JVM and in the browser. */
public final class ScenarioValidator {
  /** What a device may look like. */
  public static final List<String> ICONS =
      List.of(
          "laptop", "smartphone", "monitor", "nas", "tv", "server", "router", "switch", "cloud");

  /** Where a device may stand. */
  public static final List<String> PLACES = List.of("inside", "outside");

  /** The ports of a home router to which links go. */
  static final List<String> ROUTER_PORTS =
      List.of("wan", "lan1", "lan2", "lan3", "lan4", "wlan0", "wlan1", "wlan2", "wlan3");

  /** The version of the format that this program reads. */
  private static final int SCHEMA = 1;

  private static final int LONGEST_NAME = 24;
  private static final int SHORTEST_PREFIX = 8;
  private static final int LONGEST_PREFIX = 30;

  private final Findings found;
  private final Map<String, List<String>> ports = new LinkedHashMap<>();
  private final Set<Mac> macs = new LinkedHashSet<>();
  private final Set<String> taken = new LinkedHashSet<>();

  private ScenarioValidator(Findings found) {
    this.found = found;
  }

  /**
   * Every problem that can be seen without building the network. The scenario must already lie over
   * its base; {@code file} is the name for messages.
   */
  public static List<Problem> problems(ScenarioDoc doc, String file) {
    ScenarioValidator v = new ScenarioValidator(new Findings(file));
    v.document(doc);
    return v.found.problems();
  }

  private void document(ScenarioDoc doc) {
    if (found.has("schema", doc.schema()) && doc.schema() != SCHEMA) {
      found.add("schema", "schema", "" + doc.schema(), "" + SCHEMA);
    }
    found.has("id", doc.id());
    if (doc.nodes().isEmpty()) {
      found.add("nodes", "noNodes");
    }
    for (int i = 0; i < doc.nodes().size(); i++) {
      if (found.has("nodes[" + i + "]", doc.nodes().get(i))) {
        node("nodes[" + i + "]", doc.nodes().get(i));
      }
    }
    for (int i = 0; i < doc.links().size(); i++) {
      if (found.has("links[" + i + "]", doc.links().get(i))) {
        link("links[" + i + "]", doc.links().get(i));
      }
    }
    for (int i = 0; i < doc.changes().size(); i++) {
      if (!(doc.changes().get(i) instanceof Command.SetFact)) {
        found.add("changes[" + i + "]", "onlySet");
      }
    }
  }

  private void node(String at, NodeDoc node) {
    name(at + ".name", node.name());
    found.range(at + ".upAtMs", node.upAtMs(), 0, 3_600_000);
    if (node.stage() != null) {
      found.oneOf(at + ".stage.place", node.stage().place(), PLACES);
      found.range(at + ".stage.order", node.stage().order(), 0, 99);
      found.oneOf(at + ".stage.icon", node.stage().icon(), ICONS);
      found.range(at + ".stage.x", node.stage().x(), 0, EditCommand.FARTHEST);
      found.range(at + ".stage.y", node.stage().y(), 0, EditCommand.FARTHEST);
    }
    List<String> own = new ArrayList<>();
    if (node instanceof NodeDoc.HostDoc host) {
      own.add(host.port());
      mac(at + ".mac", host.mac());
      address(at + ".address", host.address(), true);
      furtherPorts(at, host, own);
      new HostValidator(found).host(at, host);
    } else if (node instanceof NodeDoc.SwitchDoc sw) {
      own.addAll(sw.ports());
      if (own.isEmpty()) {
        found.add(at + ".ports", "missing");
      }
    } else if (node instanceof NodeDoc.RouterDoc router) {
      own.addAll(ROUTER_PORTS);
      side(at + ".wan", router.wan(), true);
      side(at + ".lan", router.lan(), false);
      forwards(at, router);
    } else if (node instanceof NodeDoc.IspDoc isp) {
      sides(at, isp, own);
    }
    if (node.name() != null) {
      ports.put(node.name(), own);
    }
  }

  private void sides(String at, NodeDoc.IspDoc isp, List<String> own) {
    boolean carrier = false;
    boolean open = false;
    for (int i = 0; i < isp.sides().size(); i++) {
      NodeDoc.IspSideDoc side = isp.sides().get(i);
      String place = at + ".sides[" + i + "]";
      if (found.has(place, side)) {
        side(place, side, own);
        boolean shared = side.carrier() != null && side.carrier();
        carrier |= shared;
        open |= !shared;
      }
    }
    if (isp.sides().isEmpty()) {
      found.add(at + ".sides", "missing");
    } else if (carrier && !open) {
      found.add(at + ".sides", "onlyCarrier");
    }
  }

  private void side(String at, NodeDoc.IspSideDoc side, List<String> own) {
    mac(at + ".mac", side.mac());
    address(at + ".address", side.address(), false);
    if (found.has(at + ".port", side.port())) {
      if (!isName(side.port())) {
        found.add(at + ".port", "badName", side.port());
      } else if (own.contains(side.port())) {
        found.add(at + ".port", "duplicateName", side.port());
      }
      own.add(side.port());
    }
    if (side.pool() != null) {
      pool(at + ".pool", side.pool(), side.address());
    }
  }

  private void pool(String at, NodeDoc.PoolDoc pool, AddressDoc address) {
    Ipv4Address first = ip(at + ".first", pool.first());
    Ipv4Address last = ip(at + ".last", pool.last());
    found.range(at + ".leaseSec", pool.leaseSec(), LeaseLimits.MIN_SEC, LeaseLimits.MAX_SEC);
    if (pool.dns() != null) {
      ip(at + ".dns", pool.dns());
    }
    Cidr side = cidr(address);
    boolean fits =
        side == null
            || first == null
            || last == null
            || side.contains(first) && side.contains(last) && first.compareTo(last) <= 0;
    if (!fits) {
      found.add(at, "badSidePool", pool.first() + "-" + pool.last(), side.toString());
    }
  }

  // Null if something is wrong with it, which has been said already.
  private static Cidr cidr(AddressDoc address) {
    if (!(address instanceof AddressDoc.StaticDoc fixed)
        || fixed.prefix() < SHORTEST_PREFIX
        || fixed.prefix() > LONGEST_PREFIX) {
      return null;
    }
    try {
      return new Cidr(Ipv4Address.parse(fixed.ip()), fixed.prefix());
    } catch (BadAddressException e) {
      return null;
    }
  }

  private void side(String at, NodeDoc.SideDoc side, boolean dhcpAllowed) {
    if (found.has(at, side)) {
      mac(at + ".mac", side.mac());
      address(at + ".address", side.address(), dhcpAllowed);
    }
  }

  private void forwards(String at, NodeDoc.RouterDoc router) {
    for (int i = 0; i < router.forwards().size(); i++) {
      NodeDoc.ForwardDoc line = router.forwards().get(i);
      String place = at + ".forwards[" + i + "]";
      if (found.has(place, line)) {
        found.has(place + ".id", line.id());
        found.has(place + ".proto", line.proto());
        found.has(place + ".outside", line.outside());
        found.has(place + ".inside", line.inside());
      }
    }
  }

  private void name(String at, String name) {
    if (!found.has(at, name)) {
      return;
    }
    if (!isName(name)) {
      found.add(at, "badName", name);
    } else if (ports.containsKey(name)) {
      found.add(at, "duplicateName", name);
    }
  }

  /** A lower-case letter, then letters, digits and hyphens, 24 characters at most. */
  static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean small = c >= 'a' && c <= 'z';
      boolean later = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      if (!small && (i == 0 || !later)) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }

  private void furtherPorts(String at, NodeDoc.HostDoc host, List<String> own) {
    for (int i = 0; i < host.ports().size(); i++) {
      String place = at + ".ports[" + i + "]";
      NodeDoc.PortDoc port = host.ports().get(i);
      if (!found.has(place, port) || !found.has(place + ".port", port.port())) {
        continue;
      }
      if (!isName(port.port())) {
        found.add(place + ".port", "badName", port.port());
      } else if (own.contains(port.port())) {
        found.add(place + ".port", "duplicateName", port.port());
      }
      own.add(port.port());
      mac(place + ".mac", port.mac());
      address(place + ".address", port.address(), true);
    }
  }

  private void mac(String at, String text) {
    if (!found.has(at, text)) {
      return;
    }
    try {
      Mac mac = Mac.parse(text);
      if (mac.isGroup() || mac.equals(Mac.ZERO)) {
        found.add(at, "groupMac", text);
      } else if (!macs.add(mac)) {
        found.add(at, "duplicateMac", text);
      }
    } catch (BadAddressException e) {
      found.add(at, "badMac", text);
    }
  }

  private void address(String at, AddressDoc address, boolean dhcpAllowed) {
    if (!found.has(at, address)) {
      return;
    }
    if (address instanceof AddressDoc.StaticDoc fixed) {
      found.range(at + ".prefix", fixed.prefix(), SHORTEST_PREFIX, LONGEST_PREFIX);
      Ipv4Address ip = ip(at + ".ip", fixed.ip());
      Ipv4Address gateway = fixed.gateway() == null ? null : ip(at + ".gateway", fixed.gateway());
      if (fixed.dns() != null) {
        ip(at + ".dns", fixed.dns());
      }
      boolean prefixFits = fixed.prefix() >= SHORTEST_PREFIX && fixed.prefix() <= LONGEST_PREFIX;
      if (ip != null
          && gateway != null
          && prefixFits
          && !new Cidr(ip, fixed.prefix()).contains(gateway)) {
        found.add(
            at + ".gateway", "gatewayOutside", fixed.gateway(), fixed.ip(), "" + fixed.prefix());
      }
    } else if (!dhcpAllowed) {
      found.add(at, "onlyStatic");
    }
  }

  private Ipv4Address ip(String at, String text) {
    if (!found.has(at, text)) {
      return null;
    }
    try {
      return Ipv4Address.parse(text);
    } catch (BadAddressException e) {
      found.add(at, "badIp", text);
      return null;
    }
  }

  private void link(String at, LinkDoc link) {
    end(at + ".from", link.from());
    end(at + ".to", link.to());
    found.range(at + ".delayUs", link.delayUs(), 0, 10_000_000);
    found.range(at + ".rateKbps", link.rateKbps(), 1, 100_000_000);
    found.range(at + ".queueFrames", link.queueFrames(), 1, 100_000);
    found.range(at + ".lossPpm", link.lossPpm(), 0, 1_000_000);
    if (link.from() != null && link.to() != null && nodeOf(link.from()).equals(nodeOf(link.to()))) {
      found.add(at, "linkToSelf", nodeOf(link.from()));
    }
  }

  private void end(String at, String end) {
    if (!found.has(at, end)) {
      return;
    }
    String node = nodeOf(end);
    String port = node.length() == end.length() ? "" : end.substring(node.length() + 1);
    List<String> own = ports.get(node);
    if (own == null) {
      found.add(at, "unknownNode", node, String.join(", ", ports.keySet()));
    } else if (!own.contains(port)) {
      found.add(at, "unknownPort", end, String.join(", ", own));
    } else if (!taken.add(end)) {
      found.add(at, "portTaken", end);
    }
  }

  private static String nodeOf(String end) {
    int dot = end.indexOf('.');
    return dot < 0 ? end : end.substring(0, dot);
  }
}
