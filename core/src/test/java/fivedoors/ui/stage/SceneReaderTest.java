package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.Library;
import fivedoors.lesson.Words;
import fivedoors.net.Link;
import fivedoors.play.Choreography;
import fivedoors.play.LabMachine;
import fivedoors.play.Moment;
import fivedoors.play.Session;
import fivedoors.scenario.Command;
import fivedoors.sim.Rng;
import fivedoors.testing.TestJson;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import fivedoors.ui.model.Dismissed;
import fivedoors.ui.model.Lights;
import fivedoors.ui.stage.Scene.LetterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stage shows what is in the trace, where the trace says, and nothing else. */
class SceneReaderTest {
  private static final long SECOND = 1_000_000_000L;

  private final Scene scene = new Scene();
  private final Dismissed dismissed = new Dismissed();
  private Session session;
  private StageMap map;
  private Placement placement;
  private SceneReader reader;

  @BeforeEach
  void openTheFirstLesson() {
    Path folder = Path.of("../lessons");
    Library library =
        new Library(
            new TestJson(),
            path -> {
              try {
                return Files.readString(folder.resolve(path));
              } catch (IOException e) {
                return null;
              }
            });
    LessonBundle lesson = library.lesson("2.1-dhcp-dora");
    session = new Session(new LabMachine(lesson.lab(TraceSink.OFF)), Session.DESKTOP_TRACE);
    Words words = new Words("en", Map.of());
    StagePlan plan = new StagePlan(lesson.scenario(), session.network(), words);
    map = new StageMap(plan, 916, 552);
    placement = new Placement(map);
    reader = new SceneReader(plan, scene, words, dismissed);
    scene.tableShown = true;
  }

  private void dora() {
    session.seek(2 * SECOND);
    session.perform(new Command.SetFact("laptop.link", "up"));
    session.seek(9 * SECOND);
  }

  private void read(Choreography now) {
    Moment m = session.moment();
    reader.read(session, now, session.story().storyAt(m.time(), m.index()), new Lights(), -1);
  }

  private int node(String name) {
    return session.network().topology().find(name);
  }

  /** Shows the moment right after the first event that the text form of the record contains. */
  private int showFirst(String part) {
    for (int i = 0; i < session.trace().size(); i++) {
      TraceEvent e = session.trace().get(i);
      if ((session.network().topology().node(e.node()) + " " + e).contains(part)) {
        session.seekIndex(i + 1);
        return i;
      }
    }
    throw new AssertionError("no event with " + part);
  }

  @Test
  void at200RandomMomentsTheLettersAreWhereTheTraceSays() {
    dora();
    Rng random = new Rng(7);
    int seen = 0;
    for (int i = 0; i < 200; i++) {
      long at = momentOf(random, session.trace());
      session.seek(at);
      read(null);
      placement.dots(scene, false);
      int under = 0;
      for (LetterState l : scene.letters) {
        under += l.where == Scene.Where.HELD ? 0 : 1;
      }
      int expected = 0;
      for (int e = 0; e < session.trace().size(); e++) {
        if (session.trace().get(e) instanceof TraceEvent.FrameSent s
            && s.link() != TraceEvent.NONE
            && s.start() <= at
            && at < s.arrive()) {
          expected++;
          assertAt(s, (at - s.start()) / (double) (s.arrive() - s.start()));
        }
      }
      assertEquals(expected, under, "letters at " + at + " ns");
      seen += expected;
    }
    assertTrue(seen > 100, "the moments were chosen badly: " + seen + " letters");
  }

  /** Half of the moments are within a flight, the others anywhere. */
  private long momentOf(Rng random, Trace trace) {
    for (int tries = 0; tries < 50 && random.below(8) != 0; tries++) {
      TraceEvent e = trace.get(random.below(trace.size()));
      if (e instanceof TraceEvent.FrameSent s && s.arrive() > s.start() + 1) {
        return s.start() + random.below((int) (s.arrive() - s.start() - 1));
      }
    }
    return 2 * SECOND + random.below(1_000_000) * 7_000L;
  }

  private void assertAt(TraceEvent.FrameSent s, double fraction) {
    Link link = session.network().link(s.link());
    int from = link.node(0) == s.node() && link.port(0) == s.port() ? 0 : 2;
    float[] p = map.path(s.link());
    for (LetterState l : scene.letters) {
      if (l.frame == s.frame() && l.link == s.link()) {
        assertEquals(p[from] + (p[2 - from] - p[from]) * fraction, l.x, 0.01);
        assertEquals(p[from + 1] + (p[3 - from] - p[from + 1]) * fraction, l.y, 0.01);
        return;
      }
    }
    throw new AssertionError("frame " + s.frame() + " is not on the stage");
  }

  @Test
  void aLetterThatHasJustArrivedIsInTheHandsOfItsReceiver() {
    dora();
    showFirst("laptop FrameReceived");
    read(null);
    LetterState held = held(node("laptop"));
    assertNotNull(held);
    assertEquals("DHCP·O", held.envelope.code);
    assertEquals("192.168.0.1:67", held.envelope.first);
    assertEquals("192.168.0.2:68", held.envelope.second);
  }

