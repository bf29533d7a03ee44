package fivedoors.lesson;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.scenario.Problem;
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
        return pairs(q, value);
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

  private static Problem pairs(Step.Quiz q, List<String> value) {
    List<String> lefts = new ArrayList<>();
    for (String v : value) {
      int sign = v.indexOf('=');
      lefts.add(sign < 0 ? v : v.substring(0, sign));
    }
    return sameSet(q.items(), lefts) ? null : problem("answerItems", join(q.items()));
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
