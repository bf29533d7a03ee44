package fivedoors.play;

import fivedoors.scenario.Command;

/**
 * A command of a session's log.
 *
 * @param time when it was given, in nanoseconds since scenario start
 * @param index index of its COMMAND event
 * @param command what was commanded
 */
public record TimedAct(long time, int index, Command command) {}
