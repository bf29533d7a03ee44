package fivedoors.lesson;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.scenario.Problem;
import fivedoors.trace.EventFields;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Whether an answer is one at all, and whether it is right. */
final class Grading {
  private Grading() {}

  /** Why this is no answer to the step, or null. */
  static Problem refusal(Step step, List<String> value) {
    if (step instanceof Step.Predict p) {
      return ofChoices(p.choices(), value, false);
    }
    if (step instanceof Step.FixNote f) {
      return fix(f, value);
    } else if (step instanceof Step.BeRouter b) {
      return blanks(b, value);
    }
    Step.Quiz q = (Step.Quiz) step;
    switch (q.kind()) {
      case "choice":
        return ofChoices(q.choices(), value, false);
      case "multi":
        return ofChoices(q.choices(), value, true);
      case "order":
        return sameSet(q.items(), value) ? null : problem("answerItems", join(q.items()));
      case "match":
      case "label":
        return sameSet(q.items(), lefts(value)) ? null : problem("answerItems", join(q.items()));
      case "number":
      case "ipv4":
        return value.size() == 1 ? typed(q.kind(), value.get(0)) : problem("answerOne");
      default:
        throw new IllegalArgumentException("quiz kind " + q.kind());
    }
  }

  /** Why what was typed is not of that kind, or null; blanks around it are not minded. */
  static Problem typed(String kind, String text) {
    String t = text.trim();
    if (kind.equals("ipv4")) {
      try {
        Ipv4Address.parse(t);
      } catch (BadAddressException e) {
        return problem("notIpv4", t);
      }
    } else if (kind.equals("number") && !Comparisons.isNumber(t)) {
      return problem("notNumber", t);
    } else if (t.isEmpty()) {
      return problem("emptyInput");
    }
    return null;
  }

  /** Whether a permissible answer is the right one. */
  static boolean right(Step step, List<String> value, Values values) {
    if (step instanceof Step.Predict p) {
      return correct(p.choices()).containsAll(value);
    }
    if (step instanceof Step.FixNote f) {
      List<String> accepted = Comparisons.resolved(f.accept(), values);
      return left(value.get(0)).equals(f.wrong()) && accepted.contains(rightOf(value.get(0)));
    }
    Step.Quiz q = (Step.Quiz) step;
    if (q.kind().equals("choice") || q.kind().equals("multi")) {
      return sameSet(correct(q.choices()), value);
    }
    List<String> expected = Comparisons.resolved(q.answer(), values);
    return q.kind().equals("order") ? expected.equals(value) : sameSet(expected, value);
  }

  private static List<String> correct(List<Step.Choice> choices) {
    List<String> ids = new ArrayList<>();
    for (Step.Choice c : choices) {
      if (c.correct() != null && c.correct()) {
        ids.add(c.id());
      }
    }
    return ids;
  }

  private static Problem ofChoices(List<Step.Choice> choices, List<String> value, boolean several) {
    if (value.isEmpty() || (!several && value.size() != 1)) {
      return problem("answerOne");
    }
    List<String> ids = new ArrayList<>();
    for (Step.Choice c : choices) {
      ids.add(c.id());
    }
    for (String v : value) {
      if (!ids.contains(v)) {
        return problem("answerItems", join(ids));
      }
    }
    return null;
  }

  private static Problem fix(Step.FixNote f, List<String> value) {
    if (value.size() != 1 || value.get(0).indexOf('=') < 0) {
      return problem("answerOne");
    }
    String fix = rightOf(value.get(0));
    if (!f.parts().contains(left(value.get(0)))) {
      return problem("answerItems", join(f.parts()));
    } else if (f.kind() != null) {
      return typed(f.kind(), fix);
    }
    return f.fixes().contains(fix) ? null : problem("answerItems", join(f.fixes()));
  }

  private static Problem blanks(Step.BeRouter b, List<String> value) {
    if (!sameSet(b.names(), lefts(value))) {
      return problem("answerItems", join(b.names()));
    }
    for (Step.Blank blank : b.fields()) {
      if (blank.kind() != null) {
        Problem problem = typed(blank.kind(), side(value, blank.field()));
        if (problem != null) {
          return problem;
        }
      }
    }
    return null;
  }

  /** Whether every field that was filled in is as the engine has it. */
  static boolean asTheEngine(Step.BeRouter b, List<String> value, TraceEvent event) {
    for (Step.Blank blank : b.fields()) {
      String engine = EventFields.value(event, blank.field());
      if (!side(value, blank.field()).trim().equals(engine)) {
        return false;
      }
    }
    return true;
  }

  /** The right-hand side of the pair {@code name=...}; empty if there is none. */
  private static String side(List<String> value, String name) {
    for (String v : value) {
      if (left(v).equals(name)) {
        return rightOf(v);
      }
    }
    return "";
  }

  private static List<String> lefts(List<String> value) {
    List<String> lefts = new ArrayList<>();
    for (String v : value) {
      lefts.add(left(v));
    }
    return lefts;
  }

  private static String left(String pair) {
    int sign = pair.indexOf('=');
    return sign < 0 ? pair : pair.substring(0, sign);
  }

  private static String rightOf(String pair) {
    return pair.substring(pair.indexOf('=') + 1).trim();
  }

  /** The part of the note that an answer to a fixnote step is about. */
  static String part(List<String> value) {
    return left(value.get(0));
  }

  private static boolean sameSet(List<String> a, List<String> b) {
    return a.size() == b.size()
        && new LinkedHashSet<>(a).containsAll(b)
        && new LinkedHashSet<>(b).containsAll(a);
  }

  private static String join(List<String> ids) {
    return String.join(", ", ids);
  }

  private static Problem problem(String code, String... args) {
    return Problem.at("", "", code, args);
  }
}
