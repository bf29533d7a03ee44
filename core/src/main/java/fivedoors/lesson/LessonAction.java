package fivedoors.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fivedoors.scenario.Command;
import fivedoors.scenario.Docs;
import java.util.List;

/**
 * Everything a learner can do in a lesson, as data; the scripts of {@code solution.json} are lists
 * of it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LessonAction.Next.class, name = "next"),
  @JsonSubTypes.Type(value = LessonAction.Give.class, name = "answer"),
  @JsonSubTypes.Type(value = LessonAction.Input.class, name = "input"),
  @JsonSubTypes.Type(value = LessonAction.Act.class, name = "command"),
  @JsonSubTypes.Type(value = LessonAction.TakeHint.class, name = "hint"),
  @JsonSubTypes.Type(value = LessonAction.SkipTo.class, name = "skipTo"),
  @JsonSubTypes.Type(value = LessonAction.Settle.class, name = "settle")
})
public sealed interface LessonAction {
  /** What it does, as messages of the check name it. */
  String text();

  /** Leaves a step that is satisfied. */
  record Next() implements LessonAction {
    /** Nothing to write. */
    @JsonCreator
    public Next {}

    @Override
    public String text() {
      return "next";
    }
  }

  /**
   * Answers a predict or quiz step.
   *
   * @param step the step's id; it must be the current one
   * @param value ids of choices, items in order, pairs {@code left=right}, or the one number or
   *     address
   */
  record Give(
      @JsonProperty(value = "step", required = true) String step,
      @JsonProperty(value = "value", required = true) List<String> value)
      implements LessonAction {
    /** As written. */
    @JsonCreator
    public Give {
      value = Docs.list(value);
    }

    @Override
    public String text() {
      return "answer " + step + " " + String.join(" ", value);
    }
  }

  /**
   * Fills the field of a task.
   *
   * @param name the field's {@code store}
   * @param value what was typed
   */
  record Input(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty(value = "value", required = true) String value)
      implements LessonAction {
    /** As written. */
    @JsonCreator
    public Input {}

    @Override
    public String text() {
      return "input " + name + " " + value.trim();
    }
  }

  /** Does something to the network. */
  record Act(@JsonProperty(value = "command", required = true) Command command)
      implements LessonAction {
    /** As written. */
    @JsonCreator
    public Act {}

    @Override
    public String text() {
      return command.text();
    }
  }

  /** Takes the next hint of the ladder. */
  record TakeHint() implements LessonAction {
    /** Nothing to write. */
    @JsonCreator
    public TakeHint {}

    @Override
    public String text() {
      return "hint";
    }
  }

  /**
   * Goes to a later step; tasks on the way are done for the learner, questions stay unanswered.
   *
   * @param step the step's id
   */
  record SkipTo(@JsonProperty(value = "step", required = true) String step)
      implements LessonAction {
    /** As written. */
    @JsonCreator
    public SkipTo {}

    @Override
    public String text() {
      return "skipTo " + step;
    }
  }

  /**
   * Lets time run until the try at a task is over, or no frame was sent for 5 simulated seconds, 60
   * at most.
   */
  record Settle() implements LessonAction {
    /** Nothing to write. */
    @JsonCreator
    public Settle {}

    @Override
    public String text() {
      return "settle";
    }
  }
}
