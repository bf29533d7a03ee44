package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.sim.Rng;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryMapTest {
  private static final long SECOND = 1_000_000_000L;

  private final Session session = new Session(new Toy(9, true), Session.DESKTOP_TRACE);

  private static List<String> knots(Session s) {
    List<String> out = new ArrayList<>();
    Knots k = s.story().knots();
    for (int i = k.begin(); i < k.end(); i++) {
      out.add(k.time(i) + " " + k.index(i) + " " + k.at(i) + " " + k.hold(i) + " " + k.fold(i));
    }
    return out;
  }

  @Test
  void secondsGrowWithTheLogarithmUpToALimit() {
    assertEquals(0, StoryMap.seconds(0));
    assertEquals(0.2 * Math.log10(2), StoryMap.seconds(1_000), 1e-12);
    assertEquals(0.8, StoryMap.seconds(10_000_000), 1e-3, "an ISP hop of 10 ms");
    assertEquals(0.94, StoryMap.seconds(50_000_000), 1e-2, "LTE");
    assertEquals(1.04, StoryMap.seconds(150_000_000), 1e-2, "overseas");
    assertEquals(1.2, StoryMap.seconds(100_000 * SECOND));
  }

  @Test
  void itIsMonotoneAndEveryEventHasItsKnot() {
    session.seek(5 * SECOND);
    Knots k = session.story().knots();
    for (int i = k.begin() + 1; i < k.end(); i++) {
      assertTrue(k.time(i) >= k.time(i - 1));
      assertTrue(k.index(i) >= k.index(i - 1) && k.index(i) <= k.index(i - 1) + 1);
      assertTrue(k.at(i) >= k.at(i - 1) + k.hold(i - 1) - 1e-9);
    }
    assertEquals(session.trace().size(), k.index(k.end() - 1));
  }

  @Test
  void everyFlightIsSeenToMoveForSixTenthsOfASecondAtLeast() {
    session.seek(3 * SECOND);
    session.perform(new Command.Ping("host1", "x"));
    session.seek(5 * SECOND);
    StoryMap map = session.story();
    Knots k = map.knots();
    int flights = 0;
    for (int i = 0; i < session.trace().size(); i++) {
      if (session.trace().get(i) instanceof TraceEvent.FrameSent s && s.arrive() < 5 * SECOND) {
        double moving = 0;
        for (int n = k.begin(); n + 1 < k.end(); n++) {
          if (k.time(n) >= s.start() && k.time(n) < s.arrive()) {
            moving += k.at(n + 1) - k.at(n) - k.hold(n);
          }
        }
        assertTrue(moving >= 0.6 - 1e-9, "frame " + s.frame() + " moves " + moving + " s");
        flights++;
      }
    }
    assertTrue(flights > 100);
  }

  @Test
  void longIdleTimeIsFoldedAndShortIsNot() {
    StoryMap map = new StoryMap(0);
    assertEquals(200_000_000L, map.plan(200_000_000L));
    assertEquals(StoryMap.seconds(200_000_000L), map.planned(), 1e-9);
    map = new StoryMap(0);
    map.plan(30 * SECOND);
    assertEquals(0.5, map.planned(), 1e-9);
    map.reach(30 * SECOND);
    map.plan(60 * SECOND);
    assertEquals(0.55, map.planned(), 1e-9, "a timer that nobody sees hardly lengthens a fold");
    map.reach(60 * SECOND);
    assertTrue(map.knots().fold(1) && map.knots().fold(2));
  }

  @Test
  void nothingIsFoldedWhileALetterIsUnderWayOrWaits() {
    Trace trace = new Trace();
    trace.add(new TraceEvent.FrameSent(0, 0, 0, 0, 1, -1, new byte[1], 0, 30 * SECOND));
    StoryMap map = new StoryMap(0);
    map.happened(trace, 0, 1);
    map.plan(30 * SECOND);
    assertEquals(1.2, map.planned(), 1e-9);
    map.reach(30 * SECOND);
    map.plan(90 * SECOND);
    assertEquals(1.2 + 0.5, map.planned(), 1e-9);
  }

  @Test
  void theClockStopsWhereAWaitingLetterStartsToMove() {
    Trace trace = new Trace();
    trace.add(new TraceEvent.FrameSent(0, 0, 0, 0, 1, -1, new byte[1], 400, 900));
    StoryMap map = new StoryMap(0);
    map.happened(trace, 0, 1);
    assertEquals(400, map.plan(900));
    map.reach(400);
    assertEquals(900, map.plan(900));
    assertEquals(0.6, map.planned() - map.end(), 1e-9);
  }

  @Test
  void aDayOfALeaseIsPlayedInFifteenSecondsAtTheHighestSpeed() {
    StoryMap map = new StoryMap(0);
    Trace trace = new Trace();
    long time = 0;
    int renewals = 0;
    while (time < 86_400 * SECOND) {
      // Every half hour a renewal of four letters, every ten seconds a timer that nobody sees.
      for (int i = 0; i < 180; i++) {
        time += 10 * SECOND;
        map.plan(time);
        map.reach(time);
      }
      for (int i = 0; i < 4; i++) {
        int from = trace.size();
        trace.add(new TraceEvent.FrameSent(time, 0, 0, 0, i, -1, new byte[1], time, time + 8_000));
        map.happened(trace, from, from + 1);
        time += 8_000;
        map.plan(time);
        map.reach(time);
        trace.add(new TraceEvent.RowChanged(time, 0, "leases", "x", List.of()));
        map.happened(trace, from + 1, from + 2);
      }
      renewals++;
    }
    assertTrue(renewals >= 48);
    assertTrue(map.end() / 100 <= 15, map.end() / 100 + " s");
  }

  @Test
  void itDoesNotDependOnHowTheRunWasWatched() {
    Session other = new Session(new Toy(9, true), Session.DESKTOP_TRACE);
    Playback played = new Playback(other);
    Rng random = new Rng(6);
    played.play();
    while (other.engineTime() < SECOND) {
      int what = random.below(20);
      if (what == 0) {
        other.seek(other.engineTime() + random.below(1_000_000));
      } else if (what == 1) {
        played.seekStory(played.story() + (random.below(1000) - 600) / 100.0);
      } else {
        played.speedIndex(random.below(9));
        played.advance(random.below(100) / 1000.0);
      }
    }
    session.seek(other.engineTime());
    assertEquals(knots(session), knots(other));
  }

  @Test
  void aMomentThatWasShownNeverMoves() {
    Playback p = new Playback(session);
    p.play();
    List<Moment> moments = new ArrayList<>();
    List<Double> stories = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      p.advance(0.05);
      moments.add(session.moment());
      stories.add(p.story());
      if (i % 100 == 99) {
        session.perform(new Command.Ping("host" + (1 + i / 100 % 4), "x"));
      }
    }
    for (int i = 0; i < moments.size(); i++) {
      assertEquals(
          moments.get(i).time(),
          session.story().timeAt(stories.get(i)),
          1,
          "moment " + i + ", a nanosecond of rounding is allowed");
    }
  }

  @Test
  void aForkKeepsTheStoryUpToItsMoment() {
    session.seek(2 * SECOND);
    session.perform(new Command.Ping("host1", "x"));
    session.seek(60 * SECOND);
    long then = 50 * SECOND;
    session.seek(then);
    double story = session.story().storyAt(then, session.moment().index());
    List<String> before = knots(session);
    session.perform(new Command.Ping("host2", "x"));
    List<String> after = knots(session);
    int same = 0;
    while (before.get(same).equals(after.get(same))) {
      same++;
    }
    assertTrue(session.story().knots().at(same) >= story - 1e-9);
    assertTrue(session.story().knots().time(same) >= then);
  }

  @Test
  void momentsAndStorySecondsGoBothWays() {
    session.seek(3 * SECOND);
    StoryMap map = session.story();
    Rng random = new Rng(8);
    for (int i = 0; i < 500; i++) {
      double story = random.below(1_000_000) / 1e6 * map.end();
      int knot = map.knots().atStory(story);
      long time = map.timeAt(knot, story);
      double back = map.storyAt(time, map.knots().index(knot));
      if (time > map.knots().time(knot)) {
        assertEquals(story, back, 1e-3);
      } else {
        assertEquals(map.knots().at(knot), back, 1e-9);
      }
    }
  }
}
