package fivedoors.scenario;

import static fivedoors.scenario.Door.State.CLOSED;
import static fivedoors.scenario.Door.State.NOT_ON_THE_WAY;
import static fivedoors.scenario.Door.State.NOT_REACHED;
import static fivedoors.scenario.Door.State.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.play.LetterChain;
import fivedoors.scenario.BrokenHome.Closed;
import fivedoors.scenario.BrokenHome.Fault;
import fivedoors.sim.Rng;
import fivedoors.trace.DropReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A letter shows of the doors what it met of them, and no more. */
class LadderTest {
  private static final Lab WHOLE = BrokenHome.whole();
  private static final int HOMES = 200;

  private final Trace trace = new Trace();
  private Lab lab;

  /** What the last SYN that ended showed of the doors; empty if none ended. */
  private List<Door> sent(Lab from, String node, String url, String server) {
    lab = from.copy(trace);
    lab.perform(new ProgramCommand.OpenUrl(node, url));
    lab.simulation().runUntil(lab.simulation().now() + Attempt.LIMIT_NS);
    Track track = new Track(lab.topology().find(node), Endpoint.parse(server));
    int end = TraceEvent.NONE;
    for (int i = 0; i < trace.size(); i++) {
      TraceEvent e = trace.get(i);
      boolean flooded = e instanceof TraceEvent.Dropped d && d.reason() == DropReason.NOT_FOR_ME;
      boolean ended = e instanceof TraceEvent.Dropped || e instanceof TraceEvent.Refused;
      end = track.isAbout(e) && ended && !flooded ? i : end;
    }
    LetterChain chain = new LetterChain();
    chain.follow(trace);
    return end == TraceEvent.NONE ? List.of() : Ladder.shown(lab, chain.events(end));
  }

  private static List<Door.State> states(List<Door> doors) {
    return doors.stream().map(Door::state).toList();
  }

  private static String server(BrokenHome home) {
    return home.url().replace("http://", "").replace("/", "");
  }

  private List<Door.State> friendSees(Fault fault) {
    BrokenHome home = BrokenHome.with(WHOLE, fault);
    return states(sent(home.lab(), "friend", home.url(), server(home)));
  }

  @Test
  void withoutARuleTheSecondDoorIsClosedAndWhatIsBehindItIsUnknown() {
    assertEquals(
        List.of(OPEN, CLOSED, NOT_REACHED, NOT_REACHED, NOT_REACHED), friendSees(Fault.NO_RULE));
  }

  @Test
  void aFirewallIsTheFourthDoor() {
    assertEquals(List.of(OPEN, OPEN, OPEN, CLOSED, NOT_REACHED), friendSees(Fault.FIREWALL_BLOCKS));
  }

  @Test
  void nobodyListeningIsTheFifth() {
    assertEquals(List.of(OPEN, OPEN, OPEN, OPEN, CLOSED), friendSees(Fault.PROGRAM_STOPPED));
  }

  @Test
  void aLetterFromInsideDoesNotPassTheOuterDoors() {
    Lab home = BrokenHome.with(WHOLE, Fault.PROGRAM_ON_LOOPBACK).lab();
    String inside = "192.168.0.2:5000";
    assertEquals(
        List.of(NOT_ON_THE_WAY, NOT_ON_THE_WAY, OPEN, OPEN, CLOSED),
        states(sent(home, "nas", "http://" + inside, inside)));
  }

  @Test
  void aRouterThatRejectsIsClosedAtItsOwnDoor() {
    assertEquals(
        List.of(OPEN, CLOSED, NOT_REACHED, NOT_REACHED, NOT_REACHED),
        friendSees(Fault.NO_RULE_AND_REJECT));
  }

  @Test
  void aDamagedLetterHasNothingToDoWithTheDoors() {
    friendSees(Fault.NO_RULE);
    List<TraceEvent> letter = new ArrayList<>();
    for (int i = 0; letter.isEmpty(); i++) {
      if (trace.get(i) instanceof TraceEvent.FrameReceived e && e.node() == node("router")) {
        letter.add(e);
      }
    }
    TraceEvent seen = letter.get(0);
    for (DropReason reason : List.of(DropReason.BAD_CHECKSUM, DropReason.NO_FORWARD)) {
      TraceEvent end =
          new TraceEvent.Dropped(
              seen.time(), node("router"), 0, seen.frame(), seen.bytes(), reason, "", "", "", "");
      boolean none = Ladder.shown(lab, List.of(seen, end)).isEmpty();
      // Seen from the router on only, it did not get away from there: no door was met either.
      assertTrue(none, reason.toString());
    }
  }

  /** The network as it is now has no answer any more: nothing is made up. */
  @Test
  void aRouterThatHasBeenTakenAwayShowsNoDoor() {
    friendSees(Fault.NO_RULE);
    LetterChain chain = new LetterChain();
    chain.follow(trace);
    int end = 0;
    while (!(trace.get(end) instanceof TraceEvent.Dropped d
        && d.reason() == DropReason.NO_FORWARD)) {
      end++;
    }
    assertTrue(Ladder.shown(lab, chain.events(end)).size() > 0, "the router is there");
    lab.perform(new EditCommand.Remove("router"));
    assertEquals(List.of(), Ladder.shown(lab, chain.events(end)));
  }

  private int node(String name) {
    return lab.topology().find(name);
  }

  /** One mechanism: what "why" shows of a letter really sent is what was found out on a copy. */
  @Test
  void inBrokenHomesTheLetterShowsWhatReachFindsOut() {
    int shown = 0;
    for (int seed = 1; seed <= HOMES; seed++) {
      BrokenHome home = BrokenHome.of(WHOLE, new Rng(seed));
      Closed closed = home.closed();
      LadderTest once = new LadderTest();
      List<Door.State> states = states(once.sent(home.lab(), "friend", home.url(), server(home)));
      boolean met = closed.compareTo(Closed.SENDER) > 0 && closed.compareTo(Closed.ANSWER) < 0;
      List<Door> reach = Reach.of(home.lab(), "friend", home.url()).doors();
      assertEquals(met ? states(reach) : List.of(), states, seed + " " + home.faults());
      shown += met ? 1 : 0;
    }
    assertTrue(shown > HOMES / 2, "" + shown);
  }
}
