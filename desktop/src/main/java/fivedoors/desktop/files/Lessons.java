package fivedoors.desktop.files;

import fivedoors.desktop.cli.UserError;
import fivedoors.desktop.json.Places;
import fivedoors.desktop.json.StrictReader;
import fivedoors.lesson.CourseCheck;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.Library;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lessons in a folder, read strictly; what is wrong with one is told with its file, line and
 * column.
 */
public final class Lessons {
  private final LessonFiles files;
  private final Library.Source source;
  private final Library library;

  /** The lessons in a folder. */
  public Lessons(LessonFiles files) {
    this.files = files;
    source = name -> files.has(name) ? files.read(name) : null;
    library = new Library(new StrictReader(), source);
  }

  /** What there is. */
  public LessonIndex index() {
    return placed(library::index);
  }

  /**
   * What there is, and all that it names is there.
   *
   * @throws BadDocumentException with everything that is not, and where it is named
   */
  public LessonIndex wholeIndex() {
    return placed(
        () -> {
          LessonIndex index = library.index();
          List<Problem> missing = CourseCheck.problems(index, source);
          if (!missing.isEmpty()) {
            throw new BadDocumentException(missing);
          }
          return index;
        });
  }

  /** The words of these lessons in a language. */
  public Words words(String language) {
    return placed(() -> library.words(language));
  }

  /** Whether there is any file of such a lesson. */
  public boolean has(String id) {
    return Library.files(id).stream().anyMatch(files::has);
  }

  /**
   * The first lesson of the index.
   *
   * @throws UserError if it lists none
   */
  public String first() {
    List<String> ids = index().lessons();
    if (ids.isEmpty()) {
      throw new UserError("error.noLessons", files.label("index.json"));
    }
    return ids.get(0);
  }

  /**
   * A lesson that can be played.
   *
   * @throws UserError if there is none of that id
   * @throws BadDocumentException with everything that is wrong with it, and where
   */
  public LessonBundle lesson(String id) {
    if (!has(id)) {
      throw new UserError("error.noLesson", id, String.join(", ", index().lessons()));
    }
    return placed(() -> library.lesson(id));
  }

  /** The library names files by their place below its folder and knows no lines. */
  private <T> T placed(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BadDocumentException e) {
      List<Problem> all = new ArrayList<>();
      for (Problem p : e.problems()) {
        all.add(placed(p));
      }
      throw new BadDocumentException(all);
    }
  }

  private Problem placed(Problem p) {
    Problem found = files.has(p.file()) ? Places.of(files.read(p.file()), p) : p;
    return new Problem(
        files.label(p.file()), p.path(), found.line(), found.column(), p.code(), p.args());
  }
}
