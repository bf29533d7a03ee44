package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.lesson.LessonAction;
import fivedoors.play.RouterPart;
import fivedoors.play.Session;
import fivedoors.scenario.Command;
import fivedoors.scenario.ProgramCommand;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the opened router shows of real letters. */
class XrayReaderTest implements UnseenPlatform {
  private static final long SECOND = 1_000_000_000L;

  private final Xray xray = new Xray();
  private Guide guide;
  private Session session;
  private StagePlan plan;
  private XrayReader reader;
  private int from;

  @BeforeEach
  void atHome() {
    LessonLoader.load(
        this, "5.2-first-forward", (pack, problem) -> guide = new Guide(pack, 1 << 26));
    guide.act(new LessonAction.SkipTo("f1"));
    session = guide.session();
    plan = new StagePlan(guide.pack().scenario(), session.network(), guide.pack().common("ko"));
    reader = new XrayReader(plan, xray, guide.pack().common("ko"));
    xray.shown = true;
  }

  /** Does something, and shows the moment after the first such event at the router. */
  private void show(Command command, Predicate<TraceEvent> wanted) {
    from = session.trace().size();
    guide.command(command);
    session.seek(session.engineTime() + 5 * SECOND);
    for (int i = from; i < session.trace().size(); i++) {
      TraceEvent e = session.trace().get(i);
      if (e.node() == plan.router().node() && wanted.test(e)) {
        session.seekIndex(i + 1);
        from = i;
        return;
      }
    }
    throw new AssertionError("no such event");
  }

  private List<String> steps(RouterPart part) {
    return xray.parts.get(part.ordinal()).steps;
  }

  @Test
  void theFirewallIsLitWhileItLooksThroughItsRulesAndTheWayIsNumbered() {
    show(
        new ProgramCommand.OpenUrl("friend", "http://12.12.12.12:8081/"),
        e -> e instanceof TraceEvent.Lookup l && l.table().equals("forwards"));
    reader.read(session, from, from + 1, 0.5f, -1);
    assertEquals(RouterPart.FIREWALL, xray.lit);
    assertEquals(List.of("1"), steps(RouterPart.NAT));
    assertEquals(List.of("2"), steps(RouterPart.FIREWALL));
    assertEquals(List.of(), steps(RouterPart.ROUTING), "it has not come there yet");
    reader.read(session, 0, 0, 1, -1);
    assertEquals(RouterPart.FIREWALL, xray.lit, "while time stands still the letter lies there");
  }

  @Test
  void severalPartsOfWhatIsShownAreLitOneAfterTheOther() {
    show(
        new ProgramCommand.OpenUrl("laptop", "http://203.0.113.80/"),
        e -> e instanceof TraceEvent.Rewrite);
    reader.read(session, from - 5, from + 1, 0, -1);
    assertEquals(RouterPart.SWITCH, xray.working.get(0), xray.working.toString());
    assertEquals(RouterPart.SWITCH, xray.lit);
    reader.read(session, from - 5, from + 1, 0.5f, -1);
    assertEquals(RouterPart.ROUTING, xray.lit);
    reader.read(session, from - 5, from + 1, 0.99f, -1);
    assertEquals(RouterPart.NAT, xray.lit);
  }

  @Test
  void aPickedLetterKeepsItsWayWhenItHasLeft() {
    show(
        new ProgramCommand.OpenUrl("laptop", "http://203.0.113.80/"),
        e -> e instanceof TraceEvent.FrameSent s && s.link() >= 0 && s.port() == 0);
    int frame = session.trace().get(from).frame();
    reader.read(session, 0, 0, 1, -1);
    assertNull(xray.lit);
    assertEquals(List.of(), steps(RouterPart.NAT));
    reader.read(session, 0, 0, 1, frame);
    assertEquals(List.of("1"), steps(RouterPart.SWITCH));
    assertEquals(List.of("2"), steps(RouterPart.ROUTING));
    assertEquals(List.of("3"), steps(RouterPart.NAT));
  }

  @Test
  void whatIsOffSaysSo() {
    reader.read(session, 0, 0, 1, -1);
    assertEquals("", xray.parts.get(RouterPart.DHCP.ordinal()).off);
    guide.command(new Command.SetFact("router.dhcp.on", "false"));
    guide.command(new Command.SetFact("phone.link", "down"));
    session.seek(session.engineTime() + SECOND);
    reader.read(session, 0, 0, 1, -1);
    assertEquals("꺼짐", xray.parts.get(RouterPart.DHCP.ordinal()).off);
    assertEquals("꺼짐", xray.parts.get(RouterPart.WIFI.ordinal()).off);
    assertEquals("", xray.parts.get(RouterPart.SWITCH.ordinal()).off);
    guide.command(new Command.SetFact("router.power", "false"));
    session.seek(session.engineTime() + SECOND);
    reader.read(session, 0, 0, 1, -1);
    for (Xray.Part p : xray.parts) {
      assertEquals("꺼짐", p.off, p.name);
    }
  }

  @Test
  void theOpenedRouterHasItsPlaceAndItsPartsLieApartOnIt() {
    StageMap map = new StageMap(plan, 916, 552, true);
    Rectangle card = map.card(plan.router().node());
    Rectangle one = new Rectangle();
    Rectangle two = new Rectangle();
    for (RouterPart a : RouterPart.values()) {
      XrayPainter.place(card, a, one);
      assertTrue(card.contains(one), a.name());
      assertTrue(one.height >= 24 && one.width >= 120, a + " " + one);
      for (RouterPart b : RouterPart.values()) {
        XrayPainter.place(card, b, two);
        assertTrue(a == b || !one.overlaps(two), a + " " + b);
      }
    }
    for (StagePlan.Item i : plan.items()) {
      boolean other = i.node() != plan.router().node();
      assertTrue(!other || !map.card(i.node()).overlaps(card), i.name());
    }
  }
}
