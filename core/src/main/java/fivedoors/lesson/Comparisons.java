package fivedoors.lesson;

import java.util.ArrayList;
import java.util.List;

/** The predicates that look at present values and not at events. */
final class Comparisons {
  private Comparisons() {}

  static boolean hold(Predicate p, Values values) {
    if (p instanceof Predicate.State state) {
      return state(state, values);
    } else if (p instanceof Predicate.Answer answer) {
      return answer(answer, values);
    } else if (p instanceof Predicate.HintsUsed hints) {
      return values.hintsUsed(hints.step()) <= number(hints.le());
    } else if (p instanceof Predicate.Attempts attempts) {
      return values.attempts(attempts.step()) <= number(attempts.le());
    }
    return engine(p, values);
  }

  /** What the engine answers by its own look-ups. */
  private static boolean engine(Predicate p, Values values) {
    if (p instanceof Predicate.Forwards f) {
      int port = port(values.resolve(f.port()));
      return port > 0
          && named(values.forwards(f.node(), f.proto(), port)).equals(values.resolve(f.to()));
    } else if (p instanceof Predicate.Admits a) {
      int port = port(values.resolve(a.port()));
      return port > 0 && values.admits(a.node(), a.proto(), port);
    } else if (p instanceof Predicate.Reaches r) {
      String url = values.resolve(r.url());
      return url != null && values.reaches(r.from(), url);
    } else if (p instanceof Predicate.Owner o) {
      String ip = values.resolve(o.ip());
      return ip != null && named(values.owner(ip)).equals(o.is());
    }
    throw new IllegalArgumentException("not a predicate about values: " + p);
  }

  private static String named(String found) {
    return found.isEmpty() ? "none" : found;
  }

  private static boolean state(Predicate.State s, Values values) {
    String value = values.fact(s.path());
    return (s.eq() == null || value.equals(values.resolve(s.eq())))
        && (s.ne() == null || !value.equals(values.resolve(s.ne())))
        && (s.in().isEmpty() || resolved(s.in(), values).contains(value))
        && (s.ge() == null || (isNumber(value) && number(value) >= number(s.ge())))
        && (s.le() == null || (isNumber(value) && number(value) <= number(s.le())))
        && (s.matches() == null || like(value, s.matches()))
        && (s.absent() == null || s.absent() == value.isEmpty());
  }

  private static boolean answer(Predicate.Answer a, Values values) {
    List<String> given = values.answer(a.step());
    if (given == null) {
      return false;
    }
    if (a.eq().isEmpty() && a.has() == null && a.before().isEmpty()) {
      return values.right(a.step());
    }
    return (a.eq().isEmpty() || given.equals(resolved(a.eq(), values)))
        && (a.has() == null || given.contains(pair(a.has(), values)))
        && (a.before().isEmpty() || before(given, a.before()));
  }

  private static boolean before(List<String> given, List<String> two) {
    int first = given.indexOf(two.get(0));
    return first >= 0 && first < given.indexOf(two.get(1));
  }

  static List<String> resolved(List<String> written, Values values) {
    List<String> out = new ArrayList<>();
    for (String w : written) {
      out.add(pair(w, values));
    }
    return out;
  }

  /** Resolves a value, or the right-hand side of {@code left=right}. */
  static String pair(String written, Values values) {
    int sign = written.indexOf('=');
    if (sign < 0) {
      return values.resolve(written);
    }
    return written.substring(0, sign + 1) + values.resolve(written.substring(sign + 1));
  }

  /** The port that a text names, 1 to 65,535; -1 if it names none. */
  static int port(String text) {
    boolean number = text != null && text.length() <= 5 && isNumber(text);
    int port = number ? Integer.parseInt(text) : -1;
    return port >= 1 && port <= 65_535 ? port : -1;
  }

  static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static long number(String text) {
    return Long.parseLong(text);
  }

  /** Whether {@code text} is like {@code pattern}, in which {@code *} stands for any characters. */
  static boolean like(String text, String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return text.equals(pattern);
    }
    if (!text.startsWith(pattern.substring(0, star))) {
      return false;
    }
    String rest = pattern.substring(star + 1);
    for (int from = star; from <= text.length(); from++) {
      if (like(text.substring(from), rest)) {
        return true;
      }
    }
    return false;
  }
}
