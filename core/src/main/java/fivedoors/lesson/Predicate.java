package fivedoors.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fivedoors.scenario.Docs;
import java.util.List;
import java.util.Map;

/**
 * A question to the engine, the trace or the learner's answers, as data. Values that are compared
 * are strings; {@code $laptop.mac} stands for a fact and {@code $input.guess} for what the learner
 * typed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Predicate.State.class, name = "state"),
  @JsonSubTypes.Type(value = Predicate.Seen.class, name = "seen"),
  @JsonSubTypes.Type(value = Predicate.Seq.class, name = "seq"),
  @JsonSubTypes.Type(value = Predicate.Never.class, name = "never"),
  @JsonSubTypes.Type(value = Predicate.Within.class, name = "within"),
  @JsonSubTypes.Type(value = Predicate.All.class, name = "all"),
  @JsonSubTypes.Type(value = Predicate.Any.class, name = "any"),
  @JsonSubTypes.Type(value = Predicate.Not.class, name = "not"),
  @JsonSubTypes.Type(value = Predicate.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = Predicate.Forwards.class, name = "forwards"),
  @JsonSubTypes.Type(value = Predicate.Admits.class, name = "admits"),
  @JsonSubTypes.Type(value = Predicate.Reaches.class, name = "reaches"),
  @JsonSubTypes.Type(value = Predicate.Owner.class, name = "owner"),
  @JsonSubTypes.Type(value = Predicate.HintsUsed.class, name = "hintsUsed"),
  @JsonSubTypes.Type(value = Predicate.Attempts.class, name = "attempts")
})
public sealed interface Predicate {
  /**
   * A fact has a value now. Every comparison that is written must hold.
   *
   * @param path a fact path
   * @param eq equal to
   * @param ne different from
   * @param in one of
   * @param ge a whole number not below
   * @param le a whole number not above
   * @param matches like this, {@code *} standing for any characters
   * @param absent true: the fact is empty; false: it is not
   */
  record State(
      @JsonProperty(value = "path", required = true) String path,
      @JsonProperty("eq") String eq,
      @JsonProperty("ne") String ne,
      @JsonProperty("in") List<String> in,
      @JsonProperty("ge") String ge,
      @JsonProperty("le") String le,
      @JsonProperty("matches") String matches,
      @JsonProperty("absent") Boolean absent)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public State {
      in = Docs.list(in);
    }
  }

  /**
   * An event happened.
   *
   * @param event a name of {@link fivedoors.trace.EventType}
   * @param at {@code <node>.<port>} or {@code <node>}; null for anywhere
   * @param since {@code step} (the default) or {@code lesson}
   * @param fields event and packet fields that must have these values
   * @param atLeast how many times, 1 or more; null for 1
   */
  record Seen(
      @JsonProperty(value = "event", required = true) String event,
      @JsonProperty("at") String at,
      @JsonProperty("since") String since,
      @JsonProperty("fields") Map<String, String> fields,
      @JsonProperty("atLeast") Integer atLeast)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Seen {
      fields = Docs.map(fields);
    }
  }

  /**
   * Events happened in this order, others in between allowed.
   *
   * @param of two or more {@code seen}; their own {@code since} and {@code atLeast} are not allowed
   * @param since {@code step} (the default) or {@code lesson}
   */
  record Seq(
      @JsonProperty(value = "of", required = true) List<Predicate> of,
      @JsonProperty("since") String since)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Seq {
      of = Docs.list(of);
    }
  }

  /** An event has not happened; fields as in {@link Seen}. */
  record Never(
      @JsonProperty(value = "event", required = true) String event,
      @JsonProperty("at") String at,
      @JsonProperty("since") String since,
      @JsonProperty("fields") Map<String, String> fields)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Never {
      fields = Docs.map(fields);
    }
  }

  /**
   * Another predicate came true soon enough.
   *
   * @param simSec simulated seconds since the step was entered, 1 to 86,400
   * @param of what must have come true by then; once it has, it stays so
   */
  record Within(
      @JsonProperty(value = "simSec", required = true) Integer simSec,
      @JsonProperty(value = "of", required = true) Predicate of)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Within {}
  }

  /** All of them hold; true if there are none. */
  record All(@JsonProperty(value = "of", required = true) List<Predicate> of) implements Predicate {
    /** As written. */
    @JsonCreator
    public All {
      of = Docs.list(of);
    }
  }

  /** At least one of them holds; false if there are none. */
  record Any(@JsonProperty(value = "of", required = true) List<Predicate> of) implements Predicate {
    /** As written. */
    @JsonCreator
    public Any {
      of = Docs.list(of);
    }
  }

  /** It does not hold. */
  record Not(@JsonProperty(value = "of", required = true) Predicate of) implements Predicate {
    /** As written. */
    @JsonCreator
    public Not {}
  }

  /**
   * About the last answer to a step; false while there is none. Every comparison that is written
   * must hold; with none written: the answer is right.
   *
   * @param step id of a predict, quiz or task step
   * @param eq the whole answer
   * @param has one value that is among those of the answer
   * @param before two values: the first stands before the second in the answer
   */
  record Answer(
      @JsonProperty(value = "step", required = true) String step,
      @JsonProperty("eq") List<String> eq,
      @JsonProperty("has") String has,
      @JsonProperty("before") List<String> before)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Answer {
      eq = Docs.list(eq);
      before = Docs.list(before);
    }
  }

  /**
   * Where the router's own look-up sends a new letter from outside, however the rule is written.
   *
   * @param proto {@code tcp} or {@code udp}
   * @param port the outside port, 1 to 65535
   * @param to {@code address:port} inside, or {@code none}
   * @param node the router; null for the scenario's first
   */
  record Forwards(
      @JsonProperty(value = "proto", required = true) String proto,
      @JsonProperty(value = "port", required = true) String port,
      @JsonProperty(value = "to", required = true) String to,
      @JsonProperty("node") String node)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Forwards {}
  }

  /**
   * The firewall of a host would let a new letter in, however the rule is written.
   *
   * @param node a host
   * @param proto {@code tcp} or {@code udp}
   * @param port the port the letter is for, 1 to 65535
   */
  record Admits(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "proto", required = true) String proto,
      @JsonProperty(value = "port", required = true) String port)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Admits {}
  }

  /**
   * A page would open now: the engine tries it on a copy of the network, so that nothing is seen of
   * it. It costs a run: write it last in an {@code all}.
   *
   * @param from the host whose browser asks
   * @param url the address as typed
   */
  record Reaches(
      @JsonProperty(value = "from", required = true) String from,
      @JsonProperty(value = "url", required = true) String url)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Reaches {}
  }

  /**
   * Which device uses an address now.
   *
   * @param ip an address, or {@code $input.guess}
   * @param is the node's name, or {@code none}
   */
  record Owner(
      @JsonProperty(value = "ip", required = true) String ip,
      @JsonProperty(value = "is", required = true) String is)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Owner {}
  }

  /**
   * The learner took no more hints than that.
   *
   * @param le 0 or more
   * @param step in this step; null for the whole lesson
   */
  record HintsUsed(
      @JsonProperty(value = "le", required = true) String le, @JsonProperty("step") String step)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public HintsUsed {}
  }

  /**
   * The learner needed no more tries than that.
   *
   * @param step id of a quiz or task step
   * @param le 1 or more
   */
  record Attempts(
      @JsonProperty(value = "step", required = true) String step,
      @JsonProperty(value = "le", required = true) String le)
      implements Predicate {
    /** As written. */
    @JsonCreator
    public Attempts {}
  }
}
