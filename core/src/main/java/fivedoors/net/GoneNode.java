package fivedoors.net;

/**
 * What stands in the place of a device that was taken out, so that the numbers of the others stay.
 * It has no power and no links: nothing ever comes to it.
 */
record GoneNode(int id) implements Node {
  @Override
  public void start(Network net) {
    throw new IllegalStateException("node " + id + " was taken out");
  }

  @Override
  public void stop(Network net) {
    throw new IllegalStateException("node " + id + " was taken out");
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    throw new IllegalStateException("node " + id + " was taken out");
  }

  @Override
  public void timer(Network net, Timer timer) {
    throw new IllegalStateException("node " + id + " was taken out");
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    throw new IllegalStateException("node " + id + " was taken out");
  }

  @Override
  public Node copy() {
    return this;
  }
}
