package fivedoors.desktop.bench;

import fivedoors.sim.Simulation;
import fivedoors.trace.TraceSink;

/**
 * A fixed amount of work for the engine. Making one is set-up and timed apart; {@link #run} is
 * timed.
 */
interface Load {
  /** Does all the work. */
  void run();

  /** The simulation that does it. */
  Simulation<?> simulation();

  /** How much work there should be: events for S0, frames without ARP for all others. */
  long want();

  /** Null if everything came out as it should, else what did not. */
  String shortfall();

  /** Makes the same load again and again: same topology, same seed. */
  interface Maker {
    /** Builds a load that writes its events to {@code sink}. */
    Load make(TraceSink sink);
  }
}
