package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.device.Host;
import fivedoors.lesson.Library;
import fivedoors.service.http.WebClient;
import fivedoors.service.http.WebFetch;
import fivedoors.sim.Rng;
import fivedoors.testing.TestJson;
import fivedoors.trace.DropReason;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is found out on a copy is what happens when the letter is really sent. */
class ReachTest {
  private static final Lab WHOLE = BrokenHome.whole();
  private static final Lab BEHIND_CARRIER = BrokenHome.behindCarrier();
  private static final int HOMES = 1_000;

  @Test
  void inAThousandBrokenHomesTheAnswerIsThatOfALetterReallySent() {
    Map<BrokenHome.Closed, Integer> seen = new EnumMap<>(BrokenHome.Closed.class);
    for (int seed = 1; seed <= HOMES; seed++) {
      // Every fifth home is behind a carrier, and visited in one of the four ways.
      BrokenHome.Visit visit = BrokenHome.Visit.values()[seed % 5 == 0 ? 1 + seed / 5 % 4 : 0];
      Lab whole = visit == BrokenHome.Visit.FRIEND ? WHOLE : BEHIND_CARRIER;
      BrokenHome home = BrokenHome.of(whole, visit, new Rng(seed));
      String what = seed + " " + visit + " " + home.faults() + " " + home.url();
      Reach reach = Reach.of(home.lab(), home.from(), home.url());
      seen.merge(home.closed(), 1, Integer::sum);

      WebFetch.Result really = sent(home.lab(), home.from(), home.url());
      int status = really.response() == null ? 0 : really.response().status();
      assertEquals(status, reach.status(), what);
      assertEquals(really.failure(), reach.failure(), what);
      assertEquals(status == 200, reach.opens(), what);
      assertDoors(home.closed(), reach, what);
    }
    assertEquals(BrokenHome.Closed.values().length, seen.size(), "not every door was met: " + seen);
  }

  private static WebFetch.Result sent(Lab lab, String from, String url) {
    lab.perform(new ProgramCommand.OpenUrl(from, url));
    lab.simulation().runUntil(lab.simulation().now() + Attempt.LIMIT_NS);
    Host host = (Host) lab.network().node(lab.topology().find(from));
    return ((WebClient) host.programs().program("browser")).fetch().result();
  }

  private static void assertDoors(BrokenHome.Closed first, Reach reach, String what) {
    int closed = first.ordinal() - BrokenHome.Closed.ADDRESS.ordinal();
    for (int i = 0; i < 5; i++) {
      Door door = reach.doors().get(i);
      boolean sender = first == BrokenHome.Closed.SENDER;
      Door.State expected =
          sender || i > closed
              ? Door.State.NOT_REACHED
              : i < closed ? Door.State.OPEN : Door.State.CLOSED;
      assertEquals(expected, door.state(), () -> what + "\n" + door + "\n" + reach.why());
      if (door.isClosed()) {
        assertNotNull(door.event(), () -> what + ": nothing shows that it is closed: " + door);
        assertEquals(door, reach.closed(), what);
      }
    }
    assertEquals(first == BrokenHome.Closed.NONE, reach.opens(), what);
    assertEquals(first == BrokenHome.Closed.ANSWER, reach.outcome() == Reach.Outcome.ERROR_ANSWER);
  }

  // ---- facts that differ, even where the visitor sees the same

  private static Reach broken(BrokenHome.Fault fault) {
    BrokenHome home = BrokenHome.with(WHOLE, fault);
    return Reach.of(home.lab(), "friend", home.url());
  }

  private static void assertClosed(
      BrokenHome.Fault fault, Reach.Outcome outcome, String found, String wanted, String setting) {
    Reach reach = broken(fault);
    Door door = reach.closed();
    assertEquals(outcome, reach.outcome(), fault::toString);
    assertEquals(
        List.of(found, wanted, "" + setting),
        List.of(door.found(), door.wanted(), "" + door.setting()),
        fault::toString);
    assertEquals(door.event(), reach.why(), fault::toString);
    assertEquals(fault.closes.name(), door.kind().name());
  }

