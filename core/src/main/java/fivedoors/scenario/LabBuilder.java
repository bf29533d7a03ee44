package fivedoors.scenario;

import fivedoors.net.Network;
import fivedoors.net.Topology;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceSink;
import java.util.List;

/** Builds a network from a scenario. */
final class LabBuilder {
  private final ScenarioDoc doc;
  private final Findings found;
  private final Network net;
  private final Lab lab;

  private LabBuilder(ScenarioDoc doc, int seed, TraceSink sink, String file) {
    this.doc = doc;
    this.found = new Findings(file);
    this.net = new Network(seed);
    this.lab = new Lab(doc, new Simulation<>(net, sink));
  }

  static Lab build(ScenarioDoc doc, int seed, TraceSink sink, String file) {
    List<Problem> problems = ScenarioValidator.problems(doc, file);
    if (!problems.isEmpty()) {
      throw new BadDocumentException(problems);
    }
    LabBuilder b = new LabBuilder(doc, seed, TraceSink.OFF, file);
    b.nodes();
    for (LinkDoc link : doc.links()) {
      b.link(link);
    }
    b.connected();
    b.settings();
    b.found.throwIfAny();
    // What a device is given before it is on is no event; it tells when it starts.
    return b.lab.copy(sink);
  }

  private void nodes() {
    NodeBuilder builder = new NodeBuilder(lab, found);
    for (int i = 0; i < doc.nodes().size(); i++) {
      NodeDoc node = doc.nodes().get(i);
      int id = builder.add(node, "nodes[" + i + "]");
      net.startAt(id, node.upAtMs() == null ? 0 : node.upAtMs() * 1_000_000L);
    }
  }

  private void link(LinkDoc link) {
    Topology names = net.topology();
    int[] from = end(names, link.from());
    int[] to = end(names, link.to());
    int id = net.connect(from[0], from[1], to[0], to[1], link.spec());
    if (!link.plugged()) {
      net.plug(id, false);
    }
  }

  private static int[] end(Topology names, String end) {
    int dot = end.indexOf('.');
    int node = names.find(end.substring(0, dot));
    return new int[] {node, names.findPort(node, end.substring(dot + 1))};
  }

  private void connected() {
    for (int i = 1; i < net.topology().nodes(); i++) {
      if (!net.topology().connected(0, i)) {
        found.add(
            "nodes[" + i + "]", "notConnected", net.topology().node(i), net.topology().node(0));
      }
    }
  }

  private void settings() {
    NodeBuilder builder = new NodeBuilder(lab, found);
    for (int i = 0; i < doc.nodes().size(); i++) {
      builder.settings(doc.nodes().get(i), "nodes[" + i + "]");
    }
    for (int i = 0; i < doc.changes().size(); i++) {
      builder.set("changes[" + i + "]", doc.changes().get(i));
    }
  }
}
