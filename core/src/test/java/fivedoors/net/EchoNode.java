package fivedoors.net;

import fivedoors.sim.Rng;
import java.util.ArrayList;
import java.util.List;

/**
 * A node for tests: it notes everything, sends every frame back until the frame's first byte has
 * counted down to zero, and asks for a timer when it starts.
 */
final class EchoNode implements Node {
  final List<String> notes = new ArrayList<>();
  private final int id;
  private final Rng random;

  EchoNode(Network net) {
    this(net.nextNodeId(), net.random("echo" + net.nextNodeId()));
  }

  private EchoNode(int id, Rng random) {
    this.id = id;
    this.random = random;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public void start(Network net) {
    notes.add("start");
    net.timer(id, net.now() + 1_000_000, new Timer(1, 2, 3, "tick"));
  }

  @Override
  public void stop(Network net) {
    notes.add("stop");
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    notes.add(net.now() + " got " + frame.id() + " of " + frame.parent() + " at " + port);
    int left = frame.bytes()[0] & 0xFF;
    if (left > 0) {
      net.send(
          id, port, net.frame(new byte[] {(byte) (left - 1), (byte) random.next()}, frame.id()));
    }
  }

  @Override
  public void timer(Network net, Timer timer) {
    notes.add(net.now() + " " + timer.key() + " " + timer.generation());
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    notes.add(net.now() + " port " + port + (up ? " up" : " down"));
  }

  @Override
  public EchoNode copy() {
    EchoNode n = new EchoNode(id, random.copy());
    n.notes.addAll(notes);
    return n;
  }
}
