package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What is asked or to be done has a ladder of hints, and its last rung does it. */
  @ParameterizedTest
  @MethodSource("lessons")
  void whoeverIsStuckIsLedToTheEnd(String id) {
    for (Step step : lesson(id).lesson().steps()) {
      boolean stuck =
          step instanceof Step.Quiz
              || step instanceof Step.FixNote
              || step instanceof Step.BeRouter
              || step instanceof Step.Task;
      if (stuck) {
        assertFalse(step.hints().isEmpty(), step.id());
        assertTrue(step.hints().get(step.hints().size() - 1) instanceof Hint.Do, step.id());
      }
    }
  }

  /** A term is bold and followed by its English, or by "it is called". */
  private static final Pattern TERM =
      Pattern.compile("\\*\\*([^*(]+)(?:\\([^)]*\\))?\\*\\*(?<=\\)\\*\\*|(?=\\(|이?라고))");

  private static Set<String> terms(LessonWords words, Step step) {
    Set<String> terms = new LinkedHashSet<>();
    for (String key : words.keys()) {
      Matcher m = TERM.matcher(words.raw(key));
      while (key.startsWith(step.id() + ".") && m.find()) {
        terms.add(m.group(1));
      }
    }
    return terms;
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void hasTwelveStepsAtMost(String id) {
    assertTrue(lesson(id).lesson().steps().size() <= 12);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void aStepNamesOneNewTermAtMost(String id) {
    for (Step step : lesson(id).lesson().steps()) {
      Set<String> terms = terms(lesson(id).words("ko"), step);
      assertTrue(terms.size() <= 1, step.id() + " " + terms);
    }
  }

  @Test
  void termsAreSeen() {
    Set<String> seen = new LinkedHashSet<>();
    for (Step step : lesson(TestLessons.DORA).lesson().steps()) {
      seen.addAll(terms(lesson(TestLessons.DORA).words("ko"), step));
    }
    assertEquals(new LinkedHashSet<>(List.of("브로드캐스트", "제안", "요청", "확인", "DORA", "임대")), seen);
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
