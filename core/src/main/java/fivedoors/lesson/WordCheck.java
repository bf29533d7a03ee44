package fivedoors.lesson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether the words of a lesson are all there, in the right language, and short enough. */
final class WordCheck {
  private static final int ADVISED_WORDS = 40;
  private static final int MOST_WORDS = 60;

  private final LessonBundle bundle;
  private final Runner runner;
  private final List<Finding> found;

  /** {@code runner} has been played through, so that every input has a value. */
  WordCheck(LessonBundle bundle, Runner runner, List<Finding> found) {
    this.bundle = bundle;
    this.runner = runner;
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
      if (!both && !required.contains(key)) {
        add("noText", "en", key);
      } else if (both && !names("ko", key).equals(names("en", key))) {
        add("otherPlaces", key);
      }
    }
    for (String key : bundle.words("en").keys()) {
      if (!bundle.words("ko").has(key) && !required.contains(key)) {
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
          name.startsWith("input.")
              ? runner.input(name.substring(6)) != null
              : runner.world().exists(name);
      if (!known) {
        add("unknownPlaceInText", language, key, name);
      }
    }
    if (language.equals("ko")) {
      korean(key, text);
    } else if (hasHangul(withoutQuotes(text))) {
      add("hangulInEnglish", key);
    }
  }

  private void korean(String key, String text) {
    for (String sentence : withoutCode(text).split("[.!?](\\s|$)")) {
      if (hasLatinWord(sentence) && !hasHangul(sentence)) {
        add("noHangul", key, sentence.trim());
      }
    }
    int words = text.trim().split("\\s+").length;
    boolean seenByLearner = !key.startsWith("teacher.");
    if (seenByLearner && words > MOST_WORDS) {
      add("tooLong", key, "" + words, "" + MOST_WORDS);
    } else if (seenByLearner && words > ADVISED_WORDS) {
      found.add(
          new Finding(
              bundle.lesson().id(), false, "long", List.of(key, "" + words, "" + ADVISED_WORDS)));
    }
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
    found.add(new Finding(bundle.lesson().id(), true, code, List.of(args)));
  }
}
