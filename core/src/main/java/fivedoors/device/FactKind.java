package fivedoors.device;

/** What the text of a fact can be. */
public enum FactKind {
  /** {@code true} or {@code false}. */
  ON_OFF,
  /** {@code up} or {@code down}. */
  UP_DOWN,
  /** A whole number within the fact's limits. */
  NUMBER,
  /** An IPv4 address. */
  IPV4,
  /** A MAC address. */
  MAC,
  /** Any text, or one with a form that the setter checks. */
  TEXT,
  /** A table; its value lists the rows, separated by semicolons. */
  TABLE
}
