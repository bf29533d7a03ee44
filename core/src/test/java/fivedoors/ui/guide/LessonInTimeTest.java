package fivedoors.ui.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonCheck;
import fivedoors.lesson.Library;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Step;
import fivedoors.play.Moment;
import fivedoors.testing.TestJson;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped lessons with time travel: whatever is done with time, the network does the same. */
class LessonInTimeTest {
  private LessonBundle lesson;
  private Guide guide;

  static List<String> lessons() {
    return new Library(new TestJson(), TestJson::lessonFile).index().lessons();
  }

  private void open(String id) {
    lesson = new Library(new TestJson(), TestJson::lessonFile).lesson(id);
    guide =
        new Guide(
            new LessonPack(
                lesson.lesson(), lesson.scenario(), lesson.words("ko"), lesson.words("en")),
            1L << 26);
  }

  private void run() {
    for (int i = 0; i < 5_000 && guide.runner().phase() == Phase.RUNNING; i++) {
      guide.play(true);
      guide.update(0.1f);
    }
    guide.update(0);
  }

  /** Plays the right answers; {@code restless} lets time go everywhere between two of them. */
  private void play(boolean restless) {
    List<LessonAction> script = lesson.solution().right().get(0).script();
    for (int i = 0; i < script.size(); i++) {
      LessonAction action = script.get(i);
      boolean trying =
          guide.runner().step() instanceof Step.Task && guide.runner().phase() == Phase.RUNNING;
      if (restless && !trying && !(guide.runner().step() instanceof Step.Free)) {
        wander();
      }
      assertTrue(guide.act(action).accepted(), action + " in " + guide.runner().step().id());
      boolean more = i + 1 < script.size() && script.get(i + 1) instanceof LessonAction.Act;
      if (!(more && guide.runner().step() instanceof Step.Task)) {
        // What a script does in one breath happens at one moment; else time runs its course.
        run();
      }
    }
    assertTrue(guide.runner().complete());
    assertEquals(3, guide.runner().stars());
  }

  private void wander() {
    String hash = guide.session().hash();
    int steps = 0;
    while (steps < 50 && guide.next()) {
      steps++;
    }
    for (int i = 0; i < steps; i++) {
      assertTrue(guide.previous());
    }
    assertEquals(hash, guide.session().hash());
  }

  private String print() {
    return Fingerprint.of(guide.session().trace());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theRightAnswersGiveTheFingerprintOfTheRunWithoutAPicture(String id) {
    open(id);
    play(false);
    assertEquals(LessonCheck.fingerprint(lesson), print());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void fiftyStepsForwardAndBackBeforeEveryAnswerChangeNothing(String id) {
    open(id);
    play(true);
    assertEquals(LessonCheck.fingerprint(lesson), print());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void whileTheLessonAsksNothingOfWhatComesNextIsSeen(String id) {
    open(id);
    for (LessonAction action : lesson.solution().right().get(0).script()) {
      if (guide.runner().step() instanceof Step.Free) {
        break;
      }
      if (guide.runner().phase() == Phase.ASKING || guide.runner().phase() == Phase.SATISFIED) {
        Moment here = guide.session().moment();
        Trace trace = guide.session().trace();
        int events = trace.size();
        guide.play(true);
        for (int i = 0; i < 100; i++) {
          guide.update(0.1f);
        }
        assertFalse(guide.playback().playing());
        guide.nextInteresting();
        guide.seekIndex(events + 5);
        guide.seekStory(1e9);
        assertEquals(here, guide.session().moment(), guide.runner().step().id());
        assertEquals(events, guide.session().trace().size());
      }
      guide.act(action);
      run();
    }
    assertTrue(guide.runner().complete());
  }
}
