package fivedoors.net;

import fivedoors.sim.Model;
import fivedoors.sim.Pending;
import fivedoors.sim.Rng;
import fivedoors.sim.Simulation;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/**
 * The nodes and links of one run. It moves frames along links, keeps timers, and knows which ports
 * have a live link. It is built first, then driven by a {@link Simulation}.
 */
public final class Network implements Model<Network> {
  private static final int ARRIVE = 0;
  private static final int TIMER = 1;
  private static final int START = 2;

  private final Rng seed;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<int[]> linkAt = new ArrayList<>();
  private final List<boolean[]> live = new ArrayList<>();
  private boolean[] powered = new boolean[8];
  private Topology topology;

  /** Whether copies of this network still share the topology and the rows of {@link #linkAt}. */
  private boolean shared;

  private Simulation<Network> simulation;
  private int nextFrame;
  private int inFlight;

  /** An empty network whose random streams come from {@code seed}. */
  public Network(int seed) {
    this(new Topology(), new Rng(seed));
  }

  private Network(Topology topology, Rng seed) {
    this.topology = topology;
    this.seed = seed;
  }

  // ---- building

  /** The number that the next node added will have; a node is constructed with it. */
  public int nextNodeId() {
    return nodes.size();
  }

  /**
   * Adds a node, which must have been made with {@link #nextNodeId}. It is off until it is started.
   */
  public void add(String name, Node node, List<String> ports) {
    own();
    int id = topology.addNode(name, ports);
    if (node.id() != id) {
      throw new IllegalArgumentException(
          name + " was made with number " + node.id() + ", not " + id);
    }
    nodes.add(node);
    int[] none = new int[ports.size()];
    for (int i = 0; i < none.length; i++) {
      none[i] = TraceEvent.NONE;
    }
    linkAt.add(none);
    live.add(new boolean[ports.size()]);
    if (powered.length < nodes.size()) {
      boolean[] bigger = new boolean[powered.length * 2];
      System.arraycopy(powered, 0, bigger, 0, powered.length);
      powered = bigger;
    }
  }

  /** Connects two free ports and answers the link's number. */
  public int connect(int nodeA, int portA, int nodeB, int portB, LinkSpec spec) {
    if (linkAt.get(nodeA)[portA] >= 0 || linkAt.get(nodeB)[portB] >= 0) {
      throw new IllegalArgumentException(
          "a port has a link already: "
              + topology.at(nodeA, portA)
              + " or "
              + topology.at(nodeB, portB));
    }
    own();
    int id = topology.addLink(nodeA, portA, nodeB, portB);
    links.add(new Link(id, nodeA, portA, nodeB, portB, spec, random("link." + topology.link(id))));
    linkAt.get(nodeA)[portA] = id;
    linkAt.get(nodeB)[portB] = id;
    return id;
  }

  /** Before the first change of a copy, or of what copies were made of. */
  private void own() {
    if (shared) {
      shared = false;
      topology = topology.copy();
      for (int i = 0; i < linkAt.size(); i++) {
        int[] ports = new int[linkAt.get(i).length];
        System.arraycopy(linkAt.get(i), 0, ports, 0, ports.length);
        linkAt.set(i, ports);
      }
    }
  }

  /** Frees the ports of a link that is down. */
  void unlink(int link) {
    own();
    Link l = links.get(link);
    linkAt.get(l.node(0))[l.port(0)] = TraceEvent.NONE;
    linkAt.get(l.node(1))[l.port(1)] = TraceEvent.NONE;
    topology.removeLink(link);
  }

  /** Takes a node without power and links out. */
  void removeNode(int node) {
    own();
    topology.removeNode(node);
    nodes.set(node, new GoneNode(node));
  }

  /** What is under way on a link, in the order in which it would have arrived; it will not now. */
  List<Pending> onLink(Link link) {
    List<Pending> under = simulation.pending(ARRIVE);
    under.removeIf(p -> p.target() >> 2 != link.id());
    inFlight -= under.size();
    return under;
  }

  /** A random stream of its own for one purpose; the same purpose always gets the same stream. */
  public Rng random(String purpose) {
    return seed.split(purpose);
  }

  // ---- looking

