package fivedoors.lesson;

import fivedoors.scenario.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must be true of the lessons together: the index and the program's own words. */
public final class CourseCheck {
  private static final String INDEX = "index.json";

  private CourseCheck() {}

  /**
   * What the index names that is not there, or names twice; with the place in {@code index.json}.
   *
   * @param source has the files
   */
  public static List<Problem> problems(LessonIndex index, Library.Source source) {
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < index.scenarios().size(); i++) {
      String id = index.scenarios().get(i);
      if (source.text("scenarios/" + id + ".json") == null) {
        found.add(Problem.at(INDEX, "scenarios[" + i + "]", "notListedScenario", id));
      }
    }
    Set<String> seen = new LinkedHashSet<>();
    for (int c = 0; c < index.chapters().size(); c++) {
      List<String> lessons = index.chapters().get(c).lessons();
      for (int i = 0; i < lessons.size(); i++) {
        String place = "chapters[" + c + "].lessons[" + i + "]";
        if (!seen.add(lessons.get(i))) {
          found.add(Problem.at(INDEX, place, "lessonTwice", lessons.get(i)));
        } else if (source.text(lessons.get(i) + "/lesson.json") == null) {
          found.add(Problem.at(INDEX, place, "notListedLesson", lessons.get(i)));
        }
      }
    }
    return found;
  }

  /** What a lesson that can be played still needs from the index to be found and opened. */
  public static List<Finding> listed(LessonIndex index, LessonDoc lesson) {
    List<Finding> found = new ArrayList<>();
    if (!index.lessons().contains(lesson.id())) {
      found.add(Finding.of(lesson.id(), false, "notListed", "" + lesson.chapter(), lesson.id()));
    }
    for (LessonIndex.Chapter c : index.chapters()) {
      if (c.lessons().contains(lesson.id()) && !c.chapter().equals(lesson.chapter())) {
        String told = "" + lesson.chapter();
        found.add(Finding.of(lesson.id(), true, "otherChapter", "" + c.chapter(), told));
      }
    }
    String scenario = lesson.scenario().base();
    if (!index.scenarios().contains(scenario)) {
      found.add(Finding.of(lesson.id(), true, "scenarioNotListed", scenario));
    }
    return found;
  }

  /** What the program's words lack in one of the two languages, or fill in another way. */
  public static List<Finding> words(LessonIndex index, Words ko, Words en) {
    List<Finding> found = new ArrayList<>();
    for (Words words : List.of(ko, en)) {
      for (LessonIndex.Chapter c : index.chapters()) {
        if (!words.has("chapter." + c.chapter())) {
          found.add(Finding.of(file(words), true, "noChapterName", "" + c.chapter()));
        }
      }
    }
    lacks(ko, en, found);
    lacks(en, ko, found);
    for (String key : ko.keys()) {
      if (en.has(key) && !places(ko, key).equals(places(en, key))) {
        String one = String.join(" ", places(ko, key));
        String other = String.join(" ", places(en, key));
        found.add(Finding.of(file(en), true, "wordPlaces", key, one, other));
      }
    }
    return found;
  }

  private static void lacks(Words has, Words words, List<Finding> found) {
    for (String key : has.keys()) {
      if (!words.has(key) && !key.startsWith("chapter.")) {
        found.add(Finding.of(file(words), true, "noWord", key));
      }
    }
  }

  private static Set<String> places(Words words, String key) {
    return new LinkedHashSet<>(Template.names(words.raw(key)));
  }

  private static String file(Words words) {
    return "words/" + words.language() + ".json";
  }
}
