package fivedoors.sim;

import fivedoors.trace.TraceSink;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The clock and the queue of one run. Single-threaded; nothing happens but by {@link #step}.
 *
 * @param <M> the model
 */
public final class Simulation<M extends Model<M>> {
  /** Events between two looks at whether a run is to end. */
  public static final int STEPS_BETWEEN_LOOKS = 4_096;

  private final M model;
  private final EventQueue queue;
  private TraceSink trace;
  private long now;
  private long executed;

  /** A run of {@code model} at time 0. */
  public Simulation(M model, TraceSink trace) {
    this(model, trace, new EventQueue());
  }

  private Simulation(M model, TraceSink trace, EventQueue queue) {
    this.model = model;
    this.trace = trace;
    this.queue = queue;
    model.bind(this);
  }

  /** The model. */
  public M model() {
    return model;
  }

  /** Nanoseconds since scenario start. */
  public long now() {
    return now;
  }

  /** How many events have run. */
  public long executed() {
    return executed;
  }

  /** How many events wait. */
  public int pending() {
    return queue.size();
  }

  /** The waiting events of one kind in the order in which they will run. Not for hot paths. */
  public List<Pending> pending(int kind) {
    return queue.pending(kind);
  }

  /** When the next event is due; {@link Long#MAX_VALUE} if there is none. */
  public long nextTime() {
    return queue.nextTime();
  }

  /** Where events are written. */
  public TraceSink trace() {
    return trace;
  }

  /** Sends all further events to another sink. */
  public void trace(TraceSink sink) {
    trace = sink;
  }

  /**
   * Plans an event.
   *
   * @param time not before now
   * @param payload immutable; it is shared by copies
   */
  public void at(long time, int kind, int target, int argument, Object payload) {
    if (time < now) {
      throw new IllegalArgumentException("event at " + time + " ns is before now, " + now + " ns");
    }
    queue.add(time, kind, target, argument, payload);
  }

  /** Runs the next event. Answers false if there was none. */
  public boolean step() {
    if (queue.size() == 0) {
      return false;
    }
    now = queue.nextTime();
    int slot = queue.nextSlot();
    int kind = queue.kind(slot);
    int target = queue.target(slot);
    int argument = queue.argument(slot);
    Object payload = queue.payload(slot);
    queue.removeNext();
    executed++;
    model.handle(kind, target, argument, payload);
    return true;
  }

  /** Runs every event due at or before {@code time} and sets the clock to it. */
  public void runUntil(long time) {
    runUntil(time, () -> false);
  }

  /**
   * Runs every event due at or before {@code time} and sets the clock to it, unless it is told to
   * stop before.
   *
   * @param stop asked after every {@link #STEPS_BETWEEN_LOOKS} events; true ends the run there
   * @return false if it was stopped
   */
  public boolean runUntil(long time, BooleanSupplier stop) {
    int steps = 0;
    while (queue.nextTime() <= time) {
      step();
      steps++;
      if (steps == STEPS_BETWEEN_LOOKS) {
        if (stop.getAsBoolean()) {
          return false;
        }
        steps = 0;
      }
    }
    if (time > now) {
      now = time;
    }
    return true;
  }

  /** An independent copy of the whole run, which writes to {@code sink}. */
  public Simulation<M> copy(TraceSink sink) {
    Simulation<M> s = new Simulation<>(model.copy(), sink, queue.copy());
    s.now = now;
    s.executed = executed;
    return s;
  }
}
