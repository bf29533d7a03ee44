package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.TraceEvent;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private static final long SECOND = 1_000_000_000L;

  private final Session session = new Session(new Toy(2, true), Session.DESKTOP_TRACE);
  private final Playback playback = new Playback(session);

  @Test
  void pausedTimeStandsStill() {
    Moment before = session.moment();
    playback.advance(10);
    assertEquals(before, session.moment());
    assertEquals(0, session.trace().size());
  }

  @Test
  void speedsAreThoseOfTheDesignAndOneIsNormal() {
    assertEquals(9, Playback.speeds().length);
    assertEquals(1, playback.speed());
    playback.speedIndex(99);
    assertEquals(100, playback.speed());
    playback.speedIndex(-1);
    assertEquals(0.1, playback.speed());
  }

  @Test
  void everySpeedShowsEveryEventInTheSameOrder() {
    String expected = null;
    for (int speed = 0; speed < 9; speed++) {
      Session s = new Session(new Toy(2, true), Session.DESKTOP_TRACE);
      Playback p = new Playback(s);
      p.speedIndex(speed);
      p.play();
      int shown = 0;
      long time = 0;
      for (int frame = 0; frame < 40_000 && s.moment().time() < SECOND; frame++) {
        p.advance(0.25);
        assertTrue(s.moment().index() >= shown);
        assertTrue(s.moment().time() >= time);
        shown = s.moment().index();
        time = s.moment().time();
      }
      assertTrue(time >= SECOND, "reached " + time + " at speed " + p.speed());
      s.seek(2 * SECOND);
      String print = Fingerprint.of(s.trace());
      expected = expected == null ? print : expected;
      assertEquals(expected, print);
    }
  }

  @Test
  void everyHoldIsSeenFromItsBeginningToItsEnd() {
    playback.play();
    int holding = -1;
    double progress = 1;
    int seen = 0;
    while (seen < 30) {
      playback.advance(0.02);
      Choreography c = playback.current();
      if (c == null) {
        continue;
      }
      assertTrue(c.from() < c.to() && c.progress() >= 0 && c.progress() <= 1);
      assertEquals(session.moment().index(), c.to());
      if (c.to() != holding) {
        assertTrue(c.progress() <= 0.021 / c.seconds(), "begins at " + c.progress());
        assertTrue(c.from() >= holding, "no event belongs to two");
        holding = c.to();
        progress = 0;
        seen++;
      }
      assertTrue(c.progress() >= progress);
      progress = c.progress();
    }
  }

  @Test
  void copiesOfABroadcastAreShownAtOnce() {
    playback.play();
    while (true) {
      playback.advance(0.02);
      Choreography c = playback.current();
      if (c != null && session.trace().get(c.to() - 1) instanceof TraceEvent.Copied) {
        int copies = 0;
        for (int i = c.from(); i < c.to(); i++) {
          copies += session.trace().get(i) instanceof TraceEvent.Copied ? 1 : 0;
        }
        assertEquals(3, copies);
        return;
      }
    }
  }

  @Test
  void engineIsNeverAheadOfThePicture() {
    playback.play();
    for (int i = 0; i < 2_000; i++) {
      playback.advance(0.016);
      assertEquals(session.moment().time(), session.engineTime());
    }
  }

  @Test
  void aStepLandsOnTheEventAndItsChoreographyPlaysOutWhilePaused() {
    do {
      assertTrue(playback.stepForward());
    } while (!(session.shownEvent() instanceof TraceEvent.Dropped));
    Moment m = session.moment();
    playback.advance(0.2);
    Choreography c = playback.current();
    assertNotNull(c);
    assertEquals(0.2 / c.seconds(), c.progress(), 1e-9);
    for (int i = 0; i < 10; i++) {
      playback.advance(0.2);
    }
    assertEquals(1, playback.current().progress(), 1e-9);
    assertEquals(m, session.moment());
  }

  @Test
  void goingBackAndForthInStoryTimeShowsTheSameStates() {
    playback.play();
    for (int i = 0; i < 400; i++) {
      playback.advance(0.05);
    }
    playback.pause();
    double end = playback.end();
    assertTrue(
        playback.story() <= end && end <= playback.story() + 2, "the rest of a hold at most");
    playback.seekStory(end / 3);
    String third = session.hash();
    playback.seekStory(end);
    playback.seekStory(end * 2 / 3);
    playback.seekStory(end / 3);
    assertEquals(third, session.hash());
    playback.seekStory(-5);
    assertEquals(0, session.moment().time());
    playback.seekStory(1e9);
    assertEquals(end, playback.story());
    assertFalse(session.inThePast());
  }

  @Test
  void playingFromThePastComesBackToThePresentAndOn() {
    playback.play();
    for (int i = 0; i < 200; i++) {
      playback.advance(0.05);
    }
    long present = session.engineTime();
    playback.seekStory(1);
    assertTrue(session.inThePast());
    for (int i = 0; i < 400; i++) {
      playback.advance(0.05);
    }
    assertTrue(session.moment().time() > present);
  }

  @Test
  void aCommandWhilePlayingHappensWhereTheStoryStands() {
    playback.play();
    for (int i = 0; i < 100; i++) {
      playback.advance(0.05);
    }
    double story = playback.story();
    long time = session.moment().time();
    session.perform(new Command.Ping("host2", "x"));
    assertEquals(time, session.moment().time());
    assertTrue(playback.story() >= story - 1e-9);
    assertTrue(playback.story() <= story + 3, "its own holds at most");
  }

  @Test
  void aGoalStopsExactlyOnItsEventAfterItWasShown() {
    playback.speedIndex(8);
    playback.goal(
        new Goal() {
          private int read;

          @Override
          public long limit() {
            return 60 * SECOND;
          }

          @Override
          public int reached() {
            for (; read < session.trace().size(); read++) {
              if (session.trace().get(read) instanceof TraceEvent.Dropped) {
                return read + 1;
              }
            }
            return -1;
          }
        });
    playback.play();
    for (int i = 0; i < 1_000 && !playback.arrived(); i++) {
      playback.advance(0.05);
    }
    assertTrue(playback.arrived());
    assertFalse(playback.playing());
    assertTrue(session.shownEvent() instanceof TraceEvent.Dropped);
    Moment stopped = session.moment();
    playback.play();
    playback.speedIndex(3);
    playback.advance(0.1);
    assertTrue(session.moment().index() >= stopped.index());
  }

  @Test
  void aGoalThatDoesNotComeStopsAtItsLimit() {
    playback.speedIndex(8);
    playback.goal(
        new Goal() {
          @Override
          public long limit() {
            return SECOND + 12_345;
          }

          @Override
          public int reached() {
            return -1;
          }
        });
    playback.play();
    for (int i = 0; i < 10_000 && !playback.arrived(); i++) {
      playback.advance(0.05);
    }
    assertTrue(playback.arrived());
    assertEquals(SECOND + 12_345, session.moment().time());
    assertEquals(SECOND + 12_345, session.engineTime());
  }

  @Test
  void nothingBeyondTheBoundIsPlayedOrSoughtTo() {
    playback.play();
    for (int i = 0; i < 100; i++) {
      playback.advance(0.05);
    }
    playback.pause();
    Moment bound = session.moment();
    int events = session.trace().size();
    playback.bound(bound);
    playback.play();
    for (int i = 0; i < 100; i++) {
      playback.advance(0.05);
    }
    assertFalse(playback.playing());
    assertEquals(bound, session.moment());
    assertFalse(playback.nextInteresting(EventFilter.ALL, SECOND));
    playback.seekStory(1e6);
    assertEquals(bound, session.moment());
    playback.seekStory(1);
    assertTrue(session.inThePast());
    assertTrue(playback.stepForward());
    playback.play();
    for (int i = 0; i < 400; i++) {
      playback.advance(0.05);
    }
    assertEquals(bound, session.moment());
    assertEquals(events, session.trace().size());
    playback.bound(null);
    playback.play();
    playback.advance(0.2);
    playback.advance(0.2);
    assertTrue(session.moment().time() > bound.time() || session.moment().index() > bound.index());
  }

  @Test
  void whereNothingComesAnyMorePlayingPauses() {
    Playback quiet = new Playback(new Session(new Toy(2, false), Session.DESKTOP_TRACE));
    quiet.play();
    for (int i = 0; i < 200; i++) {
      quiet.advance(0.1);
    }
    assertFalse(quiet.playing());
    assertTrue(quiet.ended());
    assertNull(quiet.current() == null ? null : quiet.current().progress() < 1 ? "holds" : null);
  }

  @Test
  void slowdownComparesRealSecondsWithSimulatedOnes() {
    playback.play();
    assertEquals(0, playback.slowdown());
    for (int i = 0; i < 40; i++) {
      playback.advance(0.05);
    }
    double normal = playback.slowdown();
    assertTrue(normal > 100, "microseconds are shown in seconds: " + normal);
    playback.speedIndex(4);
    assertEquals(normal / 2, playback.slowdown(), normal / 1000);
  }
}