  @Test
  void itIsOpenedWhenItIsDelivered() {
    dora();
    int at = showFirst("laptop FrameReceived");
    read(null);
    assertEquals(LetterPainter.State.CLOSED, held(node("laptop")).state);
    session.seekIndex(at + 2);
    read(null);
    assertEquals(LetterPainter.State.OPEN, held(node("laptop")).state);
  }

  @Test
  void theRouterOpensItsOwnCopyOfABroadcast() {
    dora();
    showFirst("router Delivered");
    read(null);
    LetterState held = held(node("router"));
    assertEquals(LetterPainter.State.OPEN, held.state);
    assertTrue(held.envelope.everyone);
  }

  private LetterState held(int node) {
    for (LetterState l : scene.letters) {
      if (l.where == Scene.Where.HELD && l.node == node) {
        return l;
      }
    }
    return null;
  }

  @Test
  void whoeverThrowsTheLetterAwayHasANoteAndNotTheLetter() {
    dora();
    showFirst("tv Dropped");
    read(null);
    assertEquals(2, scene.drops.size());
    assertNull(held(node("tv")));
    assertNull(held(node("nas")));
    for (Scene.DropNote n : scene.drops) {
      assertTrue(n.text.contains("NOT_DHCP_SERVER"), n.text);
    }
  }

  @Test
  void notesOfEarlierStepsAreGone() {
    dora();
    int drop = showFirst("tv Dropped");
    reader.dismissBefore(drop + 1);
    read(null);
    assertEquals(0, scene.drops.size());
  }

  @Test
  void aNoteThatWasPutAwayComesBackOnlyWhenItIsTimeForItAgain() {
    dora();
    int drop = showFirst("tv Dropped");
    read(null);
    int before = scene.drops.size();
    assertTrue(before > 0);
    dismissed.put(node("tv"), drop);
    read(null);
    assertEquals(before - 1, scene.drops.size());
    session.seekIndex(drop);
    read(null);
    session.seekIndex(drop + 1);
    read(null);
    assertEquals(before, scene.drops.size());
  }

  /** What the home did before the lesson began is nobody's question. */
  @Test
  void aTableIsThereOnceTheLessonHasUsedOne() {
    reader.quietUntil(2 * SECOND);
    dora();
    session.seek(2 * SECOND);
    read(null);
    assertEquals(-1, scene.table.node);
    session.seek(9 * SECOND);
    read(null);
    assertEquals(node("router"), scene.table.node);
    session.seek(2 * SECOND);
    read(null);
    assertEquals(-1, scene.table.node, "and is gone again before that moment");
  }

  @Test
  void theLeaseRowIsThereAtTheMomentItIsWrittenAndNotBefore() {
    dora();
    int row = showFirst("table=leases");
    session.seekIndex(row);
    read(null);
    assertEquals(0, scene.table.rows.size());
    session.seekIndex(row + 1);
    read(new Choreography(row, row + 1, 0.5, 0.6));
    assertEquals(1, scene.table.rows.size());
    assertEquals("laptop", scene.table.fresh);
    TableCard.Row offered = scene.table.rows.get(0);
    assertTrue(List.of(offered.cells).contains("[ui.lease.offered]"), "the state as it was then");
    assertEquals("row:leases/laptop", offered.anchor);
    assertEquals(node("router"), reader.busy());
  }

  @Test
  void anAddressIsCheckedBeforeItIsSet() {
    dora();
    Scene.NodeState laptop = null;
    showFirst("to=CHECKING");
    read(null);
    for (Scene.NodeState n : scene.nodes) {
      laptop = n != null && n.item.name().equals("laptop") ? n : laptop;
    }
    assertEquals(Scene.Address.CHECKING, laptop.address);
    showFirst("laptop AddressSet");
    read(null);
    assertEquals(Scene.Address.SET, laptop.address);
    assertEquals("192.168.0.2", laptop.ip);
  }

  @Test
  void aCutCableIsShownCutAtTheMomentItWas() {
    dora();
    session.perform(new Command.SetFact("laptop.link", "down"));
    read(null);
    int link = session.network().linkAt(node("laptop"), 0).id();
    assertEquals(false, scene.up[link]);
    session.seek(5 * SECOND);
    read(null);
    assertEquals(true, scene.up[link]);
  }

  @Test
  void aBroadcastSpreadsWhileItsCopiesAreMade() {
    dora();
    int copied = showFirst("router Copied");
    read(new Choreography(copied, copied + 1, 0.2, 0.6));
    assertEquals(node("router"), scene.spreading);
    read(null);
    assertEquals(-1, scene.spreading);
  }

  @Test
  void atMostTwelveLettersAreDrawnAndTheRestIsCounted() {
    session.seek(2 * SECOND);
    String frame = "ffffffffffff0200000000990806" + "00".repeat(46);
    for (int i = 0; i < 20; i++) {
      session.perform(new Command.Inject("nas.eth0", frame));
    }
    read(null);
    int drawn = scene.letters.size();
    assertEquals(LetterReader.MOST, drawn);
    assertTrue(scene.more > 0);
  }
}
