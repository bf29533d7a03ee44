package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson of the index, as it ships. */
class CourseTest {
  static List<String> lessons() {
    return TestLessons.shipped().index().lessons();
  }

  private static LessonBundle lesson(String id) {
    return TestLessons.shipped().lesson(id);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void passesTheCheckWithoutAnyFinding(String id) {
    LessonCheck.Report report = LessonCheck.check(lesson(id));
    assertEquals(List.of(), report.findings());
    assertEquals(report.fingerprint(), LessonCheck.fingerprint(lesson(id)), "the same every time");
  }

  @Test
  void theIndexAndTheProgramsWordsPassTheCheck() {
    Library shipped = TestLessons.shipped();
    LessonIndex index = shipped.index();
    assertEquals(List.of(), CourseCheck.problems(index, TestJson::lessonFile));
    List<Finding> found =
        new ArrayList<>(CourseCheck.words(index, shipped.words("ko"), shipped.words("en")));
    for (String id : index.lessons()) {
      found.addAll(CourseCheck.listed(index, lesson(id).lesson()));
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void standsOnTheMapWhereItsIdSaysAndRecommendsWhatThereIs(String id) {
    LessonDoc doc = lesson(id).lesson();
    assertTrue(id.startsWith(doc.chapter() + "." + doc.order() + "-"), id);
    for (String before : doc.requires()) {
      // A lesson that is still to come is recommended as soon as it is there.
      boolean there = lessons().contains(before);
      boolean announced = TestJson.lessonFile("README.md").contains("*" + before + "*");
      assertTrue(there || announced, before);
    }
  }

  /** A guess before anything is seen, a task alone, three near misses, and hints to the end. */
  @ParameterizedTest
  @MethodSource("lessons")
  void asksForAGuessFirstAndForATaskAloneAtTheEnd(String id) {
    LessonDoc doc = lesson(id).lesson();
    int guess = -1;
    int run = -1;
    Step.Task transfer = null;
    for (int i = 0; i < doc.steps().size(); i++) {
      Step step = doc.steps().get(i);
      guess = guess < 0 && step instanceof Step.Predict ? i : guess;
      run = run < 0 && step instanceof Step.RunUntil ? i : run;
      if (step instanceof Step.Task t && Boolean.TRUE.equals(t.transfer())) {
        transfer = t;
      }
    }
    assertTrue(guess >= 0 && (run < 0 || guess < run), "a guess before the first run");
    assertTrue(transfer != null, "a task without help");
    assertTrue(transfer.almost().size() >= 3, "three near misses");
    assertTrue(doc.minutes() <= 8 || id.startsWith("6.5") || id.startsWith("9.6"));
    assertTrue(doc.steps().get(doc.steps().size() - 1) instanceof Step.Free, "free play");
    assertTrue(lesson(id).words("ko").has("teacher.ask.0"), "something for the class");
  }

  @Test
  void everyChapterNodeAndIdHasANameOfItsOwn() {
    Set<String> ids = new LinkedHashSet<>(lessons());
    assertEquals(lessons().size(), ids.size());
    List<String> missing = new ArrayList<>();
    for (String language : Words.languages()) {
      Words words = TestLessons.shipped().words(language);
      for (LessonIndex.Chapter c : TestLessons.shipped().index().chapters()) {
        if (!words.has("chapter." + c.chapter())) {
          missing.add(language + " chapter." + c.chapter());
        }
      }
      for (String id : lessons()) {
        lesson(id)
            .scenario()
            .nodes()
            .forEach(
                n -> {
                  if (words.node(n.name(), n.labels()).equals(n.name())) {
                    missing.add(language + " node." + n.name());
                  }
                });
      }
    }
    assertEquals(List.of(), missing);
  }
}
