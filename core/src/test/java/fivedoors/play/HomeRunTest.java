package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.scenario.Lab;
import fivedoors.sim.Rng;
import fivedoors.testing.TestJson;
import fivedoors.trace.Captures;
import fivedoors.trace.EventFields;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import fivedoors.trace.Tshark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The home of the lessons, watched through a session. */
class HomeRunTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Command PLUG = new Command.SetFact("phone.link", "up");
  private static final Command PING = new Command.Ping("laptop", "192.168.0.250");

  private final Session session = new Session(home(TraceSink.OFF), Session.DESKTOP_TRACE);

  private static LabMachine home(TraceSink sink) {
    return new LabMachine(
        Lab.of(
            new TestJson().scenario(TestJson.lessonFile("scenarios/home-basic.json"), "x"),
            1,
            sink,
            "x"));
  }

  private void live() {
    session.seek(12 * SECOND);
    session.perform(PLUG);
    session.seek(25 * SECOND);
    session.perform(PING);
    session.seek(40 * SECOND);
  }

  /** Node and message of every DHCP letter when its first sender sends it. */
  private List<String> dhcp() {
    List<String> out = new ArrayList<>();
    Trace trace = session.trace();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.FrameSent e && !Forwarding.passesOn(trace, i)) {
        String type = EventFields.value(e, "dhcp.option.dhcp");
        if (type != null) {
          out.add(session.network().topology().node(e.node()) + " " + type);
        }
      }
    }
    return out;
  }

  @Test
  void aSessionRunsAsTheNetworkAloneDoes() {
    live();
    Trace alone = new Trace();
    LabMachine lab = home(alone);
    lab.simulation().runUntil(12 * SECOND);
    lab.perform(PLUG);
    lab.simulation().runUntil(25 * SECOND);
    lab.perform(PING);
    lab.simulation().runUntil(40 * SECOND);
    assertEquals(Fingerprint.of(alone), Fingerprint.of(session.trace()));
  }

  @Test
  void fiftyForwardAndFiftyBackLeaveTheRunAndTheStateAsTheyWere() {
    session.seek(1_000_000_000L);
    String state = session.hash();
    for (int i = 0; i < 50; i++) {
      assertTrue(session.stepForward());
    }
    for (int i = 0; i < 50; i++) {
      assertTrue(session.stepBack());
    }
    assertEquals(state, session.hash());
    live();
    Session straight = new Session(home(TraceSink.OFF), Session.DESKTOP_TRACE);
    straight.seek(12 * SECOND);
    straight.perform(PLUG);
    straight.seek(25 * SECOND);
    straight.perform(PING);
    straight.seek(40 * SECOND);
    assertEquals(straight.hash(), session.hash());
    assertEquals(Fingerprint.of(straight.trace()), Fingerprint.of(session.trace()));
  }

  @Test
  void fourLettersComeInOrderAndTakeAboutEightSecondsAtNormalSpeed() {
    session.seek(5 * SECOND);
    assertEquals(List.of("laptop 1", "router 2", "laptop 3", "router 5"), dhcp());
    Trace trace = session.trace();
    double begin = 0;
    double end = 0;
    for (int i = 0; i < trace.size(); i++) {
      TraceEvent e = trace.get(i);
      if (e instanceof TraceEvent.FrameSent && begin == 0) {
        begin = session.story().storyAt(e.time(), i + 1);
      } else if (e instanceof TraceEvent.Delivered d && d.status().equals("ACK")) {
        end = session.story().storyAt(e.time(), i + 1);
      }
    }
    assertTrue(end - begin > 6 && end - begin < 9, "DORA takes " + (end - begin) + " s");
  }

  @Test
  void aSimulatedDayIsPlayedInFifteenSecondsAtTheHighestSpeed() {
    session.seek(12 * SECOND);
    session.perform(PLUG);
    double before = session.story().end();
    session.seek(24 * 3600 * SECOND);
    double seconds = (session.story().end() - before) / 100;
    assertTrue(seconds <= 15, "a day takes " + seconds + " s");
  }

  /** Wants the next drop or delivery at a node, as somebody who begins to look now. */
  private final class Arrival implements Goal {
    private final int node;
    private int read = session.trace().size();

    Arrival(String name) {
      node = session.network().topology().find(name);
    }

    @Override
    public long limit() {
      return 5 * SECOND;
    }

    @Override
    public int reached() {
      for (; read < session.trace().size(); read++) {
        TraceEvent e = session.trace().get(read);
        boolean arrival = e instanceof TraceEvent.Dropped || e instanceof TraceEvent.Delivered;
        if (arrival && e.node() == node) {
          return read + 1;
        }
      }
      return -1;
    }
  }

  private void playTo(Playback playback, String node) {
    playback.goal(new Arrival(node));
    playback.play();
    for (int i = 0; i < 2_000 && !playback.arrived(); i++) {
      playback.advance(0.1);
    }
    assertEquals(session.network().topology().find(node), session.shownEvent().node());
  }

  @Test
  void goalsOfOneInstantAreReachedOneAfterTheOther() {
    Playback playback = new Playback(session);
    for (String node : List.of("router", "nas", "tv", "laptop")) {
      playTo(playback, node);
    }
    assertEquals(1_000_015_472L, session.moment().time(), "nas, tv and laptop at one instant");
    session.seek(40 * SECOND);
    Session straight = new Session(home(TraceSink.OFF), Session.DESKTOP_TRACE);
    straight.seek(40 * SECOND);
    assertEquals(Fingerprint.of(straight.trace()), Fingerprint.of(session.trace()));
  }

  @Test
  void aMarkInTheMiddleOfAnInstantIsComeBackToExactly() {
    Playback playback = new Playback(session);
    playTo(playback, "router");
    playTo(playback, "nas");
    Session.Mark mark = session.mark();
    String there = session.hash();
    int events = session.trace().size();
    double story = playback.story();
    playTo(playback, "laptop");
    live();
    session.reset(mark);
    assertEquals(there, session.hash());
    assertEquals(events, session.trace().size());
    playTo(playback, "tv");
    session.reset(mark);
    playTo(playback, "tv");
    session.seekIndex(events);
    assertTrue(Math.abs(playback.story() - story) < 2, "the same place of the same story");
    live();
    Session straight = new Session(home(TraceSink.OFF), Session.DESKTOP_TRACE);
    straight.seek(12 * SECOND);
    straight.perform(PLUG);
    straight.seek(25 * SECOND);
    straight.perform(PING);
    straight.seek(40 * SECOND);
    assertEquals(Fingerprint.of(straight.trace()), Fingerprint.of(session.trace()));
  }

  @Test
  void lettersAtTwoHundredRandomMomentsAreThoseOfTheTrace() {
    live();
    Trace trace = session.trace();
    List<TraceEvent.FrameSent> sent = new ArrayList<>();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.FrameSent e && e.link() != TraceEvent.NONE) {
        sent.add(e);
      }
    }
    Rng random = new Rng(2024);
    int seen = 0;
    for (int i = 0; i < 200; i++) {
      TraceEvent.FrameSent near = sent.get(random.below(sent.size()));
      long time = near.time() + random.below(12_000);
      List<String> expected = new ArrayList<>();
      for (TraceEvent.FrameSent e : sent) {
        if (e.time() <= time && time < e.arrive()) {
          long way = Math.max(0, time - e.start());
          expected.add(e.frame() + " " + way / (double) (e.arrive() - e.start()));
        }
      }
      session.seek(time);
      List<String> actual = new ArrayList<>();
      for (Letter l : session.letters()) {
        actual.add(l.frame() + " " + l.fraction());
      }
      assertEquals(expected, actual, "at " + time);
      seen += actual.size();
    }
    assertTrue(seen > 100, seen + " letters seen");
  }

  @Test
  void tsharkReadsTheFourLettersInTheLaptopsCapture() throws Exception {
    Tshark.needed();
    live();
    Captures captures = Captures.of(session.trace(), session.network().topology());
    assertTrue(captures.names().contains("router.lan"), captures.names()::toString);
    for (String port : captures.names()) {
      Tshark.keep("home-" + port, captures.at(port).file(), "--min60");
    }
    List<String> lines =
        Tshark.run(
            Tshark.keep("home-laptop.eth0", captures.at("laptop.eth0").file(), "--min60"),
            "-Y",
            "dhcp && dhcp.hw.mac_addr == 02:00:5e:00:00:11",
            "-T",
            "fields",
            "-e",
            "frame.time_epoch",
            "-e",
            "dhcp.option.dhcp");
    assertEquals(
        List.of(
            "1717243201.000000000\t1",
            "1717243201.000015472\t2",
            "1717243201.000015472\t3",
            "1717243201.000030944\t5"),
        lines);
  }
}
