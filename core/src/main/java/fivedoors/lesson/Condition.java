package fivedoors.lesson;

import fivedoors.net.Topology;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** A predicate at work: it is told every event once and can always say whether it holds. */
abstract class Condition {
  /** Takes the next event; {@code inStep} tells whether it happened since the step was entered. */
  void see(TraceEvent event, boolean inStep) {}

  /** Forgets all events. */
  void clear() {}

  /** Whether the predicate holds after the events seen so far. */
  abstract boolean holds();

  /** The condition for a predicate; {@code enteredNs} is when the step was entered. */
  static Condition of(Predicate p, Topology topology, Values values, long enteredNs) {
    if (p instanceof Predicate.Seen seen) {
      return new Count(
          new EventMatcher(seen.event(), seen.at(), seen.fields(), topology, values),
          wholeLesson(seen.since()),
          seen.atLeast() == null ? 1 : seen.atLeast(),
          false);
    } else if (p instanceof Predicate.Never never) {
      return new Count(
          new EventMatcher(never.event(), never.at(), never.fields(), topology, values),
          wholeLesson(never.since()),
          1,
          true);
    } else if (p instanceof Predicate.Seq seq) {
      return new Order(seq, topology, values);
    } else if (p instanceof Predicate.All all) {
      return new Group(children(all.of(), topology, values, enteredNs), true);
    } else if (p instanceof Predicate.Any any) {
      return new Group(children(any.of(), topology, values, enteredNs), false);
    } else if (p instanceof Predicate.Not not) {
      return new Inverse(of(not.of(), topology, values, enteredNs));
    } else if (p instanceof Predicate.Within within) {
      return new Deadline(
          of(within.of(), topology, values, enteredNs),
          enteredNs + within.simSec() * 1_000_000_000L);
    }
    return new Ask(p, values);
  }

  private static boolean wholeLesson(String since) {
    return "lesson".equals(since);
  }

  private static List<Condition> children(
      List<Predicate> of, Topology topology, Values values, long enteredNs) {
    List<Condition> made = new ArrayList<>();
    for (Predicate p : of) {
      made.add(of(p, topology, values, enteredNs));
    }
    return made;
  }

  /** {@code seen} and {@code never}. */
  private static final class Count extends Condition {
    private final EventMatcher matcher;
    private final boolean wholeLesson;
    private final int atLeast;
    private final boolean never;
    private int count;

    Count(EventMatcher matcher, boolean wholeLesson, int atLeast, boolean never) {
      this.matcher = matcher;
      this.wholeLesson = wholeLesson;
      this.atLeast = atLeast;
      this.never = never;
    }

    @Override
    void see(TraceEvent event, boolean inStep) {
      if (count < atLeast && (inStep || wholeLesson) && matcher.matches(event)) {
        count++;
      }
    }

    @Override
    void clear() {
      count = 0;
    }

    @Override
    boolean holds() {
      return never ? count == 0 : count >= atLeast;
    }
  }

  /** {@code seq}. */
  private static final class Order extends Condition {
    private final List<EventMatcher> parts = new ArrayList<>();
    private final boolean wholeLesson;
    private int met;

    Order(Predicate.Seq seq, Topology topology, Values values) {
      for (Predicate p : seq.of()) {
        Predicate.Seen s = (Predicate.Seen) p;
        parts.add(new EventMatcher(s.event(), s.at(), s.fields(), topology, values));
      }
      wholeLesson = wholeLesson(seq.since());
    }

    @Override
    void see(TraceEvent event, boolean inStep) {
      if (met < parts.size() && (inStep || wholeLesson) && parts.get(met).matches(event)) {
        met++;
      }
    }

    @Override
    void clear() {
      met = 0;
    }

    @Override
    boolean holds() {
      return met == parts.size();
    }
  }

  /** {@code all} and {@code any}. */
  private static final class Group extends Condition {
    private final List<Condition> parts;
    private final boolean all;

    Group(List<Condition> parts, boolean all) {
      this.parts = parts;
      this.all = all;
    }

    @Override
    void see(TraceEvent event, boolean inStep) {
      for (Condition c : parts) {
        c.see(event, inStep);
      }
    }

    @Override
    void clear() {
      for (Condition c : parts) {
        c.clear();
      }
    }

    @Override
    boolean holds() {
      for (Condition c : parts) {
        if (c.holds() != all) {
          return !all;
        }
      }
      return all;
    }
  }

  /** {@code not}. */
  private static final class Inverse extends Condition {
    private final Condition part;

    Inverse(Condition part) {
      this.part = part;
    }

    @Override
    void see(TraceEvent event, boolean inStep) {
      part.see(event, inStep);
    }

    @Override
    void clear() {
      part.clear();
    }

    @Override
    boolean holds() {
      return !part.holds();
    }
  }

  /** {@code within}: holds from the moment its part held in time. */
  private static final class Deadline extends Condition {
    private final Condition part;
    private final long untilNs;
    private boolean inTime;

    Deadline(Condition part, long untilNs) {
      this.part = part;
      this.untilNs = untilNs;
    }

    @Override
    void see(TraceEvent event, boolean inStep) {
      part.see(event, inStep);
      if (inStep && event.time() <= untilNs && part.holds()) {
        inTime = true;
      }
    }

    @Override
    void clear() {
      part.clear();
      inTime = false;
    }

    @Override
    boolean holds() {
      return inTime;
    }
  }

  /** What is asked anew each time: facts, answers, hints and tries. */
  private static final class Ask extends Condition {
    private final Predicate predicate;
    private final Values values;

    Ask(Predicate predicate, Values values) {
      this.predicate = predicate;
      this.values = values;
    }

    @Override
    boolean holds() {
      return Comparisons.hold(predicate, values);
    }
  }
}
