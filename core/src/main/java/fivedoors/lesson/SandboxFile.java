package fivedoors.lesson;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import fivedoors.scenario.SandboxDoc;
import java.util.List;

/** Reads the file of a free experiment, and says in words a person understands why it cannot. */
public final class SandboxFile {
  /** Longest file, in characters. */
  private static final int LONGEST = 4_000_000;

  private static final String SCHEMA = "schema";

  private SandboxFile() {}

  /**
   * The experiment in a file; its scenario lies over its base.
   *
   * @param file its name for messages
   * @throws BadDocumentException if it was written by a newer program ({@code newerSandbox}), is
   *     too long ({@code sandboxTooBig}), or is not such a file
   */
  public static SandboxDoc read(JsonReader json, Library library, String text, String file) {
    if (text.length() > LONGEST) {
      throw bad(file, "sandboxTooBig", "" + LONGEST);
    }
    String schema = schema(text);
    boolean newer =
        Comparisons.isNumber(schema)
            && (schema.length() > 6 || Integer.parseInt(schema) > SandboxDoc.newest());
    if (newer) {
      // Told first: what a newer program has added would else be told as a mistake.
      throw bad(file, "newerSandbox", schema, "" + SandboxDoc.newest());
    }
    SandboxDoc doc = json.sandbox(text, file);
    if (doc.scenario() == null) {
      throw bad(file, "jsonMissing", "scenario");
    }
    return new SandboxDoc(
        doc.schema(), library.over(doc.scenario()), doc.seed(), doc.commands(), doc.shownNs());
  }

  private static BadDocumentException bad(String file, String code, String... args) {
    return new BadDocumentException(List.of(Problem.at(file, "", code, args)));
  }

  /** The number that the outermost object has under {@code schema}; empty if there is none. */
  private static String schema(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == '"') {
        int end = end(text, i);
        if (depth == 1 && text.substring(i + 1, end).equals(SCHEMA)) {
          return number(text, end + 1);
        }
        i = end;
      }
    }
    return "";
  }

  /** Where the string ends that begins at {@code from}; the text's end if it does not. */
  private static int end(String text, int from) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length());
  }

  private static String number(String text, int from) {
    int i = Math.min(from, text.length());
    while (i < text.length() && (text.charAt(i) == ':' || text.charAt(i) <= ' ')) {
      i++;
    }
    int end = i;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return text.substring(i, end);
  }
}
