package fivedoors.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a command, told apart into options and the rest. */
final class Options {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> rest = new ArrayList<>();

  /** Reads words; {@code withValue} names the options after which a value comes. */
  Options(List<String> words, List<String> withValue) {
    for (int i = 0; i < words.size(); i++) {
      String w = words.get(i);
      int equals = w.indexOf('=');
      if (w.startsWith("--") && equals > 0) {
        values.put(w.substring(0, equals), w.substring(equals + 1));
      } else if (withValue.contains(w) && i + 1 < words.size()) {
        i++;
        values.put(w, words.get(i));
      } else if (w.startsWith("-") && w.length() > 1) {
        values.put(w, "");
      } else {
        rest.add(w);
      }
    }
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  /** The value of an option, or {@code absent}. */
  String value(String option, String absent) {
    String v = values.get(option);
    return v == null ? absent : v;
  }

  /** A whole number of at most nine digits; {@code absent} if it is not there or is none. */
  int number(String option, int absent) {
    int n = number(values.get(option));
    return n < 0 ? absent : n;
  }

  /** A text as a number from 0 up, or -1. */
  static int number(String text) {
    if (text == null || text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      if (ch < '0' || ch > '9') {
        return -1;
      }
      n = 10 * n + (ch - '0');
    }
    return n;
  }

  /** Whether all options are among these. */
  boolean only(List<String> known) {
    for (String o : values.keySet()) {
      if (!known.contains(o)) {
        return false;
      }
    }
    return true;
  }

  /** The words that are no options. */
  List<String> rest() {
    return rest;
  }
}
