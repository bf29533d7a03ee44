package fivedoors.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fivedoors.scenario.Command;
import fivedoors.scenario.Docs;
import java.util.ArrayList;
import java.util.List;

/** One step of a lesson. Its words stand in the language files under {@code <id>.}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Narrate.class, name = "narrate"),
  @JsonSubTypes.Type(value = Step.Spotlight.class, name = "highlight"),
  @JsonSubTypes.Type(value = Step.RunUntil.class, name = "runUntil"),
  @JsonSubTypes.Type(value = Step.Predict.class, name = "predict"),
  @JsonSubTypes.Type(value = Step.Quiz.class, name = "quiz"),
  @JsonSubTypes.Type(value = Step.Task.class, name = "task"),
  @JsonSubTypes.Type(value = Step.FixNote.class, name = "fixnote"),
  @JsonSubTypes.Type(value = Step.BeRouter.class, name = "beRouter"),
  @JsonSubTypes.Type(value = Step.Free.class, name = "free")
})
public sealed interface Step {
  /** Unique in the lesson: a letter, then letters and digits. */
  String id();

  /** What is lit while the step is on. */
  List<Highlight> highlight();

  /** The ladder of hints; empty where there is none. */
  default List<Hint> hints() {
    return List.of();
  }

  /** Sentences for particular wrong answers; empty where there is none. */
  default List<Almost> almost() {
    return List.of();
  }

  /** Text to read. */
  record Narrate(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Narrate {
      highlight = Docs.list(highlight);
    }
  }

  /** Text to read while the rest of the stage is dimmed. */
  record Spotlight(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty(value = "highlight", required = true) List<Highlight> highlight)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Spotlight {
      highlight = Docs.list(highlight);
    }
  }

  /**
   * Time runs until something happens, and stops on that very event.
   *
   * @param until when to stop
   * @param limitSec simulated seconds after which the run has failed, 1 to 86,400
   * @param inspect packet fields that the inspector shows first
   */
  record RunUntil(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight,
      @JsonProperty(value = "until", required = true) Predicate until,
      @JsonProperty(value = "limitSec", required = true) Integer limitSec,
      @JsonProperty("inspect") List<String> inspect)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public RunUntil {
      highlight = Docs.list(highlight);
      inspect = Docs.list(inspect);
    }
  }

  /**
   * A guess that is never wrong: it is kept in view and later set beside what really happened.
   *
   * @param choices two to five
   * @param reveal {@code now}, or {@code after-observe}: when the next run has reached its event
   * @param revealAt id of the run whose event shows it; null for the next run
   * @param evidence targets that show what really happened
   */
  record Predict(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight,
      @JsonProperty(value = "choices", required = true) List<Choice> choices,
      @JsonProperty(value = "reveal", required = true) String reveal,
      @JsonProperty("revealAt") String revealAt,
      @JsonProperty("evidence") List<String> evidence)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Predict {
      highlight = Docs.list(highlight);
      choices = Docs.list(choices);
      evidence = Docs.list(evidence);
    }
  }

  /**
   * A question that is checked at once and may be tried again.
   *
   * @param kind {@code choice}, {@code multi}, {@code order}, {@code match}, {@code number}, {@code
   *     ipv4} or {@code label}
   * @param choices for {@code choice} and {@code multi}
   * @param items what is to be put in order or matched, in the order shown
   * @param options the right-hand sides of {@code match} and {@code label}, in the order shown
   * @param answer the right answer of {@code order}, {@code number}, {@code ipv4}: values; of
   *     {@code match} and {@code label}: pairs {@code left=right}
   * @param almost sentences for particular wrong answers, the first that fits wins
   * @param hints the ladder
   */
  record Quiz(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight,
      @JsonProperty(value = "kind", required = true) String kind,
      @JsonProperty("choices") List<Choice> choices,
      @JsonProperty("items") List<String> items,
      @JsonProperty("options") List<String> options,
      @JsonProperty("answer") List<String> answer,
      @JsonProperty("almost") List<Almost> almost,
      @JsonProperty("hints") List<Hint> hints)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Quiz {
      highlight = Docs.list(highlight);
      choices = Docs.list(choices);
      items = Docs.list(items);
      options = Docs.list(options);
      answer = Docs.list(answer);
      almost = Docs.list(almost);
      hints = Docs.list(hints);
    }
  }

  /**
   * The learner acts on the network until a predicate holds.
   *
   * @param allow what is switched on: settable fact paths and {@code <node>.<action>}
   * @param offer buttons for this task, each with its own label; beside the switches of {@code
   *     allow}, which have their buttons anyway
   * @param begins the permits whose commands begin a try; the others only prepare it, and time does
   *     not run for them. Empty: every command begins one
   * @param input a field to fill in before the first command, or null
   * @param done what must come true
   * @param tried when a try is over and is judged; null: a try is judged only when time has settled
   * @param limitSec simulated seconds after the first command when a try is judged anyway; null for
   *     60
   * @param almost sentences for particular failed tries, the first that fits wins
   * @param hints the ladder; its last rung does it
   * @param transfer whether it asks for what was learned in a new place
   */
  record Task(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight,
      @JsonProperty(value = "allow", required = true) List<String> allow,
      @JsonProperty("offer") List<Suggestion> offer,
      @JsonProperty("begins") List<String> begins,
      @JsonProperty("input") Field input,
      @JsonProperty(value = "done", required = true) Predicate done,
      @JsonProperty("tried") Predicate tried,
      @JsonProperty("limitSec") Integer limitSec,
      @JsonProperty("almost") List<Almost> almost,
      @JsonProperty(value = "hints", required = true) List<Hint> hints,
      @JsonProperty("transfer") Boolean transfer)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Task {
      highlight = Docs.list(highlight);
      allow = Docs.list(allow);
      offer = Docs.list(offer);
      begins = Docs.list(begins);
      almost = Docs.list(almost);
      hints = Docs.list(hints);
    }
  }

  /**
   * A claim of a lecture note, in our words, of which one part is not what was seen: the learner
   * finds that part and says it rightly. It is answered with {@code part=fix}.
   *
   * @param parts two to six parts of the claim, in the order they are read
   * @param wrong the part that does not hold
   * @param fixes two to four ways to say that part, one of them right; empty where it is typed
   * @param kind what is typed ({@code number}, {@code ipv4}, {@code text}); null where it is chosen
   * @param accept the fixes, or the typed values, that are right
   * @param almost sentences for particular wrong answers, the first that fits wins
   * @param hints the ladder
   */
  record FixNote(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight,
      @JsonProperty(value = "parts", required = true) List<String> parts,
      @JsonProperty(value = "wrong", required = true) String wrong,
      @JsonProperty("fixes") List<String> fixes,
      @JsonProperty("kind") String kind,
      @JsonProperty(value = "accept", required = true) List<String> accept,
      @JsonProperty("almost") List<Almost> almost,
      @JsonProperty("hints") List<Hint> hints)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public FixNote {
      highlight = Docs.list(highlight);
      parts = Docs.list(parts);
      fixes = Docs.list(fixes);
      accept = Docs.list(accept);
      almost = Docs.list(almost);
      hints = Docs.list(hints);
    }
  }

  /**
   * The learner does by hand what a device is about to do: writes the fields of the letter that
   * goes on, or names the row that is found. Then time runs to the event in which the engine does
   * it, and the two are compared field by field. Answered with {@code field=value} for every field.
   *
   * @param until the event that shows what the engine does; it must say {@code seen}
   * @param limitSec simulated seconds after which the event has not come, 1 to 86,400
   * @param fields what is to be filled in, at most 6
   * @param almost sentences for particular wrong answers, the first that fits wins
   * @param hints the ladder; its last rung does it
   */
  record BeRouter(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight,
      @JsonProperty(value = "until", required = true) Predicate until,
      @JsonProperty(value = "limitSec", required = true) Integer limitSec,
      @JsonProperty(value = "fields", required = true) List<Blank> fields,
      @JsonProperty("almost") List<Almost> almost,
      @JsonProperty(value = "hints", required = true) List<Hint> hints)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public BeRouter {
      highlight = Docs.list(highlight);
      fields = Docs.list(fields);
      almost = Docs.list(almost);
      hints = Docs.list(hints);
    }

    /** The names of the fields, in order. */
    public List<String> names() {
      List<String> names = new ArrayList<>();
      for (Blank b : fields) {
        names.add(b.field());
      }
      return names;
    }
  }

  /**
   * A field of the event that the learner fills in.
   *
   * @param field an event or packet field
   * @param options values to choose from, in the order shown; empty where it is typed
   * @param kind what is typed ({@code number}, {@code ipv4}, {@code text}); null where it is chosen
   */
  record Blank(
      @JsonProperty(value = "field", required = true) String field,
      @JsonProperty("options") List<String> options,
      @JsonProperty("kind") String kind) {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Blank {
      options = Docs.list(options);
    }
  }

  /**
   * Free play; nothing is asked.
   *
   * @param suggest buttons that do something worth watching
   */
  record Free(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("highlight") List<Highlight> highlight,
      @JsonProperty("suggest") List<Suggestion> suggest)
      implements Step {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Free {
      highlight = Docs.list(highlight);
      suggest = Docs.list(suggest);
    }
  }

  /**
   * Something lit.
   *
   * @param target {@code node:laptop}, {@code port:router.lan}, {@code panel:leases}, {@code
   *     panel:device.link}, {@code row:leases/laptop} or {@code field:ip.dst}
   * @param style {@code ring}, {@code pulse} or {@code flash}
   */
  record Highlight(
      @JsonProperty(value = "target", required = true) String target,
      @JsonProperty(value = "style", required = true) String style) {
    /** As written. */
    @JsonCreator
    public Highlight {}
  }

  /**
   * One of several answers.
   *
   * @param id unique in the step
   * @param correct whether it is right; null for false
   * @param misconception the idea behind a wrong one, or null
   * @param target what on the screen stands for this answer, so that pressing it picks it; a
   *     highlight target or null
   */
  record Choice(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("correct") Boolean correct,
      @JsonProperty("misconception") String misconception,
      @JsonProperty("target") String target) {
    /** As written. */
    @JsonCreator
    public Choice {}
  }

  /**
   * A near miss.
   *
   * @param id names the sentence {@code <step>.almost.<id>}
   * @param when the failed try it is for
   */
  record Almost(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty(value = "when", required = true) Predicate when) {
    /** As written. */
    @JsonCreator
    public Almost {}
  }

  /**
   * A field the learner types into.
   *
   * @param kind {@code ipv4}, {@code number} or {@code text}
   * @param store its name: predicates read {@code $input.<store>}
   */
  record Field(
      @JsonProperty(value = "kind", required = true) String kind,
      @JsonProperty(value = "store", required = true) String store) {
    /** As written. */
    @JsonCreator
    public Field {}
  }

  /**
   * A button of free play or of a task.
   *
   * @param id names the label {@code <step>.suggest.<id>}, in a task {@code <step>.offer.<id>}
   * @param commands what it does
   */
  record Suggestion(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty(value = "commands", required = true) List<Command> commands) {
    /** As written. */
    @JsonCreator
    public Suggestion {
      commands = Docs.list(commands);
    }
  }
}
