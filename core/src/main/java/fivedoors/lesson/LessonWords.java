package fivedoors.lesson;

import fivedoors.scenario.Docs;
import java.util.Map;
import java.util.Set;

/** The words of one lesson in one language, {@code lessons/<id>/<lang>.json}. */
public final class LessonWords {
  private final Map<String, String> texts;
  private final Words common;

  /**
   * Takes the words.
   *
   * @param texts sentences by key
   * @param common the program's words, for what a lesson says in common with all others
   */
  public LessonWords(Map<String, String> texts, Words common) {
    this.texts = Docs.map(texts);
    this.common = common;
  }

  /** All keys, in the order of the file. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /** Whether the lesson has such a word. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The sentence as written; from the common words where the lesson has none. */
  public String raw(String key) {
    String text = texts.get(key);
    return text == null ? common.raw(key) : text;
  }

  /** The program's words in the same language. */
  public Words common() {
    return common;
  }

  /**
   * The sentence with {@code {laptop.ip}} and {@code {input.guess}} filled from the lesson as it
   * stands.
   */
  public String get(String key, Runner runner) {
    return Template.fill(
        raw(key),
        name -> {
          if (name.startsWith("input.") || runner.world().exists(name)) {
            String value = runner.resolve("$" + name);
            return value.isEmpty() ? common.raw("value.none") : value;
          }
          return null;
        });
  }

  /** The sentence for something said. */
  public String get(Said said, Runner runner) {
    return get(said.key(), runner);
  }
}
