package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One {@code | grep X} or {@code | findstr X}: which lines go on. Patterns are plain texts, not
 * regular expressions; any of them is enough.
 *
 * @param patterns what is looked for
 * @param ignoreCase whether capitals count as small letters
 * @param invert whether the lines without it go on
 */
record Filter(List<String> patterns, boolean ignoreCase, boolean invert) {
  /** Lets every line through. */
  static Filter all() {
    return new Filter(List.of(""), false, false);
  }

  /** Whether a command is one that a terminal of that dialect can pipe into. */
  static boolean is(String command, Dialect dialect) {
    return dialect.windows()
        ? command.equals("findstr") || command.equals("find") || command.equals("more")
        : command.equals("grep") || command.equals("more") || command.equals("less");
  }

  /** Reads the words of a filter; null if it does not say what to look for. */
  static Filter of(String command, List<String> words) {
    if (command.equals("more") || command.equals("less")) {
      return all();
    }
    boolean ignoreCase = false;
    boolean invert = false;
    List<String> patterns = null;
    for (String w : words) {
      String option = w.toLowerCase(Locale.ROOT);
      if (command.equals("grep") ? w.startsWith("-") : w.startsWith("/")) {
        ignoreCase |= option.contains("i");
        invert |= option.contains("v");
        if (option.startsWith("/c:")) {
          patterns = List.of(w.substring(3));
        }
      } else if (patterns == null) {
        patterns = patterns(command, w);
      }
    }
    return patterns == null ? null : new Filter(patterns, ignoreCase, invert);
  }

  // findstr takes each word for itself; grep knows alternatives.
  private static List<String> patterns(String command, String word) {
    if (command.equals("find")) {
      return List.of(word);
    }
    List<String> parts = new ArrayList<>();
    String text = command.equals("grep") ? word.replace("\\|", "|") : word;
    for (String part : text.split(command.equals("grep") ? "[|]" : " ")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? List.of(word) : parts;
  }

  /**
   * Whether a line goes on that is told in two languages; null for one that lacks it. Who types a
   * filter looks for the words that he reads, and the terminal does not know which of them that is:
   * a word of either language is found, as if the line had both.
   */
  boolean passes(String own, String english) {
    boolean found = finds(own) || finds(english);
    return found != invert;
  }

  private boolean finds(String line) {
    if (line == null) {
      return false;
    }
    String text = ignoreCase ? line.toLowerCase(Locale.ROOT) : line;
    for (String p : patterns) {
      if (text.contains(ignoreCase ? p.toLowerCase(Locale.ROOT) : p)) {
        return true;
      }
    }
    return false;
  }
}
