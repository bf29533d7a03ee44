package fivedoors.lesson;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has done in all lessons, and their settings: the content of the progress file. It
 * is one flat JSON object of texts, so that both platforms read it with the reader they have for
 * words. Its last entry counts the others: a file that was cut off is noticed.
 */
public final class Records {
  /** The version this program writes. */
  public static final int SCHEMA = 1;

  private static final String LESSON = "lesson.";
  private static final String STARS = "/stars";
  private static final String STEP = "/step";

  private final Map<String, String> entries = new LinkedHashMap<>();

  /** Nothing done yet. */
  public Records() {}

  /**
   * Reads a progress file.
   *
   * @throws BadDocumentException if it is broken ({@code json...}, {@code brokenProgress}) or was
   *     written by a newer program ({@code schema})
   */
  public static Records read(JsonReader json, String text, String file) {
    Map<String, String> all = json.words(text, file);
    String schema = all.get("schema");
    boolean known = schema != null && Comparisons.isNumber(schema);
    if (known && Long.parseLong(schema) > SCHEMA) {
      throw bad(file, "schema", schema, "" + SCHEMA);
    }
    Records r = new Records();
    for (Map.Entry<String, String> e : all.entrySet()) {
      boolean frame = e.getKey().equals("schema") || e.getKey().equals("entries");
      if (!frame && e.getValue() != null) {
        r.entries.put(e.getKey(), e.getValue());
      }
    }
    if (!known || !("" + r.entries.size()).equals(all.get("entries"))) {
      throw bad(file, "brokenProgress");
    }
    return r;
  }

  private static BadDocumentException bad(String file, String code, String... args) {
    return new BadDocumentException(List.of(Problem.at(file, "", code, args)));
  }

  /** The text of the progress file. */
  public String text() {
    StringBuilder s = new StringBuilder("{\n  \"schema\": \"" + SCHEMA + "\"");
    for (Map.Entry<String, String> e : entries.entrySet()) {
      pair(s, e.getKey(), e.getValue());
    }
    pair(s, "entries", "" + entries.size());
    return s.append("\n}\n").toString();
  }

  private static void pair(StringBuilder s, String key, String value) {
    s.append(",\n  ");
    quoted(s, key);
    s.append(": ");
    quoted(s, value);
  }

  private static void quoted(StringBuilder s, String text) {
    s.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        s.append('\\').append(c);
      } else if (c == '\n') {
        s.append("\\n");
      } else if (c == '\t') {
        s.append("\\t");
      } else if (c < ' ') {
        s.append(' ');
      } else {
        s.append(c);
      }
    }
    s.append('"');
  }

  // ---- settings

  /** A setting, or null. */
  public String setting(String name) {
    return entries.get("set." + name);
  }

  /** Keeps a setting. */
  public void setting(String name, String value) {
    entries.put("set." + name, value);
  }

  /** The lesson that was on last, or null. */
  public String last() {
    return entries.get("last");
  }

  // ---- lessons

  /** The most stars earned in a lesson; -1 if it has not been completed. */
  public int stars(String lesson) {
    String stars = entries.get(LESSON + lesson + STARS);
    boolean number = stars != null && Comparisons.isNumber(stars) && stars.length() == 1;
    return number ? Integer.parseInt(stars) : -1;
  }

  /** Keeps the stars of a completed lesson; fewer than before change nothing. */
  public void completed(String lesson, int stars) {
    entries.put(LESSON + lesson + STARS, "" + Math.max(stars, stars(lesson)));
  }

  /** The step at which a lesson was left, or null if it is not begun. */
  public String step(String lesson) {
    return entries.get(LESSON + lesson + STEP);
  }

  /** Keeps where a learner stands; that lesson is now the last one. */
  public void put(Saved s) {
    String at = LESSON + s.lesson();
    entries.put("last", s.lesson());
    entries.put(at + "/rev", "" + s.rev());
    entries.put(at + STEP, s.step());
    List<String> answers = new ArrayList<>();
    for (Map.Entry<String, List<String>> e : s.answers().entrySet()) {
      answers.add(clean(e.getKey()) + "\t" + joined(e.getValue(), "\t"));
    }
    entries.put(at + "/answers", joined(answers, "\n"));
    entries.put(at + "/inputs", lines(s.inputs()));
    entries.put(at + "/attempts", lines(s.attempts()));
    entries.put(at + "/hints", lines(s.hints()));
    entries.put(at + "/satisfied", joined(s.satisfied(), "\n"));
    entries.put(at + "/revealed", joined(s.revealed(), "\n"));
  }

  /** Where a learner stands in a lesson; null if it is not begun or cannot be told. */
  public Saved saved(String lesson) {
    String at = LESSON + lesson;
    String rev = entries.get(at + "/rev");
    if (step(lesson) == null || rev == null || !Comparisons.isNumber(rev)) {
      return null;
    }
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (String line : split(entries.get(at + "/answers"), '\n')) {
      List<String> parts = split(line, '\t');
      answers.put(parts.get(0), parts.subList(1, parts.size()));
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    for (String line : split(entries.get(at + "/inputs"), '\n')) {
      List<String> parts = split(line, '\t');
      inputs.put(parts.get(0), parts.size() > 1 ? parts.get(1) : "");
    }
    return new Saved(
        lesson,
        Integer.parseInt(rev),
        step(lesson),
        answers,
        inputs,
        counts(entries.get(at + "/attempts")),
        counts(entries.get(at + "/hints")),
        split(entries.get(at + "/satisfied"), '\n'),
        split(entries.get(at + "/revealed"), '\n'));
  }

  /** Forgets where a learner stood in a lesson; its stars stay. */
  public void forget(String lesson) {
    for (String part :
        List.of(
            "/rev",
            STEP,
            "/answers",
            "/inputs",
            "/attempts",
            "/hints",
            "/satisfied",
            "/revealed")) {
      entries.remove(LESSON + lesson + part);
    }
  }

  /**
   * Takes over what another window of the program has written meanwhile: everything about lessons
   * other than {@code mine}, and the better stars.
   */
  public void takeOver(Records other, String mine) {
    String own = LESSON + mine + "/";
    for (Map.Entry<String, String> e : other.entries.entrySet()) {
      String key = e.getKey();
      if (key.endsWith(STARS)) {
        String lesson = key.substring(LESSON.length(), key.length() - STARS.length());
        completed(lesson, other.stars(lesson));
      } else if (key.startsWith(LESSON) && !key.startsWith(own)) {
        entries.put(key, e.getValue());
      }
    }
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String line : split(text, '\n')) {
      List<String> parts = split(line, '\t');
      boolean count =
          parts.size() == 2 && Comparisons.isNumber(parts.get(1)) && parts.get(1).length() < 6;
      if (count) {
        counts.put(parts.get(0), Integer.parseInt(parts.get(1)));
      }
    }
    return counts;
  }

  private static String lines(Map<String, ?> map) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, ?> e : map.entrySet()) {
      lines.add(clean(e.getKey()) + "\t" + clean("" + e.getValue()));
    }
    return joined(lines, "\n");
  }

  private static String joined(List<String> parts, String between) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      s.append(i == 0 ? "" : between);
      s.append(between.equals("\t") ? clean(parts.get(i)) : parts.get(i));
    }
    return s.toString();
  }

  /** What was typed may hold anything; the marks between entries may not stand in it. */
  private static String clean(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }

  /** The parts between the marks; none of an empty or missing text. */
  private static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    if (text == null || text.isEmpty()) {
      return parts;
    }
    int from = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
