package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A typed line, taken apart: commands with their words, joined by {@code |}.
 *
 * @param commands the first is run, the others filter what it prints; empty for an empty line
 * @param background whether it ended with {@code &}
 * @param open the quotation mark that has no second one, or 0
 */
record CommandLine(List<List<String>> commands, boolean background, char open) {
  /** Takes a line apart. Windows knows no single quotation marks and no {@code &} at the end. */
  static CommandLine parse(String typed, Dialect dialect) {
    return new Parser(typed, dialect).parse();
  }

  /** What one line needs to be taken apart. */
  private static final class Parser {
    private final String text;
    private final boolean windows;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;
    private boolean background;

    Parser(String typed, Dialect dialect) {
      text = typed;
      windows = dialect.windows();
    }

    CommandLine parse() {
      for (int i = 0; i < text.length(); i++) {
        one(text.charAt(i), i);
      }
      endCommand();
      return new CommandLine(commands, background, quote);
    }

    private void one(char c, int at) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'' && !windows) {
        quote = c;
        inWord = true;
      } else if (c == '|') {
        endCommand();
      } else if (c == '&' && !windows && text.substring(at + 1).isBlank()) {
        background = true;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        endWord();
      } else {
        word.append(c);
        inWord = true;
      }
    }

    private void endWord() {
      if (inWord) {
        words.add(word.toString());
      }
      word.setLength(0);
      inWord = false;
    }

    private void endCommand() {
      endWord();
      if (!words.isEmpty()) {
        commands.add(words);
      }
      words = new ArrayList<>();
    }
  }
}
