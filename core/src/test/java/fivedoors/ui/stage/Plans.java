package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.net.Frame;
import fivedoors.net.LinkSpec;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.ScenarioDoc;
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
    net.add("router", new Idle(0), ports);
    docs.add(
        new NodeDoc.RouterDoc(
            "router", Map.of(), null, null, null, null, null, null, null, null, Map.of(), null));
    for (int i = 0; i < outside; i++) {
      net.add("isp" + i, new Idle(1 + i), List.of("in", "out"));
      docs.add(new NodeDoc.IspDoc("isp" + i, Map.of(), List.of(), null, Map.of(), null));
    }
    for (int i = 0; i < hosts; i++) {
      net.add("host" + i, new Idle(1 + outside + i), List.of("eth0"));
      docs.add(
          new NodeDoc.HostDoc(
              "host" + i,
              Map.of(),
              "eth0",
              "02:00:00:00:00:01",
              null,
              List.of(),
              null,
              List.of(),
              null,
              null,
              Map.of(),
              null));
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

  private record Idle(int id) implements Node {
    @Override
    public void start(Network net) {}

    @Override
    public void stop(Network net) {}

    @Override
    public void linkChanged(Network net, int port, boolean up) {}

    @Override
    public void receive(Network net, int port, Frame frame) {}

    @Override
    public void timer(Network net, Timer timer) {}

    @Override
    public Node copy() {
      return this;
    }
  }
}
