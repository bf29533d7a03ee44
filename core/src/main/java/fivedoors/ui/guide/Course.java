package fivedoors.ui.guide;

import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonWords;
import java.util.ArrayList;
import java.util.List;

/**
 * All lessons there are, as far as the map of the course shows them.
 *
 * @param chapters in order
 */
public record Course(List<Chapter> chapters) {
  /** Takes a copy. */
  public Course {
    chapters = List.copyOf(chapters);
  }

  /**
   * A chapter; its name is the word {@code chapter.<number>}.
   *
   * @param number its number
   * @param lessons its lessons in order
   */
  public record Chapter(int number, List<Entry> lessons) {
    /** Takes a copy. */
    public Chapter {
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * A lesson on the map.
   *
   * @param lesson its logic
   * @param korean its words in Korean, {@code english} in English
   */
  public record Entry(LessonDoc lesson, LessonWords korean, LessonWords english) {
    /** Its title in a language. */
    public String title(String language) {
      return (language.equals("en") ? english : korean).raw("title");
    }

    /** What one can do after it. */
    public String goal(String language) {
      return (language.equals("en") ? english : korean).raw("goal");
    }
  }

  /** All lessons in order. */
  public List<Entry> lessons() {
    List<Entry> all = new ArrayList<>();
    for (Chapter c : chapters) {
      all.addAll(c.lessons());
    }
    return all;
  }

  /** The lesson of that id, or null. */
  public Entry find(String id) {
    for (Entry e : lessons()) {
      if (e.lesson().id().equals(id)) {
        return e;
      }
    }
    return null;
  }

  /** The lesson after one, or null after the last. */
  public Entry after(String id) {
    List<Entry> all = lessons();
    for (int i = 0; i + 1 < all.size(); i++) {
      if (all.get(i).lesson().id().equals(id)) {
        return all.get(i + 1);
      }
    }
    return null;
  }
}
