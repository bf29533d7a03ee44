package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.net.Link;
import fivedoors.scenario.Command;
import fivedoors.sim.Rng;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final long SECOND = 1_000_000_000L;

  private final Session session = new Session(new Toy(11, true), Session.DESKTOP_TRACE);

  private static String text(int frame, int link, int to, boolean waiting, double fraction) {
    return frame + " on " + link + " to " + to + (waiting ? " waits" : " at " + fraction);
  }

  /** From the definition, with a scan of the whole trace. */
  private List<String> naive(long time) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < session.trace().size(); i++) {
      if (session.trace().get(i) instanceof TraceEvent.FrameSent s
          && s.time() <= time
          && time < s.arrive()) {
        Link l = session.network().link(s.link());
        int to = l.node(0) == s.node() ? l.node(1) : l.node(0);
        boolean waiting = time < s.start();
        double way = waiting ? 0 : (time - s.start()) / (double) (s.arrive() - s.start());
        out.add(text(s.frame(), s.link(), to, waiting, way));
      }
    }
    return out;
  }

  private List<String> shown() {
    List<String> out = new ArrayList<>();
    for (Letter l : session.letters()) {
      out.add(text(l.frame(), l.link(), l.toNode(), l.waiting(), l.fraction()));
    }
    return out;
  }

  @Test
  void atTwoHundredRandomMomentsTheyEqualAScanOfTheWholeTrace() {
    session.seek(SECOND);
    session.perform(new Command.Ping("host2", "x"));
    session.seek(8 * SECOND);
    Rng random = new Rng(77);
    int underWay = 0;
    for (int i = 0; i < 200; i++) {
      int index = random.below(session.trace().size());
      long time = session.trace().get(index).time() + random.below(60_000);
      session.seek(time);
      assertEquals(naive(time), shown(), "at " + time);
      underWay += session.letters().size();
    }
    assertTrue(underWay > 200, underWay + " letters seen");
  }

  @Test
  void queuedLettersWaitAtTheirPortInOrder() {
    session.seek(5_000);
    session.perform(new Command.Ping("host1", "x"));
    session.advanceTo(session.moment().time() + 50_000);
    List<Letter> letters = session.letters();
    assertTrue(letters.size() >= 4);
    int waiting = 0;
    for (Letter l : letters) {
      if (l.fromNode() == 1 && l.waiting()) {
        assertEquals(0, l.fraction());
        assertEquals(0, l.toNode());
        waiting++;
      }
    }
    assertTrue(waiting >= 3, waiting + " wait");
  }

  @Test
  void aLetterNoLongerWaitsWhenItsFirstBitLeaves() {
    session.seek(5_000);
    session.perform(new Command.Ping("host1", "x"));
    TraceEvent.FrameSent second =
        (TraceEvent.FrameSent) session.trace().get(session.commands().get(0).index() + 2);
    assertTrue(second.start() > second.time());
    session.seek(second.start() - 1);
    assertTrue(letter(second.frame()).waiting());
    session.seek(second.start());
    assertFalse(letter(second.frame()).waiting());
    assertEquals(0, letter(second.frame()).fraction());
  }

  private Letter letter(int frame) {
    return session.letters().stream().filter(l -> l.frame() == frame).findFirst().get();
  }

  @Test
  void anUnchangedMomentMakesNoNewList() {
    session.seek(SECOND);
    assertSame(session.letters(), session.letters());
  }

  @Test
  void aLetterStandsAtTheEndUntilItsArrivalIsShown() {
    while (!(session.shownEvent() instanceof TraceEvent.FrameReceived)) {
      assertTrue(session.stepForward());
    }
    TraceEvent.FrameReceived e = (TraceEvent.FrameReceived) session.shownEvent();
    assertTrue(session.letters().stream().noneMatch(l -> l.frame() == e.frame()));
    session.show(new Moment(e.time(), session.moment().index() - 1));
    Letter l = session.letters().stream().filter(x -> x.frame() == e.frame()).findFirst().get();
    assertEquals(1, l.fraction());
  }

  @Test
  void afterAForkTheyAreThoseOfTheNewCourse() {
    session.seek(3 * SECOND);
    session.seek(SECOND);
    session.perform(new Command.Ping("host3", "x"));
    session.advanceTo(SECOND + 100_000);
    assertEquals(naive(SECOND + 100_000), shown());
    session.seek(2 * SECOND);
    session.seek(SECOND + 70_000);
    assertEquals(naive(SECOND + 70_000), shown());
  }

  @Test
  void lettersOfACutCableEndWithTheirDrop() {
    session.seek(5_000);
    session.perform(new Command.Ping("host1", "x"));
    session.perform(new Command.Release("host1"));
    session.advanceTo(SECOND);
    assertTrue(session.letters().stream().noneMatch(l -> l.fromNode() == 1));
  }
}
