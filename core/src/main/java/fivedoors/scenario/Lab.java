package fivedoors.scenario;

import fivedoors.device.BadValueException;
import fivedoors.device.FactKind;
import fivedoors.device.FactSpec;
import fivedoors.device.Facts;
import fivedoors.net.Network;
import fivedoors.net.Topology;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceNames;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/** A scenario come to life: a running network that can be looked at and acted on by fact paths. */
public final class Lab {
  private final Simulation<Network> simulation;
  private ScenarioDoc doc;

  /** Devices that were taken away, as they were last. */
  private List<NodeDoc> removed;

  Lab(ScenarioDoc doc, Simulation<Network> simulation) {
    this(doc, List.of(), simulation);
  }

  private Lab(ScenarioDoc doc, List<NodeDoc> removed, Simulation<Network> simulation) {
    this.doc = doc;
    this.removed = removed;
    this.simulation = simulation;
  }

  /**
   * Builds a network at time 0.
   *
   * @param doc a scenario that lies over its base already
   * @param seed seed of all random streams
   * @param sink where events go
   * @param file the scenario's name for messages
   * @throws BadDocumentException with everything that is wrong with the scenario
   */
  public static Lab of(ScenarioDoc doc, int seed, TraceSink sink, String file) {
    return LabBuilder.build(doc, seed, sink, file);
  }

  /** What it was built from, with the devices and links that there are now. */
  public ScenarioDoc doc() {
    return doc;
  }

  /** The clock and the queue. */
  public Simulation<Network> simulation() {
    return simulation;
  }

  /** The network. */
  public Network network() {
    return simulation.model();
  }

  /** Names, ports and the graph. */
  public Topology topology() {
    return network().topology();
  }

  /**
   * Names as of now, whenever they are asked for: whoever listens to the run knows what is placed
   * later, too.
   */
  public TraceNames names() {
    return new TraceNames() {
      @Override
      public String node(int node) {
        return topology().node(node);
      }

      @Override
      public String port(int node, int port) {
        return topology().port(node, port);
      }

      @Override
      public String link(int link) {
        return topology().link(link);
      }
    };
  }

  /** The document of a node, also of one that was taken away; or null. */
  public NodeDoc node(String name) {
    NodeDoc there = doc.node(name);
    for (NodeDoc n : removed) {
      there = there == null && n.name().equals(name) ? n : there;
    }
    return there;
  }

  /** Where a device stands; null where nobody has said so, and if there is none of that name. */
  public EditCommand.SpotDoc spot(String name) {
    NodeDoc node = node(name);
    StageDoc stage = node == null ? null : node.stage();
    return stage == null || stage.x() == null || stage.y() == null
        ? null
        : new EditCommand.SpotDoc(name, stage.x(), stage.y());
  }

  /** Somebody changed which devices and links there are. */
  void edited(ScenarioDoc changed) {
    doc = changed;
  }

  /** Somebody took a device away. */
  void edited(ScenarioDoc changed, NodeDoc gone) {
    doc = changed;
    removed = Docs.join(removed, List.of(gone));
  }

  /** An independent copy of the whole run, which writes to {@code sink}. */
  public Lab copy(TraceSink sink) {
    return new Lab(doc, removed, simulation.copy(sink));
  }

  // ---- facts

  /** Whether there is a fact of that path. */
  public boolean exists(String path) {
    return spec(path) != null;
  }

  /** What a fact can be, or null if there is none of that path. */
  public FactSpec spec(String path) {
    Facts facts = facts(path);
    String name = path.substring(path.indexOf('.') + 1);
    for (FactSpec spec : facts == null ? List.<FactSpec>of() : facts.facts()) {
      if (spec.name().equals(name)) {
        return spec;
      }
    }
    return null;
  }

  /**
   * The value of a fact; empty where it has none.
   *
   * @throws BadValueException if there is no such fact
   */
  public String get(String path) {
    Facts facts = facts(path);
    if (facts == null) {
      throw new BadValueException(path, "", "the path of a fact");
    }
    return facts.get(network(), path.substring(path.indexOf('.') + 1));
  }

  /** All fact paths, node by node. */
  public List<String> paths() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < topology().nodes(); i++) {
      for (FactSpec spec : facts(i)) {
        all.add(topology().node(i) + "." + spec.name());
      }
    }
    return all;
  }

  /** Whether any device has a table of that name. */
  public boolean hasTable(String table) {
    for (int i = 0; i < topology().nodes(); i++) {
      for (FactSpec spec : facts(i)) {
        if (spec.kind() == FactKind.TABLE && spec.name().equals(table)) {
          return true;
        }
      }
    }
    return false;
  }

  private Facts facts(String path) {
    int dot = path.indexOf('.');
    int node = dot < 0 ? TraceEvent.NONE : topology().find(path.substring(0, dot));
    return node == TraceEvent.NONE || topology().gone(node) ? null : (Facts) network().node(node);
  }

  /** None of a device that was taken away. */
  private List<FactSpec> facts(int node) {
    return topology().gone(node) ? List.of() : ((Facts) network().node(node)).facts();
  }

  // ---- commands

  /**
   * What is wrong with a command at this moment, or null. It is tried on a copy, because some
   * values can only be judged by the device that they are for.
   */
  public Problem problem(Command command) {
    return new Execution(copy(TraceSink.OFF)).run(command);
  }

  /**
   * Does something now: writes a COMMAND event, then carries it out.
   *
   * @throws CommandException if it cannot be done; then nothing has changed
   */
  public void perform(Command command) {
    Problem problem = problem(command);
    if (problem != null) {
      throw new CommandException(problem);
    }
    if (network().tracing()) {
      int node = topology().find(command.node());
      network().emit(new TraceEvent.Command(simulation.now(), node, command.text()));
    }
    Problem late = new Execution(this).run(command);
    if (late != null) {
      throw new IllegalStateException(
          "a command that a copy carried out failed: " + command.text());
    }
  }

  /**
   * Lets time run to a moment, carrying out commands on the way.
   *
   * @param commands in the order of their times, none later than {@code untilNs}
   * @throws CommandException if one cannot be done when its time comes
   */
  public void play(List<TimedCommand> commands, long untilNs) {
    for (TimedCommand c : commands) {
      simulation.runUntil(c.timeNs());
      perform(c.command());
    }
    simulation.runUntil(untilNs);
  }
}
