package fivedoors.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fivedoors.scenario.Docs;
import java.util.List;

/** A rung of the ladder of hints; its words are {@code <step>.hints.<id>}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Hint.Say.class, name = "say"),
  @JsonSubTypes.Type(value = Hint.Do.class, name = "do")
})
public sealed interface Hint {
  /** Unique in the step. */
  String id();

  /**
   * Seconds of the learner's own time after which it is offered; null: when the one before was
   * taken.
   */
  Integer afterSec();

  /**
   * Says something.
   *
   * @param highlight what is lit with it
   */
  record Say(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("afterSec") Integer afterSec,
      @JsonProperty("highlight") List<Step.Highlight> highlight)
      implements Hint {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Say {
      highlight = Docs.list(highlight);
    }
  }

  /**
   * Does it for the learner.
   *
   * @param actions what is done: inputs, answers and commands of this step
   */
  record Do(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("afterSec") Integer afterSec,
      @JsonProperty(value = "actions", required = true) List<LessonAction> actions)
      implements Hint {
    /** Parts that are not written are empty. */
    @JsonCreator
    public Do {
      actions = Docs.list(actions);
    }
  }
}
