package fivedoors.lesson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether the words of a lesson are all there, in the right language, and short enough. */
final class WordCheck {
  private static final int ADVISED_WORDS = 40;
  private static final int MOST_WORDS = 60;

  private final LessonBundle bundle;
  private final LessonWorld world;
  private final List<Finding> found;

  /** {@code world} has every fact that a text may name. */
  WordCheck(LessonBundle bundle, LessonWorld world, List<Finding> found) {
    this.bundle = bundle;
    this.world = world;
    this.found = found;
  }

  void check() {
    List<String> required = LessonKeys.required(bundle.lesson());
    for (String language : Words.languages()) {
      LessonWords words = bundle.words(language);
      for (String key : required) {
        if (!words.has(key)) {
          add("noText", language, key);
        }
      }
      for (String key : words.keys()) {
        text(language, key, words.raw(key));
        if (!required.contains(key) && !LessonKeys.optional(bundle.lesson(), key)) {
          add("unusedText", language, key);
        }
      }
    }
    for (String key : bundle.words("ko").keys()) {
      boolean both = bundle.words("en").has(key);
      if (!both && LessonKeys.optional(bundle.lesson(), key)) {
        add("noText", "en", key);
      } else if (both && !names("ko", key).equals(names("en", key))) {
        add("otherPlaces", key, places("ko", key), places("en", key));
      }
    }
    for (String key : bundle.words("en").keys()) {
      if (!bundle.words("ko").has(key) && LessonKeys.optional(bundle.lesson(), key)) {
        add("noText", "ko", key);
      }
    }
  }

  private void text(String language, String key, String text) {
    if (text.isBlank()) {
      add("emptyText", language, key);
    }
    for (String name : Template.names(text)) {
      boolean known =
          name.startsWith("input.") ? inputs().contains(name.substring(6)) : world.exists(name);
      if (!known) {
        add("unknownPlaceInText", language, key, name);
      }
    }
    if (!key.startsWith("teacher.")) {
      length(language, key, text);
    }
    stepIds(language, key, text);
    if (language.equals("ko")) {
      korean(key, text);
    } else if (hasHangul(withoutQuotes(text))) {
      add("hangulInEnglish", key);
    }
  }

  /** Ids such as {@code p1} are the author's: neither learners nor teachers see them anywhere. */
  private void stepIds(String language, String key, String text) {
    List<String> parts = List.of(withoutCode(text).split("[^A-Za-z0-9]+"));
    for (Step step : bundle.lesson().steps()) {
      char last = step.id().charAt(step.id().length() - 1);
      if (last >= '0' && last <= '9' && parts.contains(step.id())) {
        add("stepInText", language, key, step.id());
      }
    }
  }

  /** The names of what a learner types in the lesson. */
  private Set<String> inputs() {
    Set<String> names = new LinkedHashSet<>();
    for (Step step : bundle.lesson().steps()) {
      if (step instanceof Step.Task task && task.input() != null) {
        names.add(task.input().store());
      }
    }
    return names;
  }

  private void korean(String key, String text) {
    for (String sentence : withoutCode(text).split("[.!?](\\s|$)")) {
      if (hasLatinWord(sentence) && !hasHangul(sentence)) {
        add("noHangul", key, sentence.trim());
      }
    }
  }

  /** What a step says is short; cards may be longer, and notes for the teacher long. */
  private void length(String language, String key, String text) {
    int words = text.trim().split("\\s+").length;
    if (words > MOST_WORDS) {
      add("tooLong", language, key, "" + words, "" + MOST_WORDS);
    } else if (words > ADVISED_WORDS && !key.startsWith("sources.")) {
      found.add(
          Finding.of(
              bundle.lesson().id(), false, "long", language, key, "" + words, "" + ADVISED_WORDS));
    }
  }

  private String places(String language, String key) {
    return String.join(" ", names(language, key));
  }

  private Set<String> names(String language, String key) {
    return new LinkedHashSet<>(Template.names(bundle.words(language).raw(key)));
  }

  /** Code and places to fill are the same in every language. */
  static String withoutCode(String text) {
    return text.replaceAll("`[^`]*`", " ").replaceAll("\\{[^}]*\\}", " ");
  }

  /** Labels in quotation marks or written as code may be in the other language. */
  static String withoutQuotes(String text) {
    return withoutCode(text).replaceAll("'[^']*'", " ").replaceAll("\"[^\"]*\"", " ");
  }

  static boolean hasHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3131 && c <= 0x318E)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLatinWord(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? run + 1 : 0;
      if (run == 2) {
        return true;
      }
    }
    return false;
  }

  private void add(String code, String... args) {
    found.add(Finding.of(bundle.lesson().id(), true, code, args));
  }
}
