package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.net.Link;
import fivedoors.net.Network;
import fivedoors.net.Topology;
import fivedoors.play.Plan;
import fivedoors.play.Session;
import fivedoors.scenario.EditCommand.SpotDoc;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.ui.guide.Guide;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to draw, by the numbers of the topology: kinds, places and icons of the devices.
 */
public final class StagePlan {
  /** How a device is drawn. */
  public enum Kind {
    /** A card with one address. */
    HOST,
    /** A small card without an address. */
    SWITCH,
    /** The front door. */
    ROUTER,
    /** A card outside. */
    ISP
  }

  /**
   * A device.
   *
   * @param node its number
   * @param label its name for a person
   * @param mac the address of its port; empty where it has several
   * @param order its place among the devices on its side, as the scenario says it or in its order
   * @param spot where somebody stood it; null for where the picture has room
   */
  public record Item(
      int node,
      String name,
      Kind kind,
      boolean inside,
      int order,
      String icon,
      String label,
      String mac,
      SpotDoc spot) {}

  /** A cable or a Wi-Fi association between two devices' ports. */
  public record Wire(int link, int nodeA, int portA, int nodeB, int portB, boolean wireless) {}

  private final Topology topology;
  private final List<Item> items = new ArrayList<>();
  private final List<Wire> wires = new ArrayList<>();

  /** Of all links that there have ever been. */
  private final List<Wire> all = new ArrayList<>();

  /** The plan of a scenario that {@code network} was built from. */
  public StagePlan(ScenarioDoc scenario, Network network, Words words) {
    topology = network.topology();
    for (NodeDoc n : scenario.nodes()) {
      int node = topology.find(n.name());
      if (node >= 0) {
        items.add(item(n, node, items.size(), words.node(n.name(), n.labels()), null));
      }
    }
    links(network);
    wires.addAll(all);
  }

  /** The plan of what there is at the shown moment. */
  public StagePlan(Guide guide, Words words) {
    Session session = guide.session();
    Plan plan = session.plan();
    topology = session.network().topology();
    for (int node : plan.nodes()) {
      NodeDoc n = guide.device(topology.node(node));
      items.add(item(n, node, items.size(), words.node(n.name(), n.labels()), plan.spot(node)));
    }
    links(session.network());
    for (Wire w : all) {
      if (plan.hasLink(w.link())) {
        wires.add(w);
      }
    }
  }

  private void links(Network network) {
    for (int i = 0; i < topology.links(); i++) {
      Link l = network.link(i);
      all.add(new Wire(i, l.node(0), l.port(0), l.node(1), l.port(1), l.spec().wireless()));
    }
  }

  /** The name among our icons of what a scenario calls it. */
  private static String drawing(String icon) {
    return switch (icon) {
      case "nas" -> "hard-drive";
      case "switch" -> "ethernet-port";
      default -> icon;
    };
  }

  private static Item item(NodeDoc n, int node, int order, String label, SpotDoc spot) {
    Kind kind = Kind.HOST;
    String icon = "monitor";
    if (n instanceof NodeDoc.RouterDoc) {
      kind = Kind.ROUTER;
      icon = "router";
    } else if (n instanceof NodeDoc.IspDoc) {
      kind = Kind.ISP;
      icon = "cloud";
    } else if (n instanceof NodeDoc.SwitchDoc) {
      kind = Kind.SWITCH;
      icon = "ethernet-port";
    }
    boolean inside = kind != Kind.ISP;
    int at = order;
    if (n.stage() != null) {
      inside = n.stage().place() == null ? inside : n.stage().place().equals("inside");
      at = n.stage().order() == null ? at : n.stage().order();
      icon = n.stage().icon() == null ? icon : drawing(n.stage().icon());
    }
    String mac = n instanceof NodeDoc.HostDoc h ? h.mac() : "";
    return new Item(node, n.name(), kind, inside, at, icon, label, mac, spot);
  }

  /** The devices in the order of the scenario. */
  public List<Item> items() {
    return items;
  }

  /** The links, lowest number first. */
  public List<Wire> wires() {
    return wires;
  }

  /** A link by its number, also one that is not there any more. */
  public Wire wire(int link) {
    return all.get(link);
  }

  /** Whether somebody has said where a device stands. */
  public boolean stood() {
    for (Item i : items) {
      if (i.spot() != null) {
        return true;
      }
    }
    return false;
  }

  /** Names and ports. */
  public Topology topology() {
    return topology;
  }

  /** How many routers there are. */
  public int routers() {
    int count = 0;
    for (Item i : items) {
      count += i.kind() == Kind.ROUTER ? 1 : 0;
    }
    return count;
  }

  /** Whether a node is a router of a home. */
  public boolean isRouter(int node) {
    for (Item i : items) {
      if (i.node() == node) {
        return i.kind() == Kind.ROUTER;
      }
    }
    return false;
  }

  /** The name of a device for a person; empty for one that is not drawn. */
  public String label(int node) {
    for (Item i : items) {
      if (i.node() == node) {
        return i.label();
      }
    }
    return "";
  }

  /** The name of a device in the scenario. */
  public String name(int node) {
    return topology.node(node);
  }

  /** The router of the home that is drawn: the first one inside, else the first, or null. */
  public Item router() {
    Item first = null;
    for (Item i : items) {
      if (i.kind() == Kind.ROUTER && i.inside()) {
        return i;
      } else if (i.kind() == Kind.ROUTER && first == null) {
        first = i;
      }
    }
    return first;
  }
}
