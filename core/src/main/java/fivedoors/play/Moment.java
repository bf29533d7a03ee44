package fivedoors.play;

/**
 * A place in a run: what a person looks at.
 *
 * @param time nanoseconds since scenario start
 * @param index how many events have happened, counted from the first of the run
 */
public record Moment(long time, int index) {}