  /** Names, ports and the graph. */
  public Topology topology() {
    return topology;
  }

  /** The node with that number. */
  public Node node(int id) {
    return nodes.get(id);
  }

  /** The link with that number. */
  public Link link(int id) {
    return links.get(id);
  }

  /** The link at a port, or null. */
  public Link linkAt(int node, int port) {
    int id = linkAt.get(node)[port];
    return id < 0 ? null : links.get(id);
  }

  /** Whether a port's link is plugged in and both ends have power. */
  public boolean up(int node, int port) {
    return live.get(node)[port];
  }

  /** Whether a node has power. */
  public boolean powered(int node) {
    return powered[node];
  }

  /** How many frames are on links or wait for one. */
  public int inFlight() {
    return inFlight;
  }

  /** Nanoseconds since scenario start. */
  public long now() {
    return simulation.now();
  }

  /** Where events are written. */
  public TraceSink trace() {
    return simulation.trace();
  }

  /** Whether events are wanted; ask before making one. */
  public boolean tracing() {
    return simulation.trace().on();
  }

  /** Writes an event. */
  public void emit(TraceEvent event) {
    simulation.trace().add(event);
  }

  // ---- what nodes do

  /** Gives bytes a frame number. {@code parent} is the frame they come from, or -1. */
  public Frame frame(byte[] bytes, int parent) {
    return new Frame(nextFrame++, parent, bytes);
  }

  /** Puts a frame on the link at a port, or drops it with the reason. */
  public void send(int node, int port, Frame frame) {
    if (!up(node, port)) {
      drop(
          node,
          port,
          frame,
          DropReason.LINK_DOWN,
          topology.at(node, port),
          linkSetting(node, port));
      return;
    }
    Link link = links.get(linkAt.get(node)[port]);
    int end = link.node(0) == node && link.port(0) == port ? 0 : 1;
    long rate = link.spec().rateBps();
    long duration = rate == 0 ? 0 : (long) (frame.bytes().length * 8e9 / rate);
    long now = now();
    long start = link.transmitter(end).reserve(now, duration, link.spec().queueFrames());
    if (start < 0) {
      drop(node, port, frame, DropReason.QUEUE_FULL, topology.at(node, port), null);
      return;
    }
    long arrive = start + duration + link.spec().delayNs();
    if (tracing()) {
      emit(
          new TraceEvent.FrameSent(
              now,
              node,
              port,
              link.id(),
              frame.id(),
              frame.parent(),
              frame.bytes(),
              start,
              arrive));
    }
    inFlight++;
    int target = (link.id() << 2) | (link.loses() ? 2 : 0) | (1 - end);
    simulation.at(arrive, ARRIVE, target, link.epoch(), frame);
  }

  /**
   * Notes that a frame left through a port that has no link of its own, such as a router's bridge:
   * the hand-over inside the device takes no time.
   */
  public void sentInside(int node, int port, Frame frame) {
    if (tracing()) {
      long now = now();
      emit(
          new TraceEvent.FrameSent(
              now,
              node,
              port,
              TraceEvent.NONE,
              frame.id(),
              frame.parent(),
              frame.bytes(),
              now,
              now));
    }
  }

  /** Notes that a frame came in through a port that has no link of its own. */
  public void receivedInside(int node, int port, Frame frame) {
    if (tracing()) {
      emit(
          new TraceEvent.FrameReceived(
              now(), node, port, TraceEvent.NONE, frame.id(), frame.bytes()));
    }
  }

  /** Asks that {@code node} be reminded at {@code time}. */
  public void timer(int node, long time, Timer timer) {
    simulation.at(time, TIMER, node, 0, timer);
  }

  /** Writes that a frame ends here, and why. */
  public void drop(
      int node, int port, Frame frame, DropReason reason, String place, String setting) {
    drop(node, port, frame, reason, place, null, setting, null);
  }

  /** The same of a frame that a row of a table, or the lack of one, has to do with. */
  public void drop(
      int node,
      int port,
      Frame frame,
      DropReason reason,
      String place,
      String row,
      String setting,
      String nearest) {
    if (tracing()) {
      emit(
          new TraceEvent.Dropped(
              now(), node, port, frame.id(), frame.bytes(), reason, place, row, setting, nearest));
    }
  }

