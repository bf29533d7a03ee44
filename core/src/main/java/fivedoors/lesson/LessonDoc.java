package fivedoors.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fivedoors.scenario.Command;
import fivedoors.scenario.Docs;
import java.util.List;

/**
 * The logic of a lesson, {@code lessons/<id>/lesson.json}; it holds no visible text.
 *
 * @param schema version of the format; 1
 * @param id name of the lesson's folder; never changes
 * @param rev revision of the content, from 1; a new one makes half-done progress start again
 * @param chapter chapter on the map, 0 or more
 * @param order place in the chapter, 1 or more
 * @param minutes how long it takes, 1 to 20
 * @param level {@code beginner}, {@code middle} or {@code advanced}
 * @param requires ids of lessons that are good to have done before; a recommendation
 * @param sources the sections of the lecture notes that it retells
 * @param concepts glossary ids
 * @param misconceptions ids of the mistaken ideas that it is about
 * @param scenario what the network is at the start
 * @param ui what is on screen at the start; null for the defaults
 * @param steps at most 12, a free step at the end not counted
 * @param complete ids of the steps that must be satisfied
 * @param stars three predicates, a star for each that holds at the end
 */
public record LessonDoc(
    @JsonProperty(value = "schema", required = true) Integer schema,
    @JsonProperty(value = "id", required = true) String id,
    @JsonProperty(value = "rev", required = true) Integer rev,
    @JsonProperty(value = "chapter", required = true) Integer chapter,
    @JsonProperty(value = "order", required = true) Integer order,
    @JsonProperty(value = "minutes", required = true) Integer minutes,
    @JsonProperty(value = "level", required = true) String level,
    @JsonProperty("requires") List<String> requires,
    @JsonProperty("sources") List<Source> sources,
    @JsonProperty("concepts") List<String> concepts,
    @JsonProperty("misconceptions") List<String> misconceptions,
    @JsonProperty(value = "scenario", required = true) Start scenario,
    @JsonProperty("ui") Ui ui,
    @JsonProperty(value = "steps", required = true) List<Step> steps,
    @JsonProperty(value = "complete", required = true) List<String> complete,
    @JsonProperty(value = "stars", required = true) List<Predicate> stars) {
  /** Lists that are not written are empty. */
  @JsonCreator
  public LessonDoc {
    requires = Docs.list(requires);
    sources = Docs.list(sources);
    concepts = Docs.list(concepts);
    misconceptions = Docs.list(misconceptions);
    steps = Docs.list(steps);
    complete = Docs.list(complete);
    stars = Docs.list(stars);
  }

  /** Place of the step with that id, or -1. */
  public int find(String stepId) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(stepId)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A section of a lecture note. Its card is the word {@code sources.<place in the list>.card}.
   *
   * @param note {@code 000} to {@code 004}
   * @param section heading of the section
   * @param lines {@code from-to}
   */
  public record Source(
      @JsonProperty(value = "note", required = true) String note,
      @JsonProperty(value = "section", required = true) String section,
      @JsonProperty(value = "lines", required = true) String lines) {
    /** As written. */
    @JsonCreator
    public Source {}
  }

  /**
   * The start state.
   *
   * @param base id of a scenario
   * @param seed seed of all random streams
   * @param startMs simulated milliseconds that pass before the first step, 0 to 600,000; null for 0
   * @param changes what is set at time 0
   */
  public record Start(
      @JsonProperty(value = "base", required = true) String base,
      @JsonProperty(value = "seed", required = true) Integer seed,
      @JsonProperty("startMs") Integer startMs,
      @JsonProperty("changes") List<Command> changes) {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Start {
      changes = Docs.list(changes);
    }

    /** Nanoseconds that pass before the first step. */
    public long startNs() {
      return startMs == null ? 0 : startMs * 1_000_000L;
    }
  }

  /**
   * What is on screen at the start.
   *
   * @param panels panels that are open; see {@link Targets#PANELS}
   * @param speed one of the speeds of the speed control, such as {@code 0.5}
   * @param follow the node that the camera keeps in view, or null
   * @param calm whether the instruments appear only once the first question is answered
   */
  public record Ui(
      @JsonProperty("panels") List<String> panels,
      @JsonProperty("speed") String speed,
      @JsonProperty("follow") String follow,
      @JsonProperty("calm") Boolean calm) {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Ui {
      panels = Docs.list(panels);
    }
  }
}
