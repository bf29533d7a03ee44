package fivedoors.stack;

/**
 * What is known about a neighbour (names of RFC 4861, section 7.3.2, as Linux uses them for ARP).
 */
public enum ArpState {
  /** Asked for, no answer yet; packets wait. */
  INCOMPLETE("incomplete"),
  /** Confirmed within the last 30 s. */
  REACHABLE("reachable"),
  /** Not confirmed lately; still used. */
  STALE("stale"),
  /** Used while stale; it is asked in 5 s unless it is heard of before. */
  DELAY("delay"),
  /** It is being asked, by unicast, whether it is still there. */
  PROBE("probe");

  private final String text;

  ArpState(String text) {
    this.text = text;
  }

  /** The word in the table. */
  public String text() {
    return text;
  }
}
