package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of a command file. Exactly one of the two times is written.
 *
 * @param atMs milliseconds since scenario start, 0 or more; null if {@code atNs} is written
 * @param atNs nanoseconds since scenario start, 0 or more; null if {@code atMs} is written
 * @param command what is done
 */
public record TimedCommand(
    @JsonProperty("atMs") Integer atMs,
    @JsonProperty("atNs") Long atNs,
    @JsonProperty(value = "command", required = true) Command command) {
  /** As written. */
  @JsonCreator
  public TimedCommand {}

  /** Nanoseconds since scenario start. */
  public long timeNs() {
    return atNs != null ? atNs : atMs * 1_000_000L;
  }

  /** A command at a time in nanoseconds. */
  public static TimedCommand at(long timeNs, Command command) {
    return new TimedCommand(null, timeNs, command);
  }
}
