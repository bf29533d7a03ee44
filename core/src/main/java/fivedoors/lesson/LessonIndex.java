package fivedoors.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fivedoors.scenario.Docs;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is, {@code lessons/index.json}.
 *
 * @param schema version of the format; 1
 * @param scenarios ids of the scenarios, a base before what is derived from it
 * @param chapters chapters in order
 */
public record LessonIndex(
    @JsonProperty(value = "schema", required = true) Integer schema,
    @JsonProperty(value = "scenarios", required = true) List<String> scenarios,
    @JsonProperty(value = "chapters", required = true) List<Chapter> chapters) {
  /** Lists that are not written are empty. */
  @JsonCreator
  public LessonIndex {
    scenarios = Docs.list(scenarios);
    chapters = Docs.list(chapters);
  }

  /** All lesson ids in order. */
  public List<String> lessons() {
    List<String> ids = new ArrayList<>();
    for (Chapter c : chapters) {
      ids.addAll(c.lessons());
    }
    return ids;
  }

  /**
   * A chapter; its name is the word {@code chapter.<number>}.
   *
   * @param chapter its number, 0 or more
   * @param lessons ids of its lessons in order
   */
  public record Chapter(
      @JsonProperty(value = "chapter", required = true) Integer chapter,
      @JsonProperty(value = "lessons", required = true) List<String> lessons) {
    /** As written. */
    @JsonCreator
    public Chapter {
      lessons = Docs.list(lessons);
    }
  }
}
