package fivedoors.desktop.files;

import fivedoors.desktop.json.Places;
import fivedoors.desktop.json.StrictReader;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Problem;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.trace.TraceSink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds scenarios, lays them over their bases and builds them. */
public final class Scenarios {
  private static final int DEEPEST = 8;

  private final LessonFiles lessons;
  private final StrictReader json = new StrictReader();

  /** Looks for bases, and for scenarios named by their id, among these lessons. */
  public Scenarios(LessonFiles lessons) {
    this.lessons = lessons;
  }

  /**
   * Builds a scenario.
   *
   * @param argument a file, or the id of a scenario of the lessons
   * @throws BadDocumentException with everything that is wrong, and where
   */
  public Lab build(String argument, int seed, TraceSink sink) {
    Path file = Path.of(argument);
    boolean known = !Files.exists(file) && lessons.has(inLessons(argument));
    Source source =
        known
            ? new Source(
                lessons.read(inLessons(argument)), lessons.label(inLessons(argument)), null)
            : new Source(SafeFiles.read(file), argument, file.toAbsolutePath().getParent());
    ScenarioDoc doc = json.scenario(source.text, source.label);
    ScenarioDoc whole = whole(doc, source.label, source.folder);
    try {
      return Lab.of(whole, seed, sink, source.label);
    } catch (BadDocumentException e) {
      // With a base the numbers of nodes and links are not those of this text.
      throw doc.base() == null ? Places.in(source.text, e) : e;
    }
  }

  /** A text, its name for messages, and the folder where its base may be, or null. */
  private record Source(String text, String label, Path folder) {}

  private static String inLessons(String id) {
    return "scenarios/" + id + ".json";
  }

  private ScenarioDoc whole(ScenarioDoc doc, String label, Path beside) {
    ScenarioDoc whole = doc;
    List<String> seen = new ArrayList<>(List.of(doc.id()));
    while (whole.base() != null) {
      String base = whole.base();
      if (seen.contains(base) || seen.size() > DEEPEST) {
        throw new BadDocumentException(List.of(Problem.at(label, "base", "baseCircle", base)));
      }
      seen.add(base);
      whole = whole.over(base(base, label, beside));
    }
    return whole;
  }

  private ScenarioDoc base(String id, String label, Path beside) {
    Path file = beside == null ? null : beside.resolve(id + ".json");
    if (file != null && Files.isRegularFile(file)) {
      return json.scenario(SafeFiles.read(file), file.toString());
    } else if (lessons.has(inLessons(id))) {
      return json.scenario(lessons.read(inLessons(id)), lessons.label(inLessons(id)));
    }
    throw new BadDocumentException(List.of(Problem.at(label, "base", "noFile")));
  }
}