  @Test
  void theAddressIsNobodysOrTheRouterIsAway() {
    Reach.Outcome far = Reach.Outcome.UNREACHABLE;
    assertClosed(BrokenHome.Fault.WAN_RENUMBERED, far, "12.12.12.12", "12.12.12.34", null);
    assertClosed(BrokenHome.Fault.WRONG_PUBLIC_ADDRESS, far, "12.12.12.77", "12.12.12.12", null);
    assertClosed(BrokenHome.Fault.WAN_CABLE_CUT, far, "12.12.12.12", "12.12.12.12", "router.link");
    assertClosed(BrokenHome.Fault.ROUTER_OFF, far, "12.12.12.12", "", "router.power");
  }

  @Test
  void theTableHasNoLineOrOneThatNearlyFits() {
    Reach.Outcome dropped = Reach.Outcome.DROPPED;
    String table = "router.forwards";
    assertClosed(BrokenHome.Fault.NO_RULE, dropped, "", "tcp 8081", table);
    assertClosed(BrokenHome.Fault.RULE_OFF, dropped, "forwards/web", "tcp 8081", table);
    assertClosed(BrokenHome.Fault.RULE_FOR_UDP, dropped, "forwards/web", "tcp 8081", table);
    assertClosed(BrokenHome.Fault.WRONG_PORT_IN_URL, dropped, "", "tcp 8082", table);
    assertClosed(BrokenHome.Fault.NO_RULE_AND_REJECT, Reach.Outcome.REFUSED, "", "tcp 8081", table);
  }

  @Test
  void theLineLeadsToNobodyOrToAnotherMachine() {
    Reach.Outcome far = Reach.Outcome.UNREACHABLE;
    String table = "router.forwards";
    String laptop = "laptop 192.168.0.2";
    assertClosed(BrokenHome.Fault.RULE_LEADS_TO_NOBODY, far, "192.168.0.77", laptop, table);
    assertClosed(
        BrokenHome.Fault.RULE_LEADS_TO_NAS, Reach.Outcome.REFUSED, "192.168.0.250", laptop, table);
    assertClosed(
        BrokenHome.Fault.LAPTOP_HAS_ANOTHER_ADDRESS,
        far,
        "192.168.0.2",
        "laptop 192.168.0.50",
        table);
    assertClosed(BrokenHome.Fault.LAPTOP_OFF, far, "192.168.0.2", "laptop", "laptop.power");
    assertClosed(BrokenHome.Fault.LAPTOP_UNPLUGGED, far, "192.168.0.2", "laptop", "laptop.link");
  }

  @Test
  void theFirewallDropsOrRejectsByARuleOrWithoutOne() {
    Reach.Outcome dropped = Reach.Outcome.DROPPED;
    String rule = "laptop.firewall.rule.";
    assertClosed(
        BrokenHome.Fault.FIREWALL_RULE_REMOVED, dropped, "default", "", "laptop.firewall.rules");
    assertClosed(BrokenHome.Fault.FIREWALL_RULE_FOR_UDP, dropped, "default", "", rule + "web");
    assertClosed(BrokenHome.Fault.FIREWALL_BLOCKS, dropped, "block", "", rule + "block");
    assertClosed(
        BrokenHome.Fault.FIREWALL_REJECTS, Reach.Outcome.REFUSED, "block", "", rule + "block");
  }

  @Test
  void noProgramListensThere() {
    Reach.Outcome refused = Reach.Outcome.REFUSED;
    String flask = "laptop.programs.flask.";
    assertClosed(BrokenHome.Fault.PROGRAM_STOPPED, refused, "flask", "5000", flask + "on");
    assertClosed(BrokenHome.Fault.PROGRAM_ON_LOOPBACK, refused, "flask", "5000", flask + "bind");
    assertClosed(
        BrokenHome.Fault.PROGRAM_ON_ANOTHER_PORT, refused, "flask", "5000", flask + "port");
  }

  @Test
  void anErrorIsAnAnswerAndAllDoorsAreOpen() {
    Reach reach = broken(BrokenHome.Fault.ALLOWED_HOSTS);
    assertEquals(Reach.Outcome.ERROR_ANSWER, reach.outcome());
    assertEquals(400, reach.status());
    assertNull(reach.closed());
    assertFalse(reach.opens());
    assertEquals("django", ((TraceEvent.Delivered) reach.why()).to());
    assertEquals("django", reach.doors().get(4).found());
  }

  // ---- elsewhere

  private static Lab scenario(String id) {
    Library library = new Library(new TestJson(), TestJson::lessonFile);
    Lab lab = Lab.of(library.scenario(id), 1, TraceSink.OFF, id);
    lab.simulation().runUntil(30_000_000_000L);
    return lab;
  }

