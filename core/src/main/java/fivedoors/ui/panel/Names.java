package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.net.Topology;
import fivedoors.scenario.AddressDoc;
import fivedoors.scenario.NodeDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What nodes are called in the language that is set. */
final class Names {
  private final Words words;
  private final Documents documents;
  private final Topology topology;

  /** Knows the devices. */
  interface Documents {
    /** The device of that name, also one that was taken away; or null. */
    NodeDoc doc(String name);
  }

  Names(Words words, Documents documents, Topology topology) {
    this.words = words;
    this.documents = documents;
    this.topology = topology;
  }

  /** The label of a node, by its name in the scenario. */
  String label(String name) {
    NodeDoc doc = doc(name);
    return words.node(name, doc == null ? Map.of() : doc.labels());
  }

  /** The label of a node, by its number. */
  String label(int node) {
    return label(topology.node(node));
  }

  /** The name of a node in the scenario, by its number. */
  String name(int node) {
    return topology.node(node);
  }

  /** The document of a node, or null. */
  NodeDoc doc(String name) {
    return documents.doc(name);
  }

  /** The MAC addresses of the hosts that get their addresses by DHCP in the home. */
  List<String> macs() {
    List<String> macs = new ArrayList<>();
    for (int i = 0; i < topology.nodes(); i++) {
      NodeDoc d = topology.gone(i) ? null : doc(topology.node(i));
      boolean inside = d != null && d.stage() != null && "inside".equals(d.stage().place());
      if (inside && d instanceof NodeDoc.HostDoc h && h.address() instanceof AddressDoc.DhcpDoc) {
        macs.add(h.mac());
        for (NodeDoc.PortDoc p : h.ports()) {
          macs.add(p.mac());
        }
      }
    }
    return macs;
  }

  /** Whether a node's first port is a wireless one. */
  boolean wireless(String name) {
    int node = topology.find(name);
    return node >= 0
        && !topology.ports(node).isEmpty()
        && topology.ports(node).get(0).startsWith("wlan");
  }
}
