package fivedoors.desktop.cli;

/**
 * Something the person at the keyboard can put right: bad input, a file that is not there, a port
 * that is taken. It becomes one readable line and exit code 2.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Object[] arguments;
  private final String key;

  /**
   * An error told by a sentence of {@code messages.properties}.
   *
   * @param key its key there
   * @param arguments what stands for {0}, {1} ...
   */
  public UserError(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments;
  }

  /** The sentence in the language of {@code messages}. */
  public String sentence(Messages messages) {
    return messages.text(key, arguments);
  }
}
