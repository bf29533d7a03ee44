package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A free experiment as it is saved: what it began with, everything that was done, and the moment
 * that was shown. To open it is to do all of it again.
 *
 * @param schema version of the format, {@link #newest}
 * @param scenario what it began with; what is written by {@link #text} is whole, so that it stays
 *     as it is when the program's own scenarios change
 * @param seed of all random streams
 * @param commands in the order in which they were given
 * @param shownNs the moment that was shown, in nanoseconds since the start; null for that of the
 *     last command
 */
public record SandboxDoc(
    @JsonProperty(value = "schema", required = true) Integer schema,
    @JsonProperty(value = "scenario", required = true) ScenarioDoc scenario,
    @JsonProperty(value = "seed", required = true) Integer seed,
    @JsonProperty("commands") List<TimedCommand> commands,
    @JsonProperty("shownNs") Long shownNs) {
  /** Lists that are not written are empty. */
  @JsonCreator
  public SandboxDoc {
    commands = Docs.list(commands);
  }

  /** The version that this program writes. */
  public static int newest() {
    return 1;
  }

  /** Nobody waits for longer than a year of simulated time. */
  private static long longestNs() {
    return 366L * 86_400 * 1_000_000_000L;
  }

  /** The text of its file. */
  public String text() {
    return JsonText.object()
            .put("schema", schema)
            .put("shownNs", shownNs)
            .put("seed", seed)
            .put("scenario", DeviceText.scenario(scenario))
            .lines("commands", DeviceText.all(commands, CommandText::timed))
            .text()
        + "\n";
  }

  /** When the shown moment is. */
  public long shown() {
    int last = commands.size() - 1;
    return shownNs != null ? shownNs : last < 0 ? 0 : commands.get(last).timeNs();
  }

  /**
   * What can be seen to be wrong with it without opening it. The scenario must lie over its base.
   *
   * @param file its name for messages
   */
  public List<Problem> problems(String file) {
    Findings found = new Findings(file);
    if (found.has("schema", schema) && schema != newest()) {
      found.add("schema", "schema", "" + schema, "" + newest());
    }
    found.has("seed", seed);
    List<Problem> problems = new ArrayList<>();
    if (found.has("scenario", scenario)) {
      for (Problem p : ScenarioValidator.problems(scenario, file)) {
        problems.add(
            Problem.at(file, "scenario." + p.path(), p.code(), p.args().toArray(new String[0])));
      }
    }
    long last = 0;
    for (int i = 0; i < commands.size(); i++) {
      String at = "commands[" + i + "]";
      TimedCommand c = commands.get(i);
      if (!found.has(at, c) || !found.has(at + ".command", c.command())) {
        continue;
      } else if ((c.atMs() == null) == (c.atNs() == null)) {
        found.add(at, "commandTime");
      } else if (c.timeNs() < last || c.timeNs() > longestNs()) {
        found.add(at, c.timeNs() < 0 ? "commandPast" : "commandOrder");
      } else {
        last = c.timeNs();
      }
    }
    if (shownNs != null && (shownNs < 0 || shownNs > longestNs())) {
      found.add("shownNs", "range", "" + shownNs, "0", "" + longestNs());
    }
    problems.addAll(found.problems());
    return problems;
  }
}
