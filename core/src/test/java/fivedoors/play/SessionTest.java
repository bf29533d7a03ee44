package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.scenario.CommandException;
import fivedoors.sim.Rng;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final long SECOND = 1_000_000_000L;

  private final Session session = new Session(new Toy(3, true), Session.DESKTOP_TRACE);

  private static Fingerprint print(Trace t, int events) {
    Fingerprint f = new Fingerprint();
    for (int i = 0; i < events; i++) {
      f.add(t.get(i));
    }
    return f;
  }

  /** What a run without a session gives, with commands at times. */
  private static String straight(long until, Object... timesAndCommands) {
    Trace trace = new Trace();
    Machine m = new Toy(3, true).copy(trace);
    for (int i = 0; i < timesAndCommands.length; i += 2) {
      m.simulation().runUntil((Long) timesAndCommands[i]);
      m.perform((Command) timesAndCommands[i + 1]);
    }
    m.simulation().runUntil(until);
    return Fingerprint.of(trace);
  }

  private static Command ping(int host) {
    return new Command.Ping("host" + host, "192.168.0.1");
  }

  @Test
  void beginsWithNothingShownAndNothingRun() {
    assertEquals(new Moment(0, 0), session.moment());
    assertEquals(0, session.peekNext());
    assertEquals(0, session.trace().size());
    assertEquals(List.of(), session.letters());
    assertFalse(session.stepBack());
  }

  @Test
  void engineNeverRunsPastTheShownMoment() {
    for (int i = 0; i < 500; i++) {
      assertTrue(session.stepForward());
      assertEquals(session.moment().time(), session.engineTime());
    }
    session.seek(2 * SECOND);
    assertEquals(2 * SECOND, session.engineTime());
  }

  @Test
  void fiftyForwardAndFiftyBackIsTheSameState() {
    for (long start : new long[] {0, 5_000, 123_456, 7_000_000, SECOND + 1}) {
      session.seek(start);
      String before = session.hash();
      List<String> there = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        assertTrue(session.stepForward());
        there.add(session.hash());
      }
      for (int i = 49; i >= 0; i--) {
        assertEquals(there.get(i), session.hash());
        assertTrue(session.stepBack());
      }
      assertEquals(before, session.hash(), "from " + start);
    }
  }

  @Test
  void stepBackFromBetweenTwoEventsLandsOnTheOneBefore() {
    session.seek(SECOND);
    int index = session.moment().index();
    session.stepBack();
    assertEquals(index, session.moment().index());
    assertEquals(session.trace().get(index - 1).time(), session.moment().time());
    session.stepBack();
    assertEquals(index - 1, session.moment().index());
  }

  @Test
  void fiftyBackAndFiftyForwardIsTheSameState() {
    session.seek(SECOND + 1);
    String before = session.hash();
    for (int i = 0; i < 50; i++) {
      assertTrue(session.stepBack());
    }
    for (int i = 0; i < 50; i++) {
      assertTrue(session.stepForward());
    }
    assertEquals(before, session.hash());
  }

  @Test
  void stepBackGoesToTheVeryBeginningAndStops() {
    session.seek(200_000);
    int steps = 0;
    while (session.stepBack()) {
      steps++;
    }
    assertEquals(new Moment(0, 0), session.moment());
    assertTrue(steps >= session.trace().size());
  }

  @Test
  void steppingAndSeekingDoNotChangeTheCourseOfEvents() {
    Rng random = new Rng(4);
    while (session.engineTime() < 3 * SECOND) {
      int what = random.below(10);
      if (what < 5) {
        session.stepForward();
      } else if (what < 7) {
        session.stepBack();
      } else if (what < 8) {
        session.seek(random.below(1 << 30));
      } else {
        session.advanceTo(session.engineTime() + random.below(100_000_000));
      }
    }
    assertEquals(straight(session.engineTime()), Fingerprint.of(session.trace()));
  }

  @Test
  void aCommandAtTheEnginesOwnTimeMakesNoFork() {
    session.seek(SECOND);
    assertFalse(session.perform(ping(1)));
    session.seek(2 * SECOND);
    assertFalse(session.perform(ping(2)));
    session.seek(3 * SECOND);
    assertEquals(
        straight(3 * SECOND, SECOND, ping(1), 2 * SECOND, ping(2)),
        Fingerprint.of(session.trace()));
    assertEquals(2, session.commands().size());
  }

  @Test
  void aCommandInTheMiddleOfAnInstantComesAfterAllThatWasDueThen() {
    session.stepForward();
    int shown = session.moment().index();
    assertFalse(session.perform(ping(1)));
    assertTrue(session.moment().index() > shown);
    assertTrue(
        session.trace().get(session.commands().get(0).index()) instanceof TraceEvent.Command);
  }

  @Test
  void whatACommandCausesAtItsVeryInstantIsShownWithIt() {
    session.seek(SECOND);
    session.perform(new Command.SetFact("host1.x", "y"));
    assertTrue(session.peekNext() > SECOND);
    assertTrue(session.shownEvent() instanceof TraceEvent.FrameSent);
    assertEquals(session.trace().size(), session.moment().index());
  }

  @Test
  void acceptedCommandsAreAllThatIsLogged() {
    session.seek(SECOND);
    String before = session.hash();
    assertThrows(CommandException.class, () -> session.perform(new Command.Reboot("host1")));
    assertEquals(before, session.hash());
    assertEquals(0, session.commands().size());
    session.seek(SECOND / 2);
    String past = session.hash();
    assertThrows(CommandException.class, () -> session.perform(new Command.Reboot("host1")));
    assertEquals(past, session.hash());
    assertEquals(
        SECOND, session.engineTime(), "a command that fails in the past leaves the future");
  }

  @Test
  void actingInThePastForksAndKeepsTheCommandsBefore() {
    session.seek(SECOND);
    session.perform(ping(1));
    session.seek(3 * SECOND);
    session.perform(ping(2));
    session.seek(5 * SECOND);
    session.seek(2 * SECOND);
    assertTrue(session.inThePast());
    assertTrue(session.perform(ping(3)));
    assertFalse(session.inThePast());
    session.seek(5 * SECOND);
    assertEquals(
        straight(5 * SECOND, SECOND, ping(1), 2 * SECOND, ping(3)),
        Fingerprint.of(session.trace()));
  }

  @Test
  void undoForkIsBackToBefore() {
    session.seek(5 * SECOND);
    String whole = Fingerprint.of(session.trace());
    session.seek(2 * SECOND);
    String before = session.hash();
    int course = session.course();
    session.perform(ping(3));
    assertNotEquals(course, session.course());
    session.seek(4 * SECOND);
    assertTrue(session.undoFork());
    assertEquals(before, session.hash());
    assertEquals(whole, Fingerprint.of(session.trace()));
    assertFalse(session.undoFork());
  }

  @Test
  void forkFromALateCheckpointIsTheSameAsFromTheBeginning() {
    session.seek(SECOND);
    session.perform(ping(1));
    session.seek(60 * SECOND);
    assertTrue(session.trace().size() > 10_000, session.trace().size() + " events");
    session.seek(50 * SECOND);
    assertTrue(session.perform(ping(2)));
    session.seek(55 * SECOND);
    assertEquals(
        straight(55 * SECOND, SECOND, ping(1), 50 * SECOND, ping(2)),
        Fingerprint.of(session.trace()));
  }

  @Test
  void undoAndRedoReplayTheLogWithoutItsLastEntries() {
    session.seek(SECOND);
    String atOne = session.hash();
    session.perform(ping(1));
    String afterOne = session.hash();
    session.seek(2 * SECOND);
    session.perform(ping(2));
    String afterTwo = session.hash();
    session.seek(4 * SECOND);
    assertTrue(session.undo());
    assertTrue(session.undo());
    assertFalse(session.undo());
    assertEquals(atOne, session.hash());
    assertTrue(session.redo());
    assertEquals(afterOne, session.hash());
    assertTrue(session.redo());
    assertEquals(afterTwo, session.hash());
    assertFalse(session.redo());
  }

  @Test
  void aNewCommandForgetsWhatWasTakenBack() {
    session.seek(SECOND);
    session.perform(ping(1));
    session.undo();
    session.perform(ping(2));
    assertFalse(session.canRedo());
    session.undo();
    session.seek(4 * SECOND);
    assertTrue(session.redo(), "also after time went on");
    assertEquals(SECOND, session.moment().time());
  }

  @Test
  void anOldTraceFoldsAwayAndTheRestStaysWhole() {
    Session small = new Session(new Toy(3, true), 1);
    session.seek(120 * SECOND);
    small.seek(120 * SECOND);
    assertTrue(small.first().index() > 0);
    assertTrue(small.first().index() >= small.trace().first());
    small.seek(0);
    assertEquals(small.first(), small.moment());
    assertFalse(small.stepBack());
    for (long time = small.first().time(); time < 120 * SECOND; time += 3 * SECOND) {
      small.seek(time);
      session.seek(time);
      assertEquals(session.hash(), small.hash());
    }
    small.seek(small.first().time() + SECOND);
    session.seek(small.first().time() + SECOND);
    assertTrue(small.perform(ping(1)));
    session.perform(ping(1));
    small.seek(119 * SECOND);
    session.seek(119 * SECOND);
    assertEquals(session.hash(), small.hash());
  }

  @Test
  void nextInterestingStopsAtTheFirstThatTheFilterWants() {
    EventFilter drops = e -> e instanceof TraceEvent.Dropped;
    assertTrue(session.nextInteresting(drops, 10 * SECOND));
    int index = session.moment().index();
    for (int i = 0; i < index - 1; i++) {
      assertFalse(drops.accepts(session.trace().get(i)));
    }
    assertTrue(drops.accepts(session.shownEvent()));
    long time = session.moment().time();
    assertFalse(session.nextInteresting(e -> false, SECOND));
    assertTrue(session.moment().time() <= time + SECOND);
    assertTrue(session.engineTime() <= time + SECOND);
  }

  @Test
  void nothingMoreToComeIsSaid() {
    Session quiet = new Session(new Toy(3, false), Session.DESKTOP_TRACE);
    while (quiet.stepForward()) {
      // Until the last.
    }
    assertEquals(8, quiet.trace().size(), "four links, two ends each");
    assertEquals(Long.MAX_VALUE, quiet.peekNext());
    quiet.seek(SECOND);
    assertEquals(SECOND, quiet.moment().time());
    assertFalse(quiet.stepForward());
  }

  @Test
  void aSessionDoesNotTouchTheMachineItBeganWith() {
    Toy toy = new Toy(3, true);
    Session s = new Session(toy, Session.DESKTOP_TRACE);
    s.seek(SECOND);
    assertEquals(0, toy.simulation().now());
    assertEquals(TraceSink.OFF, toy.simulation().trace());
    assertTrue(print(s.trace(), 10).value().startsWith("10:"));
  }
}
