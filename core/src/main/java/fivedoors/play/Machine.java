package fivedoors.play;

import fivedoors.net.Network;
import fivedoors.scenario.Command;
import fivedoors.scenario.EditCommand.SpotDoc;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceSink;

/** What a session drives: a running network that obeys commands. */
public interface Machine {
  /** The clock, the queue and the network. */
  Simulation<Network> simulation();

  /**
   * Carries out a command now, and writes a COMMAND event first.
   *
   * @throws fivedoors.scenario.CommandException if it cannot be carried out; nothing was changed
   *     then
   */
  void perform(Command command);

  /** Where a device stands now; null where nobody has said so. */
  default SpotDoc spot(String node) {
    return null;
  }

  /** An independent copy of the whole, which writes to {@code sink}. */
  Machine copy(TraceSink sink);
}
