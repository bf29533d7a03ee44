package fivedoors.sim;

/**
 * An event that waits, for looking at.
 *
 * @param time when it is due, in nanoseconds since scenario start
 * @param target what it is for
 * @param argument the model's own
 * @param payload immutable; may be null
 */
public record Pending(long time, int target, int argument, Object payload) {}
