package fivedoors.scenario;

import fivedoors.net.Link;
import fivedoors.net.Network;
import fivedoors.net.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.Multigraph;

/**
 * Names what is not connected with what: from the graph of the links that are plugged in, and from
 * the facts of the devices as they are now.
 */
public final class Connectivity {
  private final Lab lab;
  private final Network net;
  private final List<Gap> gaps = new ArrayList<>();

  /** What is joined by links that are plugged in. */
  private final Graph<String, Integer> plugged = new Multigraph<>(null, null, false);

  private final ConnectivityInspector<String, Integer> joined;

  private Connectivity(Lab lab) {
    this.lab = lab;
    net = lab.network();
    Topology names = lab.topology();
    for (NodeDoc n : lab.doc().nodes()) {
      plugged.addVertex(n.name());
    }
    for (int i = 0; i < names.links(); i++) {
      Link l = net.link(i);
      if (!names.linkGone(i) && l.plugged()) {
        plugged.addEdge(names.node(l.node(0)), names.node(l.node(1)), i);
      }
    }
    joined = new ConnectivityInspector<>(plugged);
  }

  /** What is missing, device by device in the order of the scenario; empty if nothing is. */
  public static List<Gap> gaps(Lab lab) {
    Connectivity c = new Connectivity(lab);
    c.all();
    return c.gaps;
  }

  private void gap(String code, String... nodes) {
    gaps.add(new Gap(code, List.of(nodes)));
  }

  private void all() {
    boolean router = false;
    boolean isp = false;
    for (NodeDoc n : lab.doc().nodes()) {
      router |= n instanceof NodeDoc.RouterDoc;
      isp |= n instanceof NodeDoc.IspDoc;
    }
    if (lab.doc().nodes().isEmpty()) {
      gap("empty");
      return;
    }
    if (!isp) {
      gap("noProvider");
    }
    if (!router) {
      gap("noRouter");
    }
    for (NodeDoc n : lab.doc().nodes()) {
      boolean wired = wired(n);
      if (wired && n instanceof NodeDoc.RouterDoc) {
        router(n.name(), isp);
      } else if (wired && n instanceof NodeDoc.HostDoc) {
        host(n, router, isp);
      }
    }
  }

  /** Whether a device is on and has a link that is plugged in; notes what is missing. */
  private boolean wired(NodeDoc n) {
    int node = lab.topology().find(n.name());
    String pulled = null;
    boolean any = false;
    for (int port = 0; port < lab.topology().ports(node).size(); port++) {
      Link l = net.linkAt(node, port);
      if (l != null) {
        any |= l.plugged();
        pulled = lab.topology().node(l.node(0) == node ? l.node(1) : l.node(0));
      }
    }
    if (pulled == null) {
      gap(onlyAir(n) ? "noWifi" : "noCable", n.name());
    } else if (!net.powered(node)) {
      gap("off", n.name());
    } else if (!any) {
      gap(onlyAir(n) ? "wifiOff" : "pulledOut", n.name(), pulled);
    }
    return any && net.powered(node);
  }

  private static boolean onlyAir(NodeDoc n) {
    return n instanceof NodeDoc.HostDoc
        && Plugging.ports(n).stream().allMatch(p -> p.startsWith("wlan") || p.startsWith("lte"));
  }

  // ---- routers

  private void router(String name, boolean isp) {
    LinkDoc wan = null;
    boolean wrong = false;
    for (LinkDoc l : lab.doc().links()) {
      boolean from = name.equals(Docs.node(l.from()));
      String own = from ? l.from() : l.to();
      NodeDoc other = lab.doc().node(Docs.node(from ? l.to() : l.from()));
      if (from || name.equals(Docs.node(l.to()))) {
        wan = own.equals(name + ".wan") ? l : wan;
        if (!own.equals(name + ".wan") && other instanceof NodeDoc.IspDoc) {
          gap("providerInLan", name, other.name());
          wrong = true;
        }
      }
    }
    if (wrong || !isp) {
      return;
    }
    if (wan == null || !reaches(name, NodeDoc.IspDoc.class)) {
      gap("wanFree", name);
    } else if (lab.get(name + ".wan.ip").isEmpty()) {
      gap("noWanAddress", name);
    }
    second(name);
  }

  /** A router that gives out addresses in the home of another one. */
  private void second(String name) {
    Segments segments = new Segments(lab.doc());
    for (NodeDoc other : lab.doc().nodes()) {
      if (other.name().equals(name)) {
        return;
      }
      if (other instanceof NodeDoc.RouterDoc
          && segments.joined(name + ".lan1", other.name() + ".lan1")) {
        gap("twoRouters", name, other.name());
      }
    }
  }

  // ---- hosts

  private void host(NodeDoc n, boolean router, boolean isp) {
    boolean inside = Layout.inside(n);
    boolean home = reaches(n.name(), NodeDoc.RouterDoc.class);
    boolean provider = reaches(n.name(), NodeDoc.IspDoc.class);
    if (inside && router && !home && !provider) {
      gap("notToRouter", n.name(), first(NodeDoc.RouterDoc.class));
    } else if (!inside && isp && !provider) {
      gap("notToProvider", n.name(), first(NodeDoc.IspDoc.class));
    } else {
      address(n.name());
    }
  }

  private void address(String name) {
    String ip = lab.get(name + ".ip");
    if (ip.isEmpty()) {
      gap("noAddress", name);
    } else if (ip.startsWith("169.254.")) {
      gap("ownAddress", name);
    }
  }

  private boolean reaches(String name, Class<?> kind) {
    Set<String> there = joined.connectedSetOf(name);
    for (NodeDoc n : lab.doc().nodes()) {
      if (n.getClass() == kind && there.contains(n.name())) {
        return true;
      }
    }
    return false;
  }

  private String first(Class<?> kind) {
    for (NodeDoc n : lab.doc().nodes()) {
      if (n.getClass() == kind) {
        return n.name();
      }
    }
    return "";
  }
}
