package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.net.LinkSpec;
import fivedoors.net.Network;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.testing.IdleNode;
import fivedoors.testing.NodeDocs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans of homes that do nothing. */
final class Plans {
  static final int ROUTER = 0;

  private Plans() {}

  /**
   * A router (node 0), a chain of provider's routers outside, and hosts inside. Link 0 goes
   * outside.
   */
  static StagePlan home(int hosts, int outside) {
    Network net = new Network(1);
    List<NodeDoc> docs = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (int i = 0; i <= hosts; i++) {
      ports.add("p" + i);
    }
    net.add("router", new IdleNode(0), ports);
    docs.add(NodeDocs.router("router"));
    for (int i = 0; i < outside; i++) {
      net.add("isp" + i, new IdleNode(1 + i), List.of("in", "out"));
      docs.add(new NodeDoc.IspDoc("isp" + i, Map.of(), List.of(), null, Map.of(), null));
    }
    for (int i = 0; i < hosts; i++) {
      net.add("host" + i, new IdleNode(1 + outside + i), List.of("eth0"));
      docs.add(NodeDocs.host("host" + i));
    }
    net.connect(0, 0, 1, 0, LinkSpec.cable());
    for (int i = 0; i < hosts; i++) {
      net.connect(1 + outside + i, 0, 0, 1 + i, LinkSpec.cable());
    }
    for (int i = 1; i < outside; i++) {
      net.connect(i, 1, 1 + i, 0, LinkSpec.cable());
    }
    ScenarioDoc doc = new ScenarioDoc(1, "test", null, docs, List.of(), List.of());
    return new StagePlan(doc, net, new Words("en", Map.of()));
  }
}
