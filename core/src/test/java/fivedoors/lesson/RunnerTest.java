package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.trace.EventFields;
import fivedoors.trace.EventType;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The step machine, on the DHCP lesson. */
class RunnerTest {
  private static final LessonAction NEXT = new LessonAction.Next();
  private static final LessonAction HINT = new LessonAction.TakeHint();

  private final Runner runner = TestLessons.dora().start();

  private static LessonAction answer(String step, String... value) {
    return new LessonAction.Give(step, List.of(value));
  }

  private static LessonAction set(String path, String value) {
    return new LessonAction.Act(new Command.SetFact(path, value));
  }

  private static LessonAction guess(String ip) {
    return new LessonAction.Input("guess", ip);
  }

  private void skipTo(String step) {
    assertTrue(runner.act(new LessonAction.SkipTo(step)).accepted());
  }

  private void refused(String code, LessonAction action) {
    String before = Fingerprint.of(runner.world().trace());
    Reply reply = runner.act(action);
    assertFalse(reply.accepted(), action.toString());
    assertEquals(code, reply.problem().code());
    assertEquals(before, Fingerprint.of(runner.world().trace()));
  }

  @Test
  void theLaptopIsOnAndUnpluggedWhenTheLessonStarts() {
    assertEquals(2_000_000_000L, runner.world().now());
    assertEquals("true", runner.resolve("$laptop.power"));
    assertEquals("down", runner.resolve("$laptop.link"));
  }

  @Test
  void aStepIsLeftOnlyWhenItIsSatisfied() {
    runner.act(NEXT);
    refused("answerFirst", NEXT);
    runner.act(answer("p1", "a"));
    assertTrue(runner.canNext());
    runner.act(NEXT);
    refused("doFirst", NEXT);
  }

  @Test
  void aGuessIsKeptAndShownOnlyAfterTheRun() {
    runner.act(NEXT);
    Reply kept = runner.act(answer("p1", "a"));
    assertEquals(List.of(new Said("p1", Said.Kind.KEPT, LessonKeys.KEPT)), kept.says());
    refused("answeredAlready", answer("p1", "b"));
    assertEquals(List.of(new Prediction("p1", "a", false, false)), runner.predictions());
    runner.act(NEXT);
    runner.act(set("laptop.link", "up"));
    runner.act(NEXT);
    assertFalse(runner.predictions().get(0).revealed());
    List<Said> says = runner.runToGoal().says();
    assertEquals("o1.done", says.get(0).key());
    assertEquals("p1.choices.a.feedback", says.get(1).key());
    assertTrue(runner.predictions().get(0).revealed());
  }

  @Test
  void aRunStopsOnTheVeryEvent() {
    skipTo("o1");
    StopRule goal = runner.goal();
    int stop = goal.stop();
    while (stop < 0) {
      assertTrue(runner.world().step(goal.limitNs()));
      stop = goal.stop();
    }
    TraceEvent event = runner.world().trace().get(stop - 1);
    assertEquals(EventType.FRAME_RECEIVED, event.type());
    assertEquals("1", EventFields.value(event, "dhcp.option.dhcp"));
    assertEquals("router.lan", runner.world().topology().at(event.node(), event.port()));
    assertEquals("o1.done", runner.observe().says().get(0).key());
    assertEquals(Phase.SATISFIED, runner.phase());
    assertNull(runner.goal());
  }

  @Test
  void aRunThatDoesNotGetThereSaysSo() {
    LessonBundle bundle =
        TestLessons.damaged(
            "lesson.json", "\"dhcp.option.dhcp\": \"1\"", "\"dhcp.option.dhcp\": \"6\"");
    Runner stuck = bundle.start();
    stuck.act(new LessonAction.SkipTo("o1"));
    assertEquals("o1.timeout", stuck.runToGoal().says().get(0).key());
    assertEquals(Phase.TIMED_OUT, stuck.phase());
    assertEquals("startAgain", stuck.act(NEXT).problem().code());
  }

  @Test
  void whatAStepDoesNotAskForIsRefused() {
    refused("otherStep", answer("q1", "discover", "offer", "request", "ack"));
    refused("noInput", guess("192.168.0.3"));
    refused("notNow", set("laptop.link", "up"));
    refused("noHint", HINT);
    skipTo("t1");
    refused("notAllowed", set("router.dhcp.on", "false"));
    refused("onlyForward", new LessonAction.SkipTo("p1"));
    refused("onlyForward", new LessonAction.SkipTo("nowhere"));
    skipTo("o1");
    refused("waitForEvent", NEXT);
    refused("waitForEvent", new LessonAction.Settle());
    skipTo("q1");
    refused("answerItems", answer("q1", "discover", "offer"));
    refused("answerItems", answer("q1", "discover", "offer", "request", "nak"));
    skipTo("t2");
    refused("inputFirst", set("phone.link", "up"));
    refused("notIpv4", guess("192.168.0.300"));
    refused("badUpDown", unlocked(set("phone.link", "on")));
    skipTo("f1");
    refused("atEnd", NEXT);
  }

  private LessonAction unlocked(LessonAction action) {
    runner.act(guess("192.168.0.9"));
    return action;
  }

