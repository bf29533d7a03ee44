package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
  private static final long SECOND = 1_000_000_000L;

  private final Session session = new Session(new Toy(21, true), Session.DESKTOP_TRACE);
  private final TimelineModel timeline = new TimelineModel(session);

  private int events(double from, double to) {
    Knots k = session.story().knots();
    int n = 0;
    for (int i = k.begin() + 1; i < k.end(); i++) {
      if (k.index(i) > k.index(i - 1) && k.at(i) >= from && k.at(i) <= to) {
        n += MarkKind.of(session.trace().get(k.index(i) - 1)) == null ? 0 : 1;
      }
    }
    return n;
  }

  @Test
  void everyShownEventIsInExactlyOneMark() {
    session.seek(SECOND);
    double end = session.story().end();
    for (double width : new double[] {100, 900, 1e7}) {
      int counted = 0;
      for (TimelineMark m : timeline.marks(0, end, width)) {
        counted += m.count();
      }
      assertEquals(events(0, end), counted);
    }
    assertEquals(events(3, 9), timeline.marks(3, 9, 900).stream().mapToInt(m -> m.count()).sum());
  }

  @Test
  void marksAreNeverCloserThanCrowded() {
    session.seek(SECOND);
    double end = session.story().end();
    List<TimelineMark> marks = timeline.marks(0, end, 900);
    for (int i = 1; i < marks.size(); i++) {
      double pixels = (marks.get(i).story() - marks.get(i - 1).story()) / end * 900;
      assertTrue(pixels >= TimelineModel.CROWDED - 1e-9, pixels + " px apart");
    }
    assertTrue(marks.size() > 20);
  }

  @Test
  void aMarkLeadsToItsEvent() {
    session.seek(SECOND);
    for (TimelineMark m : timeline.marks(0, session.story().end(), 1e6)) {
      TraceEvent e = session.trace().get(m.event());
      assertEquals(m.kind(), MarkKind.of(e));
      assertEquals(m.time(), e.time());
      assertEquals(m.node(), e.node());
      double at = session.story().storyAt(m.time(), m.event() + 1);
      assertTrue(at >= m.story() - 1e-9 && at - m.story() < 8 * session.story().end() / 1e6);
      assertTrue(m.key().startsWith("mark."));
    }
  }

  @Test
  void aCommandNamesItsGroup() {
    session.seek(SECOND);
    session.perform(new Command.Ping("host1", "x"));
    double end = session.story().end();
    List<TimelineMark> one = timeline.marks(0, end, 1);
    assertEquals(1, one.size());
    assertEquals(MarkKind.COMMAND, one.get(0).kind());
  }

  @Test
  void foldsSayHowLongTheyAreAndGoOnOverTimersNobodySees() {
    session.seek(5 * SECOND);
    Knots k = session.story().knots();
    long folded = 0;
    for (int i = k.begin() + 1; i < k.end(); i++) {
      folded += k.fold(i) ? k.time(i) - k.time(i - 1) : 0;
    }
    long told = 0;
    for (TimelineFold f : timeline.folds(0, session.story().end(), 900)) {
      assertTrue(f.toStory() > f.fromStory());
      told += f.folded();
    }
    assertEquals(folded, told);
  }

  @Test
  void idleTimeBeforeACommandIsAFoldWhenNothingElseWasDue() {
    Session quiet = new Session(new Toy(3, false), Session.DESKTOP_TRACE);
    TimelineModel model = new TimelineModel(quiet);
    quiet.seek(1_000_000);
    quiet.perform(new Command.Ping("host1", "x"));
    quiet.seek(30 * SECOND);
    quiet.perform(new Command.Ping("host1", "x"));
    List<TimelineFold> folds = model.folds(0, quiet.story().end(), 900);
    assertEquals(1, folds.size());
    assertTrue(folds.get(0).folded() > 29 * SECOND);
    assertEquals(0.5, folds.get(0).toStory() - folds.get(0).fromStory(), 1e-9);
  }

  @Test
  void theSameQuestionIsAnsweredFromMemory() {
    session.seek(SECOND);
    List<TimelineMark> marks = timeline.marks(0, 5, 900);
    assertSame(marks, timeline.marks(0, 5, 900));
    session.seek(2 * SECOND);
    session.seek(SECOND);
    assertEquals(marks, timeline.marks(0, 5, 900));
    assertNotSame(marks, timeline.marks(0, 6, 900));
  }
}
