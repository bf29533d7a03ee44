package fivedoors.ui.panel;

/** Finds a visible text by its key in the language that is set. */
public interface Wording {
  /** The text, with {@code {0}}, {@code {1}} ... replaced by the arguments. */
  String of(String key, String... args);

  /** Whether there is such a text. */
  boolean has(String key);
}
