package fivedoors.lesson;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Findings;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Problem;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and checks what stands below {@code lessons/}. Every reading throws {@link
 * BadDocumentException}.
 */
public final class Library {
  /** Gives the texts of files. */
  public interface Source {
    /**
     * The text of a file below {@code lessons/}, such as {@code index.json}; null if it is not
     * there.
     */
    String text(String path);
  }

  private static final int MAX_DEPTH = 8;

  private final JsonReader json;
  private final Source source;
  private final Map<String, Words> words = new LinkedHashMap<>();

  /** Reads with {@code json} what {@code source} has. */
  public Library(JsonReader json, Source source) {
    this.json = json;
    this.source = source;
  }

  /** The files that a lesson needs beside the index, the words and the scenarios. */
  public static List<String> files(String lesson) {
    return List.of(
        lesson + "/lesson.json",
        lesson + "/ko.json",
        lesson + "/en.json",
        lesson + "/solution.json");
  }

  /** The files that every lesson needs. */
  public static List<String> commonFiles(LessonIndex index) {
    List<String> names = new ArrayList<>(List.of("words/ko.json", "words/en.json"));
    for (String scenario : index.scenarios()) {
      names.add("scenarios/" + scenario + ".json");
    }
    return names;
  }

  /** What there is. */
  public LessonIndex index() {
    return json.index(text("index.json"), "index.json");
  }

  /** The program's words in a language. */
  public Words words(String language) {
    Words known = words.get(language);
    if (known == null) {
      String file = "words/" + language + ".json";
      known = new Words(language, json.words(text(file), file));
      words.put(language, known);
    }
    return known;
  }

  /** A scenario laid over its bases; its network can be built. */
  public ScenarioDoc scenario(String id) {
    ScenarioDoc doc = over(read("scenarios/" + id + ".json"));
    Lab.of(doc, 1, TraceSink.OFF, "scenarios/" + id + ".json");
    return doc;
  }

  /** A scenario from elsewhere, laid over its bases in this library. */
  public ScenarioDoc over(ScenarioDoc doc) {
    ScenarioDoc whole = doc;
    for (int depth = 0; whole.base() != null; depth++) {
      if (depth == MAX_DEPTH) {
        throw new BadDocumentException(
            List.of(Problem.at(doc.id(), "base", "baseCircle", whole.base())));
      }
      whole = whole.over(read("scenarios/" + whole.base() + ".json"));
    }
    return whole;
  }

  /** A lesson with all that belongs to it, checked so that it can be played. */
  public LessonBundle lesson(String id) {
    String file = id + "/lesson.json";
    LessonDoc lesson = json.lesson(text(file), file);
    Findings found = new Findings(file);
    if (!id.equals(lesson.id())) {
      found.add("id", "idIsNotFolder", "" + lesson.id(), id);
    }
    if (found.has("scenario", lesson.scenario())) {
      found.has("scenario.base", lesson.scenario().base());
      found.has("scenario.seed", lesson.scenario().seed());
    }
    found.throwIfAny();
    ScenarioDoc scenario = scenario(lesson.scenario().base()).with(lesson.scenario().changes());
    Map<String, LessonWords> texts = new LinkedHashMap<>();
    for (String language : Words.languages()) {
      String name = id + "/" + language + ".json";
      texts.put(language, new LessonWords(json.words(text(name), name), words(language)));
    }
    SolutionDoc solution = json.solution(text(id + "/solution.json"), id + "/solution.json");
    LessonBundle bundle = new LessonBundle(lesson, scenario, texts, solution);
    playable(bundle);
    return bundle;
  }

  private static void playable(LessonBundle bundle) {
    Lab lab = bundle.lab(TraceSink.OFF);
    Integer startMs = bundle.lesson().scenario().startMs();
    if (startMs == null || (startMs >= 0 && startMs <= 600_000)) {
      lab.simulation().runUntil(bundle.lesson().scenario().startNs());
    }
    List<Problem> problems =
        LessonValidator.problems(bundle.lesson(), lab, bundle.file("lesson.json"));
    if (!problems.isEmpty()) {
      throw new BadDocumentException(problems);
    }
  }

  private ScenarioDoc read(String file) {
    return json.scenario(text(file), file);
  }

  private String text(String file) {
    String text = source.text(file);
    if (text == null) {
      throw new BadDocumentException(List.of(Problem.at(file, "", "noFile")));
    }
    return text;
  }
}