  private static List<Door.State> states(Reach reach) {
    return reach.doors().stream().map(Door::state).toList();
  }

  @Test
  void aCarrierKeepsItsAddressForItself() {
    Lab lab = scenario("home-cgnat");
    String shared = lab.get("isp.ip");
    Reach reach = Reach.of(lab, "friend", "http://" + shared + ":8081/");
    assertEquals(Reach.Outcome.DROPPED, reach.outcome());
    Door door = reach.closed();
    assertEquals(Door.Kind.ADDRESS, door.kind());
    assertEquals(List.of(shared, lab.get("router.wan.ip")), List.of(door.found(), door.wanted()));
    assertEquals(DropReason.CGNAT, ((TraceEvent.Dropped) door.event()).reason());
    assertNull(door.setting(), "nothing that the family could set");
  }

  @Test
  void aPageOutsideHasNoTableOnItsWay() {
    Reach reach = Reach.of(WHOLE, "laptop", "http://55.66.77.8/");
    assertTrue(reach.opens(), reach::toString);
    assertEquals(
        List.of(
            Door.State.NOT_ON_THE_WAY,
            Door.State.NOT_ON_THE_WAY,
            Door.State.OPEN,
            Door.State.OPEN,
            Door.State.OPEN),
        states(reach));
  }

  @Test
  void aNameThatNobodyHasClosesTheFirstDoor() {
    Reach reach = Reach.of(scenario("home-forward"), "laptop", "http://nobody.example/");
    assertEquals(Reach.Outcome.NAME_NOT_FOUND, reach.outcome());
    assertEquals(Door.Kind.ADDRESS, reach.closed().kind());
    assertEquals("nobody.example", reach.closed().found());
  }

  @Test
  void insideTheHomeOnlyTheLastThreeDoorsAreOnTheWay() {
    Reach reach = Reach.of(WHOLE, "nas", "http://192.168.0.2:5000/");
    assertTrue(reach.opens());
    assertEquals(Door.State.NOT_ON_THE_WAY, reach.doors().get(1).state());
    Lab off = BrokenHome.with(WHOLE, BrokenHome.Fault.LAPTOP_OFF).lab();
    Reach nobody = Reach.of(off, "nas", "http://192.168.0.2:5000/");
    assertEquals(Door.Kind.MACHINE, nobody.closed().kind());
    assertEquals("laptop.power", nobody.closed().setting());
  }

  @Test
  void withHairpinOffTheHomesOwnAddressIsClosedFromInside() {
    Lab lab = WHOLE.copy(TraceSink.OFF);
    assertTrue(Reach.of(lab, "nas", "http://12.12.12.12:8081/").opens());
    lab.perform(new Command.SetFact("router.hairpin", "false"));
    Reach reach = Reach.of(lab, "nas", "http://12.12.12.12:8081/");
    assertEquals(Door.Kind.FORWARD, reach.closed().kind());
    assertEquals("router.hairpin", reach.closed().setting());
  }

  @Test
  void whoIsOffCannotAsk() {
    Lab lab = WHOLE.copy(TraceSink.OFF);
    lab.perform(new Command.SetFact("friend.power", "false"));
    assertEquals(
        Reach.Outcome.NOT_SENT, Reach.of(lab, "friend", "http://12.12.12.12:8081/").outcome());
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    assertEquals("unknownNode", problem("nobody", "http://12.12.12.12/"));
    assertEquals("notHost", problem("router", "http://12.12.12.12/"));
    assertEquals("urlPort", problem("friend", "http://12.12.12.12:99999/"));
  }

  private static String problem(String from, String url) {
    CommandException e = assertThrows(CommandException.class, () -> Reach.of(WHOLE, from, url));
    assertFalse(Reach.opens(WHOLE, from, url));
    return e.problem().code();
  }

  // ---- the world does not notice

  @Test
  void askingChangesNothing() {
    String url = "http://12.12.12.12:8081/";
    Trace asked = new Trace();
    Trace notAsked = new Trace();
    Lab one = WHOLE.copy(asked);
    Lab other = WHOLE.copy(notAsked);
    for (int i = 0; i < 5; i++) {
      Reach.of(one, "friend", url);
      assertTrue(Reach.opens(one, "nas", url));
      sent(one, "friend", url);
      sent(other, "friend", url);
    }
    assertEquals(Fingerprint.of(notAsked), Fingerprint.of(asked));
  }
}
