package fivedoors.lesson;

import fivedoors.scenario.Findings;
import fivedoors.trace.EventFields;
import fivedoors.wire.WireFields;
import java.util.LinkedHashSet;
import java.util.List;

/** Checks the steps in which the learner mends a claim or does a device's work. */
final class ByHandValidator {
  private final Findings found;
  private final PredicateValidator predicates;

  ByHandValidator(Findings found, PredicateValidator predicates) {
    this.found = found;
    this.predicates = predicates;
  }

  void fixNote(String at, Step.FixNote f) {
    boolean parts = distinct(f.parts()) && f.parts().size() >= 2 && f.parts().size() <= 6;
    if (!parts || !f.parts().contains(f.wrong())) {
      found.add(at + ".parts", "badParts");
    }
    boolean typed = f.kind() != null;
    if (typed) {
      found.oneOf(at + ".kind", f.kind(), LessonValidator.FIELD_KINDS);
    }
    boolean fixes = typed ? f.fixes().isEmpty() : f.fixes().size() >= 2 && f.fixes().size() <= 4;
    boolean accept =
        !f.accept().isEmpty()
            && (typed || f.fixes().containsAll(f.accept()))
            && distinct(f.fixes());
    if (!fixes || !accept) {
      found.add(at + ".accept", "badFixes");
    }
    for (int i = 0; typed && i < f.accept().size(); i++) {
      predicates.value(at + ".accept[" + i + "]", f.accept().get(i));
    }
  }

  void beRouter(String at, Step.BeRouter b) {
    if (b.until() instanceof Predicate.Seen seen) {
      predicates.check(at + ".until", seen);
    } else {
      found.add(at + ".until", "untilOfSeen");
    }
    if (found.has(at + ".limitSec", b.limitSec())) {
      found.range(at + ".limitSec", b.limitSec(), 1, 86_400);
    }
    if (b.fields().isEmpty() || b.fields().size() > 6 || !distinct(b.names())) {
      found.add(at + ".fields", "badBlanks");
    }
    for (int i = 0; i < b.fields().size(); i++) {
      blank(at + ".fields[" + i + "]", b.fields().get(i));
    }
    boolean does = !b.hints().isEmpty() && b.hints().get(b.hints().size() - 1) instanceof Hint.Do;
    if (!does) {
      found.add(at + ".hints", "lastHintDoes");
    }
  }

  private void blank(String at, Step.Blank b) {
    if (!EventFields.OWN.contains(b.field()) && !WireFields.exists(b.field())) {
      found.add(at + ".field", "unknownField", b.field());
    }
    found.oneOf(at + ".kind", b.kind(), LessonValidator.FIELD_KINDS);
    boolean chosen = b.options().size() >= 2 && b.options().size() <= 6 && distinct(b.options());
    if (b.kind() == null ? !chosen : !b.options().isEmpty()) {
      found.add(at, "badBlanks");
    }
    for (int i = 0; i < b.options().size(); i++) {
      predicates.value(at + ".options[" + i + "]", b.options().get(i));
    }
  }

  private static boolean distinct(List<String> names) {
    return new LinkedHashSet<>(names).size() == names.size();
  }
}
