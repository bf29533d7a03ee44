package fivedoors.play;

import fivedoors.net.Network;
import fivedoors.scenario.Command;
import fivedoors.scenario.EditCommand.SpotDoc;
import fivedoors.scenario.Lab;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceSink;

/**
 * A scenario's network as a session drives it.
 *
 * @param lab the network with its facts and commands
 */
public record LabMachine(Lab lab) implements Machine {
  @Override
  public Simulation<Network> simulation() {
    return lab.simulation();
  }

  @Override
  public void perform(Command command) {
    lab.perform(command);
  }

  @Override
  public SpotDoc spot(String node) {
    return lab.spot(node);
  }

  @Override
  public LabMachine copy(TraceSink sink) {
    return new LabMachine(lab.copy(sink));
  }
}
