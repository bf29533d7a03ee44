package fivedoors.desktop.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The program's own sentences in one language, from {@code messages*.properties}. */
public final class Messages {
  private static final String BUNDLE = "fivedoors.desktop.messages";
  private final ResourceBundle bundle;
  private final String language;

  private Messages(String language) {
    this.language = language;
    // English is the base bundle. Without this control a Korean system would answer --lang en in
    // Korean.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.equals("ko") ? Locale.KOREAN : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The sentences for {@code ko}; English for every other language. */
  public static Messages of(String language) {
    return new Messages(language.equals("ko") ? "ko" : "en");
  }

  /** {@code ko} or {@code en}. */
  public String language() {
    return language;
  }

  /** All of them, for picocli's help pages. */
  ResourceBundle bundle() {
    return bundle;
  }

  /** The sentence of a key with {0}, {1} ... filled in. */
  public String text(String key, Object... arguments) {
    String s = bundle.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      s = s.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return s;
  }
}
