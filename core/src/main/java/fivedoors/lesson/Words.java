package fivedoors.lesson;

import fivedoors.scenario.Docs;
import fivedoors.scenario.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program's own words in one language, {@code lessons/words/<lang>.json}. */
public final class Words {
  private final String language;
  private final Map<String, String> texts;

  /**
   * Takes the words.
   *
   * @param language {@code ko} or {@code en}
   * @param texts sentences by key
   */
  public Words(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = Docs.map(texts);
  }

  /** {@code ko} or {@code en}. */
  public String language() {
    return language;
  }

  /** All keys, in the order of the file. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /** Whether there is such a word. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The sentence as written, places unfilled; {@code [key]} where it is missing. */
  public String raw(String key) {
    String text = texts.get(key);
    return text == null ? "[" + key + "]" : text;
  }

  /** The sentence with {@code {0}}, {@code {1}} ... filled. */
  public String get(String key, String... args) {
    return Template.fill(raw(key), name -> numbered(name, args));
  }

  /** The sentence with its named places filled. */
  public String get(String key, Map<String, String> args) {
    return Template.fill(raw(key), args::get);
  }

  /** The sentence for a problem, without its place. */
  public String problem(Problem problem) {
    return get("problem." + problem.code(), problem.args().toArray(new String[0]));
  }

  /**
   * The visible name of a node: what the scenario says, else the word {@code node.<name>}, with a
   * number for one such as {@code laptop2}, else the name.
   */
  public String node(String name, Map<String, String> labels) {
    String label = labels.get(language);
    if (label != null) {
      return label;
    }
    if (has("node." + name)) {
      return raw("node." + name);
    }
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
      end--;
    }
    String stem = "node." + name.substring(0, end);
    return has(stem) ? raw(stem) + " " + name.substring(end) : name;
  }

  private static String numbered(String name, String... args) {
    boolean digit = name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    int index = digit ? name.charAt(0) - '0' : -1;
    return index >= 0 && index < args.length ? args[index] : null;
  }

  /** The languages there are; the first is the master. */
  public static List<String> languages() {
    return List.of("ko", "en");
  }
}
