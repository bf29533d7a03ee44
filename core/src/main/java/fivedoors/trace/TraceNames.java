package fivedoors.trace;

/** Names of the numbered things in a trace. */
public interface TraceNames {
  /**
   * The node's id in the scenario, such as {@code laptop}; {@code -} for {@link TraceEvent#NONE}.
   */
  String node(int node);

  /** The port's name, such as {@code eth0}; {@code -} for {@link TraceEvent#NONE}. */
  String port(int node, int port);

  /** The link's name, such as {@code laptop.eth0-router.lan1}; {@code inside} for none. */
  String link(int link);

  /** {@code node.port}, or {@code node} where there is no port. */
  default String at(int node, int port) {
    return port == TraceEvent.NONE ? node(node) : node(node) + "." + port(node, port);
  }
}
