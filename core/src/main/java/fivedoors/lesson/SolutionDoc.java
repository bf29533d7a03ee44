package fivedoors.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fivedoors.scenario.Docs;
import java.util.List;

/**
 * The right and the wrong answers of a lesson, {@code lessons/<id>/solution.json}. They are tests,
 * and the first right one is what the program plays when it tells or shows the lesson.
 *
 * @param right scripts that complete the lesson with three stars; at least one
 * @param wrong scripts that must fail in a certain way
 */
public record SolutionDoc(
    @JsonProperty(value = "right", required = true) List<Script> right,
    @JsonProperty(value = "wrong", required = true) List<WrongScript> wrong) {
  /** Lists that are not written are empty. */
  @JsonCreator
  public SolutionDoc {
    right = Docs.list(right);
    wrong = Docs.list(wrong);
  }

  /**
   * A way through the lesson.
   *
   * @param name what the check calls it
   * @param script the actions in order
   */
  public record Script(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty(value = "script", required = true) List<LessonAction> script) {
    /** As written. */
    @JsonCreator
    public Script {
      script = Docs.list(script);
    }
  }

  /**
   * A way to be wrong.
   *
   * @param name what the check calls it
   * @param mustNotPass id of the step that must not be satisfied at the end
   * @param expect key of the sentence that must have been said, or null where silence is right
   * @param script the actions in order
   */
  public record WrongScript(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty(value = "mustNotPass", required = true) String mustNotPass,
      @JsonProperty("expect") String expect,
      @JsonProperty(value = "script", required = true) List<LessonAction> script) {
    /** As written. */
    @JsonCreator
    public WrongScript {
      script = Docs.list(script);
    }
  }
}
