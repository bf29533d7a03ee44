package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Command;
import fivedoors.testing.TestJson;
import fivedoors.trace.Fingerprint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of the lessons, and taking one up again. */
class RecordsTest {
  private static Records again(Records r) {
    return Records.read(new TestJson(), r.text(), "progress");
  }

  private static Runner played() {
    Runner runner = TestLessons.dora().start();
    runner.act(new LessonAction.Next());
    runner.act(new LessonAction.Give("p1", List.of("a")));
    runner.act(new LessonAction.Next());
    runner.act(new LessonAction.TakeHint());
    runner.act(new LessonAction.Act(new Command.SetFact("laptop.link", "up")));
    runner.act(new LessonAction.Next());
    runner.runToGoal();
    runner.act(new LessonAction.Next());
    return runner;
  }

  @Test
  void whatWasWrittenIsReadAgainWhateverWasTyped() {
    Records r = new Records();
    r.setting("language", "en");
    r.completed("1.1-x", 2);
    Saved s =
        new Saved(
            "2.1-y",
            3,
            "t2",
            Map.of("p1", List.of("b"), "q1", List.of("a\tb\n\"c\\", "d=e")),
            Map.of("guess", "한글 \u0001 \"\\"),
            Map.of("t2", 2),
            Map.of("t1", 1),
            List.of("s1", "p1"),
            List.of());
    r.put(s);
    Records read = again(r);
    assertEquals("en", read.setting("language"));
    assertEquals(2, read.stars("1.1-x"));
    assertEquals(-1, read.stars("2.1-y"));
    assertEquals("2.1-y", read.last());
    Saved back = read.saved("2.1-y");
    assertEquals(List.of("a b \"c\\", "d=e"), back.answers().get("q1"));
    assertEquals("한글   \"\\", back.inputs().get("guess"));
    assertEquals(s.attempts(), back.attempts());
    assertEquals(s.satisfied(), back.satisfied());
    assertEquals(List.of(), back.revealed());
    assertEquals(3, back.rev());
    assertEquals(read.text(), again(read).text());
  }

  @Test
  void fewerStarsNeverTakeStarsAway() {
    Records r = new Records();
    r.completed("a", 3);
    r.completed("a", 1);
    assertEquals(3, r.stars("a"));
  }

  @Test
  void aFileCutOffAnywhereIsNoticed() {
    Records r = new Records();
    r.put(played().saved());
    r.completed("a", 3);
    String whole = r.text();
    for (int i = 0; i < whole.length() - 2; i++) {
      String part = whole.substring(0, i);
      assertThrows(
          BadDocumentException.class, () -> Records.read(new TestJson(), part, "progress"), part);
    }
    String less = whole.replace("  \"lesson.a/stars\": \"3\",\n", "");
    assertFalse(less.equals(whole));
    assertThrows(BadDocumentException.class, () -> Records.read(new TestJson(), less, "progress"));
  }

  @Test
  void aNewerFileIsNotTakenForABrokenOne() {
    BadDocumentException e =
        assertThrows(
            BadDocumentException.class,
            () -> Records.read(new TestJson(), "{\"schema\": \"2\", \"x\": \"y\"}", "p"));
    assertEquals("schema", e.problems().get(0).code());
  }

  @Test
  void aLessonIsTakenUpAtItsStepWithItsAnswersHintsAndTries() {
    Runner before = played();
    assertEquals("m1", before.step().id());
    Records r = new Records();
    r.put(before.saved());
    Runner after = TestLessons.dora().start();
    assertTrue(after.resume(again(r).saved(TestLessons.DORA)));
    assertEquals("m1", after.step().id());
    assertEquals(Phase.ASKING, after.phase());
    assertEquals(List.of("a"), after.answer("p1"));
    assertTrue(after.satisfied("t1"));
    assertEquals(1, after.hintsUsed(null));
    assertEquals(1, after.attempts("t1"));
    assertTrue(after.predictions().get(0).revealed());
    assertEquals(
        Fingerprint.of(before.world().trace()),
        Fingerprint.of(after.world().trace()),
        "the network stands where it stood");
    after.restartStep();
    assertEquals(
        List.of("a"), after.answer("p1"), "starting the step again forgets nothing before");
  }

  @Test
  void theAnswerToTheStepItselfIsAskedAgain() {
    Runner before = TestLessons.dora().start();
    before.act(new LessonAction.Next());
    before.act(new LessonAction.Give("p1", List.of("a")));
    Runner after = TestLessons.dora().start();
    after.resume(before.saved());
    assertEquals("p1", after.step().id());
    assertEquals(Phase.ASKING, after.phase());
    assertNull(after.answer("p1"));
    assertFalse(after.satisfied("p1"));
  }

  @Test
  void everyStepOfALessonCanBeTakenUp() {
    for (Step step : TestLessons.dora().lesson().steps()) {
      Runner before = TestLessons.dora().start();
      before.act(new LessonAction.SkipTo(step.id()));
      Runner after = TestLessons.dora().start();
      assertTrue(after.resume(before.saved()));
      assertEquals(step.id(), after.step().id());
    }
  }

  @Test
  void aChangedLessonBeginsAnewAndKeepsItsStars() {
    Records r = new Records();
    r.completed(TestLessons.DORA, 2);
    Saved s = played().saved();
    Runner after = TestLessons.dora().start();
    assertFalse(
        after.resume(
            new Saved(
                s.lesson(),
                99,
                s.step(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of())));
    assertEquals(0, after.index());
    assertEquals(2, r.stars(TestLessons.DORA));
  }

  @Test
  void twoWindowsDoNotWipeOutEachOthersLessons() {
    Records mine = new Records();
    mine.put(played().saved());
    Records other = new Records();
    other.completed("1.1-x", 3);
    other.completed(TestLessons.DORA, 1);
    mine.takeOver(other, TestLessons.DORA);
    assertEquals(3, mine.stars("1.1-x"));
    assertEquals(1, mine.stars(TestLessons.DORA));
    assertEquals("m1", mine.step(TestLessons.DORA));
  }
}
