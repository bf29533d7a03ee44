package fivedoors.device;

/** A fact that does not exist, or a value it cannot have. */
public final class BadValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;
  private final String expected;
  private final transient SettingError error;

  /**
   * @param name the fact, without its node's name
   * @param value what was given
   * @param expected what would have been right, in English
   */
  public BadValueException(String name, String value, String expected) {
    this(name, value, expected, null);
  }

  /**
   * @param name the fact, without its node's name
   * @param value what was given
   * @param expected what would have been right, in English
   * @param error the same as data, where the kind of the fact does not say it
   */
  public BadValueException(String name, String value, String expected, SettingError error) {
    super("'" + name + "' cannot be '" + value + "'; expected " + expected + ".");
    this.name = name;
    this.value = value;
    this.expected = expected;
    this.error = error;
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

  /** What is wrong, as data; null where the kind of the fact says it. */
  public SettingError error() {
    return error;
  }
}
