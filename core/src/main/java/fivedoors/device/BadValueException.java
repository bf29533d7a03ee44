package fivedoors.device;

/** A fact that does not exist, or a value it cannot have. */
public final class BadValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;
  private final String expected;

  /**
   * @param name the fact, without its node's name
   * @param value what was given
   * @param expected what would have been right, in English
   */
  public BadValueException(String name, String value, String expected) {
    super("'" + name + "' cannot be '" + value + "'; expected " + expected + ".");
    this.name = name;
    this.value = value;
    this.expected = expected;
  }

  /** The fact, without its node's name. */
  public String name() {
    return name;
  }

  /** What was given. */
  public String value() {
    return value;
  }

  /** What would have been right, in English. */
  public String expected() {
    return expected;
  }
}