  @Test
  void aFailedTryIsJudgedByItselfAndCanBeMended() {
    skipTo("t2");
    runner.act(guess("192.168.0.1"));
    runner.act(set("phone.link", "up"));
    assertEquals(Phase.RUNNING, runner.phase());
    refused("waitForEvent", guess("192.168.0.3"));
    assertEquals("t2.almost.gateway", runner.runToGoal().says().get(0).key());
    assertEquals(Phase.ACTING, runner.phase());
    assertEquals(1, runner.attempts("t2"));
    assertEquals("t2.done", runner.act(guess("192.168.0.3")).says().get(0).key());
    assertEquals(2, runner.attempts("t2"));
    assertTrue(runner.satisfied("t2"));
  }

  @Test
  void skippingDoesTheTasksButAnswersNothing() {
    skipTo("t2");
    assertEquals("192.168.0.2", runner.resolve("$laptop.ip"));
    assertFalse(runner.satisfied("t1"));
    assertFalse(runner.satisfied("p1"));
    assertEquals(0, runner.hintsUsed(null));
    assertFalse(runner.complete());
    assertEquals(0, runner.stars());
  }

  @Test
  void theLadderEndsByDoingItAndCostsStars() {
    skipTo("t2");
    assertEquals("h1", runner.nextHint().id());
    runner.act(HINT);
    runner.act(HINT);
    assertEquals("t2.hints.h3", runner.act(HINT).says().get(0).key());
    runner.runToGoal();
    assertTrue(runner.satisfied("t2"));
    assertEquals(3, runner.hintsUsed("t2"));
    assertNull(runner.nextHint());
    runner.restartStep();
    assertNotNull(runner.nextHint(), "the ladder stands there again");
    assertFalse(runner.satisfied("t2"));
    runner.act(HINT);
    assertEquals(3, runner.hintsUsed("t2"), "the same rung does not count twice");
  }

  @Test
  void aHintCostsTheSecondAndThirdStar() {
    Runner r = playedWith(HINT, HINT);
    assertEquals(1, r.stars());
    assertEquals(3, playedWith().stars());
  }

  private static Runner playedWith(LessonAction... beforeGuess) {
    LessonBundle bundle = TestLessons.dora();
    ScriptPlayer player =
        new ScriptPlayer(bundle.start(), bundle.solution().right().get(0).script());
    while (player.hasNext()) {
      if (player.peek() instanceof LessonAction.Input) {
        for (LessonAction a : beforeGuess) {
          player.runner().act(a);
        }
      }
      player.next();
    }
    assertTrue(player.runner().complete());
    return player.runner();
  }

  @Test
  void restartingAStepRepeatsTheSameRun() {
    skipTo("o2");
    runner.runToGoal();
    String first = Fingerprint.of(runner.world().trace());
    int step = runner.index();
    runner.restartStep();
    assertEquals(step, runner.index());
    assertEquals(Phase.RUNNING, runner.phase());
    runner.runToGoal();
    assertEquals(first, Fingerprint.of(runner.world().trace()));
  }

  @Test
  void theStepBeforeBeginsAsItBeganTheFirstTime() {
    assertFalse(runner.previousStep(), "nothing is before the first step");
    assertEquals(0, runner.index());
    runner.act(NEXT);
    runner.act(answer("p1", "c"));
    runner.act(NEXT);
    String before = Fingerprint.of(runner.world().trace());
    runner.act(HINT);
    runner.act(set("laptop.link", "up"));
    runner.act(NEXT);
    assertEquals("o1", runner.step().id());
    runner.runToGoal();
    assertTrue(runner.previousStep());
    assertEquals("t1", runner.step().id());
    assertEquals(Phase.ACTING, runner.phase());
    assertEquals(before, Fingerprint.of(runner.world().trace()));
    assertEquals("down", runner.resolve("$laptop.link"));
    assertFalse(runner.satisfied("t1"));
    assertEquals(1, runner.hintsUsed("t1"), "what counts for the stars stays");
    assertTrue(runner.previousStep());
    assertEquals(Phase.ASKING, runner.phase());
    assertNull(runner.answer("p1"));
    assertTrue(runner.previousStep());
    assertFalse(runner.previousStep());
  }

  @Test
  void restartingTheLessonForgetsEverything() {
    String start = Fingerprint.of(runner.world().trace());
    runner.act(NEXT);
    runner.act(answer("p1", "c"));
    runner.act(NEXT);
    runner.act(HINT);
    runner.act(set("laptop.link", "up"));
    runner.restartLesson();
    assertEquals(0, runner.index());
    assertEquals(0, runner.hintsUsed(null));
    assertEquals(List.of(), runner.predictions());
    assertEquals(start, Fingerprint.of(runner.world().trace()));
    assertEquals("down", runner.resolve("$laptop.link"));
  }

  @Test
  void wordsAreFilledFromTheLiveState() {
    skipTo("q1");
    LessonWords ko = TestLessons.dora().words("ko");
    String text = ko.get("o4.done", runner);
    assertTrue(text.contains("`192.168.0.2`예요"), text);
    assertTrue(text.contains("7200초"), text);
    assertTrue(ko.get("m1.right", runner).contains("`02:00:5e:00:00:11`을"));
  }

  @Test
  void timeStopsWhereATryIsOverAndNotWhenTheNetworkIsQuiet() {
    Runner runner = TestLessons.shipped().lesson("6.5-five-doors").start();
    runner.act(new LessonAction.SkipTo("t2"));
    long before = runner.world().now();
    runner.act(
        new LessonAction.Act(
            new fivedoors.scenario.ProgramCommand.OpenUrl("friend", "http://12.12.12.12:8000/")));
    runner.act(new LessonAction.Settle());
    assertEquals(Phase.SATISFIED, runner.phase());
    assertTrue(runner.world().now() - before < 1_000_000_000L, "the letter came within a second");
  }
}
