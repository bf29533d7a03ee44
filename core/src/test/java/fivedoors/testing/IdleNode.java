package fivedoors.testing;

import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;

/** A node that does nothing. */
public record IdleNode(int id) implements Node {
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
