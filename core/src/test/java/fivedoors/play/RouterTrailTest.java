package fivedoors.play;

import static fivedoors.play.RouterPart.ADMIN;
import static fivedoors.play.RouterPart.DHCP;
import static fivedoors.play.RouterPart.DNS;
import static fivedoors.play.RouterPart.FIREWALL;
import static fivedoors.play.RouterPart.NAT;
import static fivedoors.play.RouterPart.ROUTING;
import static fivedoors.play.RouterPart.SWITCH;
import static fivedoors.play.RouterPart.WIFI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.scenario.Lab;
import fivedoors.scenario.ProgramCommand;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.testing.TestJson;
import fivedoors.trace.EventFields;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which parts of a real home router dealt with real letters, in their order. */
class RouterTrailTest {
  private static final long SECOND = 1_000_000_000L;

  private final Trace trace = new Trace();
  private final LetterChain chain = new LetterChain();
  private Lab lab;
  private int router;
  private RouterTrail trail;
  private int before;

  private static ScenarioDoc doc(String id) {
    String file = "scenarios/" + id + ".json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    return doc.base() == null ? doc : doc.over(doc(doc.base()));
  }

  @BeforeEach
  void home() {
    lab = Lab.of(doc("home-forward"), 1, trace, "x");
    router = lab.topology().find("router");
    trail = new RouterTrail(lab.topology(), router);
    run(null);
    lab.perform(new Command.SetFact("laptop.programs.web.port", "80"));
    lab.perform(new Command.SetFact("laptop.programs.web.on", "true"));
  }

  /** Does something and lets twenty seconds pass. */
  private void run(Command command) {
    before = trace.size();
    if (command != null) {
      lab.perform(command);
    }
    lab.simulation().runUntil(lab.simulation().now() + 20 * SECOND);
    chain.follow(trace);
  }

  /** The index of the first event at the router, after the command, that is so. */
  private int first(Predicate<TraceEvent> wanted) {
    for (int i = before; i < trace.size(); i++) {
      if (trace.get(i).node() == router && wanted.test(trace.get(i))) {
        return i;
      }
    }
    throw new AssertionError("nothing of that kind at the router");
  }

  /** The way of the first letter at the router in which a field has that value. */
  private List<RouterPart> way(String field, String value) {
    int at =
        first(
            e ->
                e instanceof TraceEvent.FrameReceived && value.equals(EventFields.value(e, field)));
    return trail.of(trace, chain, trace.get(at).frame(), trace.size());
  }

  @Test
  void discoverIsCopiedByTheSwitchAndReadByTheDhcpServerWhoseOfferGoesBackByTheSwitch() {
    before = 0;
    int read = first(e -> e instanceof TraceEvent.Delivered d && "DISCOVER".equals(d.status()));
    int discover = trace.get(read).frame();
    assertEquals(List.of(WIFI, SWITCH, DHCP), trail.of(trace, chain, discover, read + 1));
    int offer = first(e -> e instanceof TraceEvent.FrameSent s && s.parent() == discover);
    assertEquals(
        List.of(DHCP, SWITCH, WIFI), trail.of(trace, chain, trace.get(offer).frame(), offer + 3));
  }

  @Test
  void aLetterByAirIsTakenByTheAntenna() {
    before = 0;
    run(new Command.SetFact("phone.link", "down"));
    run(new Command.SetFact("phone.link", "up"));
    int at = first(e -> e instanceof TraceEvent.Delivered d && d.to().equals("dhcp-server"));
    List<RouterPart> way = trail.of(trace, chain, trace.get(at).frame(), at + 1);
    assertEquals(WIFI, way.get(0));
    assertEquals(DHCP, way.get(way.size() - 1));
  }

  @Test
  void aPageLoadGoesOutByRoutingAndNatAndItsAnswerComesInByNat() {
    run(new ProgramCommand.OpenUrl("laptop", "http://203.0.113.80/"));
    assertEquals(List.of(SWITCH, ROUTING, NAT), way("tcp.dstport", "80"));
    assertEquals(List.of(NAT, ROUTING, NAT, SWITCH), way("tcp.srcport", "80"));
  }

