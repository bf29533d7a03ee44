package fivedoors.desktop.bench;

import fivedoors.sim.Model;
import fivedoors.sim.Rng;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceSink;

/**
 * S0: the event queue alone. n events wait at any time; each plans itself again between 1 ns and
 * 2^20 ns later, so that the queue is exercised at a constant depth.
 */
final class QueueLoad implements Load {
  private static final int SPREAD = 0xFFFFF;
  private final Simulation<Ticker> simulation;
  private final long total;
  private final int pending;

  QueueLoad(int pending, long total, TraceSink sink) {
    this.pending = pending;
    this.total = total;
    Ticker ticker = new Ticker(new Rng(1));
    simulation = new Simulation<>(ticker, sink);
    for (int i = 0; i < pending; i++) {
      ticker.plan(i);
    }
  }

  @Override
  public void run() {
    while (simulation.executed() < total) {
      simulation.step();
    }
  }

  @Override
  public Simulation<Ticker> simulation() {
    return simulation;
  }

  @Override
  public long want() {
    return total;
  }

  @Override
  public String shortfall() {
    if (simulation.executed() != total) {
      return simulation.executed() + " events ran; expected " + total;
    }
    return simulation.pending() == pending
        ? null
        : simulation.pending() + " events wait; expected " + pending;
  }

  /** Answers every event by planning it again. */
  static final class Ticker implements Model<Ticker> {
    private final Rng random;
    private Simulation<Ticker> simulation;

    Ticker(Rng random) {
      this.random = random;
    }

    void plan(int target) {
      simulation.at(simulation.now() + 1 + (random.next() & SPREAD), 0, target, 0, null);
    }

    @Override
    public void bind(Simulation<Ticker> driver) {
      simulation = driver;
    }

    @Override
    public void handle(int kind, int target, int argument, Object payload) {
      plan(target);
    }

    @Override
    public Ticker copy() {
      return new Ticker(random.copy());
    }
  }
}
