package fivedoors.filter;

/**
 * Ports from the first to the last, as one piece of a rule's list.
 *
 * @param first 1 to 65535
 * @param last 1 to 65535, not below {@code first}
 */
public record PortRange(int first, int last) {
  /** Refuses what cannot be. */
  public PortRange {
    if (first < 1 || last > 65_535 || last < first) {
      throw new IllegalArgumentException("ports " + first + "-" + last);
    }
  }

  /** Whether it is one of them. */
  public boolean holds(int port) {
    return port >= first && port <= last;
  }

  /** {@code 80} or {@code 5000-5010}. */
  public String text() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
