package fivedoors.sim;

/**
 * What a {@link Simulation} drives: it reacts to events and plans new ones.
 *
 * @param <M> the model's own type
 */
public interface Model<M extends Model<M>> {
  /** Tells the model which simulation drives it. Called once, before anything else. */
  void bind(Simulation<M> simulation);

  /** An event is due now. */
  void handle(int kind, int target, int argument, Object payload);

  /** An independent deep copy that is not bound yet. */
  M copy();
}
