package fivedoors.device;

import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import java.util.List;

/** A learning Ethernet switch. */
public final class Switch implements Node, Facts, LearningBridge.Owner {
  private static final int BRIDGE_TIMERS = 1;

  private static final List<FactSpec> SPECS =
      List.of(
          FactSpec.setting("power", FactKind.ON_OFF),
          FactSpec.setting("link", FactKind.UP_DOWN),
          FactSpec.seen(LearningBridge.TABLE, FactKind.TABLE));

  private final int id;
  private final LearningBridge bridge;

  private Switch(int id, LearningBridge bridge) {
    this.id = id;
    this.bridge = bridge;
  }

  /** Adds a switch to a network that is being built. It is off until it is started. */
  public static Switch add(Network net, String name, List<String> ports) {
    int id = net.nextNodeId();
    int[] numbers = new int[ports.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
    }
    Switch s = new Switch(id, new LearningBridge(id, BRIDGE_TIMERS, numbers, -1, null));
    net.add(name, s, ports);
    return s;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public List<FactSpec> facts() {
    return SPECS;
  }

  @Override
  public String get(Network net, String name) {
    return switch (spec(name).name()) {
      case "power" -> Boolean.toString(net.powered(id));
      case "link" -> Values.link(net, id);
      default -> Values.rows(bridge.rows(net));
    };
  }

  @Override
  public void set(Network net, String name, String value) {
    spec(name).check(value);
    if (name.equals("power")) {
      net.power(id, value.equals("true"));
    } else {
      Values.plug(net, id, name, value);
    }
  }

  @Override
  public void start(Network net) {
    // An empty table is all it needs.
  }

  @Override
  public void stop(Network net) {
    bridge.stop(net);
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    bridge.receive(net, this, port, frame);
  }

  @Override
  public void bridged(Network net, int port, Frame frame) {
    net.send(id, port, frame);
  }

  @Override
  public void timer(Network net, Timer timer) {
    bridge.timer(net, timer);
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    if (!up) {
      bridge.portDown(net, port);
    }
  }

  @Override
  public Node copy() {
    return new Switch(id, bridge.copy());
  }
}
