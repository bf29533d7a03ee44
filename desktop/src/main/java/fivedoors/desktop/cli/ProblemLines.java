package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.json.StrictReader;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import java.util.List;

/** Problems as lines: {@code file:line:column: place: sentence}. */
final class ProblemLines {
  private final Words words;

  /**
   * In a language; the words are the program's own, since those of --lessons may be what is wrong.
   */
  ProblemLines(String language) {
    words = programWords(language);
  }

  /** The words inside the program. */
  static Words programWords(String language) {
    LessonFiles inside = LessonFiles.inside();
    String file = "words/" + language + ".json";
    return new Words(language, new StrictReader().words(inside.read(file), inside.label(file)));
  }

  /** A line for each problem. */
  List<String> of(BadDocumentException bad) {
    return bad.problems().stream().map(this::line).toList();
  }

  String line(Problem p) {
    StringBuilder s = new StringBuilder(p.file());
    if (p.line() > 0) {
      s.append(':').append(p.line()).append(':').append(p.column());
    }
    if (!p.file().isEmpty()) {
      s.append(": ");
    }
    if (!p.path().isEmpty()) {
      s.append(p.path()).append(": ");
    }
    return s.append(plain(words.problem(p))).toString();
  }

  /** A sentence without the marks for code and bold, which a terminal does not show. */
  static String plain(String sentence) {
    return sentence.replace("`", "").replace("**", "");
  }
}
