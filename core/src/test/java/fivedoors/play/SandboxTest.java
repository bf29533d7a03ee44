package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Command;
import fivedoors.scenario.EditCommand;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Layout;
import fivedoors.scenario.Palette;
import fivedoors.scenario.Plugging;
import fivedoors.scenario.SandboxDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.TimedCommand;
import fivedoors.testing.TestJson;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A free experiment that is saved and opened again is the same. */
class SandboxTest {
  private static final long SECOND = 1_000_000_000L;

  private final Sandbox sandbox = Sandbox.begin(start(), 5, Session.DESKTOP_TRACE);
  private final Session session = sandbox.session();

  private static ScenarioDoc start() {
    String file = "scenarios/sandbox.json";
    return new TestJson().scenario(TestJson.lessonFile(file), file);
  }

  private Lab lab() {
    return ((LabMachine) session.machine()).lab();
  }

  private void work() {
    session.seek(5 * SECOND);
    session.perform(new Palette(lab()).place(Palette.Kind.NAS));
    session.seek(6 * SECOND + 7);
    session.perform(new Plugging(lab()).join("nas", "router"));
    session.seek(20 * SECOND);
    session.perform(new Command.Ping("laptop", "192.168.0.3"));
    session.seek(20 * SECOND + 6_000);
    session.perform(new EditCommand.Disconnect("laptop.eth0"));
    session.perform(new EditCommand.Remove("friend"));
    session.perform(new Palette(lab()).place(Palette.Kind.ROUTER));
    session.seek(22 * SECOND);
    session.perform(new Layout(lab().doc()).arrange());
    session.seek(25 * SECOND);
  }

  private static Sandbox again(Sandbox s) {
    SandboxDoc read = new TestJson().sandbox(s.doc().text(), "s.json");
    assertEquals(s.doc(), read);
    return Sandbox.open(read, "s.json", Session.DESKTOP_TRACE);
  }

  private static String print(Trace t) {
    return Fingerprint.of(t);
  }

  @Test
  void whatIsSavedAndOpenedIsTheSameRun() {
    work();
    Session other = again(sandbox).session();
    assertEquals(print(session.trace()), print(other.trace()));
    assertEquals(session.hash(), other.hash());
    assertEquals(session.moment(), other.moment());
    session.seek(100 * SECOND);
    other.seek(100 * SECOND);
    assertEquals(session.hash(), other.hash(), "and goes on the same");
  }

  @Test
  void aMomentOfThePastIsSavedToo() {
    work();
    session.seek(12 * SECOND);
    Sandbox other = again(sandbox);
    assertEquals(session.hash(), other.session().hash());
    assertTrue(other.session().inThePast());
    assertEquals(sandbox.doc(), other.doc());
  }

  @Test
  void afterAnUndoOnlyWhatIsLeftIsSaved() {
    work();
    int all = session.commands().size();
    session.undo();
    session.undo();
    assertEquals(all - 2, sandbox.doc().commands().size());
    Session other = again(sandbox).session();
    assertEquals(session.hash(), other.hash());
    while (session.undo()) {
      assertTrue(other.undo(), "what was opened can be undone as far back");
      assertEquals(session.hash(), other.hash());
    }
    assertFalse(other.undo());
  }

  @Test
  void onePersonsWorkIsNotTouchedByOpeningAnother() {
    work();
    String before = session.hash();
    SandboxDoc doc = sandbox.doc();
    List<TimedCommand> wrong = new ArrayList<>(doc.commands());
    wrong.add(TimedCommand.at(30 * SECOND, new EditCommand.Remove("friend")));
    SandboxDoc bad = new SandboxDoc(1, doc.scenario(), 5, wrong, 40 * SECOND);
    BadDocumentException e =
        assertThrows(BadDocumentException.class, () -> Sandbox.open(bad, "mine.json", 1_000_000));
    assertEquals("goneNode", e.problems().get(0).code());
    assertEquals("commands[" + doc.commands().size() + "].command", e.problems().get(0).path());
    assertEquals("mine.json", e.problems().get(0).file());
    assertEquals(before, session.hash());
    assertNotEquals(before, again(Sandbox.begin(start(), 5, 1_000_000)).session().hash());
  }

  @Test
  void whatIsWrongInItselfIsToldWithItsPlace() {
    ScenarioDoc s = start();
    refused("schema", "schema", new SandboxDoc(0, s, 5, null, null));
    refused("missing", "seed", new SandboxDoc(1, s, null, null, null));
    refused("missing", "scenario", new SandboxDoc(1, null, 5, null, null));
    refused("range", "shownNs", new SandboxDoc(1, s, 5, null, -1L));
    refused("range", "shownNs", new SandboxDoc(1, s, 5, null, Long.MAX_VALUE));
    Command c = new Command.Renew("laptop");
    TimedCommand one = TimedCommand.at(SECOND, c);
    refused("commandOrder", "commands[1]", of(one, TimedCommand.at(0, c)));
    refused("commandPast", "commands[0]", of(TimedCommand.at(-1, c)));
    refused("commandOrder", "commands[0]", of(TimedCommand.at(Long.MAX_VALUE, c)));
    refused("commandTime", "commands[0]", of(new TimedCommand(null, null, c)));
    refused("missing", "commands[0].command", of(TimedCommand.at(0, null)));
    ScenarioDoc bad = new ScenarioDoc(1, "x", null, s.nodes(), null, null);
    refused("notConnected", "scenario.nodes[1]", new SandboxDoc(1, bad, 5, null, null));
    ScenarioDoc none = new ScenarioDoc(1, "x", null, null, null, null);
    refused("noNodes", "scenario.nodes", new SandboxDoc(1, none, 5, null, null));
  }

  private static SandboxDoc of(TimedCommand... commands) {
    return new SandboxDoc(1, start(), 5, List.of(commands), null);
  }

  private static void refused(String code, String path, SandboxDoc doc) {
    BadDocumentException e =
        assertThrows(BadDocumentException.class, () -> Sandbox.open(doc, "f", 1_000_000), code);
    assertEquals(code, e.problems().get(0).code());
    assertEquals(path, e.problems().get(0).path());
  }
}
