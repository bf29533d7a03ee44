package fivedoors.net;

/**
 * A device as the network sees it. A node keeps no reference to the network: it is given one in
 * every call, so that a copy of a network is a copy of its nodes.
 */
public interface Node {
  /** This node's number in the network. */
  int id();

  /** The power comes on: links of its ports may come up right after. */
  void start(Network net);

  /** The power goes off: volatile state is lost, saved settings stay. */
  void stop(Network net);

  /** A frame arrived at a port. */
  void receive(Network net, int port, Frame frame);

  /** A timer of this node is due. */
  void timer(Network net, Timer timer);

  /** The link at a port came up or went down. */
  void linkChanged(Network net, int port, boolean up);

  /** An independent deep copy. */
  Node copy();
}
