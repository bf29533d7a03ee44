package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.AddressDoc;
import fivedoors.scenario.Command;
import fivedoors.scenario.EditCommand;
import fivedoors.scenario.Lab;
import fivedoors.scenario.LinkDoc;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.StageDoc;
import fivedoors.testing.TestJson;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What there is at the shown moment, whichever way one comes there. */
class PlanTest {
  private static final long SECOND = 1_000_000_000L;

  private final Session session = session();

  private static Session session() {
    String file = "scenarios/home-basic.json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    Lab lab = Lab.of(doc, 7, TraceSink.OFF, file);
    return new Session(new LabMachine(lab), Session.DESKTOP_TRACE);
  }

  private static Command place(String name, int mac, int x, int y) {
    StageDoc stage = new StageDoc("inside", null, "laptop", x, y);
    String address = "02:00:5e:00:09:" + Integer.toHexString(0x100 + mac).substring(1);
    AddressDoc dhcp = new AddressDoc.DhcpDoc(null);
    return new EditCommand.Place(
        new NodeDoc.HostDoc(
            name, Map.of(), null, address, dhcp, null, null, null, null, null, null, stage));
  }

  private static Command connect(String from, String to) {
    return new EditCommand.Connect(new LinkDoc(from, to, null, null, null, null, null, null));
  }

  @Test
  void tellsWhatIsThereAtEveryMoment() {
    session.seek(10 * SECOND);
    assertEquals(List.of(0, 1, 2, 3, 4, 5), session.plan().nodes());
    assertEquals(List.of(0, 1, 2, 3, 4), session.plan().links());
    assertEquals(TraceEvent.NONE, session.plan().changedAt());
    session.perform(place("laptop2", 1, 300, 200));
    assertTrue(session.plan().has(6));
    assertEquals(300, session.plan().spot(6).x());
    assertNull(session.plan().spot(2));
    session.seek(11 * SECOND);
    session.perform(connect("laptop2.eth0", "router.lan4"));
    assertTrue(session.plan().hasLink(5));
    session.seek(30 * SECOND);
    session.perform(new EditCommand.Remove("tv"));
    assertFalse(session.plan().has(5));
    assertFalse(session.plan().hasLink(4));
    session.perform(new EditCommand.Move("laptop2", 310, 210));
    assertEquals(310, session.plan().spot(6).x());
    // Turned back, with the same course of events.
    session.seek(20 * SECOND);
    assertTrue(session.plan().has(5));
    assertTrue(session.plan().hasLink(4));
    assertEquals(300, session.plan().spot(6).x());
    session.seek(10 * SECOND + SECOND / 2);
    assertTrue(session.plan().has(6));
    assertFalse(session.plan().hasLink(5));
    session.seek(9 * SECOND);
    assertFalse(session.plan().has(6));
    session.seek(30 * SECOND);
    assertFalse(session.plan().has(5));
  }

  @Test
  void noLetterIsOnALinkThatIsNotThere() {
    session.seek(10 * SECOND);
    session.perform(new Command.Ping("laptop", "192.168.0.251"));
    assertEquals(1, session.letters().size());
    session.perform(new EditCommand.Disconnect("laptop.eth0"));
    assertEquals(0, session.letters().size());
    for (int i = 0; i < 300; i++) {
      session.stepForward();
      linksOfLettersAreThere();
    }
    for (int i = 0; i < 300; i++) {
      session.stepBack();
      linksOfLettersAreThere();
    }
  }

  private void linksOfLettersAreThere() {
    for (Letter l : session.letters()) {
      assertTrue(session.plan().hasLink(l.link()));
    }
  }

  @Test
  void twentyEditsUndoneAndRedoneAreTheSame() {
    List<String> hashes = new ArrayList<>();
    List<Command> edits = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      edits.add(place("h" + i, i, 100 * i, 50));
    }
    edits.add(connect("h0.eth0", "router.lan4"));
    edits.add(new EditCommand.Disconnect("tv.eth0"));
    edits.add(connect("h1.eth0", "router.lan3"));
    edits.add(connect("h2.eth0", "h3.eth0"));
    edits.add(new EditCommand.Remove("nas"));
    edits.add(connect("h4.eth0", "router.lan2"));
    edits.add(new EditCommand.Move("h4", 9, 9));
    edits.add(new EditCommand.Remove("h1"));
    edits.add(connect("tv.eth0", "router.lan3"));
    edits.add(new EditCommand.Remove("router"));
    edits.add(connect("tv.eth0", "laptop.eth0"));
    edits.add(new EditCommand.Arrange(List.of(new EditCommand.SpotDoc("h0", 1, 2))));
    edits.add(new EditCommand.Disconnect("h2.eth0"));
    edits.add(new EditCommand.Remove("isp"));
    edits.add(place("last", 77, 1, 1));
    assertEquals(20, edits.size());
    long at = 5 * SECOND;
    for (Command c : edits) {
      session.seek(at);
      hashes.add(session.hash());
      session.perform(c);
      at += 1_700_000_001L;
    }
    session.seek(at);
    String end = session.hash();
    for (int i = edits.size() - 1; i >= 0; i--) {
      assertTrue(session.undo());
      assertEquals(hashes.get(i), session.hash(), "before edit " + i);
    }
    for (int i = 0; i < edits.size(); i++) {
      assertEquals(hashes.get(i), session.hash(), "before edit " + i + " again");
      assertTrue(session.redo());
      session.seek(i + 1 < edits.size() ? session.moment().time() + 1_700_000_001L : at);
    }
    assertEquals(end, session.hash());
  }

  @Test
  void aForkKnowsItsOwnDevices() {
    session.seek(10 * SECOND);
    session.perform(place("one", 1, 1, 1));
    session.seek(20 * SECOND);
    session.seek(5 * SECOND);
    assertTrue(session.perform(place("two", 2, 2, 2)));
    assertEquals(6, session.network().topology().find("two"));
    assertEquals(-1, session.network().topology().find("one"));
    session.perform(connect("two.eth0", "router.lan4"));
    session.seek(5 * SECOND + 1_000_000);
    boolean own = false;
    for (int i = 0; i < 200; i++) {
      session.stepForward();
      for (Letter l : session.letters()) {
        own |= l.link() == 5;
      }
    }
    assertTrue(own, "letters on the new link");
    assertTrue(session.undoFork());
    assertEquals(6, session.network().topology().find("one"));
    assertFalse(session.plan().has(6), "not yet");
    session.seek(20 * SECOND);
    assertEquals(1, session.plan().spot(6).x());
  }
}
