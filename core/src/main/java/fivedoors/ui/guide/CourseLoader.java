package fivedoors.ui.guide;

import fivedoors.lesson.JsonReader;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import fivedoors.ui.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Fetches what the map of the course shows, file by file, since in the browser each comes later
 * than it was asked for. A lesson that cannot be read is left out of the map; opening it by its
 * address says why.
 */
public final class CourseLoader {
  /** Takes the course. */
  public interface Done {
    /** All lessons that can be read. */
    void course(Course course);
  }

  private final Platform platform;
  private final JsonReader json;
  private final Words korean;
  private final Words english;
  private final Done done;
  private final List<Course.Chapter> chapters = new ArrayList<>();
  private LessonIndex index;
  private List<Course.Entry> entries = new ArrayList<>();
  private int chapter;
  private int place;

  private CourseLoader(Platform platform, Words korean, Words english, Done done) {
    this.platform = platform;
    this.json = platform.json();
    this.korean = korean;
    this.english = english;
    this.done = done;
  }

  /**
   * Loads all lessons of the index.
   *
   * @param korean the program's words in Korean, {@code english} in English
   */
  public static void load(Platform platform, Words korean, Words english, Done done) {
    CourseLoader loader = new CourseLoader(platform, korean, english, done);
    platform.load(
        "index.json",
        text -> {
          try {
            loader.index = text == null ? null : loader.json.index(text, "index.json");
          } catch (BadDocumentException e) {
            loader.index = null;
          }
          if (loader.index == null) {
            done.course(new Course(List.of()));
          } else {
            loader.next();
          }
        });
  }

  private void next() {
    while (chapter < index.chapters().size()) {
      LessonIndex.Chapter c = index.chapters().get(chapter);
      if (place < c.lessons().size()) {
        fetch(c.lessons().get(place++));
        return;
      }
      if (!entries.isEmpty()) {
        chapters.add(new Course.Chapter(c.chapter(), entries));
      }
      entries = new ArrayList<>();
      place = 0;
      chapter++;
    }
    done.course(new Course(chapters));
  }

  private void fetch(String id) {
    platform.load(
        id + "/lesson.json",
        logic ->
            platform.load(
                id + "/ko.json",
                ko -> platform.load(id + "/en.json", en -> add(id, logic, ko, en))));
  }

  private void add(String id, String logic, String ko, String en) {
    boolean there = logic != null && ko != null && en != null;
    Course.Entry entry = there ? read(id, logic, ko, en) : null;
    if (entry != null) {
      entries.add(entry);
    }
    next();
  }

  private Course.Entry read(String id, String logic, String ko, String en) {
    try {
      LessonDoc lesson = json.lesson(logic, id + "/lesson.json");
      return new Course.Entry(
          lesson,
          new LessonWords(json.words(ko, id + "/ko.json"), korean),
          new LessonWords(json.words(en, id + "/en.json"), english));
    } catch (BadDocumentException e) {
      return null;
    }
  }
}
