package fivedoors.ui.guide;

import fivedoors.lesson.JsonReader;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.ui.Platform;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fetches a lesson's documents one after the other, since in the browser each comes later than it
 * was asked for. It is asked once and answers once.
 */
public final class LessonLoader {
  /** Takes the lesson. */
  public interface Done {
    /** The lesson, or null and what went wrong, in a form for people who write lessons. */
    void lesson(LessonPack pack, String problem);
  }

  private static final int DEEPEST = 8;

  private final Platform platform;
  private final JsonReader json;
  private final Map<String, Words> common = new LinkedHashMap<>();
  private final Map<String, LessonWords> words = new LinkedHashMap<>();
  private final Done done;
  private String id;
  private LessonDoc lesson;
  private ScenarioDoc scenario;
  private int depth;

  private LessonLoader(Platform platform, String id, Done done) {
    this.platform = platform;
    this.json = platform.json();
    this.id = id;
    this.done = done;
  }

  /**
   * Loads a lesson by its id; the first of the index for null, free play for {@link FreePlay#ID}.
   */
  public static void load(Platform platform, String id, Done done) {
    LessonLoader loader = new LessonLoader(platform, id, done);
    loader.common("ko");
  }

  private void common(String language) {
    fetch(
        "words/" + language + ".json",
        (text, file) -> {
          common.put(language, new Words(language, json.words(text, file)));
          if (language.equals("ko")) {
            common("en");
          } else if (id == null) {
            index();
          } else if (id.equals(FreePlay.ID)) {
            sandbox();
          } else {
            lesson();
          }
        });
  }

  /** Free play has no documents of its own but its home. */
  private void sandbox() {
    lesson = FreePlay.lesson();
    common.forEach((language, own) -> words.put(language, FreePlay.words(own)));
    scenario(lesson.scenario().base());
  }

  private void index() {
    fetch(
        "index.json",
        (text, file) -> {
          LessonIndex index = json.index(text, file);
          id = index.lessons().get(0);
          lesson();
        });
  }

  private void lesson() {
    fetch(
        id + "/lesson.json",
        (text, file) -> {
          lesson = json.lesson(text, file);
          words("ko");
        });
  }

  private void words(String language) {
    fetch(
        id + "/" + language + ".json",
        (text, file) -> {
          words.put(language, new LessonWords(json.words(text, file), common.get(language)));
          if (language.equals("ko")) {
            words("en");
          } else {
            scenario(lesson.scenario().base());
          }
        });
  }

  private void scenario(String name) {
    fetch(
        "scenarios/" + name + ".json",
        (text, file) -> {
          ScenarioDoc doc = json.scenario(text, file);
          scenario = scenario == null ? doc : scenario.over(doc);
          depth++;
          if (scenario.base() != null && depth < DEEPEST) {
            scenario(scenario.base());
            return;
          }
          ScenarioDoc whole = scenario.with(lesson.scenario().changes());
          done.lesson(new LessonPack(lesson, whole, words.get("ko"), words.get("en")), null);
        });
  }

  private interface Reader {
    void read(String text, String file);
  }

  private void fetch(String path, Reader reader) {
    platform.load(
        path,
        text -> {
          if (text == null) {
            done.lesson(null, "lessons/" + path + ": not there");
            return;
          }
          try {
            reader.read(text, "lessons/" + path);
          } catch (BadDocumentException e) {
            done.lesson(null, "lessons/" + path + ": " + e.getMessage());
          }
        });
  }
}