  @Test
  void aFriendsLetterIsPassedByTheFirewall() {
    run(new ProgramCommand.OpenUrl("friend", "http://12.12.12.12:8081/"));
    assertEquals(
        List.of(NAT, FIREWALL, ROUTING, FIREWALL, NAT, SWITCH), way("tcp.dstport", "8081"));
  }

  @Test
  void whatNobodyWantsEndsAtTheFirewall() {
    run(new ProgramCommand.OpenUrl("friend", "http://12.12.12.12:9999/"));
    assertEquals(List.of(NAT, FIREWALL), way("tcp.dstport", "9999"));
  }

  @Test
  void aLetterToTheOwnOutsideAddressTurnsRoundAtNat() {
    run(new ProgramCommand.OpenUrl("laptop", "http://12.12.12.12:8081/"));
    assertEquals(
        List.of(SWITCH, NAT, FIREWALL, ROUTING, FIREWALL, NAT, SWITCH), way("tcp.dstport", "8081"));
  }

  @Test
  void aHairpinThatIsOffEndsAtTheFirewall() {
    run(new Command.SetFact("router.hairpin", "false"));
    run(new ProgramCommand.OpenUrl("laptop", "http://12.12.12.12:8081/"));
    assertEquals(List.of(SWITCH, NAT, FIREWALL), way("tcp.dstport", "8081"));
  }

  @Test
  void theAdminPageAnswersByTheSwitch() {
    run(new ProgramCommand.OpenUrl("laptop", "http://192.168.0.1/"));
    assertEquals(List.of(SWITCH, ADMIN), way("tcp.dstport", "80"));
    int answer =
        first(
            e ->
                e instanceof TraceEvent.FrameSent
                    && "80".equals(EventFields.value(e, "tcp.srcport")));
    List<RouterPart> way = trail.of(trace, chain, trace.get(answer).frame(), trace.size());
    assertEquals(ADMIN, way.get(0), way.toString());
    assertEquals(SWITCH, way.get(way.size() - 1), way.toString());
  }

  @Test
  void aNameIsAskedOfTheRelay() {
    run(new ProgramCommand.OpenUrl("laptop", "http://wiki.example/"));
    assertEquals(List.of(SWITCH, DNS), way("udp.dstport", "53"));
  }

  @Test
  void theTrailGrowsWithTheShownMoment() {
    run(new ProgramCommand.OpenUrl("friend", "http://12.12.12.12:8081/"));
    int lookup = first(e -> e instanceof TraceEvent.Lookup l && l.table().equals("forwards"));
    int frame = trace.get(lookup).frame();
    assertEquals(List.of(NAT), trail.of(trace, chain, frame, lookup));
    assertEquals(List.of(NAT, FIREWALL), trail.of(trace, chain, frame, lookup + 1));
    assertEquals(List.of(FIREWALL), trail.working(trace, lookup, lookup + 1));
    long time = trace.get(lookup).time();
    assertEquals(FIREWALL, trail.resting(trace, lookup + 1, time));
    before = lookup;
    int left = first(e -> e instanceof TraceEvent.FrameSent s && s.link() >= 0);
    assertNull(trail.resting(trace, left + 1, trace.get(left).time()), "it has left");
  }

  @Test
  void whatIsWrittenDownLaterIsNotAboutALetterThatIsLongGone() {
    run(new ProgramCommand.OpenUrl("friend", "http://12.12.12.12:9999/"));
    int lost = first(e -> e instanceof TraceEvent.Dropped);
    int frame = trace.get(lost).frame();
    run(new Command.SetFact("router.dhcp.on", "false"));
    before = lost + 1;
    for (RouterPart p : trail.of(trace, chain, frame, trace.size())) {
      assertTrue(p == NAT || p == FIREWALL, p + " came later");
    }
  }

  @Test
  void aWriteThatBelongsToAnotherLetterIsNotCounted() {
    run(new ProgramCommand.OpenUrl("laptop", "http://203.0.113.80/"));
    for (int i = before; i < trace.size(); i++) {
      if (trace.get(i).node() == router && trace.get(i) instanceof TraceEvent.FrameReceived r) {
        for (RouterPart p : trail.of(trace, chain, r.frame(), trace.size())) {
          assertTrue(p != DHCP && p != ADMIN && p != DNS, p + " has no part in a page of the web");
        }
      }
    }
  }
}
