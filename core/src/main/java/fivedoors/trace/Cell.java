package fivedoors.trace;

/**
 * One named value of a table row or of a state change. Times are integer nanoseconds since scenario
 * start, with the unit in the name ({@code untilNs}).
 *
 * @param name column name, lower camel case
 * @param value the value as text; never null
 */
public record Cell(String name, String value) {
  /** Finds a value by its name, or null. */
  public static String value(Iterable<Cell> cells, String name) {
    for (Cell c : cells) {
      if (c.name.equals(name)) {
        return c.value;
      }
    }
    return null;
  }
}