  // ---- what people do

  /** Plans that a node's power comes on at {@code time}. */
  public void startAt(int node, long time) {
    simulation.at(time, START, node, 0, null);
  }

  /** Turns a node on or off now. */
  public void power(int node, boolean on) {
    if (powered[node] == on) {
      return;
    }
    powered[node] = on;
    if (on) {
      nodes.get(node).start(this);
    }
    for (int id : linkAt.get(node)) {
      if (id >= 0) {
        if (!on) {
          links.get(id).cut();
        }
        refresh(links.get(id));
      }
    }
    if (!on) {
      nodes.get(node).stop(this);
    }
  }

  /** Plugs a link in or pulls it out now. */
  public void plug(int link, boolean in) {
    Link l = links.get(link);
    if (l.plugged() != in) {
      l.plugged(in);
      refresh(l);
    }
  }

  /** Changes what a link is like; frames under way are not touched. */
  public void change(int link, LinkSpec spec) {
    links.get(link).spec(spec);
  }

  /** Both ends are up or down, and both are written down so, before either is told. */
  void refresh(Link l) {
    boolean up = l.plugged() && powered[l.node(0)] && powered[l.node(1)];
    boolean first = set(l, 0, up);
    boolean second = set(l, 1, up);
    if (first) {
      nodes.get(l.node(0)).linkChanged(this, l.port(0), up);
    }
    if (second) {
      nodes.get(l.node(1)).linkChanged(this, l.port(1), up);
    }
  }

  /** Answers whether that is new. */
  private boolean set(Link l, int end, boolean up) {
    boolean[] ports = live.get(l.node(end));
    int port = l.port(end);
    if (ports[port] == up) {
      return false;
    }
    ports[port] = up;
    if (tracing()) {
      List<Cell> cells = List.of(new Cell("link", up ? "up" : "down"));
      String row = topology.port(l.node(end), port);
      emit(new TraceEvent.RowChanged(now(), l.node(end), "ports", row, cells));
    }
    return true;
  }

  private String linkSetting(int node, int port) {
    return topology.node(node) + ".link";
  }

  // ---- what the simulation does

  @Override
  public void bind(Simulation<Network> driver) {
    simulation = driver;
  }

  @Override
  public void handle(int kind, int target, int argument, Object payload) {
    if (kind == ARRIVE) {
      arrive(links.get(target >> 2), target & 1, (target & 2) != 0, argument, (Frame) payload);
    } else if (kind == TIMER) {
      if (powered[target]) {
        nodes.get(target).timer(this, (Timer) payload);
      }
    } else if (!topology.gone(target)) {
      power(target, true);
    }
  }

  private void arrive(Link link, int end, boolean lost, int epoch, Frame frame) {
    if (epoch != link.epoch() && topology.linkGone(link.id())) {
      return; // dropped already, when the link was taken out
    }
    inFlight--;
    int node = link.node(end);
    int port = link.port(end);
    if (epoch != link.epoch()) {
      drop(
          node,
          port,
          frame,
          DropReason.LINK_DOWN,
          topology.link(link.id()),
          linkSetting(node, port));
    } else if (lost) {
      drop(node, port, frame, DropReason.LINK_LOSS, topology.link(link.id()), null);
    } else {
      if (tracing()) {
        emit(new TraceEvent.FrameReceived(now(), node, port, link.id(), frame.id(), frame.bytes()));
      }
      nodes.get(node).receive(this, port, frame);
    }
  }

  @Override
  public Network copy() {
    Network n = new Network(topology, seed);
    shared = true;
    n.shared = true;
    for (Node node : nodes) {
      n.nodes.add(node.copy());
    }
    for (Link link : links) {
      n.links.add(link.copy());
    }
    for (int[] ports : linkAt) {
      n.linkAt.add(ports);
    }
    for (boolean[] ports : live) {
      boolean[] same = new boolean[ports.length];
      System.arraycopy(ports, 0, same, 0, ports.length);
      n.live.add(same);
    }
    n.powered = new boolean[powered.length];
    System.arraycopy(powered, 0, n.powered, 0, powered.length);
    n.nextFrame = nextFrame;
    n.inFlight = inFlight;
    return n;
  }
}
