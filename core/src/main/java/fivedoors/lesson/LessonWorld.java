package fivedoors.lesson;

import fivedoors.net.Topology;
import fivedoors.scenario.Command;
import fivedoors.trace.Trace;

/**
 * The network as a lesson sees it: something whose time runs, that can be asked and acted upon.
 * {@link LabWorld} is the plain one; a session with time travel is another.
 */
public interface LessonWorld {
  /** Names of nodes and ports. */
  Topology topology();

  /** What happened so far; another object after a fork or a reset. */
  Trace trace();

  /** Nanoseconds since scenario start at the end of the trace. */
  long now();

  /** Whether there is such a fact. */
  boolean exists(String path);

  /** The value of a fact at the end of the trace; empty where it has none. */
  String get(String path);

  /**
   * Where the router's own look-up sends a new letter that comes from outside.
   *
   * @param node a router; null for the first of the network
   * @param proto {@code tcp} or {@code udp}
   * @param port the outside port
   * @return {@code address:port}; empty if nobody gets it
   */
  String forwards(String node, String proto, int port);

  /**
   * Whether the firewall of a host would let a new letter in; nothing is sent.
   *
   * @param node a host
   * @param proto {@code tcp} or {@code udp}
   * @param port the port the letter is for
   */
  boolean admits(String node, String proto, int port);

  /**
   * Whether a page would open now, tried on a copy so that nothing of it is seen.
   *
   * @param from a host
   * @param url the address as typed
   */
  boolean reaches(String from, String url);

  /** The node that uses an address now; empty if none does. */
  String owner(String ip);

  /**
   * Does something now.
   *
   * @throws fivedoors.scenario.CommandException if it cannot be done; then nothing has changed
   */
  void perform(Command command);

  /**
   * Runs the next engine event if it is due at or before {@code limitNs}; else sets the clock to
   * {@code limitNs} and answers false.
   */
  boolean step(long limitNs);

  /**
   * Shows the moment right after the trace's event number {@code index - 1}; nothing to do without
   * a picture.
   */
  default void show(int index) {}

  /** Notes the present state, to come back to it. */
  Object mark();

  /** Comes back to a state noted by {@link #mark}. */
  void reset(Object mark);
}
