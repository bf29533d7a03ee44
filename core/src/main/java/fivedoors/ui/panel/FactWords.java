package fivedoors.ui.panel;

import fivedoors.lesson.Words;

/** What facts are called: {@code dhcp.on}, or {@code programs.flask.bind} of any program. */
final class FactWords {
  private static final String PROGRAMS = "programs.";

  private FactWords() {}

  /** Whether there is a word for it. */
  static boolean has(Words words, String fact) {
    return words.has(key("ui.fact.", fact));
  }

  /** What it is called; itself where there is no word. */
  static String of(Words words, String fact) {
    return has(words, fact) ? words.get(key("ui.fact.", fact), program(fact)) : fact;
  }

  /** The key of a word about it, which leaves out whose program it is. */
  static String key(String prefix, String fact) {
    int last = fact.lastIndexOf('.');
    boolean own = fact.startsWith(PROGRAMS) && last > PROGRAMS.length();
    return prefix + (own ? PROGRAMS + fact.substring(last + 1) : fact);
  }

  /** The program that it is a fact of, as it is called in the scenario; empty if it is of none. */
  static String program(String fact) {
    int last = fact.lastIndexOf('.');
    boolean own = fact.startsWith(PROGRAMS) && last > PROGRAMS.length();
    return own ? fact.substring(PROGRAMS.length(), last) : "";
  }
}
