package fivedoors.lesson;

import fivedoors.scenario.Findings;
import fivedoors.scenario.Lab;
import fivedoors.trace.EventFields;
import fivedoors.trace.EventType;
import fivedoors.wire.WireFields;
import java.util.List;
import java.util.Map;

/**
 * Checks that everything a predicate names exists: an unknown name is a fault, not a predicate that
 * is false.
 */
final class PredicateValidator {
  private static final List<String> SINCE = List.of("step", "lesson");

  private final LessonDoc lesson;
  private final Lab lab;
  private final Findings found;

  PredicateValidator(LessonDoc lesson, Lab lab, Findings found) {
    this.lesson = lesson;
    this.lab = lab;
    this.found = found;
  }

  void check(String at, Predicate p) {
    if (!found.has(at, p)) {
      return;
    }
    if (p instanceof Predicate.State s) {
      state(at, s);
    } else if (p instanceof Predicate.Seen s) {
      event(at, s.event(), s.at(), s.since(), s.fields());
      found.range(at + ".atLeast", s.atLeast(), 1, 1_000_000);
    } else if (p instanceof Predicate.Never n) {
      event(at, n.event(), n.at(), n.since(), n.fields());
    } else if (p instanceof Predicate.Seq s) {
      sequence(at, s);
    } else if (p instanceof Predicate.All all) {
      list(at, all.of());
    } else if (p instanceof Predicate.Any any) {
      list(at, any.of());
    } else if (p instanceof Predicate.Not not) {
      check(at + ".of", not.of());
    } else if (p instanceof Predicate.Within w) {
      found.range(at + ".simSec", w.simSec(), 1, 86_400);
      check(at + ".of", w.of());
    } else {
      aboutLearner(at, p);
      aboutEngine(at, p);
    }
  }

  private void aboutEngine(String at, Predicate p) {
    if (p instanceof Predicate.Forwards f) {
      letter(at, f.proto(), f.port());
      value(at + ".to", f.to());
      node(at + ".node", f.node());
    } else if (p instanceof Predicate.Admits a) {
      letter(at, a.proto(), a.port());
      node(at + ".node", a.node());
    } else if (p instanceof Predicate.Reaches r) {
      node(at + ".from", r.from());
      value(at + ".url", r.url());
    } else if (p instanceof Predicate.Owner o) {
      value(at + ".ip", o.ip());
      if (!o.is().equals("none")) {
        node(at + ".is", o.is());
      }
    }
  }

  private void letter(String at, String proto, String port) {
    found.oneOf(at + ".proto", proto, List.of("tcp", "udp"));
    if (!port.startsWith("$") && Comparisons.port(port) < 0) {
      found.add(at + ".port", "range", port, "1", "65535");
    }
    value(at + ".port", port);
  }

  private void node(String at, String name) {
    if (name != null && (name.indexOf('.') >= 0 || !Targets.isPlace(name, lab))) {
      found.add(at, "unknownPlace", name);
    }
  }

  private void list(String at, List<Predicate> of) {
    for (int i = 0; i < of.size(); i++) {
      check(at + ".of[" + i + "]", of.get(i));
    }
  }

  private void state(String at, Predicate.State s) {
    if (!lab.exists(s.path())) {
      found.add(at + ".path", "unknownFact", s.path());
    }
    if (s.eq() == null
        && s.ne() == null
        && s.in().isEmpty()
        && s.ge() == null
        && s.le() == null
        && s.matches() == null
        && s.absent() == null) {
      found.add(at, "noComparison");
    }
    value(at + ".eq", s.eq());
    value(at + ".ne", s.ne());
    for (int i = 0; i < s.in().size(); i++) {
      value(at + ".in[" + i + "]", s.in().get(i));
    }
    number(at + ".ge", s.ge());
    number(at + ".le", s.le());
  }

  private void event(
      String at, String event, String place, String since, Map<String, String> fields) {
    if (!isEvent(event)) {
      found.add(at + ".event", "unknownEvent", event);
    }
    if (place != null && !Targets.isPlace(place, lab)) {
      found.add(at + ".at", "unknownPlace", place);
    }
    found.oneOf(at + ".since", since, SINCE);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String name = field.getKey();
      if (!EventFields.OWN.contains(name) && !WireFields.exists(name)) {
        found.add(at + ".fields." + name, "unknownField", name);
      }
      value(at + ".fields." + name, field.getValue());
    }
  }

  private static boolean isEvent(String name) {
    for (EventType type : EventType.values()) {
      if (type.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void sequence(String at, Predicate.Seq seq) {
    found.oneOf(at + ".since", seq.since(), SINCE);
    if (seq.of().size() < 2) {
      found.add(at + ".of", "sequenceOfSeen");
    }
    for (int i = 0; i < seq.of().size(); i++) {
      String place = at + ".of[" + i + "]";
      if (seq.of().get(i) instanceof Predicate.Seen s && s.since() == null && s.atLeast() == null) {
        check(place, s);
      } else {
        found.add(place, "sequenceOfSeen");
      }
    }
  }

  private void aboutLearner(String at, Predicate p) {
    if (p instanceof Predicate.Answer a) {
      step(at + ".step", a.step());
      if (lesson.find(a.step()) >= 0 && !asks(lesson.steps().get(lesson.find(a.step())))) {
        found.add(at + ".step", "asksNothing", a.step());
      }
      if (!a.before().isEmpty() && a.before().size() != 2) {
        found.add(at + ".before", "twoValues");
      }
      for (int i = 0; i < a.eq().size(); i++) {
        value(at + ".eq[" + i + "]", a.eq().get(i).substring(a.eq().get(i).indexOf('=') + 1));
      }
      if (a.has() != null) {
        value(at + ".has", a.has().substring(a.has().indexOf('=') + 1));
      }
    } else if (p instanceof Predicate.HintsUsed h) {
      number(at + ".le", h.le());
      if (h.step() != null) {
        step(at + ".step", h.step());
      }
    } else if (p instanceof Predicate.Attempts a) {
      step(at + ".step", a.step());
      number(at + ".le", a.le());
    }
  }

  private static boolean asks(Step step) {
    return step instanceof Step.Predict
        || step instanceof Step.Quiz
        || step instanceof Step.FixNote
        || step instanceof Step.BeRouter
        || (step instanceof Step.Task t && t.input() != null);
  }

  void step(String at, String id) {
    if (found.has(at, id) && lesson.find(id) < 0) {
      found.add(at, "unknownStep", id);
    }
  }

  private void number(String at, String text) {
    if (text != null && !Comparisons.isNumber(text)) {
      found.add(at, "notNumber", text);
    }
  }

  /** A value that is written with {@code $} must name a fact or a field that a task asks for. */
  void value(String at, String written) {
    if (written == null || !written.startsWith("$")) {
      return;
    }
    String name = written.substring(1);
    boolean known = name.startsWith("input.") ? isInput(name.substring(6)) : lab.exists(name);
    if (!known) {
      found.add(at, "unknownValue", written);
    }
  }

  private boolean isInput(String store) {
    for (Step s : lesson.steps()) {
      if (s instanceof Step.Task t && t.input() != null && t.input().store().equals(store)) {
        return true;
      }
    }
    return false;
  }
}
